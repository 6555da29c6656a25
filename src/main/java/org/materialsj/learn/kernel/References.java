package org.materialsj.learn.kernel;

import java.util.Arrays;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/** Training rows with which a model compares the rows that it predicts. */
final class References {

  private static final int BLOCK_ROWS = 32;
  private static final int TILE = 256;

  private References() {}

  /** Checks the shape: at least one column, n finite numbers in each, n at least 1. */
  static void check(double[][] references, int n) {
    if (references.length == 0 || n == 0) {
      throw new IllegalArgumentException("a model that compares rows needs at least one row");
    }
    for (double[] column : references) {
      if (column.length != n) {
        throw new IllegalArgumentException(
            "the model has " + n + " numbers for " + column.length + " rows");
      }
      checkFinite(column);
    }
  }

  static void checkFinite(double... numbers) {
    if (!LongVectors.isFinite(numbers)) {
      throw new IllegalArgumentException("the model has a number that is not finite");
    }
  }

  static void checkFeatures(double[][] references, double[][] columns) {
    if (columns.length != references.length) {
      throw new IllegalArgumentException(
          "the model has " + references.length + " features, got " + columns.length);
    }
  }

  /** The columns one after the other. */
  static double[] join(double[][] columns) {
    int n = columns[0].length;
    double[] joined = new double[Math.multiplyExact(n, columns.length)];
    for (int f = 0; f < columns.length; f++) {
      System.arraycopy(columns[f], 0, joined, f * n, n);
    }
    return joined;
  }

  /** The inverse of {@link #join}. */
  static double[][] split(double[] joined, int features) {
    if (features < 1 || joined.length % features != 0) {
      throw new IllegalArgumentException("the rows of the model do not fit its features");
    }
    int n = joined.length / features;
    double[][] columns = new double[features][n];
    for (int f = 0; f < features; f++) {
      System.arraycopy(joined, f * n, columns[f], 0, n);
    }
    return columns;
  }

  /** A copy, for models: nobody can change it. */
  static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }

  /** The given rows. */
  static double[][] pick(double[][] columns, int[] rows) {
    double[][] picked = new double[columns.length][rows.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        picked[f][i] = columns[f][rows[i]];
      }
    }
    return picked;
  }

  /**
   * Sums of weights times kernels. Cost m n d for m rows of the columns.
   *
   * @return one sum per row of the columns
   */
  static double[] predict(
      Kernel kernel, double[][] references, double[] weights, double[][] columns, RunContext run) {
    checkFeatures(references, columns);
    int rows = columns[0].length;
    int n = weights.length;
    double[] sums = new double[rows];
    run.executor()
        .map(
            (rows + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int start = block * BLOCK_ROWS;
              int end = Math.min(rows, start + BLOCK_ROWS);
              double[][] queries = new double[end - start][];
              for (int i = start; i < end; i++) {
                queries[i - start] = RowPairs.row(columns, i);
              }
              double[] values = new double[n];
              for (int left = 0; left < n; left += TILE) {
                run.cancel().check("prediction");
                int right = Math.min(n, left + TILE);
                for (int i = start; i < end; i++) {
                  kernel.values(references, left, right, queries[i - start], values);
                  sums[i] += RowPairs.dot(values, left, weights, left, right - left);
                }
              }
              return block;
            },
            "blocks of predictions",
            run.progress(),
            run.cancel());
    return sums;
  }
}
