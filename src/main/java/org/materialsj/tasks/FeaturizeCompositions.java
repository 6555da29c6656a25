package org.materialsj.tasks;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.FeatureTable;

/** Adds features of the composition to a table that has a column of chemical formulas. */
public final class FeaturizeCompositions {

  private FeaturizeCompositions() {}

  /**
   * Featurizes the formulas of a table.
   *
   * @param table its columns are kept
   * @param formulaColumn name of the text column with formulas such as "Fe2O3"
   * @param featurizers names from {@link org.materialsj.features.Featurizers#compositionNames()},
   *     at least one
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the table: features, then the table's own columns
   */
  public static FeaturizeResult run(
      FeatureTable table, String formulaColumn, List<String> featurizers, RunContext run) {
    throw new UnsupportedOperationException("not yet");
  }
}
