package org.materialsj.engine.special;

/**
 * The regularised incomplete beta function I_x(a, b) by its continued fraction (DLMF 8.17.22,
 * https://dlmf.nist.gov/8.17), evaluated by the method of Lentz; relative error below about 1e-11
 * for a and b up to 10^3.
 */
public final class IncompleteBeta {

  private static final int MOST_TERMS = 100_000;
  private static final double TINY = 1e-300;

  private IncompleteBeta() {}

  /**
   * The probability that F is as large as this or larger, when it is the ratio of two independent
   * mean squares of normal numbers of equal variance.
   *
   * @param f the ratio, at least 0
   * @param upper degrees of freedom above the line, at least 1
   * @param lower degrees of freedom below the line, at least 1
   * @return 0 to 1
   */
  public static double upperTailOfF(double f, int upper, int lower) {
    if (!(f >= 0) || upper < 1 || lower < 1) {
      throw new IllegalArgumentException(
          "F must be at least 0 with degrees of freedom of at least 1, got "
              + (f + ", " + upper + " and " + lower));
    }
    return regularized(lower / (lower + upper * f), lower / 2.0, upper / 2.0);
  }

  /**
   * I_x(a, b).
   *
   * @param x 0 to 1
   * @param a positive
   * @param b positive
   * @return 0 to 1
   */
  public static double regularized(double x, double a, double b) {
    if (!(x >= 0 && x <= 1) || !(a > 0) || !(b > 0)) {
      throw new IllegalArgumentException(
          "x must be 0 to 1, a and b positive, got " + x + ", " + a + " and " + b);
    }
    if (x == 0 || x == 1) {
      return x;
    }
    // The fraction converges fast only on this side of the mean.
    return x <= (a + 1) / (a + b + 2) ? part(x, a, b) : 1 - part(1 - x, b, a);
  }

  private static double part(double x, double a, double b) {
    double front =
        Math.exp(
            a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-16) {
        break;
      }
    }
    return front * value / a;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** ln Gamma(x) for x > 0: Stirling's series (DLMF 5.11.1) after moving x beyond 15. */
  private static double logGamma(double x) {
    double shift = 0;
    double z = x;
    for (; z < 15; z++) {
      shift -= Math.log(z);
    }
    double w = 1 / (z * z);
    double series =
        (1.0 / 12 + w * (-1.0 / 360 + w * (1.0 / 1260 + w * (-1.0 / 1680 + w / 1188)))) / z;
    return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
