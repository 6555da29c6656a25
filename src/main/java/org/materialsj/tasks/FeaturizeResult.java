package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;

/**
 * The features of many structures or compositions.
 *
 * @param table one row per item, in the order of the input; a failed row has NaN features and its
 *     reason as row error
 * @param warnings plain sentences for the user, in the order of the input; empty when all is well
 */
public record FeaturizeResult(FeatureTable table, List<String> warnings) {

  /** Copies the list. */
  public FeaturizeResult {
    warnings = List.copyOf(warnings);
  }
}
