package org.materialsj.learn;

import org.materialsj.engine.run.RunContext;

/** What a learner has learned: numbers only, no names. Immutable and thread-safe. */
public interface Model {

  /**
   * The number of features of a row.
   *
   * @return d
   */
  int featureCount();

  /**
   * The number of classes.
   *
   * @return k, or 0 for regression
   */
  int classCount();

  /**
   * Predicts numbers, or class indices.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return n predictions
   */
  double[] predict(double[][] columns, RunContext run);

  /**
   * All its numbers, for a model file.
   *
   * @return under a type that {@link ModelTypes} knows
   */
  ModelNumbers numbers();
}
