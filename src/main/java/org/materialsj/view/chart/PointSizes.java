package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * The sizes of points: one for all, or areas that grow evenly with a number. What has no number is
 * as small as the least. Immutable.
 */
public final class PointSizes {

  private static final double LEAST_AREA = 0.35;
  private static final double LARGEST_AREA = 7;

  private final String name;
  private final double[] values;
  private final PlotAxis axis;

  private PointSizes(String name, double[] values, PlotAxis axis) {
    this.name = name;
    this.values = values;
    this.axis = axis;
  }

  /**
   * One size for all.
   *
   * @return the sizes
   */
  public static PointSizes same() {
    return new PointSizes("", new double[0], null);
  }

  /**
   * Sizes by number.
   *
   * @param name what the numbers are, with their unit
   * @param values one per point; read-only from now on
   * @return the sizes
   */
  public static PointSizes byNumber(String name, double[] values) {
    return new PointSizes(name, values, PlotAxis.around(0, false, List.of(values)));
  }

  /** Whether sizes differ. */
  boolean areGiven() {
    return axis != null;
  }

  /** The radius of a point in units of the usual one. */
  double factor(int point) {
    return areGiven() ? factor(values[point]) : 1;
  }

  private double factor(double value) {
    double place = axis.shows(value) ? Math.max(0, Math.min(1, axis.place(value))) : 0;
    return Math.sqrt(LEAST_AREA + place * (LARGEST_AREA - LEAST_AREA));
  }

  /** Draws the name and three sizes with their numbers; with a radius of 0 says how to see them. */
  void draw(Graphics2D g, double left, double top, double width, double radius, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    g.drawString(Lettering.fit(g.getFontMetrics(), name, width), (float) left, (float) top);
    if (radius == 0) {
      g.setColor(Color.DARK_GRAY);
      g.drawString("zoom in for sizes", (float) left, (float) (top + 18 * unit));
      return;
    }
    for (int k = 0; k < 3; k++) {
      double value = axis.valueAt(k / 2.0);
      double r = radius * factor(value) * unit;
      double y = top + (16 + 24 * k) * unit;
      g.setColor(Color.GRAY);
      g.fill(new Ellipse2D.Double(left + 12 * unit - r, y - r, 2 * r, 2 * r));
      g.setColor(Color.DARK_GRAY);
      g.drawString(Ticks.text(value), (float) (left + 28 * unit), (float) (y + 4 * unit));
    }
  }
}
