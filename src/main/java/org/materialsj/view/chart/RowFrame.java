package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A plot of rows with names on the left over one axis of values below. */
final class RowFrame {

  static final double ROW = 24;

  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color ZERO = new Color(0x707070);

  private final PlotAxis axis;
  private final int rows;
  private final int mostTicks;

  /**
   * A frame.
   *
   * @param axis of the values
   * @param rows number of rows
   * @param mostTicks about how many ticks there is room for
   */
  RowFrame(PlotAxis axis, int rows, int mostTicks) {
    this.axis = axis;
    this.rows = rows;
    this.mostTicks = mostTicks;
  }

  /** Where a value is. */
  double x(Rectangle2D area, double value) {
    return area.getX() + axis.place(value) * area.getWidth();
  }

  /** The middle of a row, 0 the highest. */
  double y(Rectangle2D area, int row) {
    return area.getY() + (row + 0.5) * height(area);
  }

  /** The height of a row. */
  double height(Rectangle2D area) {
    return area.getHeight() / Math.max(1, rows);
  }

  /** Draws frame, grid, ticks and the name of the axis. */
  void draw(Graphics2D g, Rectangle2D area, String name, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double ascent = g.getFontMetrics().getAscent();
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    List<Double> ticks = axis.ticks(mostTicks);
    List<String> texts = axis.texts(mostTicks);
    for (int k = 0; k < ticks.size(); k++) {
      double x = x(area, ticks.get(k));
      g.setColor(GRID);
      g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + 4 * unit));
      Lettering.centre(g, texts.get(k), x, area.getMaxY() + 7 * unit + ascent);
    }
    double zero = axis.place(0);
    if (zero >= 0 && zero <= 1) {
      g.setColor(ZERO);
      g.draw(new Line2D.Double(x(area, 0), area.getY(), x(area, 0), area.getMaxY()));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    Lettering.centre(g, name, area.getCenterX(), area.getMaxY() + 42 * unit);
  }

  /** Writes the names of the rows, each up to a right end, within a width. */
  void drawNames(Graphics2D g, Rectangle2D area, List<String> names, double width, double unit) {
    FontMetrics metrics = g.getFontMetrics();
    g.setColor(Color.DARK_GRAY);
    for (int row = 0; row < names.size(); row++) {
      String name = Lettering.fit(metrics, names.get(row), width);
      double x = area.getX() - 8 * unit - metrics.stringWidth(name);
      g.drawString(name, (float) x, (float) (y(area, row) + 0.36 * metrics.getAscent()));
    }
  }
}
