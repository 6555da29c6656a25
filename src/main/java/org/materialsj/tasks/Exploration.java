package org.materialsj.tasks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a table can be looked at for, besides its summary. */
public enum Exploration {
  /** How the values of each column are distributed. */
  HISTOGRAMS("Histograms"),
  /** In how many rows each element occurs. */
  ELEMENTS("Elements"),
  /** Each column against each. */
  SCATTER("Scatter matrix"),
  /** Pearson's and Spearman's correlations. */
  CORRELATIONS("Correlations"),
  /** Leverage, outliers and curvature behind straight lines. */
  LINES("Checks of lines"),
  /** Trends that turn around inside groups. */
  TRENDS("Trends in groups"),
  /** All columns in two or three dimensions. */
  PROJECTION("Projection");

  private final String words;

  Exploration(String words) {
    this.words = words;
  }

  /**
   * The names, in the order of the dialog.
   *
   * @return such as "Histograms"
   */
  public static List<String> names() {
    return Arrays.stream(values()).map(each -> each.words).toList();
  }

  /**
   * Those of some names.
   *
   * @param names out of {@link #names()}; may be none
   * @return what they name
   * @throws IllegalArgumentException with one sentence for another name
   */
  public static Set<Exploration> of(List<String> names) {
    Set<Exploration> chosen = EnumSet.noneOf(Exploration.class);
    for (String name : names) {
      chosen.add(
          Arrays.stream(values())
              .filter(each -> each.words.equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "There is no analysis \"%s\"; choose from %s."
                              .formatted(name, String.join(", ", names())))));
    }
    return chosen;
  }

  @Override
  public String toString() {
    return words;
  }
}
