package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.preparation.Step;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * The rows and features of a table that can be clustered.
 *
 * @param rows their indices in the table
 * @param ids their ids
 * @param specs names and units of the features
 * @param raw the features as they are in the table
 * @param scaled the features as they are compared
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ClusterRows(
    int[] rows,
    List<String> ids,
    List<ColumnSpec> specs,
    double[][] raw,
    double[][] scaled,
    List<String> notes) {

  private static final int LEAST_ROWS = 2;

  /** Sums of squares of such numbers are still numbers. */
  private static final double LARGEST = 1e150;

  /**
   * Takes rows that have all features.
   *
   * @throws IllegalArgumentException with one plain sentence if there are none to cluster
   */
  static ClusterRows of(ClusterRequest request, RunContext run) {
    FeatureTable table = request.table();
    List<String> notes = new ArrayList<>();
    List<ColumnSpec> named = named(table, request.features());
    int[] rows = complete(table, named, notes);
    if (rows.length < LEAST_ROWS) {
      throw new IllegalArgumentException(
          "Clusters need at least %d rows with all features; of the %s of the table %d can be used. %s"
              .formatted(
                  LEAST_ROWS,
                  Sentences.count(table.rows(), "row"),
                  rows.length,
                  String.join(" ", notes))
              .strip());
    }
    List<ColumnSpec> specs = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    for (ColumnSpec column : named) {
      run.cancel().check("choice of features");
      double[] all = table.sharedNumbers(column.name());
      double[] values = Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
      if (Arrays.stream(values).allMatch(value -> value == values[0])) {
        constant.add(column.name());
      } else {
        specs.add(column);
        columns.add(values);
      }
    }
    if (!constant.isEmpty()) {
      notes.add(
          "Left out %s without two different values: %s."
              .formatted(Sentences.count(constant.size(), "feature"), Sentences.list(constant)));
    }
    if (specs.isEmpty()) {
      throw new IllegalArgumentException(
          "All rows are alike: no feature has two different values, so there are no clusters to"
              + " find.");
    }
    double[][] raw = columns.toArray(double[][]::new);
    return new ClusterRows(
        rows,
        Arrays.stream(rows).mapToObj(table.ids()::get).toList(),
        List.copyOf(specs),
        raw,
        scaled(request.scaling(), specs, raw, run),
        notes);
  }

  private static List<ColumnSpec> named(FeatureTable table, String names) {
    ColumnPatterns patterns = ColumnPatterns.parse(names.isBlank() ? "*" : names);
    List<String> idle = patterns.idle(table);
    if (!idle.isEmpty() && !names.isBlank()) {
      throw new IllegalArgumentException(
          "No column of the table is named " + String.join(" or ", idle) + ".");
    }
    List<ColumnSpec> named =
        table.columns().stream()
            .filter(column -> patterns.match(column.name()) && table.isNumeric(column.name()))
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          names.isBlank()
              ? "The table has no column of numbers to cluster by."
              : "None of the columns \"" + names + "\" holds numbers.");
    }
    return named;
  }

  /** Rows without error that have a number in each column. */
  private static int[] complete(FeatureTable table, List<ColumnSpec> named, List<String> notes) {
    String[] missing = new String[table.rows()];
    for (ColumnSpec column : named) {
      double[] values = table.sharedNumbers(column.name());
      for (int row = 0; row < missing.length; row++) {
        if (missing[row] == null && !Double.isFinite(values[row])) {
          missing[row] = column.name();
        }
      }
    }
    List<String> out = new ArrayList<>();
    for (int row = 0; row < missing.length; row++) {
      if (missing[row] != null) {
        out.add(table.ids().get(row) + " (no " + missing[row] + ")");
      }
    }
    if (!out.isEmpty()) {
      notes.add(
          "Left out %d of %s that lack a feature: %s. To keep them, name features that they have."
              .formatted(out.size(), Sentences.count(table.rows(), "row"), Sentences.list(out)));
    }
    return IntStream.range(0, missing.length).filter(row -> missing[row] == null).toArray();
  }

  private static double[][] scaled(
      String scaling, List<ColumnSpec> specs, double[][] raw, RunContext run) {
    double[][] columns = raw;
    for (Step step : Steps.parse(scaling)) {
      columns = transformed(step, specs, columns, run);
    }
    for (int f = 0; f < columns.length; f++) {
      for (double value : columns[f]) {
        if (!(Math.abs(value) <= LARGEST)) {
          throw new IllegalArgumentException(
              "The feature \"%s\" holds numbers too large to compare, such as %s: leave it out or change its unit."
                  .formatted(specs.get(f).name(), Sentences.number(value)));
        }
      }
    }
    return columns;
  }

  /** What a step that needs no target makes of features. */
  static double[][] transformed(
      Step step, List<ColumnSpec> specs, double[][] columns, RunContext run) {
    double[] none = new double[columns[0].length];
    TrainingSet data = new TrainingSet(specs, columns, new ColumnSpec("none", ""), none, List.of());
    return step.fit(data, 0, run).apply(columns, run);
  }
}
