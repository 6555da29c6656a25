package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.judge.YScrambling;
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
 * @param curves for a class target and a model that tells probabilities: how they tell each class
 *     from the rest, of the same predictions; else empty
 * @param predictions one row per row of the input table, in its order: actual value, prediction in
 *     the unit of the target, and the part of the data in which it was made
 * @param scores rows "fold 1" to "fold k", "mean of folds", "standard deviation of folds", "all
 *     folds", "baseline", then "test" and "test baseline", "out-of-bag" where they exist
 * @param coefficients of a linear model, one row per feature that it sees
 * @param scrambling scores with targets in random order, where asked for
 * @param notes plain sentences for the user: what was left out, replaced, dropped or is suspicious
 */
public record TrainResult(
    TrainedModel model,
    Optional<Parity> parity,
    Optional<ClassificationMetrics> classification,
    List<ClassCurves> curves,
    FeatureTable predictions,
    FeatureTable scores,
    Optional<FeatureTable> coefficients,
    Optional<YScrambling> scrambling,
    List<String> notes) {

  /** Copies the lists. */
  public TrainResult {
    curves = List.copyOf(curves);
    notes = List.copyOf(notes);
  }

  /**
   * What was trained and how well it did, as Markdown.
   *
   * @param provenanceJson what made it
   * @return the text
   */
  public String report(String provenanceJson) {
    return TrainReport.of(this, provenanceJson);
  }
}
