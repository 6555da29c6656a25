package org.materialsj.tasks;

import java.util.List;
import java.util.Locale;

/** Pieces of the plain sentences that tasks tell the user. */
final class Sentences {

  private static final int SHOWN = 10;

  private Sentences() {}

  /** The first ten items, and how many more there are. */
  static String list(List<String> items) {
    if (items.size() <= SHOWN) {
      return String.join(", ", items);
    }
    return String.join(", ", items.subList(0, SHOWN)) + " and " + (items.size() - SHOWN) + " more";
  }

  /** A number with at most four digits. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  /** A number with its unit, if any. */
  static String quantity(double value, String unit) {
    return unit.isEmpty() ? number(value) : number(value) + " " + unit;
  }

  /** "1 row", "2 rows". */
  static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
