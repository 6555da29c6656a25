package org.materialsj.features.environment;

/**
 * The factor (cos(pi t) + 1)/2 by which weights fade from 1 in the middle to 0 at the end of the
 * unit ball, t = 1, and beyond it.
 */
final class CosineFade {

  private CosineFade() {}

  /** The factor at a distance t, at least 0. */
  static double value(double t) {
    return t < 1 ? (Math.cos(Math.PI * t) + 1) / 2 : 0;
  }

  /** Its derivative by t. */
  static double slope(double t) {
    return t < 1 ? -Math.PI / 2 * Math.sin(Math.PI * t) : 0;
  }

  /**
   * Fades the weight of a point.
   *
   * @param points coordinates in the unit ball; not modified
   * @param weights of which the point's is multiplied by the factor
   * @param slopes receives the derivatives of that weight by the point's coordinates
   * @param i which point
   */
  static void apply(double[] points, double[] weights, double[] slopes, int i) {
    int at = 3 * i;
    double x = points[at];
    double y = points[at + 1];
    double z = points[at + 2];
    double t = Math.sqrt(x * x + y * y + z * z);
    // At the origin the slope is zero, whatever the direction.
    double radial = t > 0 ? weights[i] * slope(t) / t : 0;
    slopes[at] = radial * x;
    slopes[at + 1] = radial * y;
    slopes[at + 2] = radial * z;
    weights[i] *= value(t);
  }
}
