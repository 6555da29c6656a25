package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;

/**
 * What a potential says of some frames.
 *
 * @param table a row per frame; what could not be evaluated has the reason in its error
 * @param frames extended XYZ of the evaluated frames with energies, forces, stresses and grades
 * @param errors by quantity and group, when the file has reference values
 * @param notes plain sentences for the user
 */
public record AppliedPotential(
    FeatureTable table, List<String> frames, Optional<PotentialErrors> errors, List<String> notes) {

  /** Copies the lists. */
  public AppliedPotential {
    frames = List.copyOf(frames);
    notes = List.copyOf(notes);
  }
}
