package org.materialsj.features.crystal;

import java.util.List;
import org.materialsj.features.composition.OxidationGuess;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;
import org.materialsj.model.Species;

/** The mean charge of each site of a crystal: given oxidation states, or those of a guess. */
final class SiteCharges {

  private SiteCharges() {}

  /**
   * Finds the charges: the given oxidation states; when none is given, the mean charge of each
   * element in the {@link OxidationGuess} of the formula. The charge of a site is the sum over its
   * species of occupancy times oxidation state.
   *
   * @param crystal the crystal
   * @return one charge (e) per site
   * @throws IllegalArgumentException if oxidation states are given for some species only, or the
   *     formula has no guess
   */
  static double[] of(Crystal crystal) {
    List<Site> sites = crystal.sites();
    int given = 0;
    int all = 0;
    Site without = null;
    for (Site site : sites) {
      for (Species species : site.species()) {
        all++;
        if (species.oxidationState().isPresent()) {
          given++;
        } else if (without == null) {
          without = site;
        }
      }
    }
    if (without != null && given > 0) {
      throw new IllegalArgumentException(
          "oxidation states are given for some sites, but not for site "
              + (sites.indexOf(without) + 1)
              + " ("
              + without.majority().element().symbol()
              + "); give them for all or for none");
    }
    OxidationGuess guess = given == all ? null : OxidationGuess.of(crystal.composition());
    double[] charges = new double[sites.size()];
    for (int i = 0; i < charges.length; i++) {
      for (Species species : sites.get(i).species()) {
        double charge =
            guess == null
                ? species.oxidationState().orElseThrow()
                : guess.meanCharge(species.element());
        charges[i] += species.occupancy() * charge;
      }
    }
    return charges;
  }
}
