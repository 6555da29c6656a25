package org.materialsj.engine.geometry;

/**
 * How much of a corner of a polyhedron is outside a ball about the origin, in closed form. The
 * corner is the tetrahedron of the origin o, the foot f of the perpendicular from o to a plane, the
 * foot e of that from f to a line in the plane, and a point v of the line. Every convex polyhedron
 * is a sum of such corners with signs, two for each edge of each facet.
 *
 * <p>With h = |of|, a = |fe|, b = |ev|, the disc of radius rho = sqrt(R^2 - h^2) (0 if R is less
 * than h) is where the ball meets the plane. The part T of the triangle f, e, v outside the disc
 * has the angles t0 to t1 about f, t0 = acos(a / rho) (0 if rho is less than a), t1 = atan(b / a),
 * the area A = [a^2 (tan t1 - tan t0) - rho^2 (t1 - t0)] / 2 and the solid angle W = h (t1 - t0) /
 * max(R, h) - asin(h sin t1 / |oe|) + asin(h sin t0 / |oe|). The sphere's surface in the corner is
 * R^2 W, the volume outside the ball h A / 3 - R^3 W / 3.
 */
final class OutsideBall {

  private final double radius;

  /** Volume outside the ball of the last corner. */
  double volume;

  /** Surface of the ball inside the last corner. */
  double surface;

  OutsideBall(double radius) {
    this.radius = radius;
  }

  /**
   * Measures a corner.
   *
   * @param h |of|, at least 0
   * @param a |fe|, at least 0
   * @param b |ev|, at least 0
   */
  void measure(double h, double a, double b) {
    volume = 0;
    surface = 0;
    double rho2 = Math.max(0, radius * radius - h * h);
    double end = Math.atan2(b, a);
    double begin = 0;
    if (rho2 > a * a) {
      begin = Math.acos(a / Math.sqrt(rho2));
    }
    if (h == 0 || a == 0 || begin >= end) {
      return;
    }
    double tangent = begin == 0 ? 0 : Math.sqrt(rho2 - a * a) / a;
    double area = 0.5 * (a * a * (b / a - tangent) - rho2 * (end - begin));
    double angle =
        h * (end - begin) / Math.max(radius, h) - elevation(h, a, end) + elevation(h, a, begin);
    surface = radius * radius * angle;
    volume = (h * area - radius * surface) / 3;
  }

  /** asin(h sin t / |oe|), also where that is near a right angle. */
  private static double elevation(double h, double a, double t) {
    return Math.atan2(h * Math.sin(t), Math.hypot(a, h * Math.cos(t)));
  }
}
