package org.materialsj.learn;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Watches an algorithm that learns. Called from the fitting thread, in order. */
@FunctionalInterface
public interface FitListener {

  /** Watches nothing. */
  FitListener NONE = (step, training, validation) -> {};

  /**
   * A step is done.
   *
   * @param step number of steps (epochs, trees per class) done, growing
   * @param training loss on the rows learned from
   * @param validation loss on the rows set aside for early stopping, when there are any
   */
  void step(int step, double training, OptionalDouble validation);

  /**
   * Something was found that predictions alone do not show, such as a setting that the algorithm
   * chose.
   *
   * @param sentence makes one plain sentence; not called when nobody listens
   */
  default void note(Supplier<String> sentence) {}
}
