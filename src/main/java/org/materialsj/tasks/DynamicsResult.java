package org.materialsj.tasks;

import java.util.List;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.dynamics.DynamicsRun;
import org.materialsj.potentials.dynamics.MotionUnits;

/**
 * What came of a run of molecular dynamics.
 *
 * @param samples energies per atom, temperature and more, a row per sample
 * @param distribution neighbours by distance
 * @param outcome how the run ended
 * @param units of the numbers
 * @param notes plain sentences for the user
 */
public record DynamicsResult(
    FeatureTable samples,
    FeatureTable distribution,
    DynamicsRun.Outcome outcome,
    MotionUnits units,
    List<String> notes) {

  /** Copies the notes. */
  public DynamicsResult {
    notes = List.copyOf(notes);
  }

  /**
   * Whether there are steps that were asked for and not made.
   *
   * @return whether the run was cancelled or exploded
   */
  public boolean cutShort() {
    return outcome.end() != DynamicsRun.End.FINISHED;
  }
}
