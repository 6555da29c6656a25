package org.materialsj.moments;

import org.materialsj.engine.special.SolidHarmonics;

/**
 * The real orthonormal Zernike functions of the unit ball,
 *
 * <pre>
 * Z_nlm(r) = G_nl(r^2) S_lm(r),   G_nl = sqrt(2n+3) P_k^(0, l+1/2)(2 r^2 - 1),   k = (n - l) / 2,
 * </pre>
 *
 * with Jacobi polynomials P and the real solid harmonics S of {@link SolidHarmonics}: polynomials
 * of degree n in x, y, z, up to an order N, with their gradients. The radial factor comes from the
 * three-term recurrence upwards in k, whose error is below 1e-12 at order 200. Immutable and
 * thread-safe; the {@link Evaluator}s that do the work are not.
 *
 * @see "M. Novotni, R. Klein, Computer-Aided Design 36, 1047 (2004), doi:10.1016/j.cad.2004.01.005"
 */
public final class ZernikeBasis {

  private final int order;
  private final SolidHarmonics harmonics;
  // P_k = (slope t + shift) P_(k-1) - back P_(k-2), at l * stride + k
  private final int stride;
  private final double[] slope;
  private final double[] shift;
  private final double[] back;
  private final double[] norm;

  /**
   * Tabulates the coefficients.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public ZernikeBasis(int order) {
    this.order = ZernikeIndex.require(order);
    harmonics = new SolidHarmonics(order);
    stride = order / 2 + 1;
    slope = new double[(order + 1) * stride];
    shift = new double[slope.length];
    back = new double[slope.length];
    norm = new double[order + 1];
    for (int n = 0; n <= order; n++) {
      norm[n] = Math.sqrt(2 * n + 3);
    }
    for (int l = 0; l <= order; l++) {
      double b = l + 0.5;
      for (int k = 1; 2 * k + l <= order; k++) {
        int at = l * stride + k;
        if (k == 1) {
          slope[at] = (b + 2) / 2;
          shift[at] = 1 - (b + 2) / 2;
        } else {
          double s = 2 * k + b;
          double divisor = 2 * k * (k + b) * (s - 2);
          slope[at] = (s - 2) * (s - 1) * s / divisor;
          shift[at] = -(s - 1) * b * b / divisor;
          back[at] = 2 * (k - 1) * (k + b - 1) * s / divisor;
        }
      }
    }
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
   * The number of functions.
   *
   * @return (N+1)(N+2)(N+3)/6
   */
  public int size() {
    return ZernikeIndex.size(order);
  }

  /**
   * Computes all radial factors G_nl with n = l + 2k.
   *
   * @param r2 square of the distance from the origin, at most 1 for the stated accuracy
   * @param factors receives G at l (N/2 + 1) + k; length (N + 1)(N/2 + 1)
   */
  public void radial(double r2, double[] factors) {
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
   * Makes what computes the values. It owns its working memory, so that no call allocates any.
   *
   * @return a new evaluator, for one thread at a time
   */
  public Evaluator evaluator() {
    return new Evaluator(this);
  }

  /** Computes the functions at one point after the other. For one thread at a time. */
  public static final class Evaluator {

    private final ZernikeBasis basis;
    private final double[] harmonic;
    private final double[] harmonicGradient;
    private final double[] factor;
    private final double[] factorSlope;

    private Evaluator(ZernikeBasis basis) {
      this.basis = basis;
      harmonic = new double[basis.harmonics.size()];
      harmonicGradient = new double[3 * harmonic.length];
      factor = new double[(basis.order + 1) * basis.stride];
      factorSlope = new double[factor.length];
    }

    /**
     * Computes all functions at a point. Cost about 2 operations per function.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param values receives {@link ZernikeBasis#size()} pure numbers
     */
    public void values(double x, double y, double z, double[] values) {
      basis.harmonics.values(x, y, z, harmonic);
      basis.radial(x * x + y * y + z * z, factor);
      for (int n = 0; n <= basis.order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          double g = factor[l * basis.stride + (n - l) / 2];
          int from = l * l + l;
          int to = ZernikeIndex.of(n, l, 0);
          for (int m = -l; m <= l; m++) {
            values[to + m] = g * harmonic[from + m];
          }
        }
      }
    }

    /**
     * Computes all functions at a point and their gradients. Cost about 10 operations per function.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param values receives {@link ZernikeBasis#size()} pure numbers
     * @param gradients receives three times as many: derivatives by x, y and z of the first
     *     function, then of the next
     */
    public void gradients(double x, double y, double z, double[] values, double[] gradients) {
      values(x, y, z, values);
      basis.harmonics.gradients(harmonic, harmonicGradient);
      slopes(2 * (x * x + y * y + z * z) - 1);
      for (int n = 0; n <= basis.order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          int at = l * basis.stride + (n - l) / 2;
          double g = factor[at];
          double d = 4 * factorSlope[at];
          int from = l * l + l;
          int to = ZernikeIndex.of(n, l, 0);
          for (int m = -l; m <= l; m++) {
            double radial = d * harmonic[from + m];
            int source = 3 * (from + m);
            int target = 3 * (to + m);
            gradients[target] = radial * x + g * harmonicGradient[source];
            gradients[target + 1] = radial * y + g * harmonicGradient[source + 1];
            gradients[target + 2] = radial * z + g * harmonicGradient[source + 2];
          }
        }
      }
    }

    /** Differentiates the radial recurrence by t = 2 r^2 - 1. */
    private void slopes(double t) {
      for (int l = 0; l <= basis.order; l++) {
        double before = 0;
        double last = 1;
        double slopeBefore = 0;
        double slopeLast = 0;
        int at = l * basis.stride;
        factorSlope[at] = 0;
        for (int n = l + 2; n <= basis.order; n += 2) {
          at++;
          double line = basis.slope[at] * t + basis.shift[at];
          double next = line * last - basis.back[at] * before;
          double slopeNext =
              basis.slope[at] * last + line * slopeLast - basis.back[at] * slopeBefore;
          before = last;
          last = next;
          slopeBefore = slopeLast;
          slopeLast = slopeNext;
          factorSlope[at] = basis.norm[n] * slopeNext;
        }
      }
    }
  }
}
