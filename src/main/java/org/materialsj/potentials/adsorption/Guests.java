package org.materialsj.potentials.adsorption;

import java.util.List;
import java.util.Optional;
import org.materialsj.potentials.adsorption.GuestModel.CriticalPoint;
import org.materialsj.potentials.adsorption.GuestModel.Site;

/**
 * Published models of guests, by the name of the molecule. Critical points and acentric factors:
 * Poling, Prausnitz and O'Connell, The Properties of Gases and Liquids, 5th edition, 2001.
 */
public enum Guests {
  /** One site: TraPPE united atom. */
  METHANE(
      "Methane",
      List.of(new Site(6, 0, 0, 0, 148, 3.73, 0)),
      new CriticalPoint(190.56, 45.99, 0.011),
      "TraPPE-UA, Martin and Siepmann 1998, doi:10.1021/jp972543+"),

  /** Three charged sites: TraPPE. */
  CARBON_DIOXIDE(
      "Carbon dioxide",
      List.of(
          new Site(8, -1.16, 0, 0, 79, 3.05, -0.35),
          new Site(6, 0, 0, 0, 27, 2.80, 0.70),
          new Site(8, 1.16, 0, 0, 79, 3.05, -0.35)),
      new CriticalPoint(304.12, 73.74, 0.225),
      "TraPPE, Potoff and Siepmann 2001, doi:10.1002/aic.690470719"),

  /** Two Lennard-Jones sites with a charge between them: TraPPE. */
  NITROGEN(
      "Nitrogen",
      List.of(
          new Site(7, -0.55, 0, 0, 36, 3.31, -0.482),
          new Site(0, 0, 0, 0, 0, 0, 0.964),
          new Site(7, 0.55, 0, 0, 36, 3.31, -0.482)),
      new CriticalPoint(126.20, 33.98, 0.037),
      "TraPPE, Potoff and Siepmann 2001, doi:10.1002/aic.690470719"),

  /** One site; its mean Boltzmann factor near room temperature measures the void fraction. */
  HELIUM(
      "Helium",
      List.of(new Site(2, 0, 0, 0, 10.9, 2.64, 0)),
      new CriticalPoint(5.19, 2.27, -0.39),
      "Hirschfelder, Curtiss and Bird, Molecular Theory of Gases and Liquids, 1954");

  private final String label;
  private final GuestModel model;

  Guests(String label, List<Site> sites, CriticalPoint critical, String source) {
    this.label = label;
    this.model =
        new GuestModel(
            label.toLowerCase(java.util.Locale.ROOT), sites, Optional.of(critical), source);
  }

  /**
   * The model.
   *
   * @return the molecule
   */
  public GuestModel model() {
    return model;
  }

  @Override
  public String toString() {
    return label;
  }
}
