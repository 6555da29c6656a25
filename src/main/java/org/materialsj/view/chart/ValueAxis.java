package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.Arrays;

/** One range of values for both axes of a square, with round ticks. */
final class ValueAxis {

  private static final int MOST_TICKS = 7;
  private static final Color GRID = new Color(0xE4E4E4);

  private final double low;
  private final double high;

  private ValueAxis(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** The range of all values, wider by a share on either side; 0 to 1 when there are none. */
  static ValueAxis around(double padding, double[]... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] each : values) {
      low = Math.min(low, Arrays.stream(each).min().orElse(low));
      high = Math.max(high, Arrays.stream(each).max().orElse(high));
    }
    if (low > high) {
      return new ValueAxis(0, 1);
    }
    double range = high - low;
    if (range <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
      double some = low == 0 ? 0.5 : 0.05 * Math.abs(low);
      return new ValueAxis(low - some, high + some);
    }
    return new ValueAxis(low - padding * range, high + padding * range);
  }

  /** Where a value is, 0 at the low end and 1 at the high end. */
  double place(double value) {
    return (value - low) / (high - low);
  }

  /** Draws frame, grid, ticks and names around a square. */
  void draw(Graphics2D g, Rectangle2D square, String xName, String yName, double unit) {
    double widest = drawTicks(g, square, MOST_TICKS, unit);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    double below = square.getMaxY() + 42 * unit;
    Lettering.centre(g, xName, square.getCenterX(), below);
    Lettering.upward(g, yName, square.getX() - 16 * unit - widest, square.getCenterY());
  }

  /** Draws frame, grid and ticks around a square; returns the width of the widest number. */
  double drawTicks(Graphics2D g, Rectangle2D square, int most, double unit) {
    double step = Ticks.step(low, high, most);
    DecimalFormat format = Ticks.format(low, high, step);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double ascent = g.getFontMetrics().getAscent();
    double widest = 0;
    for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
      double x = square.getX() + place(k * step) * square.getWidth();
      double y = square.getMaxY() - place(k * step) * square.getHeight();
      g.setColor(GRID);
      g.draw(new Line2D.Double(x, square.getY(), x, square.getMaxY()));
      g.draw(new Line2D.Double(square.getX(), y, square.getMaxX(), y));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(x, square.getMaxY(), x, square.getMaxY() + 4 * unit));
      g.draw(new Line2D.Double(square.getX() - 4 * unit, y, square.getX(), y));
      String text = format.format(k * step);
      double width = g.getFontMetrics().stringWidth(text);
      widest = Math.max(widest, width);
      g.drawString(text, (float) (x - width / 2), (float) (square.getMaxY() + 7 * unit + ascent));
      g.drawString(text, (float) (square.getX() - 7 * unit - width), (float) (y + 0.4 * ascent));
    }
    g.setStroke(new BasicStroke((float) unit));
    g.draw(square);
    return widest;
  }
}
