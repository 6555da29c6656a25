package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Draws dots, the densest last: each as a shape, or above {@value #MOST_SHAPES} dots all as one
 * picture, so that vector files stay small and large sets stay fast.
 */
final class DotPainter {

  static final int MOST_SHAPES = 5_000;

  private final double[] x;
  private final double[] y;
  private final double[] values;
  private final ColourScale scale;

  /**
   * Dots of a square.
   *
   * @param x n places from left, 0, to right, 1
   * @param y n places from bottom, 0, to top, 1
   * @param values n values from 0 to 1 by which dots are ordered and coloured
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

  private void drawPicture(Graphics2D g, Rectangle2D area, double unit) {
    DotRaster raster = new DotRaster(area);
    for (int dot = 0; dot < x.length; dot++) {
      raster.add(
          area.getX() + x[dot] * area.getWidth(),
          area.getMaxY() - y[dot] * area.getHeight(),
          colour(dot).getRGB(),
          (int) (values[dot] * Integer.MAX_VALUE));
    }
    raster.draw(g, diameter() * unit);
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
