package org.materialsj.potentials.adsorption;

/** Constants of the units used here: angstrom, eV, kelvin (CODATA 2018). */
public final class AdsorptionUnits {

  /** Boltzmann's constant (eV/K). */
  public static final double BOLTZMANN = 8.617333262e-5;

  /** One bar (eV/angstrom^3). */
  public static final double BAR = 1e5 / 1.602176634e11;

  /** e^2 / (4 pi epsilon_0) (eV angstrom). */
  public static final double COULOMB = 14.3996454784;

  /** 1 eV per molecule (kJ/mol). */
  public static final double KILOJOULE_PER_MOLE = 96.4853321233;

  /** 1 kcal/mol (eV per molecule). */
  public static final double KILOCALORIE_PER_MOLE = 4.184 / KILOJOULE_PER_MOLE;

  /** Molecules in a cubic angstrom of ideal gas at 0 degrees Celsius and 1 atm. */
  public static final double STANDARD_DENSITY = 1.01325 * BAR / (BOLTZMANN * 273.15);

  private AdsorptionUnits() {}
}
