package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Structure;

/**
 * Relaxed structures.
 *
 * @param table a row per structure: how it ended, energies, forces, cell and space group; the
 *     reason of one that could not be relaxed
 * @param history a row per step: structure, step, energy, enthalpy, force, stress and volume
 * @param relaxed the structures that were relaxed, in order, with energy and largest force
 * @param path the frames of all steps, in order, with energy and largest force
 * @param stopped whether it was stopped before all had ended
 * @param notes plain sentences for the user
 */
public record RelaxResult(
    FeatureTable table,
    FeatureTable history,
    List<Structure> relaxed,
    List<Structure> path,
    boolean stopped,
    List<String> notes) {

  /** Column of the history: the structure. */
  public static final String STRUCTURE = "structure";

  /** Column of the history: the step. */
  public static final String STEP = "step";

  /** Column of the history and the table: the energy. */
  public static final String ENERGY = "energy";

  /** Column of the history and the table: the largest force on an atom. */
  public static final String FORCE = "largest force";

  /** Copies the lists. */
  public RelaxResult {
    relaxed = List.copyOf(relaxed);
    path = List.copyOf(path);
    notes = List.copyOf(notes);
  }
}
