package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The part of a table that can be learned from.
 *
 * @param data the usable rows
 * @param tableRows row of the table of each row of the data set
 * @param leftOut reason by row of the table; empty for a usable row
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record TableSelection(Dataset data, int[] tableRows, List<String> leftOut, List<String> notes) {

  private static final int MIN_ROWS = 3;

  /** Selects features, target and rows of a request. */
  static TableSelection of(TrainRequest request) {
    FeatureTable table = request.table();
    ColumnSpec target = table.column(request.target());
    boolean classes = !table.isNumeric(target.name());
    if (classes && request.transform() != TargetTransform.NONE) {
      throw new IllegalArgumentException(
          "The target \""
              + target.name()
              + "\" holds classes, which cannot be transformed by "
              + request.transform().label()
              + ".");
    }
    List<String> notes = new ArrayList<>();
    List<ColumnSpec> features = features(request, notes);
    double[][] all = new double[features.size()][];
    Arrays.setAll(all, f -> table.numbers(features.get(f).name()));

    List<String> leftOut = leftOut(request, target, classes, all);
    int[] rows =
        IntStream.range(0, table.rows()).filter(row -> leftOut.get(row).isEmpty()).toArray();
    noteRows(table, leftOut, rows.length, notes);
    if (rows.length < MIN_ROWS) {
      throw new IllegalArgumentException(
          "Training needs at least "
              + MIN_ROWS
              + " usable rows; of the "
              + table.rows()
              + " rows of the table "
              + rows.length
              + " can be used. "
              + String.join(" ", notes));
    }
    List<String> names = classes ? classNames(table, target, rows) : List.of();
    double[] values = new double[rows.length];
    if (classes) {
      List<String> texts = table.texts(target.name());
      Arrays.setAll(values, i -> Collections.binarySearch(names, texts.get(rows[i])));
    } else {
      double[] numbers = table.numbers(target.name());
      Arrays.setAll(values, i -> request.transform().apply(numbers[rows[i]]));
      if (Arrays.stream(values).allMatch(v -> v == values[0])) {
        throw new IllegalArgumentException(
            "The target \""
                + target.name()
                + "\" is the same in all usable rows; there is nothing to learn.");
      }
    }
    double[][] columns = new double[all.length][rows.length];
    for (int f = 0; f < all.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        columns[f][i] = all[f][rows[i]];
      }
    }
    Dataset data =
        new Dataset(
            features,
            columns,
            target,
            request.transform(),
            values,
            names,
            Arrays.stream(rows).mapToObj(table.ids()::get).toList());
    return new TableSelection(data, rows, leftOut, notes);
  }

  /** All numeric columns but the target and the excluded ones. */
  private static List<ColumnSpec> features(TrainRequest request, List<String> notes) {
    FeatureTable table = request.table();
    ColumnPatterns patterns = ColumnPatterns.parse(request.exclude());
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ", which is excluded.");
    }
    List<ColumnSpec> features = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      String name = column.name();
      if (name.equals(request.target()) || name.equals(request.testColumn())) {
        continue;
      }
      if (patterns.match(name)) {
        excluded.add(name);
      } else if (table.isNumeric(name)) {
        features.add(column);
      } else {
        texts.add(name);
      }
    }
    if (features.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no numeric column left to learn from besides the target \""
              + request.target()
              + "\".");
    }
    if (!excluded.isEmpty()) {
      notes.add("Excluded as asked: " + Sentences.list(excluded) + ".");
    }
    if (!texts.isEmpty()) {
      notes.add("Text columns are not features: " + Sentences.list(texts) + ".");
    }
    return features;
  }

  /**
   * The parts of the data set that the test column of a request tells.
   *
   * @throws IllegalArgumentException if there is no such column, or a part has too few rows
   */
  Split marked(TrainRequest request) {
    FeatureTable table = request.table();
    String column = table.column(request.testColumn()).name();
    boolean numeric = table.isNumeric(column);
    double[] numbers = numeric ? table.numbers(column) : new double[0];
    List<String> texts = numeric ? List.of() : table.texts(column);
    boolean[] test = new boolean[tableRows.length];
    for (int i = 0; i < test.length; i++) {
      int row = tableRows[i];
      test[i] =
          numeric
              ? !Double.isNaN(numbers[row]) && numbers[row] != 0
              : texts.get(row).strip().equalsIgnoreCase("test");
    }
    int[] held = IntStream.range(0, test.length).filter(i -> test[i]).toArray();
    int[] rest = IntStream.range(0, test.length).filter(i -> !test[i]).toArray();
    if (held.length < 1 || rest.length < 2) {
      throw new IllegalArgumentException(
          "The column \""
              + column
              + "\" marks "
              + held.length
              + " of "
              + test.length
              + " usable rows as test, by the word test or a number other than 0; at least 1 must be"
              + " marked and 2 must not.");
    }
    return new Split(rest, held);
  }

  private static List<String> leftOut(
      TrainRequest request, ColumnSpec target, boolean classes, double[][] features) {
    FeatureTable table = request.table();
    List<String> texts = classes ? table.texts(target.name()) : List.of();
    double[] numbers = classes ? new double[0] : table.numbers(target.name());
    List<String> reasons = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      int current = row;
      String reason = "";
      if (table.error(row).isPresent()) {
        reason = table.error(row).get();
      } else if (classes ? texts.get(row).isBlank() : Double.isNaN(numbers[row])) {
        reason = "The target is missing.";
      } else if (!classes && Double.isInfinite(numbers[row])) {
        reason = "The target is infinite.";
      } else if (Arrays.stream(features).noneMatch(f -> Double.isFinite(f[current]))) {
        reason = "None of the features has a value.";
      } else if (!classes && !request.transform().accepts(numbers[row])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "The target \"%s\" of row \"%s\" is %s; its logarithm needs a positive number."
                    + " Choose no transform, or remove the row.",
                target.name(),
                table.ids().get(row),
                Sentences.number(numbers[row])));
      }
      reasons.add(reason);
    }
    return reasons;
  }

  private static void noteRows(
      FeatureTable table, List<String> leftOut, int used, List<String> notes) {
    int count = table.rows() - used;
    if (count == 0) {
      return;
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (!leftOut.get(row).isEmpty()) {
        rows.add(table.ids().get(row) + " (" + leftOut.get(row) + ")");
      }
    }
    notes.add("Left out " + count + " of " + table.rows() + " rows: " + Sentences.list(rows) + ".");
  }

  private static List<String> classNames(FeatureTable table, ColumnSpec target, int[] rows) {
    List<String> texts = table.texts(target.name());
    TreeSet<String> names = new TreeSet<>();
    for (int row : rows) {
      names.add(texts.get(row));
    }
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "The target \""
              + target.name()
              + "\" has only one class, \""
              + names.first()
              + "\"; there is nothing to learn.");
    }
    return List.copyOf(names);
  }
}
