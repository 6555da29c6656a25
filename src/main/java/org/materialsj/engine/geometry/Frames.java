package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Vectors;

/**
 * Frames of three orthonormal rows, 9 numbers, that vectors span: the first row is along the first
 * vector, the second in the plane of both on the side of the second vector, and the third upright
 * on both so that the frame is right-handed. What vectors without length or on one line leave open
 * is chosen somehow.
 */
public final class Frames {

  private static final double[] X_AXIS = {1, 0, 0};

  private static final double[] Y_AXIS = {0, 1, 0};

  private Frames() {}

  /**
   * The frame of two vectors.
   *
   * @param along 3 numbers; not modified
   * @param beside 3 numbers; not modified
   * @return a new array of 9 numbers
   */
  public static double[] of(double[] along, double[] beside) {
    double[] e = unit(along, X_AXIS);
    double dot = Vectors.dot(e, beside);
    double[] rest = {
      beside[0] - dot * e[0], beside[1] - dot * e[1], beside[2] - dot * e[2],
    };
    double[] f = unit(rest, across(e));
    double[] g = Vectors.cross(e, f);
    return new double[] {e[0], e[1], e[2], f[0], f[1], f[2], g[0], g[1], g[2]};
  }

  /**
   * The frame of the vectors from the origin to two points.
   *
   * @param points 3n coordinates; not modified
   * @param first index of the first point
   * @param second index of the second point
   * @return a new array of 9 numbers
   */
  public static double[] of(double[] points, int first, int second) {
    return of(
        Arrays.copyOfRange(points, 3 * first, 3 * first + 3),
        Arrays.copyOfRange(points, 3 * second, 3 * second + 3));
  }

  /**
   * A frame of one vector.
   *
   * @param along 3 numbers; not modified
   * @return a new array of 9 numbers
   */
  public static double[] along(double[] along) {
    return of(along, across(unit(along, X_AXIS)));
  }

  /**
   * The rotation that takes one frame to another, or the rotation and reflection that does but for
   * the third row, which it takes to the opposite.
   *
   * @param from 9 numbers; not modified
   * @param to 9 numbers; not modified
   * @param mirrored whether to reflect
   * @return a new array of 9 numbers R, row by row, acting on (x, y, z)
   */
  public static double[] between(double[] from, double[] to, boolean mirrored) {
    double side = mirrored ? -1 : 1;
    double[] matrix = new double[9];
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        matrix[3 * r + c] =
            to[r] * from[c] + to[3 + r] * from[3 + c] + side * to[6 + r] * from[6 + c];
      }
    }
    return matrix;
  }

  /** A unit vector upright on another. */
  private static double[] across(double[] e) {
    double[] axis = Math.abs(e[0]) < 0.6 ? X_AXIS : Y_AXIS;
    return unit(Vectors.cross(e, axis), axis);
  }

  private static double[] unit(double[] vector, double[] otherwise) {
    double length = Vectors.norm(vector);
    return length > 0
        ? new double[] {vector[0] / length, vector[1] / length, vector[2] / length}
        : otherwise;
  }
}
