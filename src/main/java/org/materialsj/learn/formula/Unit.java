package org.materialsj.learn.formula;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit as a product of powers of symbols, such as eV/angstrom^2. Symbols are compared, never
 * converted: nm and angstrom are two units. Exponents may be fractions. A column or number without
 * a unit is {@link #UNSTATED}: it fits to everything, and the product with a unit has that unit.
 */
public final class Unit {

  /** Nothing is known of the unit. */
  public static final Unit UNSTATED = new Unit(new TreeMap<>(), false);

  /** A pure number, such as the ratio of two lengths. */
  public static final Unit PURE = new Unit(new TreeMap<>(), true);

  /**
   * Exponents are counted in parts of which halves, thirds up to sixteenths and 27ths are whole.
   */
  private static final double PARTS = 2_162_160;

  private final SortedMap<String, Long> powers;
  private final boolean stated;

  private Unit(SortedMap<String, Long> powers, boolean stated) {
    this.powers = Collections.unmodifiableSortedMap(powers);
    this.stated = stated;
  }

  /**
   * A single symbol.
   *
   * @param name such as "eV"
   * @return its unit
   */
  static Unit symbol(String name) {
    return new Unit(new TreeMap<>(Map.of(name, (long) PARTS)), true);
  }

  /**
   * Reads a unit.
   *
   * @param text such as "eV/angstrom^2", "g/cm3", "angstrom^2 mol/g" or "1/angstrom^3"; logarithms
   *     such as "log10 GPa" are pure numbers; a text that is no product of powers counts as one
   *     symbol
   * @return its unit, {@link #UNSTATED} for a blank text
   */
  public static Unit parse(String text) {
    return text.isBlank() ? UNSTATED : new UnitParser(text.strip()).parse();
  }

  /**
   * Whether anything is known of it.
   *
   * @return false for {@link #UNSTATED} alone
   */
  public boolean stated() {
    return stated;
  }

  /**
   * Whether it has no symbols.
   *
   * @return true for a pure number or an unstated unit
   */
  public boolean pure() {
    return powers.isEmpty();
  }

  /**
   * Whether numbers of both can be added or compared.
   *
   * @param other another unit
   * @return true when they are equal, or one is unstated
   */
  public boolean fits(Unit other) {
    return !stated || !other.stated || powers.equals(other.powers);
  }

  /**
   * The product.
   *
   * @param other another unit
   * @return unstated only when both are
   */
  public Unit times(Unit other) {
    TreeMap<String, Long> product = new TreeMap<>(powers);
    other.powers.forEach((name, power) -> product.merge(name, power, Unit::sum));
    return new Unit(product, stated || other.stated);
  }

  private static Long sum(long a, long b) {
    return a + b == 0 ? null : a + b;
  }

  /**
   * A power.
   *
   * @param exponent any finite number
   * @return this unit to that power
   */
  public Unit power(double exponent) {
    TreeMap<String, Long> result = new TreeMap<>();
    powers.forEach(
        (name, power) -> {
          long scaled = Math.round(power * exponent);
          if (scaled != 0) {
            result.put(name, scaled);
          }
        });
    return new Unit(result, stated);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && stated == unit.stated && powers.equals(unit.powers);
  }

  @Override
  public int hashCode() {
    return powers.hashCode() + (stated ? 1 : 0);
  }

  /**
   * The unit as text that {@link #parse} reads.
   *
   * @return such as "eV/angstrom^2" or "1/angstrom^3"; empty when it has no symbols
   */
  @Override
  public String toString() {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    powers.forEach(
        (name, power) -> {
          if (power > 0) {
            above.append(above.length() == 0 ? "" : " ").append(name).append(exponent(power));
          } else {
            below.append('/').append(name).append(exponent(-power));
          }
        });
    return above.length() == 0 && below.length() > 0 ? "1" + below : above.append(below).toString();
  }

  private static String exponent(long power) {
    if (power == (long) PARTS) {
      return "";
    }
    for (int below = 1; below <= 27; below++) {
      double above = power * below / PARTS;
      if (above == Math.rint(above)) {
        String whole = "^" + (long) above;
        return below == 1 ? whole : "^(" + (long) above + "/" + below + ")";
      }
    }
    return String.format(Locale.ROOT, "^%.6f", power / PARTS).replaceFirst("\\.?0+$", "");
  }
}
