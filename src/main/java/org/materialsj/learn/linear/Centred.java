package org.materialsj.learn.linear;

import org.materialsj.engine.run.CancelToken;
import org.materialsj.learn.TrainingSet;

/**
 * Features and target with mean 0.
 *
 * @param columns d columns of n numbers, divided by {@code scales}
 * @param target n numbers
 * @param means d means of the features
 * @param scales d numbers by which the centred features were divided; infinite for a constant
 *     feature, which so has no influence
 * @param targetMean mean of the target
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Centred(
    double[][] columns, double[] target, double[] means, double[] scales, double targetMean) {

  /** Rounding of a mean leaves a constant feature a deviation of this share of its size. */
  private static final double ROUNDING = 1e-14;

  static Centred of(TrainingSet data, boolean standardize, CancelToken cancel) {
    int d = data.columns().length;
    double[][] columns = new double[d][];
    double[] means = new double[d];
    double[] scales = new double[d];
    for (int f = 0; f < d; f++) {
      cancel.check("centring of features");
      means[f] = mean(data.columns()[f]);
      columns[f] = minus(data.columns()[f], means[f]);
      double deviation = deviation(columns[f]);
      boolean constant = deviation <= ROUNDING * Math.abs(means[f]);
      scales[f] = constant ? Double.POSITIVE_INFINITY : standardize ? deviation : 1;
      for (int i = 0; i < columns[f].length; i++) {
        columns[f][i] /= scales[f];
      }
    }
    double targetMean = mean(data.values());
    return new Centred(columns, minus(data.values(), targetMean), means, scales, targetMean);
  }

  private static double mean(double[] values) {
    double first = values[0];
    double sum = 0;
    for (double value : values) {
      // Differences keep large offsets from spoiling the mean.
      sum += value - first;
    }
    return first + sum / values.length;
  }

  private static double[] minus(double[] values, double mean) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i] - mean;
    }
    return result;
  }

  private static double deviation(double[] centred) {
    double sum = 0;
    for (double value : centred) {
      sum += value * value;
    }
    return Math.sqrt(sum / centred.length);
  }

  int rows() {
    return target.length;
  }

  int features() {
    return columns.length;
  }

  /** The rows of the scaled features. */
  double[][] byRow() {
    double[][] rows = new double[rows()][features()];
    for (int f = 0; f < features(); f++) {
      for (int i = 0; i < rows.length; i++) {
        rows[i][f] = columns[f][i];
      }
    }
    return rows;
  }

  /** The model in the units of the data. */
  LinearModel model(double[] weights) {
    double[] coefficients = new double[weights.length];
    double intercept = targetMean;
    for (int f = 0; f < weights.length; f++) {
      coefficients[f] = weights[f] / scales[f];
      intercept -= coefficients[f] * means[f];
    }
    return new LinearModel(coefficients, intercept);
  }
}
