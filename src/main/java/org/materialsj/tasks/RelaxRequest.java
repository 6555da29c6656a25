package org.materialsj.tasks;

import org.materialsj.potentials.Potential;
import org.materialsj.potentials.PotentialSource;
import org.materialsj.potentials.relax.CellFreedom;
import org.materialsj.potentials.relax.PressureUnit;
import org.materialsj.potentials.relax.RelaxationOptions;

/**
 * How to relax structures. Pressures are in GPa, or in energy per length^3 of a potential in
 * reduced units.
 *
 * @param potential gives each structure its potential
 * @param freedom what may change
 * @param pressure pressure on the cell
 * @param symmetric whether space groups are kept
 * @param method how to go downhill
 * @param force largest force on an atom at rest (energy per length)
 * @param stress largest component of stress + pressure at rest
 * @param steps largest number of steps of each structure
 */
public record RelaxRequest(
    PotentialSource potential,
    CellFreedom freedom,
    double pressure,
    boolean symmetric,
    RelaxationOptions.Method method,
    double force,
    double stress,
    int steps) {

  /** The options in the units of a potential. */
  RelaxationOptions options(Potential of) {
    double factor = PressureUnit.of(of).factor();
    return new RelaxationOptions(
        freedom, pressure / factor, symmetric, method, force, stress / factor, steps);
  }
}
