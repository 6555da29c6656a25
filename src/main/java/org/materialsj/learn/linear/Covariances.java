package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/**
 * Dot products of centred features and target over some rows of a table. A tall table is summed up
 * at once and not copied; of a wide one the dot products of a feature with all others are made when
 * they are first asked for. Not thread-safe.
 */
final class Covariances {

  /** All dot products of so many features take 128 MB. */
  private static final int MOST_AT_ONCE = 4000;

  private final int rows;
  private final double[] means;
  private final double targetMean;
  private final double[][] gram;
  private final double[] withTarget;
  private final double targetSquares;

  /** The centred columns; null for a tall table. */
  private final double[][] columns;

  private Covariances(
      int rows,
      double[] means,
      double targetMean,
      double[][] gram,
      double[] withTarget,
      double targetSquares,
      double[][] columns) {
    this.rows = rows;
    this.means = means;
    this.targetMean = targetMean;
    this.gram = gram;
    this.withTarget = withTarget;
    this.targetSquares = targetSquares;
    this.columns = columns;
  }

  /** The dot products over the given rows. */
  static Covariances of(TrainingSet data, int[] rows, RunContext run) {
    int d = data.columns().length;
    double[] means = new double[d];
    for (int f = 0; f < d; f++) {
      run.cancel().check("centring of features");
      means[f] = mean(data.columns()[f], rows);
    }
    double targetMean = mean(data.values(), rows);
    return rows.length > d && d <= MOST_AT_ONCE
        ? tall(data, rows, means, targetMean, run)
        : wide(data, rows, means, targetMean);
  }

  private static double mean(double[] values, int[] rows) {
    double first = values[rows[0]];
    double sum = 0;
    for (int row : rows) {
      sum += values[row] - first;
    }
    return first + sum / rows.length;
  }

  private static Covariances tall(
      TrainingSet data, int[] rows, double[] means, double targetMean, RunContext run) {
    int d = means.length;
    double[][] all =
        GramSum.of(
            rows.length,
            d + 1,
            (from, to, block) -> {
              for (int f = 0; f < d; f++) {
                write(data.columns()[f], rows, from, to, means[f], block[f]);
              }
              write(data.values(), rows, from, to, targetMean, block[d]);
            },
            run);
    double[] withTarget = Arrays.copyOf(all[d], d);
    double[][] gram = new double[d][];
    Arrays.setAll(gram, f -> Arrays.copyOf(all[f], d));
    return new Covariances(rows.length, means, targetMean, gram, withTarget, all[d][d], null);
  }

  private static void write(
      double[] values, int[] rows, int from, int to, double mean, double[] out) {
    for (int i = from; i < to; i++) {
      out[i - from] = values[rows[i]] - mean;
    }
  }

  private static Covariances wide(TrainingSet data, int[] rows, double[] means, double targetMean) {
    int d = means.length;
    double[][] columns = new double[d][rows.length];
    double[] target = new double[rows.length];
    write(data.values(), rows, 0, rows.length, targetMean, target);
    double[] withTarget = new double[d];
    for (int f = 0; f < d; f++) {
      write(data.columns()[f], rows, 0, rows.length, means[f], columns[f]);
      withTarget[f] = LongVectors.dot(columns[f], target);
    }
    return new Covariances(
        rows.length,
        means,
        targetMean,
        new double[d][],
        withTarget,
        LongVectors.dot(target, target),
        columns);
  }

  int rows() {
    return rows;
  }

  int features() {
    return means.length;
  }

  /** The dot products of a feature with all features; shared, read-only. */
  double[] row(int feature) {
    if (gram[feature] == null) {
      double[] row = new double[means.length];
      for (int f = 0; f < row.length; f++) {
        row[f] = LongVectors.dot(columns[feature], columns[f]);
      }
      gram[feature] = row;
    }
    return gram[feature];
  }

  /** The dot products of the features with the target; shared, read-only. */
  double[] withTarget() {
    return withTarget;
  }

  /** The sum of squares of the target. */
  double targetSquares() {
    return targetSquares;
  }

  /** The model of these weights, with the intercept that fits the means. */
  LinearModel model(double[] weights) {
    return new LinearModel(weights, targetMean - LongVectors.dot(weights, means));
  }
}
