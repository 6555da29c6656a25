package org.materialsj.engine.algebra;

import java.util.Arrays;

/** 3x3 matrices as 9 numbers, row by row. */
public final class Matrix3 {

  private Matrix3() {}

  /**
   * The unit matrix.
   *
   * @return a new array of 9 numbers
   */
  public static double[] identity() {
    return new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
  }

  /**
   * The determinant.
   *
   * @param m 9 numbers; not modified
   * @return det m
   */
  public static double determinant(double[] m) {
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        + m[1] * (m[5] * m[6] - m[3] * m[8])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }

  /**
   * The inverse, adjugate / determinant.
   *
   * @param m 9 numbers; not modified
   * @return a new array of 9 numbers
   * @throws IllegalArgumentException if the determinant is 0 or not finite
   */
  public static double[] inverse(double[] m) {
    double determinant = determinant(m);
    if (determinant == 0 || !Double.isFinite(determinant)) {
      throw new IllegalArgumentException("matrix has no inverse: " + Arrays.toString(m));
    }
    double[] inverse = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
    for (int i = 0; i < 9; i++) {
      inverse[i] /= determinant;
    }
    return inverse;
  }

  /**
   * The product p q.
   *
   * @param p 9 numbers; not modified
   * @param q 9 numbers; not modified
   * @return a new array of 9 numbers
   */
  public static double[] multiply(double[] p, double[] q) {
    double[] product = new double[9];
    for (int i = 0; i < 9; i += 3) {
      for (int k = 0; k < 3; k++) {
        product[i + k] = p[i] * q[k] + p[i + 1] * q[3 + k] + p[i + 2] * q[6 + k];
      }
    }
    return product;
  }

  /**
   * The transpose.
   *
   * @param m 9 numbers; not modified
   * @return a new array of 9 numbers
   */
  public static double[] transpose(double[] m) {
    return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
  }

  /**
   * The product m v of a matrix and a column.
   *
   * @param m 9 numbers; not modified
   * @param v 3 numbers; not modified
   * @return a new array of 3 numbers
   */
  public static double[] times(double[] m, double[] v) {
    return new double[] {
      m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
      m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
      m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
    };
  }
}
