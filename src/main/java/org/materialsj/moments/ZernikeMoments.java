package org.materialsj.moments;

import java.util.Arrays;

/**
 * The moments of a density in the unit ball up to an order N, in the real orthonormal basis: c_nlm
 * is the integral of the density times R_nl(r) Y_lm, with Y_lm real and orthonormal as {@link
 * org.materialsj.engine.special.SolidHarmonics}. Immutable.
 *
 * <p>The complex moments with the phase of Condon and Shortley, c_nl^m = integral of the density
 * times R_nl conj(Y_l^m), are (-1)^m (c_nlm - i c_nl,-m) / sqrt(2) for m &gt; 0, and c_nl0.
 */
public final class ZernikeMoments {

  private final int order;
  private final double[] values;

  /**
   * Takes moments.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param values the real orthonormal moments, as {@link ZernikeIndex} orders them; copied
   * @throws IllegalArgumentException if the order is out of range or there is another number of
   *     moments
   */
  public ZernikeMoments(int order, double[] values) {
    this.order = ZernikeIndex.require(order);
    if (values.length != ZernikeIndex.size(order)) {
      throw new IllegalArgumentException(
          "order " + order + " has " + ZernikeIndex.size(order) + " moments, got " + values.length);
    }
    this.values = values.clone();
  }

  /**
   * The largest n.
   *
   * @return N
   */
  public int order() {
    return order;
  }

  /**
   * A real orthonormal moment.
   *
   * @param n radial order
   * @param l degree
   * @param m order, -l to l
   * @return c_nlm
   */
  public double get(int n, int l, int m) {
    return values[ZernikeIndex.of(n, l, m)];
  }

  /**
   * All real moments in a normalization.
   *
   * @param normalization the scale
   * @return a new array, as {@link ZernikeIndex} orders them
   */
  public double[] values(Normalization normalization) {
    double[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= normalization.factor();
    }
    return scaled;
  }

  /**
   * A complex moment: c_nl^m, or Omega_nl^m = sqrt(3/(4 pi)) i^m c_nl^m of Novotni and Klein.
   *
   * @param n radial order
   * @param l degree
   * @param m order, -l to l
   * @param normalization the scale and phase
   * @return real and imaginary part
   */
  public double[] complex(int n, int l, int m, Normalization normalization) {
    int k = Math.abs(m);
    double sign = k % 2 == 0 ? 1 : -1;
    double factor = normalization.factor() * (k == 0 ? 1 : Math.sqrt(0.5) * sign);
    double re = factor * get(n, l, k);
    double im = k == 0 ? 0 : -factor * get(n, l, -k);
    if (normalization == Normalization.NOVOTNI_KLEIN) {
      for (int turn = 0; turn < k % 4; turn++) {
        double old = re;
        re = -im;
        im = old;
      }
    }
    // Both kinds have the value of -m as (-1)^m times the conjugate of that of m.
    return m >= 0 ? new double[] {re, im} : new double[] {sign * re, -sign * im};
  }

  /**
   * The moments up to a lower order.
   *
   * @param lower an order, 0 to N
   * @return those with n up to it
   * @throws IllegalArgumentException if it is higher
   */
  public ZernikeMoments upTo(int lower) {
    if (lower > order) {
      throw new IllegalArgumentException("the moments end at order " + order + ", got " + lower);
    }
    return new ZernikeMoments(lower, Arrays.copyOf(values, ZernikeIndex.size(lower)));
  }
}
