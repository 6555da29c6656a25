package org.materialsj.model.symmetry;

/**
 * An operation on the coordinates of a primitive cell whose translation is known only as exactly as
 * the sites are.
 *
 * @param rotation W, 9 integers, row-major
 * @param translation w, 3 numbers
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Isometry(int[] rotation, double[] translation) {

  /** The product p q of two 3x3 matrices. */
  static int[] multiply(int[] p, int[] q) {
    int[] product = new int[9];
    for (int i = 0; i < 9; i += 3) {
      for (int k = 0; k < 3; k++) {
        product[i + k] = p[i] * q[k] + p[i + 1] * q[3 + k] + p[i + 2] * q[6 + k];
      }
    }
    return product;
  }

  /** The determinant of a 3x3 matrix. */
  static int determinant(int[] m) {
    return m[0] * (m[4] * m[8] - m[5] * m[7])
        - m[1] * (m[3] * m[8] - m[5] * m[6])
        + m[2] * (m[3] * m[7] - m[4] * m[6]);
  }

  /** W times its determinant: a proper rotation. */
  int[] proper() {
    int sign = determinant(rotation);
    int[] proper = rotation.clone();
    for (int k = 0; k < 9; k++) {
      proper[k] *= sign;
    }
    return proper;
  }

  /** Order of the proper rotation: 1, 2, 3, 4 or 6; its sense does not matter. */
  int order() {
    int[] proper = proper();
    int trace = proper[0] + proper[4] + proper[8];
    return switch (trace) {
      case 3 -> 1;
      case -1 -> 2;
      case 0 -> 3;
      case 1 -> 4;
      default -> 6;
    };
  }
}
