package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Draws dots, the densest last: each as a shape, or above {@value #MOST_SHAPES} dots all as one
 * picture, so that vector files stay small and large sets stay fast.
 */
final class DotPainter {

  static final int MOST_SHAPES = 5_000;

  private static final int OVERSAMPLING = 3;

  private final double[] x;
  private final double[] y;
  private final double[] values;
  private final ColourScale scale;

  /**
   * Dots of a square.
   *
   * @param x n places from left, 0, to right, 1
   * @param y n places from bottom, 0, to top, 1
   * @param values n values by which dots are ordered and coloured
   * @param scale their colours; null for one colour
   */
  DotPainter(double[] x, double[] y, double[] values, ColourScale scale) {
    this.x = x;
    this.y = y;
    this.values = values;
    this.scale = scale;
  }

  void draw(Graphics2D g, Rectangle2D area, double unit) {
    if (x.length <= MOST_SHAPES) {
      drawShapes(g, area, unit);
    } else {
      drawPicture(g, area, unit);
    }
  }

  private double diameter() {
    return x.length <= 200 ? 7 : x.length <= 1000 ? 5.5 : x.length <= MOST_SHAPES ? 4 : 3;
  }

  private Color colour(int dot) {
    return scale == null ? Gradient.VIRIDIS.at(0.35) : scale.colour(values[dot]);
  }

  private void drawShapes(Graphics2D g, Rectangle2D area, double unit) {
    double size = diameter() * unit;
    for (int dot : order()) {
      Color colour = colour(dot);
      g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 215));
      double cx = area.getX() + x[dot] * area.getWidth();
      double cy = area.getMaxY() - y[dot] * area.getHeight();
      g.fill(new Ellipse2D.Double(cx - size / 2, cy - size / 2, size, size));
    }
  }

  /** Stamps squares without corners into pixels finer than the target's, which smooths them. */
  private void drawPicture(Graphics2D g, Rectangle2D area, double unit) {
    int side = (int) Math.ceil(OVERSAMPLING * area.getWidth());
    BufferedImage fine = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = new int[side * side];
    double radius = 0.5 * OVERSAMPLING * diameter() * unit;
    int reach = (int) Math.ceil(radius);
    for (int dot : order()) {
      int argb = colour(dot).getRGB();
      int cx = (int) (x[dot] * side);
      int cy = (int) ((1 - y[dot]) * side);
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          int px = cx + dx;
          int py = cy + dy;
          boolean inside = dx * dx + dy * dy <= radius * radius;
          if (inside && px >= 0 && py >= 0 && px < side && py < side) {
            pixels[py * side + px] = argb;
          }
        }
      }
    }
    fine.setRGB(0, 0, side, side, pixels, 0, side);
    int target = (int) Math.round(2 * area.getWidth());
    BufferedImage smooth = new BufferedImage(target, target, BufferedImage.TYPE_INT_ARGB);
    Graphics2D reducer = smooth.createGraphics();
    reducer.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    reducer.drawImage(fine, 0, 0, target, target, null);
    reducer.dispose();
    g.drawImage(
        smooth,
        (int) Math.round(area.getX()),
        (int) Math.round(area.getY()),
        (int) Math.round(area.getWidth()),
        (int) Math.round(area.getHeight()),
        null);
  }

  /** Dots in order of value, equals in order of index. */
  private int[] order() {
    long[] keys = new long[x.length];
    for (int i = 0; i < keys.length; i++) {
      // The bits of positive floats are in the order of the floats.
      keys[i] = ((long) Float.floatToIntBits((float) values[i]) << 32) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
