package org.materialsj.potentials.mechanics;

/** The short indices 1 to 6 for xx, yy, zz, yz, xz, xy. */
final class Voigt {

  private static final int[] FIRST = {0, 1, 2, 1, 0, 0};
  private static final int[] SECOND = {0, 1, 2, 2, 2, 1};

  private Voigt() {}

  /** The component 3a + b of a 3x3 tensor for a short index 0 to 5. */
  static int component(int index) {
    return 3 * FIRST[index] + SECOND[index];
  }

  /** The symmetric strain tensor of one engineering strain: shears are shared out in halves. */
  static double[] strain(int index, double size) {
    double[] strain = new double[9];
    if (index < 3) {
      strain[4 * index] = size;
    } else {
      strain[3 * FIRST[index] + SECOND[index]] = size / 2;
      strain[3 * SECOND[index] + FIRST[index]] = size / 2;
    }
    return strain;
  }

  /**
   * A stiffness in other axes: C'_abcd = sum R_ap R_bq R_cr R_ds C_pqrs.
   *
   * @param stiffness 36 numbers
   * @param r 9 numbers, the new axes in rows
   * @return 36 numbers
   */
  static double[] rotated(double[] stiffness, double[] r) {
    // The 6x6 matrix of the rotation of stresses; strains turn by its inverse transpose.
    double[] m = new double[36];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        int a = FIRST[i];
        int b = SECOND[i];
        int p = FIRST[j];
        int q = SECOND[j];
        double product = r[3 * a + p] * r[3 * b + q];
        m[6 * i + j] = p == q ? product : product + r[3 * a + q] * r[3 * b + p];
      }
    }
    double[] half = new double[36];
    double[] result = new double[36];
    for (int i = 0; i < 36; i++) {
      for (int k = 0; k < 6; k++) {
        half[i] += m[6 * (i / 6) + k] * stiffness[6 * k + i % 6];
      }
    }
    for (int i = 0; i < 36; i++) {
      for (int k = 0; k < 6; k++) {
        result[i] += half[6 * (i / 6) + k] * m[6 * (i % 6) + k];
      }
    }
    return result;
  }
}
