package org.materialsj.potentials.fit;

/**
 * One setting of a fit and its errors in cross-validation, each the root of the mean square over
 * all frames when they were not learned from.
 *
 * @param energyWeight weight of the energies
 * @param ridge strength of the prior
 * @param energyError error of the energy per atom (eV); NaN when no energies are known
 * @param forceError error of the components of forces (eV/angstrom); NaN when none are known
 * @param stressError error of stress times volume per atom (eV); NaN when none are known
 */
public record FitChoice(
    double energyWeight, double ridge, double energyError, double forceError, double stressError) {

  /**
   * What is to be least: the product of the errors of energies and forces, so that a percent of
   * either counts the same.
   *
   * @return the logarithm of the product of those that are known
   */
  double loss() {
    double loss = 0;
    for (double error : new double[] {energyError, forceError}) {
      loss += Double.isNaN(error) ? 0 : Math.log(error);
    }
    return loss;
  }
}
