package org.materialsj.engine.algebra;

/**
 * The inner loops of matrix products: a row minus a combination of rows, four or more rows at a
 * time, so that sums stay in registers and the compiler can use vector instructions.
 */
final class Products {

  private Products() {}

  /** row[j] -= sum over k of row[k] panel[k - start][j], for start <= k < end, from <= j < to. */
  static void subtract(double[] row, int start, int end, double[][] panel, int from, int to) {
    int k = start;
    for (; k + 3 < end; k += 4) {
      four(row, row[k], row[k + 1], row[k + 2], row[k + 3], panel, k - start, from, to);
    }
    for (; k < end; k++) {
      double[] p = panel[k - start];
      double w = row[k];
      for (int j = from; j < to; j++) {
        row[j] -= w * p[j];
      }
    }
  }

  private static void four(
      double[] row,
      double w0,
      double w1,
      double w2,
      double w3,
      double[][] panel,
      int k,
      int from,
      int to) {
    double[] p0 = panel[k];
    double[] p1 = panel[k + 1];
    double[] p2 = panel[k + 2];
    double[] p3 = panel[k + 3];
    for (int j = from; j < to; j++) {
      row[j] -= w0 * p0[j] + w1 * p1[j] + (w2 * p2[j] + w3 * p3[j]);
    }
  }

  /** The same for two rows at once, which share what is read of the panel. */
  static void subtractTwo(
      double[] a, double[] b, int start, int end, double[][] panel, int from, int to) {
    int k = start;
    for (; k + 3 < end; k += 4) {
      fourOfTwo(a, b, k, panel, k - start, from, to);
    }
    for (; k < end; k++) {
      double[] p = panel[k - start];
      double u = a[k];
      double v = b[k];
      for (int j = from; j < to; j++) {
        a[j] -= u * p[j];
        b[j] -= v * p[j];
      }
    }
  }

  private static void fourOfTwo(
      double[] a, double[] b, int at, double[][] panel, int k, int from, int to) {
    double u0 = a[at];
    double u1 = a[at + 1];
    double u2 = a[at + 2];
    double u3 = a[at + 3];
    double v0 = b[at];
    double v1 = b[at + 1];
    double v2 = b[at + 2];
    double v3 = b[at + 3];
    double[] p0 = panel[k];
    double[] p1 = panel[k + 1];
    double[] p2 = panel[k + 2];
    double[] p3 = panel[k + 3];
    for (int j = from; j < to; j++) {
      a[j] -= u0 * p0[j] + u1 * p1[j] + (u2 * p2[j] + u3 * p3[j]);
      b[j] -= v0 * p0[j] + v1 * p1[j] + (v2 * p2[j] + v3 * p3[j]);
    }
  }

  /** row[j] -= sum over k of weights[k] rows[k][j], for start <= k < end. */
  static void subtractRows(double[] row, double[] weights, int start, int end, double[][] rows) {
    int k = start;
    for (; k + 3 < end; k += 4) {
      four(row, weights[k], weights[k + 1], weights[k + 2], weights[k + 3], rows, k, 0, row.length);
    }
    for (; k < end; k++) {
      double[] p = rows[k];
      double w = weights[k];
      for (int j = 0; j < row.length; j++) {
        row[j] -= w * p[j];
      }
    }
  }
}
