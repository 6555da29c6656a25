package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
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

  /** The centred rows; null for a tall table. */
  private final double[][] lines;

  private Covariances(
      int rows,
      double[] means,
      double targetMean,
      double[][] gram,
      double[] withTarget,
      double targetSquares,
      double[][] lines) {
    this.rows = rows;
    this.means = means;
    this.targetMean = targetMean;
    this.gram = gram;
    this.withTarget = withTarget;
    this.targetSquares = targetSquares;
    this.lines = lines;
  }

  /** The dot products over the given rows. */
  static Covariances of(TrainingSet data, int[] rows, RunContext run) {
    int d = data.columns().length;
    double[] means = new double[d];
    double[] chosen = new double[rows.length];
    for (int f = 0; f < d; f++) {
      run.cancel().check("centring of features");
      means[f] = mean(data.columns()[f], rows, chosen);
    }
    double targetMean = mean(data.values(), rows, chosen);
    return rows.length > d && d <= MOST_AT_ONCE
        ? tall(data, rows, means, targetMean, run)
        : wide(data, rows, means, targetMean);
  }

  private static double mean(double[] values, int[] rows, double[] chosen) {
    write(values, rows, 0, rows.length, 0, chosen);
    return LongVectors.mean(chosen);
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
    double[][] lines = new double[rows.length][d];
    double[] target = new double[rows.length];
    write(data.values(), rows, 0, rows.length, targetMean, target);
    for (int f = 0; f < d; f++) {
      double[] column = data.columns()[f];
      for (int i = 0; i < rows.length; i++) {
        lines[i][f] = column[rows[i]] - means[f];
      }
    }
    double[] withTarget = new double[d];
    LongVectors.addAll(target, lines, withTarget);
    return new Covariances(
        rows.length,
        means,
        targetMean,
        new double[d][],
        withTarget,
        LongVectors.dot(target, target),
        lines);
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
      LongVectors.addAll(RowPairs.row(lines, feature), lines, row);
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
