package org.materialsj.learn;

import java.util.OptionalDouble;

/**
 * Watches an algorithm that learns step by step, or has something to tell. Called from the fitting
 * thread, in order.
 */
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
   * Something about the fit is worth telling, such as a value that was chosen.
   *
   * @param sentence a plain sentence
   */
  default void note(String sentence) {}
}
