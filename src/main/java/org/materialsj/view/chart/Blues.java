package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Colours of shares, from white for none to dark blue for all: one hue, told apart by lightness.
 */
final class Blues {

  private static final int STRIPES = 128;
  private static final int[] STOPS = {0xFFFFFF, 0x7DB3E2, 0x0B3C6F};

  /** From this share on, white letters are read better than black ones. */
  private static final double DARK = 0.65;

  private Blues() {}

  /** The colour of a share, 0 to 1. */
  static Color at(double share) {
    double place = Math.max(0, Math.min(1, share)) * (STOPS.length - 1);
    int low = Math.min(STOPS.length - 2, (int) place);
    double part = place - low;
    return new Color(channel(low, 16, part), channel(low, 8, part), channel(low, 0, part));
  }

  private static int channel(int low, int shift, double part) {
    int from = STOPS[low] >> shift & 0xFF;
    int to = STOPS[low + 1] >> shift & 0xFF;
    return (int) Math.round(from + part * (to - from));
  }

  /** The colour of letters on the colour of a share. */
  static Color letters(double share) {
    return share < DARK ? Color.BLACK : Color.WHITE;
  }

  /** Draws a scale in percent with its ticks and name to the right. */
  static void drawScale(Graphics2D g, Rectangle2D bar, String name, double unit) {
    for (int k = STRIPES - 1; k >= 0; k--) {
      // Each stripe reaches to the bottom, so that no background shows between two.
      double tall = (k + 1) * bar.getHeight() / STRIPES;
      g.setColor(at((k + 0.5) / STRIPES));
      g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - tall, bar.getWidth(), tall));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(bar);
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
