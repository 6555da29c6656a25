package org.materialsj.potentials.classical;

/** In which units a pair potential speaks. */
public enum PairUnits {
  /** Angstrom and eV. */
  METAL("angstrom", "eV"),
  /** Those of the potential itself. */
  REDUCED("sigma", "epsilon");

  private final String length;
  private final String energy;

  PairUnits(String length, String energy) {
    this.length = length;
    this.energy = energy;
  }

  /**
   * The unit of length.
   *
   * @return "angstrom" or "sigma"
   */
  public String length() {
    return length;
  }

  /**
   * The unit of energy.
   *
   * @return "eV" or "epsilon"
   */
  public String energy() {
    return energy;
  }
}
