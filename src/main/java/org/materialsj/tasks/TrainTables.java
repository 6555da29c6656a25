package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Dataset;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** The tables that a training gives. */
final class TrainTables {

  private TrainTables() {}

  /** Actual and predicted values of all rows of the input, in the unit of the target. */
  static FeatureTable predictions(
      FeatureTable table, TableSelection selection, Evaluation evaluation) {
    Dataset data = selection.data();
    int n = table.rows();
    double[] predicted = new double[n];
    Arrays.fill(predicted, Double.NaN);
    List<String> classes = new ArrayList<>(Collections.nCopies(n, ""));
    List<String> parts = new ArrayList<>(Collections.nCopies(n, ""));
    for (int i = 0; i < data.size(); i++) {
      int row = selection.tableRows()[i];
      parts.set(row, evaluation.part(i));
      double value = evaluation.predicted(i);
      if (Double.isNaN(value)) {
        continue;
      }
      if (data.isClassification()) {
        classes.set(row, data.classes().get((int) value));
      } else {
        predicted[row] = data.transform().undo(value);
      }
    }
    ColumnSpec target = data.target();
    ColumnSpec prediction = new ColumnSpec("predicted " + target.name(), target.unit());
    FeatureTable.Builder result = FeatureTable.builder(table.ids());
    if (data.isClassification()) {
      result.texts(target, selection.target().classTexts()).texts(prediction, classes);
      addProbabilities(result, selection, evaluation, n);
    } else {
      result
          .ownNumbers(target, table.sharedNumbers(target.name()))
          .ownNumbers(prediction, predicted);
    }
    result.texts(new ColumnSpec("predicted in", ""), parts);
    for (int row = 0; row < n; row++) {
      if (!selection.leftOut().get(row).isEmpty()) {
        result.error(row, selection.leftOut().get(row));
      }
    }
    return result.build();
  }

  private static void addProbabilities(
      FeatureTable.Builder result, TableSelection selection, Evaluation evaluation, int rows) {
    List<String> names = selection.data().classes();
    for (int c = 0; c < names.size() && evaluation.hasProbabilities(); c++) {
      double[] column = new double[rows];
      Arrays.fill(column, Double.NaN);
      for (int i = 0; i < selection.data().size(); i++) {
        column[selection.tableRows()[i]] = evaluation.probability(c, i);
      }
      result.numbers(new ColumnSpec("probability of " + names.get(c), ""), column);
    }
  }

  /** One row per fold, their mean and spread, all of them together, baseline, test, out-of-bag. */
  static FeatureTable scores(Evaluation evaluation) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    List<PartScores> folds = evaluation.folds();
    folds.forEach(fold -> rows.put(fold.scores().how(), fold.model()));
    if (!folds.isEmpty()) {
      List<double[]> numbers = folds.stream().map(PartScores::model).toList();
      PartScores all = evaluation.headline();
      rows.put("mean of folds", byColumn(numbers, Descriptive::mean));
      rows.put("standard deviation of folds", byColumn(numbers, Descriptive::sampleDeviation));
      rows.put("all folds", all.model());
      rows.put("baseline", all.baseline());
    }
    evaluation
        .test()
        .ifPresent(
            test -> {
              rows.put("test", test.model());
              rows.put("test baseline", test.baseline());
            });
    evaluation.outOfBag().ifPresent(bag -> rows.put("out-of-bag", bag.model()));
    return table(PartScores.columns(evaluation.data()), rows);
  }

  /** A table of numbers by row. */
  static FeatureTable table(List<ColumnSpec> columns, Map<String, double[]> rows) {
    FeatureTable.Builder table = FeatureTable.builder(List.copyOf(rows.keySet()));
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      table.numbers(
          columns.get(c), rows.values().stream().mapToDouble(row -> row[column]).toArray());
    }
    return table.build();
  }

  private static double[] byColumn(List<double[]> rows, ToDoubleFunction<double[]> statistic) {
    double[] result = new double[rows.get(0).length];
    Arrays.setAll(
        result, c -> statistic.applyAsDouble(rows.stream().mapToDouble(row -> row[c]).toArray()));
    return result;
  }
}
