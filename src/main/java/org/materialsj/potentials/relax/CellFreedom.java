package org.materialsj.potentials.relax;

import java.util.Arrays;
import java.util.List;

/** What may change while a structure relaxes, besides the positions of its atoms. */
public enum CellFreedom {
  /** The cell stays as it is. */
  FIXED("positions"),
  /** All lengths of the cell change by the same factor. */
  VOLUME("positions and volume"),
  /** Lengths and angles of the cell change. */
  FULL("positions and cell");

  private final String label;

  CellFreedom(String label) {
    this.label = label;
  }

  /**
   * How it is called where the user chooses.
   *
   * @return such as "positions and cell"
   */
  public String label() {
    return label;
  }

  /**
   * The freedom of a label.
   *
   * @param label as {@link #label} gives it
   * @return the freedom
   * @throws IllegalArgumentException if there is none of that label; the message lists them
   */
  public static CellFreedom of(String label) {
    List<String> labels = Arrays.stream(values()).map(CellFreedom::label).toList();
    if (!labels.contains(label)) {
      throw new IllegalArgumentException(
          "What relaxes is " + String.join(", ", labels) + "; got \"" + label + "\".");
    }
    return values()[labels.indexOf(label)];
  }
}
