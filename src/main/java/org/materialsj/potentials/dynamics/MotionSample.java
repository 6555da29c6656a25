package org.materialsj.potentials.dynamics;

/**
 * What is measured at one moment, in the units of the run.
 *
 * @param step number of steps made
 * @param time unit of time
 * @param potential potential energy of all atoms
 * @param kinetic energy of motion of all atoms
 * @param temperature of the velocities
 * @param conserved total energy without the heat that came from a thermostat
 * @param pressure NaN unless all directions repeat
 * @param displacement mean square displacement from the start, without the drift of the middle
 *     (unit of length squared)
 * @param grade largest extrapolation grade of an atom, above 1 beyond the training data; NaN when
 *     the potential has none
 */
public record MotionSample(
    long step,
    double time,
    double potential,
    double kinetic,
    double temperature,
    double conserved,
    double pressure,
    double displacement,
    double grade) {

  /**
   * The total energy.
   *
   * @return potential and kinetic
   */
  public double total() {
    return potential + kinetic;
  }
}
