package org.materialsj.view.jmol;

import javajs.util.M3;
import javajs.util.P3;

/** How far a scene can be enlarged until it touches the edges of the picture. */
final class Fit {

  /** Free space at the edges. */
  private static final double SPARE = 0.95;

  /**
   * Jmol's eye is 7 radii of the scene's sphere from its centre; zooming brings near atoms nearer.
   */
  private static final double EYE = 7 / 1.3;

  private static final double MOST = 4;

  private Fit() {}

  /**
   * The zoom at which the turned scene fills the picture.
   *
   * @param points 3n coordinates (angstrom)
   * @param sphere centre and radius that zoom 1 shows in the smaller direction of the picture
   * @param margin radius of the largest drawn atoms (angstrom)
   * @param rotation from the scene's axes to the screen's
   * @param width of the picture
   * @param height of the picture
   * @return a factor of at most 4
   */
  static double zoom(
      double[] points, double[] sphere, double margin, M3 rotation, int width, int height) {
    double radius = sphere[3];
    double right = margin;
    double up = margin;
    P3 point = new P3();
    for (int i = 0; i < points.length; i += 3) {
      point.set(
          (float) (points[i] - sphere[0]),
          (float) (points[i + 1] - sphere[1]),
          (float) (points[i + 2] - sphere[2]));
      rotation.rotate(point);
      double nearness = EYE * radius / (EYE * radius - point.z);
      right = Math.max(right, nearness * (Math.abs(point.x) + margin));
      up = Math.max(up, nearness * (Math.abs(point.y) + margin));
    }
    double smaller = Math.min(width, height);
    double zoom = radius * Math.min(width / smaller / right, height / smaller / up);
    return Math.min(MOST, SPARE * zoom);
  }
}
