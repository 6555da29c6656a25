package org.materialsj.view.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of dots, which tell classes apart where colours repeat or look alike. */
enum Marker {
  DISC,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  HANGING;

  /** So many colours are told apart by most eyes, also colour-blind ones. */
  private static final int SAFE_COLOURS = 8;

  /** The shape of a class. */
  static Marker of(int index) {
    return values()[index / SAFE_COLOURS % values().length];
  }

  /** This shape around a point, as large to the eye as a disc of a diameter. */
  Shape at(double x, double y, double diameter) {
    double r = diameter / 2;
    return switch (this) {
      case DISC -> new Ellipse2D.Double(x - r, y - r, diameter, diameter);
      case SQUARE -> new Rectangle2D.Double(x - 0.89 * r, y - 0.89 * r, 1.78 * r, 1.78 * r);
      case TRIANGLE ->
          corners(x, y - 1.35 * r, x + 1.17 * r, y + 0.68 * r, x - 1.17 * r, y + 0.68 * r);
      case DIAMOND -> corners(x, y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y);
      case HANGING ->
          corners(x, y + 1.35 * r, x - 1.17 * r, y - 0.68 * r, x + 1.17 * r, y - 0.68 * r);
    };
  }

  private static Shape corners(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int k = 2; k < xy.length; k += 2) {
      path.lineTo(xy[k], xy[k + 1]);
    }
    path.closePath();
    return path;
  }
}
