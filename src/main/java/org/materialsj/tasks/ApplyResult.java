package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/**
 * Predictions of a model for the rows of a table.
 *
 * @param predictions one row per row of the table, see {@link
 *     org.materialsj.learn.TrainedModel#predict}
 * @param parity when the table holds the numeric target too: predicted against actual values, in
 *     the space in which the target was modelled
 * @param classification when the table holds the class target too: the confusion
 * @param notes plain sentences for the user, such as how many rows extrapolate
 */
public record ApplyResult(
    FeatureTable predictions,
    Optional<Parity> parity,
    Optional<ClassificationMetrics> classification,
    List<String> notes) {

  /** Copies the notes. */
  public ApplyResult {
    notes = List.copyOf(notes);
  }
}
