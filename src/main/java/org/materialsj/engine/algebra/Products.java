package org.materialsj.engine.algebra;

/**
 * The inner loop of matrix products: a row minus a combination of rows. Four of them at a time keep
 * the sum in registers; the compiler uses vector instructions where a loop writes one array only,
 * so that two rows at once would be slower.
 */
final class Products {

  private Products() {}

  /**
   * a[j] -= sum over k < count of weights[at + k] rows[first + k][j], for from <= j < to. The
   * weights may stand in the row itself, outside that range.
   */
  static void subtract(
      double[] a,
      double[] weights,
      int at,
      double[][] rows,
      int first,
      int count,
      int from,
      int to) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      four(a, weights, at + k, rows, first + k, from, to);
    }
    for (; k < count; k++) {
      double[] p = rows[first + k];
      double w = weights[at + k];
      for (int j = from; j < to; j++) {
        a[j] -= w * p[j];
      }
    }
  }

  private static void four(
      double[] a, double[] weights, int at, double[][] rows, int k, int from, int to) {
    double w0 = weights[at];
    double w1 = weights[at + 1];
    double w2 = weights[at + 2];
    double w3 = weights[at + 3];
    double[] p0 = rows[k];
    double[] p1 = rows[k + 1];
    double[] p2 = rows[k + 2];
    double[] p3 = rows[k + 3];
    for (int j = from; j < to; j++) {
      a[j] -= w0 * p0[j] + w1 * p1[j] + (w2 * p2[j] + w3 * p3[j]);
    }
  }
}
