package org.materialsj.potentials.fit;

import java.util.List;

/**
 * How a linear potential is fitted. The sum that becomes least is over frames (energyWeight times
 * error of the energy per atom, eV)^2, over components of forces (forceWeight times error,
 * eV/angstrom)^2, over six components of stress per frame (stressWeight times error of stress times
 * volume per atom, eV)^2, and ridge times the prior's (coefficient)^2. The energies of the elements
 * are fitted with the coefficients, without a ridge. Where several energy weights or ridges are
 * given, cross-validation chooses.
 *
 * @param energyWeights weights of the energies to try, each 0 or more
 * @param forceWeight weight of the forces, 0 or more
 * @param stressWeight weight of the stresses, 0 or more
 * @param ridges strengths of the prior to try, each above 0
 * @param prior what the ridge holds on to
 * @param folds parts of the cross-validation, 2 to 20
 */
public record FitOptions(
    List<Double> energyWeights,
    double forceWeight,
    double stressWeight,
    List<Double> ridges,
    FitPrior prior,
    int folds) {

  private static final int MOST_FOLDS = 20;
  private static final int MOST_SETTINGS = 400;

  /** Checks the ranges. */
  public FitOptions {
    energyWeights = List.copyOf(energyWeights);
    ridges = List.copyOf(ridges);
    for (double weight : energyWeights) {
      require(weight >= 0 && Double.isFinite(weight), "an energy weight", "0 or more", weight);
    }
    require(
        forceWeight >= 0 && Double.isFinite(forceWeight), "forceWeight", "0 or more", forceWeight);
    require(
        stressWeight >= 0 && Double.isFinite(stressWeight),
        "stressWeight",
        "0 or more",
        stressWeight);
    for (double ridge : ridges) {
      require(ridge > 0 && Double.isFinite(ridge), "a ridge", "above 0", ridge);
    }
    int settings = energyWeights.size() * ridges.size();
    require(
        settings >= 1 && settings <= MOST_SETTINGS,
        "the number of energy weights times that of ridges",
        "1 to " + MOST_SETTINGS,
        settings);
    require(folds >= 2 && folds <= MOST_FOLDS, "folds", "2 to " + MOST_FOLDS, folds);
  }

  private static void require(boolean right, String name, String range, Number value) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + range + ", got " + value);
    }
  }
}
