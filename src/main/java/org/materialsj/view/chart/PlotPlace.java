package org.materialsj.view.chart;

import java.awt.geom.Rectangle2D;

/**
 * Where the values of a plot are in its picture.
 *
 * @param area the rectangle within the axes
 * @param across the horizontal axis
 * @param up the vertical axis
 */
record PlotPlace(Rectangle2D area, PlotAxis across, PlotAxis up) {

  /** Where a value of the horizontal axis is; perhaps outside of the area. */
  double x(double value) {
    return area.getX() + across.place(value) * area.getWidth();
  }

  /** Where a value of the vertical axis is; perhaps outside of the area. */
  double y(double value) {
    return area.getMaxY() - up.place(value) * area.getHeight();
  }
}
