package org.materialsj.view.chart;

import java.awt.geom.Point2D;

/**
 * A look at the unit cube around the origin, without perspective: turned about its upright axis,
 * then tilted towards the viewer.
 */
final class View3D {

  /** The radius of the smallest ball around the cube. */
  static final double RADIUS = Math.sqrt(0.75);

  private final double cosTurn;
  private final double sinTurn;
  private final double cosTilt;
  private final double sinTilt;
  private final Point2D centre;
  private final double scale;

  /**
   * A look.
   *
   * @param turn degrees
   * @param tilt degrees; 0 from the side, 90 from above
   * @param centre where the middle of the cube is drawn
   * @param scale length of an edge that is seen from the side
   */
  View3D(double turn, double tilt, Point2D centre, double scale) {
    cosTurn = Math.cos(Math.toRadians(turn));
    sinTurn = Math.sin(Math.toRadians(turn));
    cosTilt = Math.cos(Math.toRadians(tilt));
    sinTilt = Math.sin(Math.toRadians(tilt));
    this.centre = centre;
    this.scale = scale;
  }

  /** Where a point is across. */
  double x(double x, double y) {
    return centre.getX() + scale * (x * cosTurn - y * sinTurn);
  }

  /** Where a point is downward. */
  double y(double x, double y, double z) {
    return centre.getY() - scale * (z * cosTilt + (x * sinTurn + y * cosTurn) * sinTilt);
  }

  /** How far away a point is, in edges; 0 in the middle of the cube, below 0 in front of it. */
  double depth(double x, double y, double z) {
    return (x * sinTurn + y * cosTurn) * cosTilt - z * sinTilt;
  }

  /** A point, given as coordinates -0.5 to 0.5. */
  Point2D at(double... xyz) {
    return new Point2D.Double(x(xyz[0], xyz[1]), y(xyz[0], xyz[1], xyz[2]));
  }
}
