package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Colours for values of a range, from dark blue for the least to yellow for the largest. */
final class ValueScale {

  private static final int STRIPES = 128;
  private static final int MOST_TICKS = 7;

  private final PlotAxis axis;

  /**
   * A scale.
   *
   * @param axis the range of values
   */
  ValueScale(PlotAxis axis) {
    this.axis = axis;
  }

  /** The colour of a value. */
  Color colour(double value) {
    return Viridis.at(axis.place(value));
  }

  /** Draws the scale with ticks and name to the right. */
  void draw(Graphics2D g, Rectangle2D bar, String name, double unit) {
    drawStripes(g, bar, unit);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    List<String> texts = axis.texts(MOST_TICKS);
    double widest = 0;
    for (int k = 0; k < texts.size(); k++) {
      double y = bar.getMaxY() - axis.place(axis.ticks(MOST_TICKS).get(k)) * bar.getHeight();
      g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 4 * unit, y));
      g.drawString(texts.get(k), (float) (bar.getMaxX() + 7 * unit), (float) (y + 4 * unit));
      widest = Math.max(widest, g.getFontMetrics().stringWidth(texts.get(k)));
    }
    Lettering.upward(g, name, bar.getMaxX() + 24 * unit + widest, bar.getCenterY());
  }

  /** Draws a bar of all colours, the least value below. */
  static void drawStripes(Graphics2D g, Rectangle2D bar, double unit) {
    for (int k = STRIPES - 1; k >= 0; k--) {
      // Each stripe reaches to the bottom, so that no background shows between two.
      double tall = (k + 1) * bar.getHeight() / STRIPES;
      g.setColor(Viridis.at((k + 0.5) / STRIPES));
      g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - tall, bar.getWidth(), tall));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(bar);
  }
}
