package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;

/**
 * How well representations stand the transformations.
 *
 * @param representations the one that was judged, then its cures
 * @param scores one row per representation and transformation
 * @param notes plain sentences for the user
 */
public record SymmetryResult(
    List<Representation> representations, FeatureTable scores, List<String> notes) {

  /** Copies the lists. */
  public SymmetryResult {
    representations = List.copyOf(representations);
    notes = List.copyOf(notes);
  }

  /**
   * A representation with its model.
   *
   * @param label names of its descriptors, and of the copies that were added
   * @param learner name of the learner
   * @param outcomes of the training part, and of the test part under each transformation
   */
  public record Representation(String label, String learner, List<Outcome> outcomes) {
    /** Copies the list. */
    public Representation {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * Predictions for one transformation.
   *
   * @param label what was done, such as "rotated"
   * @param parity predictions and scores
   * @param largestChange the largest difference to the prediction for the same structure as it is,
   *     in the unit of the target; 0 for structures as they are
   */
  public record Outcome(String label, Parity parity, double largestChange) {}
}
