package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Colours for relative densities, on a logarithmic scale when they span over a decade. */
final class ColourScale {

  private static final double LOWEST = 1e-4;

  private final double low;
  private final boolean logarithmic;

  /** A scale for densities in (0, 1] whose largest is 1. */
  ColourScale(double[] densities) {
    double smallest = 1;
    for (double density : densities) {
      smallest = Math.min(smallest, density);
    }
    logarithmic = smallest < 0.1;
    low = logarithmic ? Math.max(LOWEST, smallest) : 0;
  }

  /** Where a density is on the scale, 0 to 1. */
  double place(double density) {
    return logarithmic ? 1 - Math.log(Math.max(low, density)) / Math.log(low) : density;
  }

  Color colour(double density) {
    return Gradient.VIRIDIS.at(place(density));
  }

  /** Draws the scale with its ticks and name to the right. */
  void draw(Graphics2D g, Rectangle2D bar, Font font, double unit) {
    Gradient.VIRIDIS.drawStripes(g, bar, unit);
    g.setFont(font);
    DecimalFormat format =
        new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
    double[] ticks =
        logarithmic
            ? new double[] {1, 0.1, 0.01, 0.001, 1e-4}
            : new double[] {1, 0.75, 0.5, 0.25, 0};
    for (double tick : ticks) {
      double y = bar.getMaxY() - place(tick) * bar.getHeight();
      if (tick >= low) {
        g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 4 * unit, y));
        g.drawString(
            format.format(tick), (float) (bar.getMaxX() + 7 * unit), (float) (y + 4 * unit));
      }
    }
    Lettering.upward(g, "Relative density of points", bar.getMaxX() + 52 * unit, bar.getCenterY());
  }
}
