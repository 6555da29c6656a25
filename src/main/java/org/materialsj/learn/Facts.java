package org.materialsj.learn;

import java.util.List;
import java.util.Locale;

/** Pieces of the plain sentences that models tell of themselves. */
public final class Facts {

  private static final int SHOWN = 30;

  private Facts() {}

  /**
   * Many items in one sentence.
   *
   * @param items such as names of features
   * @return the first 30, and how many more there are
   */
  public static String list(List<String> items) {
    return list(items, SHOWN);
  }

  /**
   * Some items in one sentence.
   *
   * @param items such as names of features
   * @param most how many to name
   * @return the first of them, and how many more there are
   */
  public static String list(List<String> items, int most) {
    int more = items.size() - most;
    String shown = String.join(", ", items.subList(0, Math.min(most, items.size())));
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /**
   * A number for the eye.
   *
   * @param value the number
   * @return four digits of it
   */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
