package org.materialsj.moments;

import java.util.Arrays;

/**
 * Multiplies the derivatives of invariants by moments with those of moments by coordinates. An
 * invariant depends on few moments, so that most of the first are zero and are passed over. Rows
 * are arrays of their own, as loops over these are what the compiler makes vector instructions of.
 * Owns its working memory; for one thread at a time.
 */
final class SparseProduct {

  /** Rows that are computed before they are written as columns: a line of the cache. */
  private static final int ROWS = 8;

  private final int rows;
  private final int inner;
  private final int[] place;
  private final double[][] block = new double[ROWS][];
  private final double[][] second;
  private int capacity = -1;

  /** For a first factor of rows x inner numbers. */
  SparseProduct(int rows, int inner) {
    this.rows = rows;
    this.inner = inner;
    place = new int[inner];
    second = new double[inner][];
  }

  /**
   * Makes room for the second factor.
   *
   * @param columns its number of columns
   * @return its rows, to be filled; they may be longer
   */
  double[][] second(int columns) {
    if (capacity < columns) {
      capacity = columns;
      for (int k = 0; k < inner; k++) {
        second[k] = new double[columns];
      }
      for (int r = 0; r < ROWS; r++) {
        block[r] = new double[columns];
      }
    }
    return second;
  }

  /**
   * Multiplies by the second factor that was filled in.
   *
   * @param first rows x inner numbers; not modified
   * @param scales a factor for each row; not modified
   * @param columns how many columns of the second factor are used
   * @param product receives the product transposed: columns x rows numbers
   */
  void transposed(double[] first, double[] scales, int columns, double[] product) {
    for (int start = 0; start < rows; start += ROWS) {
      int count = Math.min(ROWS, rows - start);
      for (int r = 0; r < count; r++) {
        row(first, start + r, scales[start + r], columns, block[r]);
      }
      for (int c = 0; c < columns; c++) {
        int to = c * rows + start;
        for (int r = 0; r < count; r++) {
          product[to + r] = block[r][c];
        }
      }
    }
  }

  /** One row of the product, four terms at a time so that sums are seldom stored. */
  private void row(double[] first, int index, double scale, int columns, double[] sum) {
    int from = index * inner;
    int count = 0;
    for (int k = 0; k < inner; k++) {
      if (first[from + k] != 0) {
        place[count++] = k;
      }
    }
    int term = count % 4;
    switch (term) {
      case 0 -> Arrays.fill(sum, 0, columns, 0);
      case 1 -> {
        int a = place[0];
        one(sum, scale * first[from + a], second[a], columns);
      }
      case 2 -> {
        int a = place[0];
        int b = place[1];
        two(sum, scale * first[from + a], second[a], scale * first[from + b], second[b], columns);
      }
      default -> {
        int a = place[0];
        int b = place[1];
        int d = place[2];
        two(sum, scale * first[from + a], second[a], scale * first[from + b], second[b], columns);
        plus(sum, scale * first[from + d], second[d], columns);
      }
    }
    for (; term < count; term += 4) {
      int a = place[term];
      int b = place[term + 1];
      int d = place[term + 2];
      int e = place[term + 3];
      four(
          sum,
          scale * first[from + a],
          second[a],
          scale * first[from + b],
          second[b],
          scale * first[from + d],
          second[d],
          scale * first[from + e],
          second[e],
          columns);
    }
  }

  private static void one(double[] sum, double p, double[] a, int columns) {
    for (int c = 0; c < columns; c++) {
      sum[c] = p * a[c];
    }
  }

  private static void two(double[] sum, double p, double[] a, double q, double[] b, int columns) {
    for (int c = 0; c < columns; c++) {
      sum[c] = p * a[c] + q * b[c];
    }
  }

  private static void plus(double[] sum, double p, double[] a, int columns) {
    for (int c = 0; c < columns; c++) {
      sum[c] += p * a[c];
    }
  }

  private static void four(
      double[] sum,
      double p,
      double[] a,
      double q,
      double[] b,
      double r,
      double[] d,
      double s,
      double[] e,
      int columns) {
    for (int c = 0; c < columns; c++) {
      sum[c] += p * a[c] + q * b[c] + r * d[c] + s * e[c];
    }
  }
}
