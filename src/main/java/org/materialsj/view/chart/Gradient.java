package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Colours of numbers from 0 to 1, interpolated between stops that are equally far apart. */
final class Gradient {

  /**
   * From dark blue to yellow: even in lightness, readable in grey and by colour-blind eyes. After
   * S. van der Walt and N. Smith, matplotlib (CC0), 11 of its colours.
   */
  static final Gradient VIRIDIS =
      new Gradient(
          0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151,
          0xBDDF26, 0xFDE725);

  /** From white for none to dark blue for all: one hue, told apart by lightness. */
  static final Gradient BLUES = new Gradient(0xFFFFFF, 0x7DB3E2, 0x0B3C6F);

  /**
   * From blue over white in the middle to red: two hues that all common kinds of colour-blindness
   * tell apart, alike in lightness on both sides.
   */
  static final Gradient BLUE_RED =
      new Gradient(
          0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xFFFFFF, 0xFDDBC7, 0xF4A582, 0xD6604D,
          0xB2182B, 0x67001F);

  private static final int STRIPES = 128;

  /** On colours less light than this, 0 to 255, white letters are read better than black ones. */
  private static final double DARK = 130;

  private final int[] stops;

  private Gradient(int... stops) {
    this.stops = stops;
  }

  /** The colour of a value; those below 0 and above 1 have the colours of the ends. */
  Color at(double value) {
    return new Color(rgb(value));
  }

  /** The colour of a value as one number. */
  int rgb(double value) {
    double place = Math.max(0, Math.min(1, value)) * (stops.length - 1);
    int low = Math.min(stops.length - 2, (int) place);
    double share = place - low;
    return channel(low, 16, share) << 16 | channel(low, 8, share) << 8 | channel(low, 0, share);
  }

  private int channel(int low, int shift, double share) {
    int from = stops[low] >> shift & 0xFF;
    int to = stops[low + 1] >> shift & 0xFF;
    return (int) Math.round(from + share * (to - from));
  }

  /** The colour of letters that are read well on a colour. */
  static Color letters(Color fill) {
    double light = 0.3 * fill.getRed() + 0.59 * fill.getGreen() + 0.11 * fill.getBlue();
    return light > DARK ? Color.BLACK : Color.WHITE;
  }

  /** Draws a bar of all colours, the least value below. */
  void drawStripes(Graphics2D g, Rectangle2D bar, double unit) {
    for (int k = STRIPES - 1; k >= 0; k--) {
      // Each stripe reaches to the bottom, so that no background shows between two.
      double tall = (k + 1) * bar.getHeight() / STRIPES;
      g.setColor(at((k + 0.5) / STRIPES));
      g.fill(new Rectangle2D.Double(bar.getX(), bar.getMaxY() - tall, bar.getWidth(), tall));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(bar);
  }
}
