package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.model.FeatureTable;

/**
 * The part of a table that can be learned from.
 *
 * @param data the usable rows
 * @param target the column to predict
 * @param tableRows row of the table of each row of the data set
 * @param leftOut reason by row of the table; empty for a usable row
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record TableSelection(
    Dataset data, TargetColumn target, int[] tableRows, List<String> leftOut, List<String> notes) {

  private static final int MIN_ROWS = 3;

  /** Selects features, target and rows of a request. */
  static TableSelection of(TrainRequest request) {
    FeatureTable table = request.table();
    TargetColumn target = new TargetColumn(request);
    FeatureChoice features = FeatureChoice.of(request);
    List<String> notes = new ArrayList<>(features.notes());
    List<String> leftOut = leftOut(table, target, features.rowsWithValues(table));
    int[] rows =
        IntStream.range(0, table.rows()).filter(row -> leftOut.get(row).isEmpty()).toArray();
    noteRows(table, leftOut, rows.length, notes);
    if (rows.length < MIN_ROWS) {
      throw new IllegalArgumentException(
          "Training needs at least "
              + MIN_ROWS
              + " usable rows; of the "
              + Sentences.count(table.rows(), "row")
              + " of the table "
              + rows.length
              + (notes.isEmpty() ? " can be used." : " can be used. " + String.join(" ", notes)));
    }
    List<String> names = target.classNames(rows);
    double[] values = target.values(rows, names);
    Dataset data =
        new Dataset(
            features.numbers(),
            features.numbers(table, rows),
            features.categories(table, rows),
            request.options().imputation(),
            target.column(),
            request.transform(),
            values,
            names,
            Arrays.stream(rows).mapToObj(table.ids()::get).toList());
    return new TableSelection(data, target, rows, leftOut, notes);
  }

  /**
   * The parts of the data set that the test column of a request tells.
   *
   * @throws IllegalArgumentException if there is no such column, or a part has too few rows
   */
  Split marked(TrainRequest request) {
    String column = request.testColumn();
    boolean[] marks = TestMarks.of(request.table(), column);
    int[] held = IntStream.range(0, tableRows.length).filter(i -> marks[tableRows[i]]).toArray();
    int[] rest = IntStream.range(0, tableRows.length).filter(i -> !marks[tableRows[i]]).toArray();
    if (held.length < 1 || rest.length < 2) {
      throw new IllegalArgumentException(
          "The column \""
              + column
              + "\" marks "
              + held.length
              + " of "
              + tableRows.length
              + " usable rows as test, by the word test or a number other than 0; at least 1 must be"
              + " marked and 2 must not.");
    }
    return new Split(rest, held);
  }

  private static List<String> leftOut(FeatureTable table, TargetColumn target, boolean[] some) {
    List<String> reasons = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      String reason = table.error(row).orElse(target.reason(row));
      if (reason.isEmpty() && !some[row]) {
        reason = "None of the features has a value.";
      }
      if (reason.isEmpty()) {
        target.checkTransform(row);
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

  /**
   * The groups of the usable rows.
   *
   * @param request tells what groups them
   * @param cancel polled for each row
   * @return a name for each usable row; empty when rows are not grouped
   */
  List<String> groups(TrainRequest request, CancelToken cancel) {
    String by = request.options().groups();
    return by.isEmpty()
        ? List.of()
        : RowGroups.of(request.table(), by).names(request.table(), tableRows, cancel);
  }
}
