package org.materialsj.learn.linear;

import java.util.Optional;

/** A vector that a positive semidefinite matrix turns into 0. */
final class NullVector {

  /** A pivot of this share of its diagonal element is rounding. */
  private static final double ROUNDING = 1e-13;

  private NullVector() {}

  /**
   * Finds the first row that depends on the rows before it, by a Cholesky decomposition. Cost n^3 /
   * 3.
   *
   * @param matrix n x n numbers, symmetric; not modified
   * @param n number of rows
   * @return n numbers, of which that of the dependent row is 1; empty when no row depends
   */
  static Optional<double[]> of(double[] matrix, int n) {
    double[][] factor = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[i + 1];
      for (int j = 0; j < i; j++) {
        row[j] = (matrix[i * n + j] - dot(row, factor[j], j)) / factor[j][j];
      }
      double pivot = matrix[i * n + i] - dot(row, row, i);
      if (pivot <= ROUNDING * matrix[i * n + i]) {
        return Optional.of(vector(factor, row, i, n));
      }
      row[i] = Math.sqrt(pivot);
      factor[i] = row;
    }
    return Optional.empty();
  }

  private static double dot(double[] x, double[] y, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  /** 1 for the dependent row and, from L^T v = -l, what cancels it for those before. */
  private static double[] vector(double[][] factor, double[] row, int dependent, int n) {
    double[] vector = new double[n];
    vector[dependent] = 1;
    for (int j = dependent - 1; j >= 0; j--) {
      double sum = -row[j];
      for (int k = j + 1; k < dependent; k++) {
        sum -= factor[k][j] * vector[k];
      }
      vector[j] = sum / factor[j][j];
    }
    return vector;
  }
}
