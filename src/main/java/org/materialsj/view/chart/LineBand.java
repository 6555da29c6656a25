package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * The space between two lines of a {@link LineChart}, such as a mean less and plus its error. Where
 * one of the lines is missing, the band is interrupted.
 *
 * @param name of the series whose colour it has
 * @param x n coordinates
 * @param low n lower values; NaN where one is missing
 * @param high n upper values; NaN where one is missing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LineBand(String name, double[] x, double[] low, double[] high) {

  private static final int OPACITY = 56;

  /**
   * Copies the numbers.
   *
   * @throws IllegalArgumentException if there are not as many values as coordinates
   */
  public LineBand {
    if (x.length != low.length || x.length != high.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "band \"%s\" has %d x, %d low and %d high",
              name,
              x.length,
              low.length,
              high.length));
    }
    x = x.clone();
    low = low.clone();
    high = high.clone();
  }

  /** Fills the band, each piece without a gap by itself. */
  void draw(
      Graphics2D g, Rectangle2D area, PlotFrame axes, PlotAxis across, PlotAxis up, Color of) {
    g.setColor(new Color(of.getRed(), of.getGreen(), of.getBlue(), OPACITY));
    int from = 0;
    while (from < x.length) {
      int to = from;
      while (to < x.length && across.shows(x[to]) && up.shows(low[to]) && up.shows(high[to])) {
        to++;
      }
      if (to > from) {
        g.fill(piece(area, axes, from, to));
      }
      from = to + 1;
    }
  }

  private Path2D piece(Rectangle2D area, PlotFrame axes, int from, int to) {
    Path2D path = new Path2D.Double();
    path.moveTo(axes.x(area, x[from]), axes.y(area, low[from]));
    for (int i = from + 1; i < to; i++) {
      path.lineTo(axes.x(area, x[i]), axes.y(area, low[i]));
    }
    for (int i = to - 1; i >= from; i--) {
      path.lineTo(axes.x(area, x[i]), axes.y(area, high[i]));
    }
    path.closePath();
    return path;
  }
}
