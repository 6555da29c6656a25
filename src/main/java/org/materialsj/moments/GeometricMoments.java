package org.materialsj.moments;

import org.materialsj.model.VoxelGrid;

/**
 * The integrals of a density times x^p y^q z^r over all space, for all p + q + r up to an order N.
 * Immutable.
 */
public final class GeometricMoments {

  private final int order;
  private final double[] values;

  /**
   * Takes moments.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param values the moments, as {@link GeometricIndex} orders them; copied
   * @throws IllegalArgumentException if the order is out of range or there is another number of
   *     moments
   */
  public GeometricMoments(int order, double[] values) {
    this.order = ZernikeIndex.require(order);
    if (values.length != GeometricIndex.size(order)) {
      throw new IllegalArgumentException(
          "order "
              + order
              + " has "
              + GeometricIndex.size(order)
              + " moments, got "
              + values.length);
    }
    this.values = values.clone();
  }

  /**
   * Computes the moments of points: the sums of w_i x_i^p y_i^q z_i^r.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param points 3 coordinates of each; not modified
   * @param weights one of each; not modified
   * @return the moments
   * @throws IllegalArgumentException for another order, if there are not three coordinates for each
   *     weight or a number is not finite
   */
  public static GeometricMoments ofPoints(int order, double[] points, double[] weights) {
    return ofGaussians(order, points, new double[weights.length], weights);
  }

  /**
   * Computes the moments of Gaussians, each of integral w_i and of the same width in all
   * directions. Their tails are not cut anywhere.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param centres 3 coordinates of each; not modified
   * @param sigmas standard deviation along an axis of each, 0 (a point) or more, in the unit of the
   *     coordinates; not modified
   * @param weights one of each; not modified
   * @return the moments
   * @throws IllegalArgumentException for another order, if the numbers of centres, widths and
   *     weights differ, a number is not finite or a width is negative
   */
  public static GeometricMoments ofGaussians(
      int order, double[] centres, double[] sigmas, double[] weights) {
    WeightedPoints.check(centres, weights);
    if (sigmas.length != weights.length) {
      throw new IllegalArgumentException(
          weights.length + " Gaussians need as many widths, got " + sigmas.length);
    }
    for (double sigma : sigmas) {
      if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a width must be 0 or more, got " + sigma);
      }
    }
    double[] moments = new double[GeometricIndex.size(ZernikeIndex.require(order))];
    new GaussianMoments(order).values(weights.length, centres, sigmas, weights, moments);
    return new GeometricMoments(order, moments);
  }

  /**
   * Computes the moments of a density that is constant in each voxel, exactly but for rounding.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param grid the density; not modified
   * @param frame the coordinates in which x, y and z are taken; lengths count in its radius
   * @return the moments
   * @throws IllegalArgumentException for another order or if a voxel's value is not finite
   */
  public static GeometricMoments ofVoxels(int order, VoxelGrid grid, BallFrame frame) {
    return new GeometricMoments(
        order, VoxelCascade.moments(ZernikeIndex.require(order), grid, frame));
  }

  /**
   * The largest p + q + r.
   *
   * @return N
   */
  public int order() {
    return order;
  }

  /**
   * A moment.
   *
   * @param p power of x
   * @param q power of y
   * @param r power of z, p + q + r at most N
   * @return the integral of the density times x^p y^q z^r
   * @throws IllegalArgumentException if a power is negative or the sum above N
   */
  public double get(int p, int q, int r) {
    if (p < 0 || q < 0 || r < 0 || p + q + r > order) {
      throw new IllegalArgumentException(
          "powers must be at least 0 and add up to at most "
              + order
              + ", got "
              + p
              + ", "
              + q
              + ", "
              + r);
    }
    return values[GeometricIndex.of(order, p, q, r)];
  }

  /**
   * All moments.
   *
   * @return a new array, as {@link GeometricIndex} orders them
   */
  public double[] values() {
    return values.clone();
  }
}
