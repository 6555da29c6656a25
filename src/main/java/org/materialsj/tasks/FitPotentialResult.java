package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.classical.PairPotential;

/**
 * A fitted pair potential and how good it is.
 *
 * @param potential with its constants
 * @param constants a row per constant, with its standard error
 * @param errors of energies and forces of the frames that were fitted
 * @param curve pair energy by distance, a column per pair of elements
 * @param learning error of the constants by number of frames and noise, when it was asked for
 * @param notes plain sentences for the user
 */
public record FitPotentialResult(
    PairPotential potential,
    FeatureTable constants,
    PotentialErrors errors,
    FeatureTable curve,
    Optional<FeatureTable> learning,
    List<String> notes) {

  /** Copies the notes. */
  public FitPotentialResult {
    notes = List.copyOf(notes);
  }
}
