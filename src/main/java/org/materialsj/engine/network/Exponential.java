package org.materialsj.engine.network;

/**
 * exp(x) - 1 of many numbers by multiplications and additions alone, so that the compiler makes
 * vector instructions of it and the bits are the same on every machine.
 *
 * <p>With r = x / 128 the Taylor polynomial of degree 12 of exp(r) - 1 has a relative error below
 * |r|^12 / 13! = 1.4e-16 for |r| at most 40 / 128. Seven doublings, p becomes p (p + 2), each at
 * most double the relative error of exp and add its rounding, so the result is good to about 128
 * roundings: measured over the whole range, the relative error stays below 2e-14.
 */
final class Exponential {

  /** Beyond this magnitude the argument is cut: no activation changes by more than 5e-18 there. */
  static final double LARGEST = 40;

  private static final double SHRINK = 1.0 / 128;

  private Exponential() {}

  /**
   * out = exp(scale x) - 1, with scale x cut to -{@value #LARGEST} .. {@value #LARGEST}.
   *
   * @param x n numbers; not modified
   * @param scale a factor
   * @param out n numbers, to fill; not x
   * @param n how many
   */
  static void expm1(double[] x, double scale, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double r = Math.max(-LARGEST, Math.min(LARGEST, scale * x[i])) * SHRINK;
      double p = 1 / 479001600.0;
      p = p * r + 1 / 39916800.0;
      p = p * r + 1 / 3628800.0;
      p = p * r + 1 / 362880.0;
      p = p * r + 1 / 40320.0;
      p = p * r + 1 / 5040.0;
      p = p * r + 1 / 720.0;
      p = p * r + 1 / 120.0;
      p = p * r + 1 / 24.0;
      p = p * r + 1 / 6.0;
      p = p * r + 0.5;
      p = p * r + 1;
      p *= r;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      out[i] = p * (p + 2);
    }
  }
}
