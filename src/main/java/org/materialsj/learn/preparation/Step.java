package org.materialsj.learn.preparation;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/** A kind of preparation with its settings, such as scaling or a choice of features. Immutable. */
public interface Step {

  /**
   * The step as text, such as "pca components=4"; {@link Steps#parse} makes the same step of it.
   *
   * @return name and settings
   */
  String text();

  /**
   * Learns what to do.
   *
   * @param data training rows; finite; not modified
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return what to do with any rows
   * @throws IllegalArgumentException with a plain sentence if the data do not fit the step
   */
  Transform fit(TrainingSet data, long seed, RunContext run);
}
