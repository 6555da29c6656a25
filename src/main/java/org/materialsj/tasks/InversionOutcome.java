package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Molecule;

/**
 * What came of fingerprints.
 *
 * @param table a row per fingerprint: outcome, number of atoms, elements, root-mean-square
 *     difference of the fingerprints, distance of the atoms (angstrom) when the truth is known,
 *     tries, and the coordinates (angstrom)
 * @param recoveries the atoms of each fingerprint that was inverted, in the order of the table
 * @param notes plain sentences for the user
 */
public record InversionOutcome(FeatureTable table, List<Recovery> recoveries, List<String> notes) {

  /** Copies the lists. */
  public InversionOutcome {
    recoveries = List.copyOf(recoveries);
    notes = List.copyOf(notes);
  }

  /**
   * The atoms that a fingerprint gave.
   *
   * @param id id of the structure or row
   * @param summary one line about how well they fit
   * @param molecule the atoms, laid on the original when that is known
   * @param original the structure that the fingerprint was made of, when it is known
   */
  public record Recovery(
      String id, String summary, Molecule molecule, Optional<Molecule> original) {}

  /**
   * The atoms of all fingerprints.
   *
   * @return a molecule each
   */
  public List<Molecule> molecules() {
    return recoveries.stream().map(Recovery::molecule).toList();
  }
}
