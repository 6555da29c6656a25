package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.engine.run.Settings;
import org.materialsj.model.Crystal;
import org.materialsj.model.Site;

/**
 * The charges of the sites of a framework, as the user or the file gives them.
 *
 * @param charges one per site (e), neutral together
 * @param notes what to tell the user
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record FrameworkCharges(double[] charges, List<String> notes) {

  /** So much is lost when charges are rounded (e per site). */
  private static final double ROUNDED = 5e-3;

  private static final double NEUTRAL = 1e-9;

  /**
   * Finds the charge of each site.
   *
   * @param crystal the framework
   * @param text such as "Zn=1.275 O1=-1.5": by label or, where a label is not named, by element;
   *     empty to take those of the file
   * @param file charges by label, as the file has them; perhaps none
   * @param wanted whether the guest feels charges
   * @return the charges; 0 where neither user nor file gives any
   * @throws IllegalArgumentException with a sentence if some sites have a charge and others none,
   *     or they are not neutral together
   */
  static FrameworkCharges of(
      Crystal crystal, String text, Map<String, Double> file, boolean wanted) {
    List<String> notes = new ArrayList<>();
    Map<String, Double> given = text.isBlank() ? file : parse(text);
    double[] charges = new double[crystal.sites().size()];
    if (given.isEmpty()) {
      if (wanted) {
        notes.add(
            "The framework has no charges, so that it attracts the guest by dispersion alone; give"
                + " charges if there are any.");
      }
      return new FrameworkCharges(charges, notes);
    }
    Set<String> used = new HashSet<>();
    for (int i = 0; i < charges.length; i++) {
      charges[i] = charge(crystal.sites().get(i), given, used, text.isBlank());
    }
    if (!text.isBlank()) {
      checkUsed(given, used);
    }
    balance(charges, notes);
    return new FrameworkCharges(charges, notes);
  }

  private static Map<String, Double> parse(String text) {
    Map<String, Double> result = new java.util.LinkedHashMap<>();
    for (Map.Entry<String, String> each :
        Settings.pairs(text.strip().split("[,\\s]+")).entrySet()) {
      result.put(each.getKey(), number(each.getKey(), each.getValue()));
    }
    return result;
  }

  private static double number(String name, String text) {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= 20) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, e);
    }
    throw wrong(name, text, null);
  }

  private static IllegalArgumentException wrong(String name, String text, Exception cause) {
    return new IllegalArgumentException(
        "The charge of %s must be a number from -20 to 20, got \"%s\".".formatted(name, text),
        cause);
  }

  private static double charge(
      Site site, Map<String, Double> given, Set<String> used, boolean fromFile) {
    String element = site.majority().element().symbol();
    for (String name : List.of(site.label(), element)) {
      Optional<Double> charge = Optional.ofNullable(given.get(name));
      if (charge.isPresent()) {
        used.add(name);
        return charge.get();
      }
    }
    throw new IllegalArgumentException(
        fromFile
            ? "The file gives charges, but none for the site %s; complete them, or type them in."
                .formatted(site.label())
            : "There is no charge for %s; give one for every element, or for every label."
                .formatted(element));
  }

  private static void checkUsed(Map<String, Double> given, Set<String> used) {
    for (String name : given.keySet()) {
      if (!used.contains(name)) {
        throw new IllegalArgumentException(
            "A charge is given for %s, but the framework has no such element or label."
                .formatted(name));
      }
    }
  }

  private static void balance(double[] charges, List<String> notes) {
    double total = Arrays.stream(charges).sum();
    if (Math.abs(total) > ROUNDED * charges.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The charges of the unit cell add up to %.4f e; electrostatics need a neutral"
                  + " framework.",
              total));
    }
    if (Math.abs(total) > NEUTRAL) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The charges of the unit cell add up to %.2g e, which was taken off evenly from all"
                  + " sites.",
              total));
    }
    for (int i = 0; i < charges.length; i++) {
      charges[i] -= total / charges.length;
    }
  }
}
