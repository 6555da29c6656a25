package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;

/**
 * The largest curvature of the mean squared error divided by 2, which limits the steps of gradient
 * descent: the largest eigenvalue L of X^T X / n, with a column of ones for the intercept. A batch
 * of b of n rows curves by up to M, the largest squared length of a row, and on average by (n (b -
 * 1) L + (n - b) M) / (b (n - 1)).
 *
 * @see "Gower et al. 2019, https://proceedings.mlr.press/v97/qian19b.html"
 */
final class Curvature {

  private static final int MOST_STEPS = 100;

  /** The estimate of a step grows; when it hardly does, it is near enough. */
  private static final double TOLERANCE = 1e-3;

  private Curvature() {}

  /**
   * A learning rate that does not run away: 1 / L of all rows, and half as much of batches, whose
   * steps are also spread by chance.
   *
   * @param columns d arrays of n numbers, n at least 2; not modified
   * @param batch rows of a step, 1 to n
   * @param cancel polled for each column
   * @return a number above 0
   */
  static double safeRate(double[][] columns, int batch, CancelToken cancel) {
    return (batch < columns[0].length ? 0.5 : 1) / of(columns, batch, cancel);
  }

  /**
   * Estimates it by power iteration, which comes from below: by far less than the factor of 2 that
   * a step may be too long.
   *
   * @param columns d arrays of n numbers, n at least 2; not modified
   * @param batch rows of a step, 1 to n
   * @param cancel polled for each column
   * @return a number above 0
   */
  static double of(double[][] columns, int batch, CancelToken cancel) {
    int n = columns[0].length;
    double largest = largest(columns, cancel);
    double row = longestRow(columns, cancel);
    return (n * (batch - 1.0) * largest + (n - batch) * row) / (batch * (n - 1.0));
  }

  private static double largest(double[][] columns, CancelToken cancel) {
    int d = columns.length;
    int n = columns[0].length;
    SplittableRandom random = Seeds.forItem(Seeds.DEFAULT, 0);
    double[] direction = new double[d + 1];
    Arrays.setAll(direction, f -> random.nextDouble() - 0.5);
    double estimate = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double length = Math.sqrt(LongVectors.dot(direction, direction));
      double[] along = new double[n];
      Arrays.fill(along, direction[d] / length);
      for (int f = 0; f < d; f++) {
        cancel.check("gradient descent");
        LongVectors.add(direction[f] / length, columns[f], along);
      }
      double before = estimate;
      estimate = LongVectors.dot(along, along) / n;
      if (estimate - before <= TOLERANCE * estimate) {
        break;
      }
      for (int f = 0; f < d; f++) {
        cancel.check("gradient descent");
        direction[f] = LongVectors.dot(columns[f], along) / n;
      }
      direction[d] = Arrays.stream(along).sum() / n;
    }
    return estimate;
  }

  private static double longestRow(double[][] columns, CancelToken cancel) {
    double[] squares = new double[columns[0].length];
    Arrays.fill(squares, 1);
    for (double[] column : columns) {
      cancel.check("gradient descent");
      for (int i = 0; i < squares.length; i++) {
        squares[i] += column[i] * column[i];
      }
    }
    return Arrays.stream(squares).max().orElseThrow();
  }
}
