package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.formula.Descriptor;
import org.materialsj.learn.formula.Expression;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The rows of a table that have all features and a target.
 *
 * @param table these rows
 * @param data the same rows as numbers
 * @param train rows to search with
 * @param test rows held out
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record FormulaRows(
    FeatureTable table, TrainingSet data, int[] train, int[] test, List<String> notes) {

  private static final int LEAST_ROWS = 5;

  /**
   * Takes the rows.
   *
   * @throws IllegalArgumentException with one plain sentence when they cannot be learned from
   */
  static FormulaRows of(FormulaRequest request) {
    FeatureTable table = request.table();
    boolean numeric = table.isNumeric(table.column(request.target()).name());
    boolean classes = request.classes() || !numeric;
    List<ColumnSpec> features = features(request);
    double[][] all =
        features.stream().map(c -> table.sharedNumbers(c.name())).toArray(double[][]::new);
    List<String> labels = classes ? ModelTarget.classTexts(table, request.target()) : List.of();
    double[] numbers = classes ? new double[0] : table.sharedNumbers(request.target());
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> table.error(row).isEmpty())
            .filter(row -> classes ? !labels.get(row).isEmpty() : Double.isFinite(numbers[row]))
            .filter(row -> Arrays.stream(all).allMatch(c -> Double.isFinite(c[row])))
            .toArray();
    if (rows.length < LEAST_ROWS) {
      throw new IllegalArgumentException(
          "Formulas need at least "
              + LEAST_ROWS
              + " rows that have the target and all features; of "
              + Sentences.count(table.rows(), "row")
              + " of the table "
              + rows.length
              + " can be used. "
              + missing(features, all));
    }
    List<String> notes = new ArrayList<>();
    if (rows.length < table.rows()) {
      notes.add(
          "Left out "
              + (table.rows() - rows.length)
              + " of "
              + Sentences.count(table.rows(), "row")
              + " without the target or one of the features.");
    }
    FeatureTable usable = rows.length < table.rows() ? table.select(rows) : table;
    boolean[] held =
        request.testColumn().isBlank()
            ? new boolean[rows.length]
            : TestMarks.of(usable, request.testColumn());
    int[] train = IntStream.range(0, rows.length).filter(i -> !held[i]).toArray();
    int[] test = IntStream.range(0, rows.length).filter(i -> held[i]).toArray();
    checkParts(request, train, test);
    TrainingSet data = data(usable, features, request.target(), classes);
    if (classes) {
      checkClasses(data, train, Math.max(2, request.folds()));
    }
    return new FormulaRows(usable, data, train, test, notes);
  }

  private static List<ColumnSpec> features(FormulaRequest request) {
    FeatureTable table = request.table();
    ColumnPatterns wanted = ColumnPatterns.parse(request.features());
    List<String> idle = wanted.idle(table);
    if (!idle.isEmpty()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ", to be a feature.");
    }
    List<ColumnSpec> features =
        table.columns().stream()
            .filter(c -> table.isNumeric(c.name()))
            .filter(c -> request.features().isBlank() || wanted.match(c.name()))
            .filter(c -> !c.name().equals(request.target()))
            .filter(c -> !c.name().equals(request.testColumn()))
            .toList();
    if (features.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no numeric column to make formulas of besides the target \""
              + request.target()
              + "\".");
    }
    return features;
  }

  /** Which features lack most values. */
  private static String missing(List<ColumnSpec> features, double[][] all) {
    TreeMap<Long, String> byCount = new TreeMap<>();
    for (int c = 0; c < all.length; c++) {
      long count = Arrays.stream(all[c]).filter(v -> !Double.isFinite(v)).count();
      byCount.putIfAbsent(count, features.get(c).name());
    }
    return byCount.lastKey() == 0
        ? "Give more rows."
        : "Most values are missing in \""
            + byCount.lastEntry().getValue()
            + "\": leave that feature out, or give more rows.";
  }

  private static void checkParts(FormulaRequest request, int[] train, int[] test) {
    if (!request.testColumn().isBlank() && test.length == 0) {
      throw new IllegalArgumentException(
          "The column \""
              + request.testColumn()
              + "\" marks no usable row as test, by the word test or a number other than 0.");
    }
    int least = Math.max(LEAST_ROWS, request.folds());
    if (train.length < least) {
      throw new IllegalArgumentException(
          "The search needs at least "
              + least
              + " rows that are not held out; there are "
              + train.length
              + ".");
    }
  }

  private static TrainingSet data(
      FeatureTable table, List<ColumnSpec> features, String target, boolean classes) {
    double[][] columns =
        features.stream().map(c -> table.sharedNumbers(c.name())).toArray(double[][]::new);
    if (!classes) {
      return new TrainingSet(
          features, columns, table.column(target), table.sharedNumbers(target), List.of());
    }
    List<String> labels = ModelTarget.classTexts(table, target);
    List<String> names = labels.stream().distinct().sorted().toList();
    return new TrainingSet(
        features,
        columns,
        new ColumnSpec(target, ""),
        labels.stream().mapToDouble(names::indexOf).toArray(),
        names);
  }

  private static void checkClasses(TrainingSet data, int[] train, int least) {
    if (data.classes().size() < 2) {
      throw new IllegalArgumentException(
          "The target \""
              + data.target().name()
              + "\" has only the class \""
              + data.classes().get(0)
              + "\"; there is nothing to tell apart.");
    }
    for (int k = 0; k < data.classes().size(); k++) {
      int wanted = k;
      long count = Arrays.stream(train).filter(row -> data.values()[row] == wanted).count();
      if (count < least) {
        throw new IllegalArgumentException(
            "The class \""
                + data.classes().get(k)
                + "\" of \""
                + data.target().name()
                + "\" has "
                + Sentences.count(count, "row")
                + " to learn from and needs "
                + least
                + ": leave its rows out, take fewer folds, or say that the target holds numbers.");
      }
    }
  }

  /** The features of a formula in some rows. */
  double[][] values(Descriptor formula, int[] rows) {
    FeatureTable chosen = table.select(rows);
    return formula.features().stream()
        .map(text -> Expression.parse(text).evaluate(chosen).numbers())
        .toArray(double[][]::new);
  }

  /** What a formula says of some rows: numbers or indices of classes, NaN where it has no value. */
  double[] predictions(Descriptor formula, int[] rows) {
    double[][] outputs = formula.outputs(values(formula, rows));
    return data.isClassification() ? Descriptor.classes(outputs) : outputs[0];
  }
}
