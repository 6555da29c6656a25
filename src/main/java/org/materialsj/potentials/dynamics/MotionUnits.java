package org.materialsj.potentials.dynamics;

import java.util.Arrays;
import org.materialsj.model.Element;
import org.materialsj.potentials.Potential;

/**
 * The units of moving atoms, which follow from those of the potential. Constants: CODATA 2018.
 *
 * @param length such as "angstrom"
 * @param energy such as "eV"
 * @param time "fs", or "tau" = sigma sqrt(m / epsilon) in reduced units
 * @param longTime a longer unit of time, in which runs are told: "ps", or "tau"
 * @param perLongTime how many units of time make the longer one
 * @param temperature "K", or "epsilon/k" in reduced units
 * @param acceleration of a mass of 1 by a force of 1, in length per time squared
 * @param boltzmann energy per temperature
 * @param pressure "GPa", or "epsilon/sigma^3" in reduced units
 * @param perVolume how much pressure an energy of 1 per volume of 1 is
 * @param reduced whether all masses are 1
 */
public record MotionUnits(
    String length,
    String energy,
    String time,
    String longTime,
    double perLongTime,
    String temperature,
    double acceleration,
    double boltzmann,
    String pressure,
    double perVolume,
    boolean reduced) {

  private static final double ELECTRON_VOLT = 1.602176634e-19; // J
  private static final double ATOMIC_MASS = 1.66053906660e-27; // kg

  /** Angstrom, eV, u, fs and K. */
  public static final MotionUnits METAL =
      new MotionUnits(
          "angstrom",
          "eV",
          "fs",
          "ps",
          1000,
          "K",
          // (angstrom/fs)^2 is 1e10 m2/s2.
          ELECTRON_VOLT / ATOMIC_MASS * 1e-10,
          8.617333262e-5,
          "GPa",
          160.2176634,
          false);

  /** Everything in epsilon, sigma and the mass of an atom. */
  public static final MotionUnits REDUCED =
      new MotionUnits(
          "sigma", "epsilon", "tau", "tau", 1, "epsilon/k", 1, 1, "epsilon/sigma^3", 1, true);

  /**
   * The units in which atoms move under a potential.
   *
   * @param potential in angstrom and eV, or in sigma and epsilon
   * @return the units
   * @throws IllegalArgumentException for other units
   */
  public static MotionUnits of(Potential potential) {
    for (MotionUnits units : new MotionUnits[] {METAL, REDUCED}) {
      if (units.length.equals(potential.lengthUnit())
          && units.energy.equals(potential.energyUnit())) {
        return units;
      }
    }
    throw new IllegalArgumentException(
        "Dynamics needs a potential in angstrom and eV, or in sigma and epsilon; that of %s is in"
                .formatted(potential.name())
            + " %s and %s.".formatted(potential.lengthUnit(), potential.energyUnit()));
  }

  /**
   * The masses of atoms.
   *
   * @param numbers atomic numbers
   * @return standard masses (u), or ones in reduced units
   */
  public double[] masses(int[] numbers) {
    double[] masses = new double[numbers.length];
    if (reduced) {
      Arrays.fill(masses, 1);
    } else {
      Arrays.setAll(masses, i -> Element.of(numbers[i]).standardMass());
    }
    return masses;
  }
}
