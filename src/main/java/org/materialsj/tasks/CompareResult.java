package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;

/**
 * How learners did on the same folds.
 *
 * @param scores one row per candidate, the best first, and one of the baseline: scores of all folds
 *     together, standard deviation of the main score over the folds, its mean difference from the
 *     best with a standard error, folds in which it beat the baseline; times where asked for; an
 *     error where a learner refused the data
 * @param folds one row per fold, one column per candidate that did not fail, and the baseline: the
 *     main score
 * @param score name of the main score, with its unit
 * @param notes plain sentences for the user
 */
public record CompareResult(
    FeatureTable scores, FeatureTable folds, String score, List<String> notes) {

  /** Copies the notes. */
  public CompareResult {
    notes = List.copyOf(notes);
  }
}
