package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.Potential;

/**
 * A potential learned from frames and how good it is.
 *
 * @param potential the potential
 * @param training its errors on the frames that it has learned from (and those set aside)
 * @param test its errors on the test file, when there is one
 * @param history what was tried: settings and their errors in cross-validation, or errors by epoch
 * @param stopped whether it was cancelled; then it is the best until then
 * @param notes plain sentences for the user
 */
public record LearnedPotential(
    Potential potential,
    PotentialErrors training,
    Optional<PotentialErrors> test,
    FeatureTable history,
    boolean stopped,
    List<String> notes) {

  /** Copies the notes. */
  public LearnedPotential {
    notes = List.copyOf(notes);
  }

  /**
   * All errors.
   *
   * @return a row per quantity, group and set of frames
   */
  public FeatureTable scores() {
    return ErrorTable.of(
        test.map(errors -> List.of(errors, training)).orElse(List.of(training)),
        test.isPresent() ? List.of("test", "training") : List.of("training"));
  }
}
