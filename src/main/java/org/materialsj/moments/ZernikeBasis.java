package org.materialsj.moments;

import java.util.Arrays;
import org.materialsj.engine.special.SolidHarmonics;

/**
 * The real orthonormal Zernike functions of the unit ball,
 *
 * <pre>
 * Z_nlm(r) = G_nl(r^2) S_lm(r),   G_nl = sqrt(2n+3) P_k^(0, l+1/2)(2 r^2 - 1),   k = (n - l) / 2,
 * </pre>
 *
 * with Jacobi polynomials P and the real solid harmonics S of {@link SolidHarmonics}: polynomials
 * of degree n in x, y, z, up to an order N, with their gradients. Inside of the ball no |Z| exceeds
 * sqrt(2n+3) sqrt((2l+1)/(4 pi)); outside of it the functions go on as polynomials, which grow
 * fast. Immutable and thread-safe; the {@link Evaluator}s that do the work are not.
 *
 * @see "M. Novotni, R. Klein, Computer-Aided Design 36, 1047 (2004), doi:10.1016/j.cad.2004.01.005"
 */
public final class ZernikeBasis {

  private final int order;
  private final SolidHarmonics harmonics;
  private final RadialFactors radial;

  /**
   * Tabulates the coefficients.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public ZernikeBasis(int order) {
    this.order = ZernikeIndex.require(order);
    harmonics = new SolidHarmonics(order);
    radial = new RadialFactors(order);
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
   * The solid harmonics S_lm up to degree N, in the order of {@link SolidHarmonics#index}.
   *
   * @return the angular part of the functions
   */
  public SolidHarmonics harmonics() {
    return harmonics;
  }

  /**
   * The radial factors G_nl up to order N.
   *
   * @return the radial part of the functions
   */
  public RadialFactors radial() {
    return radial;
  }

  /**
   * Makes what computes the values. It owns its working memory, so that no call allocates any.
   *
   * @return a new evaluator, for one thread at a time
   */
  public Evaluator evaluator() {
    return new Evaluator(this);
  }

  /**
   * Computes the functions, or sums of them, at one point after the other. No call allocates. For
   * one thread at a time.
   */
  public static final class Evaluator {

    private final ZernikeBasis basis;
    private final int order;
    private final double[] harmonic;
    private final double[] harmonicGradient;
    private final double[] factor;
    private final double[] factorSlope;
    // sums over n of coefficient times radial factor, and times its slope, for each (l, m)
    private final double[] radialSum;
    private final double[] radialSlopeSum;

    private Evaluator(ZernikeBasis basis) {
      this.basis = basis;
      order = basis.order;
      harmonic = new double[basis.harmonics.size()];
      harmonicGradient = new double[3 * harmonic.length];
      factor = new double[basis.radial.size()];
      factorSlope = new double[factor.length];
      radialSum = new double[harmonic.length];
      radialSlopeSum = new double[harmonic.length];
    }

    /**
     * Computes all functions at a point. Cost about 2 operations per function.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param values receives {@link ZernikeBasis#size()} pure numbers, as {@link ZernikeIndex}
     *     orders them
     */
    public void values(double x, double y, double z, double[] values) {
      at(x, y, z);
      for (int n = 0; n <= order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          double g = factor[basis.radial.index(n, l)];
          int from = l * l;
          int to = ZernikeIndex.of(n, l, -l);
          for (int m = 0; m < 2 * l + 1; m++) {
            values[to + m] = g * harmonic[from + m];
          }
        }
      }
    }

