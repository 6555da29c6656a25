package org.materialsj.packing.kernel;

/** Products of 3 x 3 matrices inside larger arrays, without allocation. */
final class SmallMatrices {

  private SmallMatrices() {}

  /** out = p q. */
  static void multiply(double[] p, int po, double[] q, int qo, double[] out, int oo) {
    for (int i = 0; i < 9; i += 3) {
      for (int k = 0; k < 3; k++) {
        out[oo + i + k] =
            p[po + i] * q[qo + k] + p[po + i + 1] * q[qo + 3 + k] + p[po + i + 2] * q[qo + 6 + k];
      }
    }
  }

  /** out = p q^T. */
  static void multiplyTransposed(double[] p, int po, double[] q, int qo, double[] out, int oo) {
    for (int i = 0; i < 9; i += 3) {
      for (int k = 0; k < 3; k++) {
        out[oo + i + k] =
            p[po + i] * q[qo + 3 * k]
                + p[po + i + 1] * q[qo + 3 * k + 1]
                + p[po + i + 2] * q[qo + 3 * k + 2];
      }
    }
  }

  /** out = p^T q. */
  static void transposedMultiply(double[] p, int po, double[] q, int qo, double[] out, int oo) {
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        out[oo + 3 * i + k] =
            p[po + i] * q[qo + k] + p[po + 3 + i] * q[qo + 3 + k] + p[po + 6 + i] * q[qo + 6 + k];
      }
    }
  }

  /** out = m^-1 of a matrix of determinant other than 0. */
  static void invert(double[] m, double[] out) {
    double c0 = m[4] * m[8] - m[5] * m[7];
    double c3 = m[5] * m[6] - m[3] * m[8];
    double c6 = m[3] * m[7] - m[4] * m[6];
    double d = 1 / (m[0] * c0 + m[1] * c3 + m[2] * c6);
    out[0] = d * c0;
    out[1] = d * (m[2] * m[7] - m[1] * m[8]);
    out[2] = d * (m[1] * m[5] - m[2] * m[4]);
    out[3] = d * c3;
    out[4] = d * (m[0] * m[8] - m[2] * m[6]);
    out[5] = d * (m[2] * m[3] - m[0] * m[5]);
    out[6] = d * c6;
    out[7] = d * (m[1] * m[6] - m[0] * m[7]);
    out[8] = d * (m[0] * m[4] - m[1] * m[3]);
  }

  /**
   * The rotation W of fractional coordinates in Cartesian axes: out = H W H^-1 with H the transpose
   * of the cell.
   *
   * @param cell rows are lattice vectors
   * @param w 9 integers
   * @param inverse inverse of the cell
   * @param out 9 numbers
   */
  static void conjugate(double[] cell, int[] w, double[] inverse, double[] out) {
    for (int i = 0; i < 3; i++) {
      double hw0 = cell[i] * w[0] + cell[3 + i] * w[3] + cell[6 + i] * w[6];
      double hw1 = cell[i] * w[1] + cell[3 + i] * w[4] + cell[6 + i] * w[7];
      double hw2 = cell[i] * w[2] + cell[3 + i] * w[5] + cell[6 + i] * w[8];
      for (int k = 0; k < 3; k++) {
        out[3 * i + k] = hw0 * inverse[3 * k] + hw1 * inverse[3 * k + 1] + hw2 * inverse[3 * k + 2];
      }
    }
  }
}
