package org.materialsj.learn;

import org.materialsj.engine.run.RunContext;

/** A model that also says how sure it is, such as one of many members that may disagree. */
public interface SpreadModel extends Model {

  /**
   * Predictions with how sure they are.
   *
   * @param predictions n predictions, as of {@link Model#predict}
   * @param spread regression: n standard deviations, see {@link #spreadMeaning}; classification: n
   *     mean shares of the predicted class, 0 to 1
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Spread(double[] predictions, double[] spread) {}

  /**
   * What the spread of a number is called.
   *
   * @return "spread", or "standard deviation" when it is that of a probability distribution
   */
  default String spreadName() {
    return "spread";
  }

  /**
   * What the spread of a number means.
   *
   * @return such as "the standard deviation (divided by the count) over the members"
   */
  default String spreadMeaning() {
    return "the standard deviation over the members of the model, a measure of doubt and no error"
        + " bar";
  }

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
