package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Scores;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.RegressionMetrics;

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
      result.texts(target, table.texts(target.name())).texts(prediction, classes);
    } else {
      result.numbers(target, table.numbers(target.name())).numbers(prediction, predicted);
    }
    result.texts(new ColumnSpec("predicted in", ""), parts);
    for (int row = 0; row < n; row++) {
      if (!selection.leftOut().get(row).isEmpty()) {
        result.error(row, selection.leftOut().get(row));
      }
    }
    return result.build();
  }

  /** One row per fold, their mean and spread, all of them together, baseline, test, out-of-bag. */
  static FeatureTable scores(Evaluation evaluation, Dataset data) {
    List<String> ids = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (Scores fold : evaluation.folds()) {
      add(ids, rows, fold.how(), numbers(fold, false));
    }
    if (!evaluation.folds().isEmpty()) {
      List<double[]> folds = List.copyOf(rows);
      add(ids, rows, "mean of folds", means(folds));
      add(ids, rows, "standard deviation of folds", deviations(folds));
      add(ids, rows, "all folds", numbers(evaluation.headline(), false));
      add(ids, rows, "baseline", numbers(evaluation.headline(), true));
    }
    evaluation
        .test()
        .ifPresent(
            test -> {
              add(ids, rows, "test", numbers(test, false));
              add(ids, rows, "test baseline", numbers(test, true));
            });
    evaluation.outOfBag().ifPresent(bag -> add(ids, rows, "out-of-bag", numbers(bag, false)));

    List<ColumnSpec> columns = columns(data);
    FeatureTable.Builder table = FeatureTable.builder(ids);
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      table.numbers(columns.get(c), rows.stream().mapToDouble(row -> row[column]).toArray());
    }
    return table.build();
  }

  private static void add(List<String> ids, List<double[]> rows, String id, double[] row) {
    ids.add(id);
    rows.add(row);
  }

  private static List<ColumnSpec> columns(Dataset data) {
    ColumnSpec count = new ColumnSpec("rows", "");
    if (data.isClassification()) {
      return List.of(count, new ColumnSpec("accuracy", "%"));
    }
    String unit = data.modelledTarget().unit();
    return List.of(
        count,
        new ColumnSpec("R2", ""),
        new ColumnSpec("RMSE", unit),
        new ColumnSpec("MAE", unit),
        new ColumnSpec("MAPE", "%"));
  }

  private static double[] numbers(Scores scores, boolean baseline) {
    if (scores instanceof Scores.Regression regression) {
      RegressionMetrics m = baseline ? regression.baseline() : regression.model();
      return new double[] {m.count(), m.r2(), m.rmse(), m.mae(), 100 * m.mape()};
    }
    Scores.Classification classification = (Scores.Classification) scores;
    ClassificationMetrics m = baseline ? classification.baseline() : classification.model();
    return new double[] {m.count(), 100 * m.accuracy()};
  }

  private static double[] means(List<double[]> rows) {
    double[] means = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int c = 0; c < means.length; c++) {
        means[c] += row[c];
      }
    }
    for (int c = 0; c < means.length; c++) {
      means[c] /= rows.size();
    }
    return means;
  }

  /** Sample standard deviations (divided by the number of folds minus 1). */
  private static double[] deviations(List<double[]> rows) {
    double[] means = means(rows);
    double[] deviations = new double[means.length];
    for (int c = 0; c < means.length; c++) {
      double sum = 0;
      for (double[] row : rows) {
        sum += (row[c] - means[c]) * (row[c] - means[c]);
      }
      deviations[c] = Math.sqrt(sum / (rows.size() - 1));
    }
    return deviations;
  }
}
