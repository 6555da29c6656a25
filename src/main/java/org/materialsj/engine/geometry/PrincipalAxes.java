package org.materialsj.engine.geometry;

import java.util.SplittableRandom;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Moves points into the frame of their centroid c and principal axes: the eigenvectors of sum (x -
 * c)(x - c)^T, that of the largest eigenvalue first. All points have equal weight. The frame is
 * right-handed, so that points are turned and never mirrored.
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
   * Moves the centroid to the origin and turns the principal axes to x, y and z. The first two axes
   * point to the side where the sum of cubes of the coordinates is positive, or, when it is 0,
   * where the first point outside the plane is. So the frame follows any translation and rotation
   * of the points. It jumps where two eigenvalues, or the two sides of an axis, become equal; there
   * it is not unique.
   *
   * @param points 3n coordinates, n at least 1; not modified
   * @return a new array of 3n coordinates; cost O(n)
   * @throws IllegalArgumentException if a number is not finite
   */
  public static double[] aligned(double[] points) {
    double[] moved = centred(points);
    double[] vectors = vectors(moved);
    return turned(vectors, side(vectors, 6, moved) < 0, side(vectors, 3, moved) < 0, moved);
  }

  /**
   * As {@link #aligned(double[])}, but with the directions of the first two axes drawn.
   *
   * @param points 3n coordinates, n at least 1; not modified
   * @param random two bits are drawn from it
   * @return a new array of 3n coordinates; cost O(n)
   * @throws IllegalArgumentException if a number is not finite
   */
  public static double[] aligned(double[] points, SplittableRandom random) {
    double[] moved = centred(points);
    return turned(vectors(moved), !random.nextBoolean(), !random.nextBoolean(), moved);
  }

  /** The axes as rows, that of the smallest eigenvalue first. */
  private static double[] vectors(double[] centred) {
    double[] tensor = new double[9];
    for (int i = 0; i < centred.length; i += 3) {
      for (int k = 0; k < 9; k++) {
        tensor[k] += centred[i + k / 3] * centred[i + k % 3];
      }
    }
    return SymmetricEigen.small(tensor, 3).vectors();
  }

  private static double[] turned(
      double[] vectors, boolean flipFirst, boolean flipSecond, double[] points) {
    double[] axes = new double[9];
    for (int k = 0; k < 3; k++) {
      axes[k] = flipFirst ? -vectors[6 + k] : vectors[6 + k];
      axes[3 + k] = flipSecond ? -vectors[3 + k] : vectors[3 + k];
    }
    for (int k = 0; k < 3; k++) {
      int k1 = (k + 1) % 3;
      int k2 = (k + 2) % 3;
      axes[6 + k] = axes[k1] * axes[3 + k2] - axes[k2] * axes[3 + k1];
    }
    double[] turned = Rotations.apply(axes, points);
    for (int i = 0; i < turned.length; i++) {
      turned[i] += 0.0; // a zero has no sign in a table
    }
    return turned;
  }

  /** Positive if an axis points to the side of the larger cubes, else negative or 0. */
  private static double side(double[] vectors, int from, double[] points) {
    double sum = 0;
    double size = 0;
    double largest = 0;
    for (int i = 0; i < points.length; i += 3) {
      double at = along(vectors, from, points, i);
      sum += at * at * at;
      size += Math.abs(at * at * at);
      largest = Math.max(largest, Math.abs(at));
    }
    if (Math.abs(sum) > ROUNDING * size) {
      return sum;
    }
    for (int i = 0; i < points.length; i += 3) {
      double at = along(vectors, from, points, i);
      if (Math.abs(at) > ROUNDING * largest) {
        return at;
      }
    }
    return 0;
  }

  private static double along(double[] vectors, int axis, double[] points, int point) {
    return vectors[axis] * points[point]
        + vectors[axis + 1] * points[point + 1]
        + vectors[axis + 2] * points[point + 2];
  }
}
