package org.materialsj.potentials.relax;

/**
 * How to relax. Units are those of the potential.
 *
 * @param freedom what may change
 * @param pressure pressure on the cell (energy per length^3), positive where it compresses
 * @param symmetric whether the space group that the structure has is kept
 * @param method how to go downhill
 * @param force largest length of the force on an atom at rest (energy per length), positive
 * @param stress largest component of stress + pressure at rest (energy per length^3), positive
 * @param steps largest number of steps, at least 1
 */
public record RelaxationOptions(
    CellFreedom freedom,
    double pressure,
    boolean symmetric,
    Method method,
    double force,
    double stress,
    int steps) {

  /** The ways downhill. */
  public enum Method {
    /** {@link org.materialsj.engine.optimize.Lbfgs}: the fewest steps, the energy never rises. */
    LBFGS,
    /** {@link org.materialsj.engine.optimize.Fire}: slower and robust. */
    FIRE
  }

  /** Positions alone, to 1e-3 eV/angstrom, by L-BFGS. */
  public static final RelaxationOptions POSITIONS =
      new RelaxationOptions(CellFreedom.FIXED, 0, false, Method.LBFGS, 1e-3, 1e-5, 1000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the number that is out of range
   */
  public RelaxationOptions {
    if (!Double.isFinite(pressure)) {
      throw new IllegalArgumentException("pressure must be finite, got " + pressure);
    }
    if (!(force > 0) || !(stress > 0)) {
      throw new IllegalArgumentException(
          "limits of force and stress must be positive, got " + force + " and " + stress);
    }
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1, got " + steps);
    }
  }

  /**
   * These options with another freedom.
   *
   * @param other what may change
   * @return a copy
   */
  public RelaxationOptions with(CellFreedom other) {
    return new RelaxationOptions(other, pressure, symmetric, method, force, stress, steps);
  }

  /**
   * These options with other limits.
   *
   * @param largestForce largest length of the force on an atom at rest
   * @param largestStress largest component of stress + pressure at rest
   * @return a copy
   */
  public RelaxationOptions within(double largestForce, double largestStress) {
    return new RelaxationOptions(
        freedom, pressure, symmetric, method, largestForce, largestStress, steps);
  }
}
