package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The rows of a table that have two features and a class.
 *
 * @param data the rows
 * @param notes what was left out, as plain sentences
 */
record PlaneTable(TrainingSet data, List<String> notes) {

  /** So many colours can be told apart. */
  private static final int MOST_CLASSES = 8;

  private static final int LEAST_ROWS = 10;

  /**
   * Takes the rows.
   *
   * @throws IllegalArgumentException with one plain sentence when they cannot be learned from
   */
  static PlaneTable of(FeatureTable table, String across, String up, String target) {
    if (across.equals(up)) {
      throw new IllegalArgumentException(
          "The two features are the same column \"" + across + "\"; choose two.");
    }
    double[] x = table.numbers(across);
    double[] y = table.numbers(up);
    List<String> labels = labels(table, target);
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
            .filter(i -> !labels.get(i).isEmpty())
            .toArray();
    TreeSet<String> names = new TreeSet<>();
    for (int row : rows) {
      names.add(labels.get(row));
    }
    if (rows.length < LEAST_ROWS || names.size() < 2 || names.size() > MOST_CLASSES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Decision boundaries need at least %d rows of 2 to %d classes; \"%s\" has %d usable"
                  + " rows of %d classes.",
              LEAST_ROWS,
              MOST_CLASSES,
              target,
              rows.length,
              names.size()));
    }
    List<String> classes = List.copyOf(names);
    double[][] columns = {pick(x, rows), pick(y, rows)};
    double[] values =
        Arrays.stream(rows)
            .mapToDouble(row -> Collections.binarySearch(classes, labels.get(row)))
            .toArray();
    List<String> notes = new ArrayList<>();
    if (rows.length < table.rows()) {
      notes.add(
          Sentences.count(table.rows() - rows.length, "row")
              + " without both features and a class "
              + (table.rows() - rows.length == 1 ? "is" : "are")
              + " left out.");
    }
    return new PlaneTable(
        new TrainingSet(
            List.of(table.column(across), table.column(up)),
            columns,
            new ColumnSpec(target, ""),
            values,
            classes),
        notes);
  }

  /** Class names; whole numbers count as names, too. */
  private static List<String> labels(FeatureTable table, String target) {
    if (!table.isNumeric(target)) {
      return table.texts(target).stream().map(String::strip).toList();
    }
    return Arrays.stream(table.numbers(target))
        .mapToObj(
            value -> {
              if (Double.isNaN(value)) {
                return "";
              }
              if (value != Math.rint(value) || Math.abs(value) > 1e9) {
                throw new IllegalArgumentException(
                    "The column \""
                        + target
                        + "\" holds numbers such as "
                        + value
                        + ", which are no classes; choose a column of names or whole numbers.");
              }
              return Long.toString((long) value);
            })
        .toList();
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }
}
