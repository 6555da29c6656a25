package org.materialsj.tasks;

import org.materialsj.engine.run.RunContext;

/** Trains a model on a table and judges it against a baseline. */
public final class TrainModel {

  private TrainModel() {}

  /**
   * Trains.
   *
   * @param request what to train
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the model and its scores
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static TrainResult run(TrainRequest request, RunContext run) {
    throw new UnsupportedOperationException("not yet");
  }
}
