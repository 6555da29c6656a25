package org.materialsj.packing.space;

/** How a variable of the torus becomes a number of an interval or a circle. */
final class Folds {

  private Folds() {}

  /**
   * The variable modulo 1.
   *
   * @param u any number
   * @return in [0, 1)
   */
  static double circle(double u) {
    double t = u - Math.floor(u);
    return t < 1 ? t : 0;
  }

  /**
   * The triangle wave: up from 0 to 1 and back, so that the ends of an interval are no neighbours.
   *
   * @param u any number
   * @return in [0, 1]
   */
  static double triangle(double u) {
    double t = 2 * circle(u);
    return t <= 1 ? t : 2 - t;
  }

  /**
   * The derivative of {@link #triangle}.
   *
   * @param u any number
   * @return 2 or -2
   */
  static double slope(double u) {
    return circle(u) < 0.5 ? 2 : -2;
  }
}
