package org.materialsj.potentials.relax;

import org.materialsj.potentials.Potential;

/**
 * The unit in which stresses and pressures of a potential are shown.
 *
 * @param name such as "GPa"
 * @param factor how many of it are one unit of energy per cubed unit of length
 */
public record PressureUnit(String name, double factor) {

  /** GPa in one eV / angstrom^3 (CODATA 2018: exact value of the elementary charge). */
  private static final double GIGAPASCAL = 160.2176634;

  /**
   * The unit for a potential.
   *
   * @param potential the potential
   * @return GPa where energies are in eV and lengths in angstrom; else energy per length^3 itself
   */
  public static PressureUnit of(Potential potential) {
    if (potential.energyUnit().equals("eV") && potential.lengthUnit().equals("angstrom")) {
      return new PressureUnit("GPa", GIGAPASCAL);
    }
    return new PressureUnit(potential.energyUnit() + "/" + potential.lengthUnit() + "^3", 1);
  }
}
