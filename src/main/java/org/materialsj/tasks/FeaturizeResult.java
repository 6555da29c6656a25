package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Featurization;

/**
 * The features of many structures or compositions.
 *
 * @param table one row per item, in the order of the input; a failed row has NaN features and its
 *     reason as row error
 * @param featurization how the features were computed, when a model can remember it
 * @param warnings plain sentences for the user, in the order of the input; empty when all is well
 */
public record FeaturizeResult(
    FeatureTable table, Optional<Featurization> featurization, List<String> warnings) {

  /** Copies the list. */
  public FeaturizeResult {
    warnings = List.copyOf(warnings);
  }

  /**
   * Features that no model remembers.
   *
   * @param table one row per item, in the order of the input
   * @param warnings plain sentences for the user, in the order of the input
   */
  public FeaturizeResult(FeatureTable table, List<String> warnings) {
    this(table, Optional.empty(), warnings);
  }
}
