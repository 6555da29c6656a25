package org.materialsj.moments;

import java.util.Arrays;

/**
 * Zernike moments of weighted points in the unit ball,
 *
 * <pre>
 * c_nlm = sum over i of w_i Z_nlm(r_i),
 * </pre>
 *
 * with their derivatives by positions and weights, by the direct recurrences of {@link
 * ZernikeBasis}, to order {@value ZernikeIndex#MOST_ORDER}. Immutable and thread-safe; the {@link
 * Evaluator}s that do the work are not.
 */
public final class PointMoments {

  /** How far outside of the ball rounding may have put a point. */
  private static final double SLACK = 1e-9;

  private final ZernikeBasis basis;

  /**
   * Tabulates the basis.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public PointMoments(int order) {
    basis = new ZernikeBasis(order);
  }

  /**
   * The functions.
   *
   * @return the basis of this order
   */
  public ZernikeBasis basis() {
    return basis;
  }

  /**
   * Computes the moments of points.
   *
   * @param points 3 coordinates of each, inside of the unit ball; not modified
   * @param weights one of each; not modified
   * @return the moments
   * @throws IllegalArgumentException if there are not three coordinates for each weight, one of the
   *     numbers is not finite or a point is outside of the ball
   */
  public ZernikeMoments moments(double[] points, double[] weights) {
    WeightedPoints.check(points, weights);
    for (int i = 0; i < points.length; i += 3) {
      double r = Math.hypot(Math.hypot(points[i], points[i + 1]), points[i + 2]);
      if (r > 1 + SLACK) {
        throw new IllegalArgumentException(
            "point " + (i / 3 + 1) + " is outside of the unit ball, at a distance of " + r);
      }
    }
    double[] moments = new double[basis.size()];
    evaluator().values(weights.length, points, weights, moments);
    return new ZernikeMoments(basis.order(), moments);
  }

  /**
   * Makes what computes moments and derivatives. It owns its working memory: after the first call
   * no call allocates any.
   *
   * @return a new evaluator, for one thread at a time
   */
  public Evaluator evaluator() {
    return new Evaluator(basis);
  }

  /**
   * Computes moments and derivatives on flat arrays, which may be longer than needed. Points are
   * not checked: outside of the ball the functions go on as polynomials. For one thread at a time.
   */
  public static final class Evaluator {

    private final ZernikeBasis.Evaluator functions;
    private final int size;
    // Made when derivatives are first asked for: at high orders they are large.
    private double[] value = {};
    private double[] slopes = {};
    private final double[] slope = new double[3];

    private Evaluator(ZernikeBasis basis) {
      functions = basis.evaluator();
      size = basis.size();
    }

    /**
     * Computes the moments. Cost about 2 operations per point and moment.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param moments receives (N+1)(N+2)(N+3)/6 numbers, as {@link ZernikeIndex} orders them
     */
    public void values(int count, double[] points, double[] weights, double[] moments) {
      Arrays.fill(moments, 0, size, 0);
      for (int i = 0; i < count; i++) {
        functions.add(points[3 * i], points[3 * i + 1], points[3 * i + 2], weights[i], moments);
      }
    }

    /**
     * Computes the moments and all their derivatives. Cost about 10 operations per point and
     * moment.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param moments receives (N+1)(N+2)(N+3)/6 numbers
     * @param jacobian receives a row of 4A derivatives for each moment: by x, y, z of the first
     *     point, then of the next, after all of them by the weights
     */
    public void jacobian(
        int count, double[] points, double[] weights, double[] moments, double[] jacobian) {
      if (value.length == 0) {
        value = new double[size];
        slopes = new double[3 * size];
      }
      Arrays.fill(moments, 0, size, 0);
      for (int i = 0; i < count; i++) {
        double w = weights[i];
        functions.gradients(points[3 * i], points[3 * i + 1], points[3 * i + 2], value, slopes);
        int at = 3 * i;
        int last = 3 * count + i;
        for (int k = 0; k < size; k++) {
          moments[k] += w * value[k];
          jacobian[at] = w * slopes[3 * k];
          jacobian[at + 1] = w * slopes[3 * k + 1];
          jacobian[at + 2] = w * slopes[3 * k + 2];
          jacobian[last] = value[k];
          at += 4 * count;
          last += 4 * count;
        }
      }
    }

    /**
     * Computes the gradient of a quantity E that depends on the moments, from its derivatives by
     * them, without the Jacobian. Cost about 4 operations per point and moment.
     *
     * @param count number of points A
     * @param points 3A coordinates; not modified
     * @param weights A weights; not modified
     * @param byMoment dE/dc, (N+1)(N+2)(N+3)/6 numbers; not modified
     * @param gradient receives 4A derivatives of E: by x, y, z of the first point, then of the
     *     next, after all of them by the weights
     */
    public void gradient(
        int count, double[] points, double[] weights, double[] byMoment, double[] gradient) {
      for (int i = 0; i < count; i++) {
        int at = 3 * i;
        double w = weights[i];
        gradient[3 * count + i] =
            functions.sumGradient(points[at], points[at + 1], points[at + 2], byMoment, slope);
        gradient[at] = w * slope[0];
        gradient[at + 1] = w * slope[1];
        gradient[at + 2] = w * slope[2];
      }
    }
  }
}
