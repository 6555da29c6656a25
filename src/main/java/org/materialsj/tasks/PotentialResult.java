package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.potentials.pair.PairNetwork;

/**
 * A trained potential and how good it is.
 *
 * @param network the potential
 * @param curve distance, learned pair energy and slope, and those of Lennard-Jones when asked for
 * @param scores a row each for energies and forces, learned from and set aside, and for the
 *     difference from Lennard-Jones
 * @param history loss by step
 * @param energies predicted against actual
 * @param forces components, predicted against actual, when some are known
 * @param stopped whether it was cancelled; then it is the best until then
 * @param notes plain sentences for the user
 */
public record PotentialResult(
    PairNetwork network,
    FeatureTable curve,
    FeatureTable scores,
    FeatureTable history,
    Parity energies,
    Optional<Parity> forces,
    boolean stopped,
    List<String> notes) {

  /** Copies the notes. */
  public PotentialResult {
    notes = List.copyOf(notes);
  }
}
