package org.materialsj.features.autocorrelation;

/** A number that each atom of a graph has. */
public enum AtomProperty {
  /** Pauling electronegativity. */
  ELECTRONEGATIVITY("chi", "Pauling electronegativity", "", ""),
  /** Atomic number. */
  NUMBER("Z", "atomic number", "", ""),
  /** One for every atom, so that the products count pairs. */
  IDENTITY("I", "identity", "", ""),
  /** The number of bonds of the atom in the graph considered. */
  TOPOLOGY("T", "number of bonds", "", ""),
  /** Covalent radius (angstrom). */
  RADIUS("S", "covalent radius", "angstrom", "angstrom^2"),
  /** Static dipole polarisability (atomic units, bohr^3). */
  POLARISABILITY("alpha", "polarisability", "bohr^3", "bohr^6");

  private final String symbol;
  private final String words;
  private final String unit;
  private final String productUnit;

  AtomProperty(String symbol, String words, String unit, String productUnit) {
    this.symbol = symbol;
    this.words = words;
    this.unit = unit;
    this.productUnit = productUnit;
  }

  /**
   * The name in columns.
   *
   * @return such as "chi"
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The name in sentences.
   *
   * @return such as "covalent radius"
   */
  public String words() {
    return words;
  }

  /**
   * The unit of the property, and so of its differences.
   *
   * @return empty for pure numbers
   */
  public String unit() {
    return unit;
  }

  /**
   * The unit of a product of two values.
   *
   * @return empty for pure numbers
   */
  public String productUnit() {
    return productUnit;
  }
}
