package org.materialsj.engine.geometry;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.Vectors;

/** Rotation matrices R, 9 numbers row by row; a point x goes to R x. */
public final class Rotations {

  private Rotations() {}

  /**
   * A random rotation, every orientation being equally likely.
   *
   * @param random where three numbers are drawn from
   * @return a new array of 9 numbers
   * @see "Shoemake 1992, Graphics Gems III, 124, doi:10.1016/B978-0-08-050755-2.50036-1"
   */
  public static double[] random(SplittableRandom random) {
    double share = random.nextDouble();
    double first = 2 * Math.PI * random.nextDouble();
    double second = 2 * Math.PI * random.nextDouble();
    double a = Math.sqrt(1 - share);
    double b = Math.sqrt(share);
    return ofQuaternion(
        b * Math.cos(second), a * Math.sin(first), a * Math.cos(first), b * Math.sin(second));
  }

  /**
   * The rotation about an axis, counter-clockwise when the axis points to the viewer.
   *
   * @param axis 3 numbers, not all 0, of any length; not modified
   * @param angle angle (radians)
   * @return a new array of 9 numbers
   * @throws IllegalArgumentException if the axis has no direction or the angle is not finite
   */
  public static double[] ofAxisAngle(double[] axis, double angle) {
    double scale = Math.max(Math.abs(axis[0]), Math.max(Math.abs(axis[1]), Math.abs(axis[2])));
    if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(angle)) {
      throw new IllegalArgumentException(
          "a rotation needs an axis and an angle, got axis "
              + Arrays.toString(axis)
              + " and angle "
              + angle);
    }
    // Scaling first keeps the squares of very long and very short axes in range.
    double[] unit = {axis[0] / scale, axis[1] / scale, axis[2] / scale};
    double s = Math.sin(angle / 2) / Vectors.norm(unit);
    return ofQuaternion(Math.cos(angle / 2), s * unit[0], s * unit[1], s * unit[2]);
  }

  /**
   * The rotation of the quaternion w + x i + y j + z k; it need not be of unit length.
   *
   * @param w cosine of half the angle
   * @param x first component of the axis times the sine of half the angle
   * @param y second component
   * @param z third component
   * @return a new array of 9 numbers
   * @throws IllegalArgumentException if the quaternion is 0 or not finite
   */
  public static double[] ofQuaternion(double w, double x, double y, double z) {
    double square = w * w + x * x + y * y + z * z;
    if (!(square > 0) || !Double.isFinite(square)) {
      throw new IllegalArgumentException(
          "a quaternion must be finite and not 0, got " + w + " " + x + " " + y + " " + z);
    }
    double f = 2 / square;
    return new double[] {
      1 - f * (y * y + z * z),
      f * (x * y - w * z),
      f * (x * z + w * y),
      f * (x * y + w * z),
      1 - f * (x * x + z * z),
      f * (y * z - w * x),
      f * (x * z - w * y),
      f * (y * z + w * x),
      1 - f * (x * x + y * y)
    };
  }

  /**
   * Applies a matrix to points.
   *
   * @param matrix 9 numbers R; not modified
   * @param points 3n coordinates; not modified
   * @return a new array of 3n coordinates, R x for each point x
   * @throws IllegalArgumentException if the coordinates do not come in threes
   */
  public static double[] apply(double[] matrix, double[] points) {
    if (points.length % 3 != 0) {
      throw new IllegalArgumentException(
          "coordinates must come in threes, got an array of length " + points.length);
    }
    double[] rotated = new double[points.length];
    for (int i = 0; i < points.length; i += 3) {
      for (int k = 0; k < 3; k++) {
        rotated[i + k] =
            matrix[3 * k] * points[i]
                + matrix[3 * k + 1] * points[i + 1]
                + matrix[3 * k + 2] * points[i + 2];
      }
    }
    return rotated;
  }

  /**
   * By how much a rotation turns.
   *
   * @param matrix 9 numbers, row by row, a proper rotation; not modified
   * @return the angle (radians), 0 to pi
   */
  public static double angle(double[] matrix) {
    double twiceSine =
        Math.hypot(Math.hypot(matrix[7] - matrix[5], matrix[2] - matrix[6]), matrix[3] - matrix[1]);
    return Math.atan2(twiceSine, matrix[0] + matrix[4] + matrix[8] - 1);
  }
}
