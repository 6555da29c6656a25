package org.materialsj.moments;

import org.materialsj.engine.special.JacobiRecurrence;

/**
 * The radial factors of the Zernike functions,
 *
 * <pre>
 * G_nl(r^2) = sqrt(2n+3) P_k^(0, l+1/2)(2 r^2 - 1),   k = (n - l) / 2,
 * </pre>
 *
 * with Jacobi polynomials P, for all n and l up to an order N, with their derivatives. They come
 * from the three-term recurrence upwards in k, whose error is below 1e-12 at order 200. Immutable
 * and thread-safe.
 *
 * @see "M. Novotni, R. Klein, Computer-Aided Design 36, 1047 (2004), doi:10.1016/j.cad.2004.01.005"
 */
public final class RadialFactors {

  private final int order;
  // P_k = (slope t + shift) P_(k-1) - back P_(k-2), at l * stride + k
  private final int stride;
  private final double[] slope;
  private final double[] shift;
  private final double[] back;
  private final double[] norm;

  /**
   * Tabulates the coefficients of the recurrence.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public RadialFactors(int order) {
    this.order = ZernikeIndex.require(order);
    stride = order / 2 + 1;
    slope = new double[(order + 1) * stride];
    shift = new double[slope.length];
    back = new double[slope.length];
    norm = new double[order + 1];
    for (int n = 0; n <= order; n++) {
      norm[n] = Math.sqrt(2 * n + 3);
    }
    for (int l = 0; l <= order; l++) {
      JacobiRecurrence.tabulate(l + 0.5, (order - l) / 2 + 1, l * stride, slope, shift, back);
    }
  }

  /**
   * The number of radial factors, some of which (n &gt; N) are not used.
   *
   * @return (N + 1)(N/2 + 1)
   */
  public int size() {
    return norm.length * stride;
  }

  /**
   * The place of a radial factor: those of one degree are side by side, k = (n - l)/2 ascending.
   *
   * @param n radial order, l to N; not checked
   * @param l degree, n - l even; not checked
   * @return l (N/2 + 1) + (n - l)/2
   */
  public int index(int n, int l) {
    return l * stride + (n - l) / 2;
  }

  /**
   * Computes all radial factors G_nl. Times r^l they are R_nl(r), which are orthonormal with the
   * weight r^2 in [0, 1], and sqrt(2n+3) at 1.
   *
   * @param r2 square of the distance from the origin, at most 1 for the stated accuracy
   * @param factors receives {@link #size()} numbers, placed by {@link #index}
   */
  public void values(double r2, double[] factors) {
    double t = 2 * r2 - 1;
    for (int l = 0; l <= order; l++) {
      double before = 0;
      double last = 1;
      int at = l * stride;
      factors[at] = norm[l];
      for (int n = l + 2; n <= order; n += 2) {
        at++;
        double next = (slope[at] * t + shift[at]) * last - back[at] * before;
        before = last;
        last = next;
        factors[at] = norm[n] * next;
      }
    }
  }

  /**
   * Computes all radial factors G_nl and their derivatives by r^2.
   *
   * @param r2 square of the distance from the origin
   * @param factors receives the factors as {@link #values}
   * @param slopes receives dG_nl/d(r^2) at the same places
   */
  public void slopes(double r2, double[] factors, double[] slopes) {
    double t = 2 * r2 - 1;
    for (int l = 0; l <= order; l++) {
      double before = 0;
      double last = 1;
      double slopeBefore = 0;
      double slopeLast = 0;
      int at = l * stride;
      factors[at] = norm[l];
      slopes[at] = 0;
      for (int n = l + 2; n <= order; n += 2) {
        at++;
        double line = slope[at] * t + shift[at];
        double next = line * last - back[at] * before;
        double slopeNext = slope[at] * last + line * slopeLast - back[at] * slopeBefore;
        before = last;
        last = next;
        slopeBefore = slopeLast;
        slopeLast = slopeNext;
        factors[at] = norm[n] * next;
        slopes[at] = 2 * norm[n] * slopeNext;
      }
    }
  }
}
