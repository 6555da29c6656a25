package org.materialsj.model;

import java.util.Optional;

/**
 * The isotopes of hydrogen that have a symbol of their own. They are no elements: a file that names
 * one means hydrogen with a mass number.
 *
 * <p>Source of the masses: Wang et al., AME2020, Chinese Physics C 45 (2021) 030003,
 * doi:10.1088/1674-1137/abddaf.
 */
public enum Isotope {
  /** Deuterium. */
  D(2, 2.014101777844),
  /** Tritium. */
  T(3, 3.01604928132);

  private final int massNumber;
  private final double mass;

  Isotope(int massNumber, double mass) {
    this.massNumber = massNumber;
    this.mass = mass;
  }

  /**
   * The isotope of a symbol.
   *
   * @param symbol "D" or "T", case-sensitive
   * @return the isotope, or empty for any other text
   */
  public static Optional<Isotope> ofSymbol(String symbol) {
    return switch (symbol) {
      case "D" -> Optional.of(D);
      case "T" -> Optional.of(T);
      default -> Optional.empty();
    };
  }

  /**
   * The element.
   *
   * @return hydrogen
   */
  public Element element() {
    return Element.of(1);
  }

  /**
   * The number of nucleons.
   *
   * @return 2 or 3
   */
  public int massNumber() {
    return massNumber;
  }

  /**
   * The mass of one atom.
   *
   * @return the mass (u, or g/mol)
   */
  public double mass() {
    return mass;
  }
}
