package org.materialsj.model.packing;

/**
 * A packing relaxed by energy.
 *
 * @param packing the relaxed packing: group, sites and bodies as before
 * @param energy lattice energy per molecule (kcal/mol)
 * @param status why the relaxation ended
 * @param steps steps taken
 */
public record RelaxedPacking(Packing packing, double energy, Status status, int steps) {

  /** Why a relaxation ended. */
  public enum Status {
    /** In a minimum: no derivative is larger than asked for. */
    CONVERGED,
    /** Rounding let no step go lower, although a derivative is larger than asked for. */
    STALLED,
    /** All steps that were allowed are used up. */
    STEPS_USED
  }
}
