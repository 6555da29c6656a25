package org.materialsj.learn;

import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;

/** An algorithm with its hyper-parameters. Immutable and thread-safe. */
public interface Learner {

  /**
   * The name shown in menus and model cards.
   *
   * @return such as "Random forest"
   */
  String name();

  /**
   * The hyper-parameters.
   *
   * @return value as text by camelCase name
   */
  SortedMap<String, String> hyperParameters();

  /**
   * Learns.
   *
   * @param data at least two rows, at least one feature; not modified
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the trained model
   * @throws IllegalArgumentException if the data do not fit the algorithm
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  default Model fit(TrainingSet data, long seed, RunContext run) {
    return fit(data, seed, run, FitListener.NONE);
  }

  /**
   * Learns, watched.
   *
   * @param data at least two rows, at least one feature; not modified
   * @param seed seed of everything random
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @param listener told of each step by an algorithm that learns step by step
   * @return the same model as without a listener
   */
  Model fit(TrainingSet data, long seed, RunContext run, FitListener listener);
}
