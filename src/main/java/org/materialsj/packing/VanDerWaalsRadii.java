package org.materialsj.packing;

import java.util.Map;
import java.util.TreeMap;
import org.materialsj.model.Element;

/**
 * The radii of the atoms of bodies that are packed: a published set, all radii times one factor,
 * and own radii that replace single ones.
 */
public final class VanDerWaalsRadii {

  /** No atom is larger than this (angstrom); a larger number is a slip of units. */
  private static final double MOST = 10;

  private final RadiusSet set;
  private final double scale;
  private final Map<Integer, Double> own;

  private VanDerWaalsRadii(RadiusSet set, double scale, Map<Integer, Double> own) {
    this.set = set;
    this.scale = scale;
    this.own = own;
  }

  /**
   * The radii of a published set.
   *
   * @param set the set
   * @return its radii, unscaled
   */
  public static VanDerWaalsRadii of(RadiusSet set) {
    return new VanDerWaalsRadii(set, 1, Map.of());
  }

  /**
   * The same radii times a factor; own radii stay as they were typed.
   *
   * @param factor 0.1 to 10, replaces any other factor
   * @return new radii
   * @throws IllegalArgumentException if the factor is out of range
   */
  public VanDerWaalsRadii scaled(double factor) {
    if (!(factor >= 0.1 && factor <= 10)) {
      throw new IllegalArgumentException(
          "the scale of van der Waals radii must be 0.1 to 10, got " + factor);
    }
    return new VanDerWaalsRadii(set, factor, own);
  }

  /**
   * The same radii with own ones, which are taken as they are, without the factor.
   *
   * @param table such as "C=1.7 H=1.1": symbols and radii (angstrom), separated by blanks, commas
   *     or semicolons; empty for none; replaces any other own radii
   * @return new radii
   * @throws IllegalArgumentException if the text is anything else
   */
  public VanDerWaalsRadii withOwn(String table) {
    Map<Integer, Double> radii = new TreeMap<>();
    for (String entry : table.trim().replaceAll("\\s*=\\s*", "=").split("[\\s,;]+", -1)) {
      if (!entry.isEmpty()) {
        read(entry, radii);
      }
    }
    return new VanDerWaalsRadii(set, scale, Map.copyOf(radii));
  }

  private static void read(String entry, Map<Integer, Double> radii) {
    int equals = entry.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "own radii are written like C=1.7 H=1.1, got \"" + entry + "\"");
    }
    String symbol = entry.substring(0, equals);
    Element element =
        Element.ofSymbol(symbol)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "own radii name \"" + symbol + "\", which is no element"));
    double radius;
    try {
      radius = Double.parseDouble(entry.substring(equals + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the own radius of " + symbol + " is no number: \"" + entry + "\"", e);
    }
    if (!(radius > 0 && radius <= MOST)) {
      throw new IllegalArgumentException(
          "the own radius of "
              + symbol
              + " must be above 0 and at most 10 angstrom, got "
              + entry.substring(equals + 1));
    }
    if (radii.put(element.number(), radius) != null) {
      throw new IllegalArgumentException("own radii name " + symbol + " twice");
    }
  }

  /**
   * The radius of an element.
   *
   * @param element the element
   * @return positive (angstrom)
   * @throws IllegalArgumentException if neither the set nor the own radii give it
   */
  public double radius(Element element) {
    Double typed = own.get(element.number());
    if (typed != null) {
      return typed;
    }
    return scale
        * set.radius(element)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        set.label()
                            + " give no van der Waals radius for "
                            + element.symbol()
                            + "; choose another set or give an own radius, such as "
                            + element.symbol()
                            + "=2.0"));
  }

  /**
   * The radii in words, for a report.
   *
   * @return such as "Bondi 1964 (doi:10.1021/j100785a001) x 0.95, own: H=1.1"
   */
  public String describe() {
    StringBuilder text = new StringBuilder(set.label()).append(" (").append(set.source());
    text.append(')');
    if (scale != 1) {
      text.append(" x ").append(scale);
    }
    if (!own.isEmpty()) {
      text.append(", own:");
      new TreeMap<>(own)
          .forEach(
              (number, radius) ->
                  text.append(' ').append(Element.of(number).symbol()).append('=').append(radius));
    }
    return text.toString();
  }
}
