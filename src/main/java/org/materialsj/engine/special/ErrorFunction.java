package org.materialsj.engine.special;

/**
 * The error function erf(x) = 2 / sqrt(pi) * integral from 0 to x of exp(-t^2) dt.
 *
 * @see "Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 7.1.6 and 7.1.14"
 */
public final class ErrorFunction {

  /** From here on the continued fraction of 1 - erf is used, below it the series of erf. */
  private static final double SERIES_END = 2;

  /** From here on erf is 1 in double precision. */
  private static final double ONE = 6;

  /** Enough for full precision at {@link #SERIES_END}, where the fraction is slowest. */
  private static final int FRACTIONS = 100;

  private ErrorFunction() {}

  /**
   * The error function.
   *
   * @param x any number
   * @return erf(x), from -1 to 1, odd in x, relative error below 1e-15; NaN for NaN
   */
  public static double erf(double x) {
    double size = Math.abs(x);
    if (size >= ONE) {
      return Math.copySign(1, x);
    }
    return size < SERIES_END ? series(x) : Math.copySign(1 - complement(size), x);
  }

  /** 2 / sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1 3 .. (2n+1)); its terms have one sign. */
  private static double series(double x) {
    double term = x;
    double sum = 0;
    for (int n = 0; sum + term != sum; n++) {
      sum += term;
      term *= 2 * x * x / (2 * n + 3);
    }
    return 2 / Math.sqrt(Math.PI) * gaussian(x) * sum;
  }

  /** exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + 1 / (x + (3/2) / (x + 2 / ..)))). */
  private static double complement(double x) {
    double fraction = x;
    for (int n = FRACTIONS; n > 0; n--) {
      fraction = x + 0.5 * n / fraction;
    }
    return gaussian(x) / (Math.sqrt(Math.PI) * fraction);
  }

  /** exp(-x^2); the square of a shortened x is exact, so that no digit is lost in the exponent. */
  private static double gaussian(double x) {
    double head = (float) x;
    return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
  }
}
