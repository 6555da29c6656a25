package org.materialsj.tasks;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.FeatureTable;

/** Applies a trained model to the rows of a table. */
public final class ApplyModel {

  private ApplyModel() {}

  /**
   * Predicts.
   *
   * @param model the model
   * @param table has the model's feature columns, in any order, among others
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the table's ids and row errors with the columns of {@link TrainedModel#predict}, and
   *     notes in plain English
   * @throws IllegalArgumentException if features are missing or have another unit
   */
  public static ApplyResult run(TrainedModel model, FeatureTable table, RunContext run) {
    throw new UnsupportedOperationException("not yet");
  }
}
