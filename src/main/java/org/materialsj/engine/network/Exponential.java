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
public final class Exponential {

  /** Beyond this magnitude the argument is cut: no activation changes by more than 5e-18 there. */
  public static final double LARGEST = 40;

  private static final double SHRINK = 1.0 / 128;

  private Exponential() {}

  /**
   * out = exp(scale x) - 1, with scale x cut to -{@value #LARGEST} .. {@value #LARGEST}. The work
   * is cut into short loops because the compiler makes no vector instructions of long ones.
   *
   * @param x n numbers; not modified
   * @param scale a factor
   * @param out n numbers, to fill
   * @param room for n numbers; x, out and room are three arrays
   * @param n how many
   */
  public static void expm1(double[] x, double scale, double[] out, double[] room, int n) {
    for (int i = 0; i < n; i++) {
      room[i] = Math.max(-LARGEST, Math.min(LARGEST, scale * x[i])) * SHRINK;
    }
    for (int i = 0; i < n; i++) {
      out[i] = (room[i] * (1 / 479001600.0) + 1 / 39916800.0) * room[i] + 1 / 3628800.0;
    }
    horner(out, room, 1 / 362880.0, 1 / 40320.0, 1 / 5040.0, n);
    horner(out, room, 1 / 720.0, 1 / 120.0, 1 / 24.0, n);
    horner(out, room, 1 / 6.0, 0.5, 1, n);
    for (int i = 0; i < n; i++) {
      out[i] *= room[i];
    }
    for (int i = 0; i < n; i++) {
      double p = out[i];
      p *= p + 2;
      p *= p + 2;
      p *= p + 2;
      out[i] = p * (p + 2);
    }
    for (int i = 0; i < n; i++) {
      double p = out[i];
      p *= p + 2;
      p *= p + 2;
      out[i] = p * (p + 2);
    }
  }

  /** p = ((p r + a) r + b) r + c. */
  private static void horner(double[] p, double[] r, double a, double b, double c, int n) {
    for (int i = 0; i < n; i++) {
      p[i] = ((p[i] * r[i] + a) * r[i] + b) * r[i] + c;
    }
  }
}
