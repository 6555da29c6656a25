package org.materialsj.moments;

/** Checks of points and their weights. */
final class WeightedPoints {

  private WeightedPoints() {}

  /**
   * Checks that there are three coordinates for each weight and that all numbers are finite.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  static void check(double[] points, double[] weights) {
    if (points.length != 3 * weights.length) {
      throw new IllegalArgumentException(
          weights.length
              + " weights need "
              + 3 * weights.length
              + " coordinates, got "
              + points.length);
    }
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isFinite(weights[i])) {
        throw new IllegalArgumentException(
            "weight " + (i + 1) + " must be finite, got " + weights[i]);
      }
      for (int axis = 0; axis < 3; axis++) {
        if (!Double.isFinite(points[3 * i + axis])) {
          throw new IllegalArgumentException(
              "coordinates of point " + (i + 1) + " must be finite, got " + points[3 * i + axis]);
        }
      }
    }
  }
}
