package org.materialsj.view.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Where the values of a plot are in its picture, and what the values of places are. */
public final class PlotPlace {

  private final Rectangle2D area;
  private final PlotAxis across;
  private final PlotAxis up;

  PlotPlace(Rectangle2D area, PlotAxis across, PlotAxis up) {
    this.area = area;
    this.across = across;
    this.up = up;
  }

  /**
   * The rectangle within the axes.
   *
   * @return its place in the picture (pixels), a new object
   */
  public Rectangle2D area() {
    return (Rectangle2D) area.clone();
  }

  /**
   * Where a value of the horizontal axis is.
   *
   * @param value any number
   * @return pixels from the left, perhaps outside of the area
   */
  public double x(double value) {
    return area.getX() + across.place(value) * area.getWidth();
  }

  /**
   * Where a value of the vertical axis is.
   *
   * @param value any number
   * @return pixels from the top, perhaps outside of the area
   */
  public double y(double value) {
    return area.getMaxY() - up.place(value) * area.getHeight();
  }

  /**
   * The values at a place.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   * @return values of the horizontal and the vertical axis
   */
  public Point2D values(double x, double y) {
    return new Point2D.Double(
        across.at((x - area.getX()) / area.getWidth()),
        up.at((area.getMaxY() - y) / area.getHeight()));
  }
}
