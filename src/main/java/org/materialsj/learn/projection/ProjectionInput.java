package org.materialsj.learn.projection;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.materialsj.learn.TrainingSet;

/** What every projection checks before it begins, and names of axes. */
final class ProjectionInput {

  private ProjectionInput() {}

  /** Checks rows, columns and dimensions; of the latter there may be as many as columns. */
  static void check(String name, double[][] columns, int dimensions) {
    check(name, columns, dimensions, columns.length);
    if (dimensions > columns[0].length - 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s of %d rows has at most %d dimensions, %d asked for: ask for fewer.",
              name,
              columns[0].length,
              columns[0].length - 1,
              dimensions));
    }
  }

  /** Checks rows, columns and dimensions, of which the method or the columns allow a number. */
  static void check(String name, double[][] columns, int dimensions, int most) {
    int n = columns.length == 0 ? 0 : columns[0].length;
    if (columns.length == 0 || n < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s needs at least 2 rows and 1 column of numbers, got %d and %d: a map compares"
                  + " rows.",
              name,
              n,
              columns.length));
    }
    if (dimensions < 1 || dimensions > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s of %s makes %s, %d asked for.",
              name,
              columns.length == 1 ? "this column" : "these " + columns.length + " columns",
              most == 1 ? "1 dimension" : "1 to " + most + " dimensions",
              dimensions));
    }
    boolean varies = false;
    for (int f = 0; f < columns.length; f++) {
      varies |= checkColumn(name, columns[f], n, f + 1);
    }
    if (!varies) {
      throw new IllegalArgumentException(
          name
              + " finds all rows in one place: every column is constant. Choose columns that"
              + " vary.");
    }
  }

  private static boolean checkColumn(String name, double[] column, int n, int number) {
    if (column.length != n) {
      throw new IllegalArgumentException(
          "columns must have the same length, got " + n + " and " + column.length);
    }
    boolean varies = false;
    for (int i = 0; i < n; i++) {
      if (!(Math.abs(column[i]) <= TrainingSet.LARGEST)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s cannot place row %d: its column %d holds %s. Leave out such rows or columns.",
                name,
                i + 1,
                number,
                column[i]));
      }
      varies |= column[i] != column[0];
    }
    return varies;
  }

  /** The names "prefix 1" to "prefix k". */
  static List<String> axes(String prefix, int k) {
    return IntStream.rangeClosed(1, k).mapToObj(i -> prefix + " " + i).toList();
  }
}
