package org.materialsj.engine.algebra;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric n x n matrix A. Made by {@link #small} for n up to
 * about 10 and by {@link Dense#symmetricEigen} beyond.
 *
 * @param values n eigenvalues, ascending
 * @param vectors n x n numbers, row by row; row k is the unit eigenvector of {@code values[k]}, its
 *     component of largest magnitude positive
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record SymmetricEigen(double[] values, double[] vectors) {

  private static final int MAX_SWEEPS = 60;

  /**
   * Decomposes a small matrix by cyclic Jacobi rotations, which find also tiny eigenvalues
   * accurately. Cost about 30 n^3.
   *
   * @param matrix n x n numbers, symmetric (the upper triangle is used); not modified
   * @param n number of rows, at least 1
   * @return the decomposition
   * @throws IllegalArgumentException if the length is not n^2 or a number is not finite
   * @see "Golub and Van Loan, Matrix Computations, 4th edition 2013, section 8.5"
   */
  public static SymmetricEigen small(double[] matrix, int n) {
    Dense.check(matrix, n, n);
    double[] a = matrix.clone();
    double[] v = new double[n * n];
    for (int i = 0; i < n; i++) {
      v[i * n + i] = 1;
      for (int j = 0; j < i; j++) {
        a[i * n + j] = a[j * n + i];
      }
    }
    boolean rotated = true;
    for (int sweep = 0; rotated && sweep < MAX_SWEEPS; sweep++) {
      rotated = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotated |= rotate(a, v, n, p, q);
        }
      }
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i * n + i];
    }
    return ordered(values, v);
  }

  /** Makes a[p][q] zero; the rows of v follow. */
  private static boolean rotate(double[] a, double[] v, int n, int p, int q) {
    double off = a[p * n + q];
    double diagonals = Math.abs(a[p * n + p]) + Math.abs(a[q * n + q]);
    if (diagonals + Math.abs(off) == diagonals) {
      a[p * n + q] = 0;
      a[q * n + p] = 0;
      return false;
    }
    double theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
    double c = 1 / Math.sqrt(1 + t * t);
    double s = t * c;
    for (int k = 0; k < n; k++) {
      double kp = a[k * n + p];
      double kq = a[k * n + q];
      a[k * n + p] = c * kp - s * kq;
      a[k * n + q] = s * kp + c * kq;
    }
    for (int k = 0; k < n; k++) {
      double pk = a[p * n + k];
      double qk = a[q * n + k];
      a[p * n + k] = c * pk - s * qk;
      a[q * n + k] = s * pk + c * qk;
      double vp = v[p * n + k];
      double vq = v[q * n + k];
      v[p * n + k] = c * vp - s * vq;
      v[q * n + k] = s * vp + c * vq;
    }
    a[p * n + q] = 0;
    a[q * n + p] = 0;
    return true;
  }

  /** Sorts by value, the order of equal values kept, and fixes the signs. */
  static SymmetricEigen ordered(double[] values, double[] rows) {
    int n = values.length;
    Integer[] order = new Integer[n];
    for (int k = 0; k < n; k++) {
      order[k] = k;
    }
    Arrays.sort(order, (p, q) -> Double.compare(values[p], values[q]));
    double[] sortedValues = new double[n];
    double[] sortedRows = new double[n * n];
    for (int k = 0; k < n; k++) {
      sortedValues[k] = values[order[k]];
      System.arraycopy(rows, order[k] * n, sortedRows, k * n, n);
      if (Dense.largestIsNegative(sortedRows, k * n, n)) {
        Dense.negate(sortedRows, k * n, n);
      }
    }
    return new SymmetricEigen(sortedValues, sortedRows);
  }
}
