package org.materialsj.learn;

import java.util.List;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.RegressionMetrics;

/** Scores of predictions. */
public final class Scoring {

  private Scoring() {}

  /**
   * Scores of predicted numbers.
   *
   * @param actual n numbers, at least one; not modified
   * @param predicted n numbers; not modified
   * @return the scores
   */
  public static RegressionMetrics regression(double[] actual, double[] predicted) {
    return new RegressionMetrics(
        actual.length,
        Metrics.r2(actual, predicted),
        Metrics.rmse(actual, predicted),
        Metrics.mae(actual, predicted),
        Metrics.mape(actual, predicted));
  }

  /**
   * Scores of predicted classes.
   *
   * @param classes class names
   * @param actual n class indices; not modified
   * @param predicted n class indices; not modified
   * @return the confusion matrix
   */
  public static ClassificationMetrics classification(
      List<String> classes, double[] actual, double[] predicted) {
    long[][] confusion = new long[classes.size()][classes.size()];
    for (int i = 0; i < actual.length; i++) {
      confusion[(int) actual[i]][(int) predicted[i]]++;
    }
    return new ClassificationMetrics(classes, confusion);
  }

  /**
   * Scores beside those of the baseline.
   *
   * @param how how the predictions were made
   * @param classes class names; empty for regression
   * @param actual n targets; not modified
   * @param predicted n predictions of the model; not modified
   * @param baseline n predictions of the baseline; not modified
   * @return both scores
   */
  public static Scores scores(
      String how, List<String> classes, double[] actual, double[] predicted, double[] baseline) {
    if (classes.isEmpty()) {
      return new Scores.Regression(
          how, regression(actual, predicted), regression(actual, baseline));
    }
    return new Scores.Classification(
        how, classification(classes, actual, predicted), classification(classes, actual, baseline));
  }
}
