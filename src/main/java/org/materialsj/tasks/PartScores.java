package org.materialsj.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.engine.statistics.RocCurve;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Scores;
import org.materialsj.learn.Scoring;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.RegressionMetrics;

/**
 * Scores of one part of the data, as rows of a table.
 *
 * @param scores scores of model and baseline
 * @param model numbers of the model, in the order of {@link #columns}
 * @param baseline numbers of the baseline
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record PartScores(Scores scores, double[] model, double[] baseline) {

  private static final double CHANCE = 0.5;

  /**
   * Scores of predictions.
   *
   * @param how how they were made
   * @param classes names of the classes; empty for regression
   * @param actual n targets
   * @param predicted n predictions
   * @param baseline n predictions of the baseline
   * @param probabilities one array of n per class, where the model tells them
   */
  static PartScores of(
      String how,
      List<String> classes,
      double[] actual,
      double[] predicted,
      double[] baseline,
      Optional<double[][]> probabilities) {
    Scores scores = Scoring.scores(how, classes, actual, predicted, baseline);
    if (scores instanceof Scores.Regression regression) {
      return new PartScores(
          scores,
          numbers(regression.model(), Metrics.maxError(actual, predicted)),
          numbers(regression.baseline(), Metrics.maxError(actual, baseline)));
    }
    Scores.Classification classification = (Scores.Classification) scores;
    int[] indices = Arrays.stream(actual).mapToInt(c -> (int) c).toArray();
    double auc = probabilities.map(p -> RocCurve.auc(indices, p)).orElse(Double.NaN);
    return new PartScores(
        scores,
        numbers(classification.model(), auc),
        numbers(classification.baseline(), Double.isNaN(auc) ? auc : CHANCE));
  }

  private static double[] numbers(RegressionMetrics m, double maxError) {
    return new double[] {m.count(), m.r2(), m.rmse(), m.mae(), 100 * m.mape(), maxError};
  }

  private static double[] numbers(ClassificationMetrics m, double auc) {
    return new double[] {m.count(), 100 * m.accuracy(), 100 * m.balancedAccuracy(), m.f1(), auc};
  }

  /** Names and units of the numbers. */
  static List<ColumnSpec> columns(Dataset data) {
    ColumnSpec count = new ColumnSpec("rows", "");
    if (data.isClassification()) {
      return List.of(
          count,
          new ColumnSpec("accuracy", "%"),
          new ColumnSpec("balanced accuracy", "%"),
          new ColumnSpec("macro F1", ""),
          new ColumnSpec("ROC AUC", ""));
    }
    String unit = data.modelledTarget().unit();
    return List.of(
        count,
        new ColumnSpec("R2", ""),
        new ColumnSpec("RMSE", unit),
        new ColumnSpec("MAE", unit),
        new ColumnSpec("MAPE", "%"),
        new ColumnSpec("max error", unit));
  }
}
