package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Colours of shares, from white for none to dark blue for all: one hue, told apart by lightness.
 */
final class Blues {

  /** From this share on, white letters are read better than black ones. */
  private static final double DARK = 0.65;

  private Blues() {}

  /** The colour of a share, 0 to 1. */
  static Color at(double share) {
    return Gradient.BLUES.at(share);
  }

  /** The colour of letters on the colour of a share. */
  static Color letters(double share) {
    return share < DARK ? Color.BLACK : Color.WHITE;
  }

  /** Draws a scale in percent with its ticks and name to the right. */
  static void drawScale(Graphics2D g, Rectangle2D bar, String name, double unit) {
    Gradient.BLUES.drawStripes(g, bar, unit);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = bar.getMaxY() - percent / 100.0 * bar.getHeight();
      g.draw(new Line2D.Double(bar.getMaxX(), y, bar.getMaxX() + 4 * unit, y));
      g.drawString(
          Integer.toString(percent), (float) (bar.getMaxX() + 7 * unit), (float) (y + 4 * unit));
    }
    Lettering.upward(g, name, bar.getMaxX() + 46 * unit, bar.getCenterY());
  }
}