    /**
     * Adds all functions at a point times a weight to a sum: the moments of one more point. Cost
     * about 2 operations per function; the functions are not stored.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param weight the point's weight
     * @param moments {@link ZernikeBasis#size()} sums, which are increased
     */
    public void add(double x, double y, double z, double weight, double[] moments) {
      at(x, y, z);
      for (int n = 0; n <= order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          double g = weight * factor[basis.radial.index(n, l)];
          int from = l * l;
          int to = ZernikeIndex.of(n, l, -l);
          for (int m = 0; m < 2 * l + 1; m++) {
            moments[to + m] += g * harmonic[from + m];
          }
        }
      }
    }

    /**
     * The sum of coefficients times functions at a point: the density whose moments they are. Cost
     * about 2 operations per function.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param coefficients {@link ZernikeBasis#size()} numbers; not modified
     * @return sum of c_nlm Z_nlm
     */
    public double sum(double x, double y, double z, double[] coefficients) {
      at(x, y, z);
      sumRadial(coefficients, factor, radialSum);
      double sum = 0;
      for (int k = 0; k < harmonic.length; k++) {
        sum += radialSum[k] * harmonic[k];
      }
      return sum;
    }

    /**
     * The sum of coefficients times functions at a point, and its gradient. Cost about 4 operations
     * per function.
     *
     * @param x coordinate
     * @param y coordinate
     * @param z coordinate
     * @param coefficients {@link ZernikeBasis#size()} numbers; not modified
     * @param gradient receives 3 derivatives, by x, y and z
     * @return sum of c_nlm Z_nlm
     */
    public double sumGradient(
        double x, double y, double z, double[] coefficients, double[] gradient) {
      basis.harmonics.values(x, y, z, harmonic);
      basis.harmonics.gradients(harmonic, harmonicGradient);
      basis.radial.slopes(x * x + y * y + z * z, factor, factorSlope);
      sumRadial(coefficients, factor, radialSum);
      sumRadial(coefficients, factorSlope, radialSlopeSum);
      double sum = 0;
      double radial = 0;
      double gx = 0;
      double gy = 0;
      double gz = 0;
      for (int k = 0; k < harmonic.length; k++) {
        double c = radialSum[k];
        sum += c * harmonic[k];
        radial += radialSlopeSum[k] * harmonic[k];
        gx += c * harmonicGradient[3 * k];
        gy += c * harmonicGradient[3 * k + 1];
        gz += c * harmonicGradient[3 * k + 2];
      }
      gradient[0] = gx + 2 * radial * x;
      gradient[1] = gy + 2 * radial * y;
      gradient[2] = gz + 2 * radial * z;
      return sum;
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
      basis.harmonics.values(x, y, z, harmonic);
      basis.harmonics.gradients(harmonic, harmonicGradient);
      basis.radial.slopes(x * x + y * y + z * z, factor, factorSlope);
      for (int n = 0; n <= order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          double g = factor[basis.radial.index(n, l)];
          double d = 2 * factorSlope[basis.radial.index(n, l)];
          int from = l * l;
          int to = ZernikeIndex.of(n, l, -l);
          for (int m = 0; m < 2 * l + 1; m++) {
            double radial = d * harmonic[from + m];
            int source = 3 * (from + m);
            int target = 3 * (to + m);
            values[to + m] = g * harmonic[from + m];
            gradients[target] = radial * x + g * harmonicGradient[source];
            gradients[target + 1] = radial * y + g * harmonicGradient[source + 1];
            gradients[target + 2] = radial * z + g * harmonicGradient[source + 2];
          }
        }
      }
    }

    private void at(double x, double y, double z) {
      basis.harmonics.values(x, y, z, harmonic);
      basis.radial.values(x * x + y * y + z * z, factor);
    }

    /** Sums coefficient times radial quantity over n, for each (l, m). */
    private void sumRadial(double[] coefficients, double[] radial, double[] sums) {
      Arrays.fill(sums, 0);
      for (int n = 0; n <= order; n++) {
        for (int l = n & 1; l <= n; l += 2) {
          double g = radial[basis.radial.index(n, l)];
          int from = ZernikeIndex.of(n, l, -l);
          int to = l * l;
          for (int m = 0; m < 2 * l + 1; m++) {
            sums[to + m] += g * coefficients[from + m];
          }
        }
      }
    }
  }
}
