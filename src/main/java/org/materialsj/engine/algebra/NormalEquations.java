package org.materialsj.engine.algebra;

import java.util.Arrays;

/**
 * The normal equations of a least-squares problem, A^T A and A^T y, summed row by row, so that A is
 * never held as a whole. For one thread at a time. Memory 4 n^2 bytes for n columns.
 */
public final class NormalEquations {

  /** So many numbers of a row stay in the nearest cache while all rows pass by. */
  private static final int TILE = 256;

  private final double[][] matrix;
  private final double[] right;
  private double squares;
  private long rows;

  /**
   * No equations yet.
   *
   * @param columns number of unknowns, at least 1
   */
  public NormalEquations(int columns) {
    matrix = new double[columns][];
    for (int i = 0; i < columns; i++) {
      matrix[i] = new double[i + 1];
    }
    right = new double[columns];
  }

  /**
   * Adds equations. Cost count columns^2 / 2 multiplications.
   *
   * @param lines rows of A of one number per column; not modified
   * @param values right sides y; not modified
   * @param count how many of them, from the first
   */
  public void add(double[][] lines, double[] values, int count) {
    int n = right.length;
    for (int left = 0; left < n; left += TILE) {
      int end = Math.min(n, left + TILE);
      for (int i = left; i < n; i++) {
        addTo(matrix[i], lines, i, count, left, Math.min(end, i + 1));
      }
    }
    for (int r = 0; r < count; r++) {
      LongVectors.add(values[r], lines[r], right);
      squares += values[r] * values[r];
    }
    rows += count;
  }

  /** sum[j] += sum over rows of row[i] row[j], four rows at a time. */
  private static void addTo(double[] sum, double[][] lines, int i, int count, int from, int to) {
    int r = 0;
    for (; r + 3 < count; r += 4) {
      four(sum, lines[r], lines[r + 1], lines[r + 2], lines[r + 3], i, from, to);
    }
    for (; r < count; r++) {
      double[] a = lines[r];
      double x = a[i];
      for (int j = from; j < to; j++) {
        sum[j] += x * a[j];
      }
    }
  }

  private static void four(
      double[] sum, double[] a, double[] b, double[] c, double[] d, int i, int from, int to) {
    double x = a[i];
    double y = b[i];
    double z = c[i];
    double w = d[i];
    for (int j = from; j < to; j++) {
      sum[j] += (x * a[j] + y * b[j]) + (z * c[j] + w * d[j]);
    }
  }

  /**
   * Adds other equations, each multiplied with the root of a factor.
   *
   * @param other as many unknowns; not modified
   * @param factor at least 0
   */
  public void add(NormalEquations other, double factor) {
    for (int i = 0; i < right.length; i++) {
      LongVectors.add(factor, other.matrix[i], matrix[i], i + 1);
    }
    LongVectors.add(factor, other.right, right);
    squares += factor * other.squares;
    rows += other.rows;
  }

  /** Forgets all equations. */
  public void clear() {
    for (double[] row : matrix) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(right, 0);
    squares = 0;
    rows = 0;
  }

  /**
   * The sum of the squared residuals |A x - y|^2, from the sums alone. Where it is a small part of
   * |y|^2, or x is large and its terms cancel, digits are lost.
   *
   * @param x one number per column; not modified
   * @return at least 0
   */
  public double residual(double[] x) {
    double sum = squares;
    for (int i = 0; i < x.length; i++) {
      double inner = LongVectors.dot(matrix[i], x, i);
      sum += x[i] * (2 * inner + matrix[i][i] * x[i] - 2 * right[i]);
    }
    return Math.max(0, sum);
  }

  /**
   * The lower triangle of A^T A.
   *
   * @return the array itself, row i of i + 1 numbers
   */
  public double[][] matrix() {
    return matrix;
  }

  /**
   * A^T y.
   *
   * @return the array itself
   */
  public double[] right() {
    return right;
  }

  /**
   * The number of equations added.
   *
   * @return rows of A
   */
  public long rows() {
    return rows;
  }
}
