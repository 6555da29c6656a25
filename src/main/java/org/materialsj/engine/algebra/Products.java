package org.materialsj.engine.algebra;

/**
 * The inner loops of matrix products: a row minus a combination of rows, several at a time, so that
 * sums stay in registers and the compiler can use vector instructions.
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

  /** The same for two rows at once, which share what is read of the others. */
  static void subtractFromTwo(
      double[] a,
      double[] weightsA,
      double[] b,
      double[] weightsB,
      int at,
      double[][] rows,
      int first,
      int count,
      int from,
      int to) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      fourFromTwo(a, weightsA, b, weightsB, at + k, rows, first + k, from, to);
    }
    for (; k < count; k++) {
      double[] p = rows[first + k];
      double u = weightsA[at + k];
      double v = weightsB[at + k];
      for (int j = from; j < to; j++) {
        a[j] -= u * p[j];
        b[j] -= v * p[j];
      }
    }
  }

  private static void fourFromTwo(
      double[] a,
      double[] weightsA,
      double[] b,
      double[] weightsB,
      int at,
      double[][] rows,
      int k,
      int from,
      int to) {
    double u0 = weightsA[at];
    double u1 = weightsA[at + 1];
    double u2 = weightsA[at + 2];
    double u3 = weightsA[at + 3];
    double v0 = weightsB[at];
    double v1 = weightsB[at + 1];
    double v2 = weightsB[at + 2];
    double v3 = weightsB[at + 3];
    double[] p0 = rows[k];
    double[] p1 = rows[k + 1];
    double[] p2 = rows[k + 2];
    double[] p3 = rows[k + 3];
    for (int j = from; j < to; j++) {
      double q0 = p0[j];
      double q1 = p1[j];
      double q2 = p2[j];
      double q3 = p3[j];
      a[j] -= u0 * q0 + u1 * q1 + (u2 * q2 + u3 * q3);
      b[j] -= v0 * q0 + v1 * q1 + (v2 * q2 + v3 * q3);
    }
  }
}
