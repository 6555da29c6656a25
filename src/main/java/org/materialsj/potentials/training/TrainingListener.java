package org.materialsj.potentials.training;

import java.util.Optional;

/** Watches a training. Called from one thread, in order. */
@FunctionalInterface
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener NONE = (epoch, training, validation) -> {};

  /**
   * An epoch is done.
   *
   * @param epoch how many are done, from 1
   * @param training errors of the frames learned from, each measured just before it was learned
   *     from in this epoch
   * @param validation errors of the frames set aside after the epoch, when there are any
   */
  void epoch(int epoch, TrainingErrors training, Optional<TrainingErrors> validation);
}
