package org.materialsj.learn;

import org.materialsj.engine.run.RunContext;

/** A model of classes that says how probable each class is. */
public interface ProbabilityModel extends Model {

  /**
   * Predicts probabilities.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return k arrays of n probabilities, 0 to 1, that add up to 1 for each row
   */
  double[][] probabilities(double[][] columns, RunContext run);

  /**
   * Predicts the most probable class, the first of equals; a model that decides otherwise, such as
   * by votes, says so.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return n class indices
   */
  @Override
  default double[] predict(double[][] columns, RunContext run) {
    double[][] probabilities = probabilities(columns, run);
    double[] best = new double[probabilities[0].length];
    for (int i = 0; i < best.length; i++) {
      int winner = 0;
      for (int c = 1; c < probabilities.length; c++) {
        if (probabilities[c][i] > probabilities[winner][i]) {
          winner = c;
        }
      }
      best[i] = winner;
    }
    return best;
  }
}
