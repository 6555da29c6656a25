package org.materialsj.features.molecule;

import java.util.Arrays;

/** Orders of the rows of a symmetric matrix that do not depend on the order they came in. */
final class RowOrder {

  /** Numbers that differ by less than this share are equal but for rounding. */
  private static final double ROUNDING = 1e-9;

  private RowOrder() {}

  /** The Euclidean norms of the rows. */
  static double[] norms(double[] matrix, int n) {
    double[] norms = new double[n];
    for (int i = 0; i < n; i++) {
      double squares = 0;
      for (int j = 0; j < n; j++) {
        squares += matrix[i * n + j] * matrix[i * n + j];
      }
      norms[i] = Math.sqrt(squares);
    }
    return norms;
  }

  /** Indices by descending number. */
  static int[] descending(double[] numbers) {
    Integer[] order = new Integer[numbers.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(numbers[j], numbers[i]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /**
   * By descending norm. Among rows of equal norm, the one is next whose entry with the first row of
   * the order is largest, among those still equal with the second, and so on. Rows that remain
   * equal can be exchanged by a symmetry of the matrix in all but contrived cases, so that it does
   * not matter which is next.
   */
  static int[] byNorm(double[] matrix, int n) {
    double[] norms = norms(matrix, n);
    int[] order = descending(norms);
    for (int at = 0; at < n; at++) {
      int end = at + 1;
      while (end < n && norms[order[at]] - norms[order[end]] <= ROUNDING * norms[order[at]]) {
        end++;
      }
      int best = at;
      for (int candidate = at + 1; candidate < end; candidate++) {
        if (precedes(matrix, n, order, at, order[candidate], order[best])) {
          best = candidate;
        }
      }
      int chosen = order[best];
      System.arraycopy(order, at, order, at + 1, best - at);
      order[at] = chosen;
    }
    return order;
  }

  private static boolean precedes(
      double[] matrix, int n, int[] order, int placed, int row, int other) {
    for (int k = 0; k < placed; k++) {
      double a = matrix[row * n + order[k]];
      double b = matrix[other * n + order[k]];
      if (Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b))) {
        return a > b;
      }
    }
    return false;
  }
}
