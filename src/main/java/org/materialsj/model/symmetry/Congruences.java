package org.materialsj.model.symmetry;

import java.util.Optional;

/** Systems of linear congruences A x = b modulo 1 with integer A and inexact b. */
final class Congruences {

  private Congruences() {}

  /**
   * Finds one solution by bringing A to echelon form with integer row operations.
   *
   * @param a rows of 3 integers; destroyed
   * @param b one number per row; destroyed
   * @param tolerance by how much a side may miss, in units of the largest factor that rounding was
   *     multiplied with
   * @return x, each in [-1/2, 1/2], or empty when the congruences contradict each other
   */
  static Optional<double[]> solve(long[][] a, double[] b, double tolerance) {
    long[][] rows = new long[a.length][];
    for (int i = 0; i < a.length; i++) {
      rows[i] = a[i].clone();
    }
    double[] right = b.clone();
    int[] pivots = new int[3];
    int rank = 0;
    for (int column = 0; column < 3 && rank < rows.length; column++) {
      if (eliminate(rows, right, rank, column)) {
        pivots[rank++] = column;
      }
    }
    double[] x = new double[3];
    for (int r = rank - 1; r >= 0; r--) {
      double rest = right[r];
      for (int k = pivots[r] + 1; k < 3; k++) {
        rest -= rows[r][k] * x[k];
      }
      rest -= Math.rint(rest);
      x[pivots[r]] = rest / rows[r][pivots[r]];
    }
    for (int i = 0; i < a.length; i++) {
      double miss = a[i][0] * x[0] + a[i][1] * x[1] + a[i][2] * x[2] - b[i];
      if (Math.abs(miss - Math.rint(miss)) > tolerance) {
        return Optional.empty();
      }
    }
    return Optional.of(x);
  }

  /** Leaves one nonzero number in a column at and below a row; false when there is none. */
  private static boolean eliminate(long[][] rows, double[] right, int top, int column) {
    while (true) {
      int least = -1;
      int others = 0;
      for (int i = top; i < rows.length; i++) {
        if (rows[i][column] != 0) {
          others++;
          if (least < 0 || Math.abs(rows[i][column]) < Math.abs(rows[least][column])) {
            least = i;
          }
        }
      }
      if (others == 0) {
        return false;
      }
      swap(rows, right, top, least);
      if (others == 1) {
        return true;
      }
      for (int i = top + 1; i < rows.length; i++) {
        long times = rows[i][column] / rows[top][column];
        for (int k = 0; k < 3; k++) {
          rows[i][k] -= times * rows[top][k];
        }
        right[i] -= times * right[top];
      }
    }
  }

  private static void swap(long[][] rows, double[] right, int i, int j) {
    long[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
    double side = right[i];
    right[i] = right[j];
    right[j] = side;
  }
}
