package org.materialsj.learn;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;

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
   * What the model knows of itself besides its predictions, such as chosen features.
   *
   * @param features names and units of the d features
   * @return plain sentences; none for most
   */
  default List<String> facts(List<ColumnSpec> features) {
    return List.of();
  }

  /**
   * All its numbers, for a model file.
   *
   * @return under a type that {@link ModelTypes} knows
   */
  ModelNumbers numbers();
}
