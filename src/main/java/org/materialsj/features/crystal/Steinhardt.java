package org.materialsj.features.crystal;

/**
 * Steinhardt's bond order parameters q_l = sqrt(4 pi / (2 l + 1) sum_m |mean_j Y_lm(u_j)|^2) for l
 * = 2, 4, 6, independent of rotations.
 *
 * @see "P. J. Steinhardt et al. 1983, doi:10.1103/PhysRevB.28.784"
 */
final class Steinhardt {

  /** Coefficients of the m-th derivative of the Legendre polynomial P_l: [l / 2][m][power of z]. */
  private static final double[][][] DERIVATIVES = {
    derivatives(new double[] {1}),
    derivatives(new double[] {-1 / 2.0, 0, 3 / 2.0}),
    derivatives(new double[] {3 / 8.0, 0, -30 / 8.0, 0, 35 / 8.0}),
    derivatives(new double[] {-5 / 16.0, 0, 105 / 16.0, 0, -315 / 16.0, 0, 231 / 16.0})
  };

  private Steinhardt() {}

  private static double[][] derivatives(double[] polynomial) {
    double[][] result = new double[polynomial.length][];
    result[0] = polynomial;
    for (int m = 1; m < polynomial.length; m++) {
      result[m] = new double[polynomial.length - m];
      for (int power = 0; power < result[m].length; power++) {
        result[m][power] = (power + 1) * result[m - 1][power + 1];
      }
    }
    return result;
  }

  /**
   * The parameter of one degree. The spherical harmonics are summed, since the shorter sum of
   * Legendre polynomials over pairs loses half of the digits near zero.
   *
   * @param l 2, 4 or 6
   * @param units 3n components of unit vectors; not modified
   * @param n at least 1
   * @return from 0 to 1
   */
  static double q(int l, double[] units, int n) {
    double total = 0;
    // (l - m)! / (l + m)!, times 2 for m and -m together.
    double factor = 1;
    for (int m = 0; m <= l; m++) {
      double[] legendre = DERIVATIVES[l / 2][m];
      double re = 0;
      double im = 0;
      for (int j = 0; j < n; j++) {
        double x = units[3 * j];
        double y = units[3 * j + 1];
        double z = units[3 * j + 2];
        double value = 0;
        for (int power = legendre.length - 1; power >= 0; power--) {
          value = value * z + legendre[power];
        }
        double powerRe = 1;
        double powerIm = 0;
        for (int i = 0; i < m; i++) {
          double next = powerRe * x - powerIm * y;
          powerIm = powerRe * y + powerIm * x;
          powerRe = next;
        }
        re += value * powerRe;
        im += value * powerIm;
      }
      total += factor * (m == 0 ? 1 : 2) * (re * re + im * im);
      factor /= Math.max(1, l - m) * (l + m + 1.0);
    }
    return Math.sqrt(total) / n;
  }
}
