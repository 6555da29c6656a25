package org.materialsj.engine.special;

/**
 * Modified spherical Bessel functions of the first kind i_l(x) = sqrt(pi/(2x)) I_{l+1/2}(x), in the
 * form e^-x i_l(x) / x^l, which is smooth at 0 and does not overflow.
 *
 * @see "Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 10.2"
 */
public final class ModifiedBessel {

  /** The highest degree, beyond which the series would overflow where it is needed. */
  public static final int MOST_DEGREE = 25;

  private ModifiedBessel() {}

  /**
   * Computes h_l(x) = e^-x i_l(x) / x^l for all degrees; h_l(0) = 1/(2l+1)!!. The derivative of
   * i_l(x) / x^l is x times i_{l+1}(x) / x^{l+1}.
   *
   * @param degree largest l, 0 to {@value #MOST_DEGREE}
   * @param x at least 0
   * @param values receives degree + 1 numbers, relative error about 1e-14
   * @throws IllegalArgumentException for another degree, or x negative or not finite
   */
  public static void scaled(int degree, double x, double[] values) {
    if (degree < 0 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 0 to " + MOST_DEGREE + ", got " + degree);
    }
    if (!(x >= 0 && x < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("x must be at least 0 and finite, got " + x);
    }
    // Upwards, rounding errors grow by about exp(l (l+1) / x), so this is for large x only.
    if (x > Math.max(30, degree * (degree + 1))) {
      values[0] = -Math.expm1(-2 * x) / (2 * x);
      if (degree > 0) {
        values[1] = ((1 + Math.exp(-2 * x)) / (2 * x) - values[0] / x) / x;
      }
      for (int l = 1; l < degree; l++) {
        values[l + 1] = (values[l - 1] - (2 * l + 1) * values[l]) / (x * x);
      }
      return;
    }
    double scale = Math.exp(-x);
    values[degree] = scale * series(degree, x);
    if (degree > 0) {
      values[degree - 1] = scale * series(degree - 1, x);
    }
    for (int l = degree - 1; l > 0; l--) {
      values[l - 1] = (2 * l + 1) * values[l] + x * x * values[l + 1];
    }
  }

  /** i_l(x) / x^l, all terms of which are positive. */
  private static double series(int l, double x) {
    double term = 1;
    for (int k = 1; k <= l; k++) {
      term /= 2 * k + 1;
    }
    double sum = 0;
    for (int k = 0; sum + term > sum; k++) {
      sum += term;
      term *= x * x / 2 / ((k + 1) * (2.0 * l + 2 * k + 3));
    }
    return sum;
  }
}
