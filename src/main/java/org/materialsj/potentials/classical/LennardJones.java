package org.materialsj.potentials.classical;

import java.util.List;

/**
 * The potential of Lennard-Jones, V = 4 epsilon ((sigma/r)^12 - (sigma/r)^6), with its minimum
 * -epsilon at 2^(1/6) sigma (Jones 1924, doi:10.1098/rspa.1924.0082).
 *
 * @param epsilon depth (unit of energy), positive
 * @param sigma distance where V is 0 (unit of length), positive
 */
public record LennardJones(double epsilon, double sigma) implements PairFunction {

  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public LennardJones {
    PairForm.LENNARD_JONES.check(epsilon, sigma);
  }

  /**
   * The potential in reduced units, epsilon = sigma = 1, between all atoms whatever their distance.
   *
   * @return for atoms that do not repeat
   */
  public static PairPotential reduced() {
    return reduced(PairCutoff.NONE);
  }

  /**
   * The potential in reduced units, epsilon = sigma = 1.
   *
   * @param cut how it ends, in sigma
   * @return for atoms of all elements
   */
  public static PairPotential reduced(PairCutoff cut) {
    return PairPotential.of(PairForm.LENNARD_JONES, new double[] {1, 1}, cut, PairUnits.REDUCED);
  }

  /**
   * The same potential between all atoms.
   *
   * @param epsilon depth (eV)
   * @param sigma distance where V is 0 (angstrom)
   * @param cut how it ends, in angstrom
   * @return for atoms of all elements
   */
  public static PairPotential potential(double epsilon, double sigma, PairCutoff cut) {
    return PairPotential.of(
        PairForm.LENNARD_JONES, new double[] {epsilon, sigma}, cut, PairUnits.METAL);
  }

  /**
   * The potential between atoms of several elements.
   *
   * @param elements atomic numbers, each once
   * @param own of two atoms of each element, in eV and angstrom
   * @param rule of two atoms of different elements
   * @param cut how it ends, in angstrom
   * @return for atoms of these elements
   */
  public static PairPotential potential(
      int[] elements, List<LennardJones> own, MixingRule rule, PairCutoff cut) {
    return PairPotential.mixed(elements, own, rule, cut, PairUnits.METAL);
  }

  @Override
  public void at(double r, double[] result) {
    double ratio = sigma / r;
    double square = ratio * ratio;
    double sixth = square * square * square;
    result[0] = 4 * epsilon * (sixth * sixth - sixth);
    result[1] = 24 * epsilon * (sixth - 2 * sixth * sixth) / r;
  }
}
