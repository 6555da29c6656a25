package org.materialsj.model.explore;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/** Checks that the records of this package have in common. */
final class Shapes {

  private Shapes() {}

  /**
   * Checks that each column has one number per row.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  static void checkColumns(List<ColumnSpec> specs, double[][] columns, int rows) {
    if (specs.size() != columns.length) {
      throw new IllegalArgumentException(
          "there are " + specs.size() + " names for " + columns.length + " columns");
    }
    for (int k = 0; k < columns.length; k++) {
      if (columns[k].length != rows) {
        throw new IllegalArgumentException(
            "column \""
                + specs.get(k).name()
                + "\" has "
                + columns[k].length
                + " numbers for "
                + rows
                + " rows");
      }
    }
  }

  /** Checks that labels are indices of names, or -1 for none. */
  static void checkLabels(List<String> names, int[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < -1 || labels[i] >= names.size()) {
        throw new IllegalArgumentException(
            "row " + i + " has the label " + labels[i] + " of " + names.size() + " names");
      }
    }
  }
}
