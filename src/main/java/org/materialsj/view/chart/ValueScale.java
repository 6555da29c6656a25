package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Colours for values of a range, with a bar that explains them. */
final class ValueScale {

  private static final int MOST_TICKS = 7;

  private final PlotAxis axis;
  private final Gradient gradient;

  /**
   * A scale from dark blue for the least value to yellow for the largest.
   *
   * @param axis the range of values
   */
  ValueScale(PlotAxis axis) {
    this(axis, Gradient.VIRIDIS);
  }

  /**
   * A scale.
   *
   * @param axis the range of values
   * @param gradient colours from its low end to its high end
   */
  ValueScale(PlotAxis axis, Gradient gradient) {
    this.axis = axis;
    this.gradient = gradient;
  }

  /** The colour of a value. */
  Color colour(double value) {
    return gradient.at(axis.place(value));
  }

  /** Draws the scale with ticks and name to the right. */
  void draw(Graphics2D g, Rectangle2D bar, String name, double unit) {
    gradient.drawStripes(g, bar, unit);
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
}
