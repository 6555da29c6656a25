package org.materialsj.learn.judge;

import java.util.Arrays;
import java.util.List;

/** How settings are searched. */
public enum Search {
  /** All combinations of evenly spread values. */
  GRID("Grid"),
  /** Independent random settings. */
  RANDOM("Random"),
  /** Random settings first, then those that a Gaussian process expects to improve most. */
  BAYESIAN("Bayesian");

  private final String label;

  Search(String label) {
    this.label = label;
  }

  /** The label shown in menus. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The labels, in the order of the menu.
   *
   * @return such as "Grid"
   */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Search::toString).toList();
  }

  /**
   * The search of a label.
   *
   * @param label one of {@link #labels()}
   * @return the search
   * @throws IllegalArgumentException for another label
   */
  public static Search ofLabel(String label) {
    return Arrays.stream(values())
        .filter(search -> search.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "search must be one of " + labels() + ", got \"" + label + "\""));
  }
}
