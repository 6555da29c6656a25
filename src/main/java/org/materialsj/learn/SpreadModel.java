package org.materialsj.learn;

import org.materialsj.engine.run.RunContext;

/** A model of many members that also says how much they agree. */
public interface SpreadModel extends Model {

  /**
   * Predictions with the agreement of the members.
   *
   * @param predictions n predictions, as of {@link Model#predict}
   * @param spread regression: n standard deviations (divided by the count) over the members;
   *     classification: n mean shares of the predicted class, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Spread(double[] predictions, double[] spread) {}

  /**
   * Predicts with spread.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return n predictions and n spreads
   */
  Spread predictWithSpread(double[][] columns, RunContext run);

  @Override
  default double[] predict(double[][] columns, RunContext run) {
    return predictWithSpread(columns, run).predictions();
  }
}
