package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.learn.TrainedModel;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/**
 * A trained model and how well it did on rows that it had not seen.
 *
 * @param model trained on all usable rows, or on those not held out for the test
 * @param parity for a numeric target: out-of-fold predictions (those of the test part when there
 *     are no folds), in the space in which the target was modelled
 * @param classification for a class target: the confusion of the same predictions
 * @param predictions one row per row of the input table, in its order: actual value, prediction in
 *     the unit of the target, and the part of the data in which it was made
 * @param scores rows "fold 1" to "fold k", "mean of folds", "standard deviation of folds", "all
 *     folds", "baseline", then "test" and "test baseline", "out-of-bag" where they exist
 * @param notes plain sentences for the user: what was left out, replaced, dropped or is suspicious
 */
public record TrainResult(
    TrainedModel model,
    Optional<Parity> parity,
    Optional<ClassificationMetrics> classification,
    FeatureTable predictions,
    FeatureTable scores,
    List<String> notes) {

  /** Copies the notes. */
  public TrainResult {
    notes = List.copyOf(notes);
  }
}
