package org.materialsj.engine.geometry;

import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Moves points into the frame of their centroid c and principal axes: the eigenvectors of sum (x -
 * c)(x - c)^T, that of the largest eigenvalue first. All points have equal weight. The first two
 * axes point to the side where the sum of cubes of the coordinates is positive, or, when it is 0,
 * where the first point outside the plane is; the third makes the frame right-handed, so that
 * points are turned and never mirrored.
 *
 * <p>The frame follows any translation and rotation of the points. It jumps where two eigenvalues,
 * or the two sides of an axis, become equal; there it is not unique.
 */
public final class PrincipalAxes {

  /** Sums of cubes below this share of the sum of their sizes are 0 but for rounding. */
  private static final double ROUNDING = 1e-10;

  private PrincipalAxes() {}

  /**
   * Moves the centroid to the origin.
   *
   * @param points 3n coordinates, n at least 1; not modified
   * @return a new array of 3n coordinates
   */
  public static double[] centred(double[] points) {
    int n = points.length / 3;
    double[] centroid = new double[3];
    for (int i = 0; i < points.length; i++) {
      centroid[i % 3] += points[i] / n;
    }
    double[] moved = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      moved[i] = points[i] - centroid[i % 3];
    }
    return moved;
  }

  /**
   * Moves the centroid to the origin and turns the principal axes to x, y and z.
   *
   * @param points 3n coordinates, n at least 1; not modified
   * @return a new array of 3n coordinates; cost O(n)
   * @throws IllegalArgumentException if a number is not finite
   */
  public static double[] aligned(double[] points) {
    double[] moved = centred(points);
    double[] tensor = new double[9];
    for (int i = 0; i < moved.length; i += 3) {
      for (int k = 0; k < 9; k++) {
        tensor[k] += moved[i + k / 3] * moved[i + k % 3];
      }
    }
    double[] vectors = SymmetricEigen.small(tensor, 3).vectors();
    double[] axes = new double[9];
    orient(vectors, 6, moved, axes, 0);
    orient(vectors, 3, moved, axes, 3);
    for (int k = 0; k < 3; k++) {
      int k1 = (k + 1) % 3;
      int k2 = (k + 2) % 3;
      axes[6 + k] = axes[k1] * axes[3 + k2] - axes[k2] * axes[3 + k1];
    }
    return Rotations.apply(axes, moved);
  }

  /** Copies an axis, turned to the side of the larger cubes. */
  private static void orient(double[] vectors, int from, double[] points, double[] axes, int to) {
    double sum = 0;
    double size = 0;
    double largest = 0;
    for (int i = 0; i < points.length; i += 3) {
      double at = along(vectors, from, points, i);
      sum += at * at * at;
      size += Math.abs(at * at * at);
      largest = Math.max(largest, Math.abs(at));
    }
    double side = sum;
    if (Math.abs(sum) <= ROUNDING * size) {
      side = 0;
      for (int i = 0; i < points.length && side == 0; i += 3) {
        double at = along(vectors, from, points, i);
        side = Math.abs(at) > ROUNDING * largest ? at : 0;
      }
    }
    for (int k = 0; k < 3; k++) {
      axes[to + k] = side < 0 ? -vectors[from + k] : vectors[from + k];
    }
  }

  private static double along(double[] vectors, int axis, double[] points, int point) {
    return vectors[axis] * points[point]
        + vectors[axis + 1] * points[point + 1]
        + vectors[axis + 2] * points[point + 2];
  }
}
