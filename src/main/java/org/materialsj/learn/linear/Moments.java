package org.materialsj.learn.linear;

import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.learn.TrainingSet;

/**
 * Means and standard deviations of features, and the mean of the target: what centres a table
 * without a copy of it.
 *
 * @param data the table
 * @param means d means of the features
 * @param scales d population standard deviations, or 1; infinite for a constant feature, which so
 *     has no influence
 * @param targetMean mean of the target
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Moments(TrainingSet data, double[] means, double[] scales, double targetMean) {

  /** Rounding of a mean leaves a constant feature a deviation of this share of its size. */
  private static final double ROUNDING = 1e-14;

  /**
   * The moments of a table.
   *
   * @param standardize whether the scales are the deviations; otherwise they are 1
   */
  static Moments of(TrainingSet data, boolean standardize, CancelToken cancel) {
    int d = data.columns().length;
    double[] means = new double[d];
    double[] scales = new double[d];
    for (int f = 0; f < d; f++) {
      cancel.check("centring of features");
      double[] column = data.columns()[f];
      means[f] = LongVectors.mean(column);
      double deviation = Math.sqrt(LongVectors.squares(column, means[f]) / column.length);
      boolean constant = deviation <= ROUNDING * Math.abs(means[f]);
      scales[f] = constant ? Double.POSITIVE_INFINITY : standardize ? deviation : 1;
    }
    return new Moments(data, means, scales, LongVectors.mean(data.values()));
  }

  /** Writes rows of the standardised features and, as last column, of the centred target. */
  void write(int from, int to, double[][] block) {
    double[][] columns = data.columns();
    for (int f = 0; f < columns.length; f++) {
      write(columns[f], from, to, means[f], 1 / scales[f], block[f]);
    }
    write(data.values(), from, to, targetMean, 1, block[columns.length]);
  }

  private static void write(
      double[] values, int from, int to, double mean, double factor, double[] out) {
    for (int i = from; i < to; i++) {
      out[i - from] = (values[i] - mean) * factor;
    }
  }

  /** One standardised feature. */
  void write(int feature, double[] out) {
    write(data.columns()[feature], 0, out.length, means[feature], 1 / scales[feature], out);
  }

  /** The standardised features of one row. */
  double[] row(int row) {
    double[] values = new double[means.length];
    for (int f = 0; f < values.length; f++) {
      values[f] = (data.columns()[f][row] - means[f]) * (1 / scales[f]);
    }
    return values;
  }

  /** The centred target; a new array. */
  double[] target() {
    double[] target = new double[data.size()];
    write(data.values(), 0, target.length, targetMean, 1, target);
    return target;
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
