package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Frame, grid, ticks and names of two axes around a plot. */
final class PlotFrame {

  private static final int MOST_TICKS = 9;
  private static final int FEWEST_TICKS = 2;

  /** Names may be a little longer than their sides. */
  private static final double SPARE = 1.12;

  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color ZERO = new Color(0xA0A0A0);

  private final PlotAxis across;
  private final PlotAxis up;

  /**
   * Two axes.
   *
   * @param across the horizontal one
   * @param up the vertical one
   */
  PlotFrame(PlotAxis across, PlotAxis up) {
    this.across = across;
    this.up = up;
  }

  /** The width of the widest number on the vertical axis. */
  double widestNumber(Graphics2D g, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    return up.texts(MOST_TICKS).stream()
        .mapToDouble(g.getFontMetrics()::stringWidth)
        .max()
        .orElse(0);
  }

  /** Where a value of the horizontal axis is. */
  double x(Rectangle2D area, double value) {
    return area.getX() + across.place(value) * area.getWidth();
  }

  /** Where a value of the vertical axis is. */
  double y(Rectangle2D area, double value) {
    return area.getMaxY() - up.place(value) * area.getHeight();
  }

  /** As many numbers below as have room side by side. */
  private int mostAcross(Graphics2D g, Rectangle2D area, double unit) {
    int most = MOST_TICKS;
    while (most > FEWEST_TICKS) {
      List<String> texts = across.texts(most);
      double wide = texts.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0);
      if (texts.size() * (wide + 8 * unit) <= area.getWidth()) {
        break;
      }
      most--;
    }
    return most;
  }

  private static int mostUp(Rectangle2D area, double unit) {
    return (int) Math.max(FEWEST_TICKS, Math.min(MOST_TICKS, area.getHeight() / (18 * unit)));
  }

  /** The name of an upward axis in decades; its unit matters more than the word, which may lack. */
  String logarithmic(Graphics2D g, String name, Rectangle2D area, double unit) {
    String whole = name + ", logarithmic";
    FontMetrics metrics = g.getFontMetrics(Lettering.font(Font.PLAIN, 13, unit));
    return metrics.stringWidth(whole) <= SPARE * area.getHeight() ? whole : name;
  }

  /** Draws all but the data. Names longer than their sides lose their middles. */
  void draw(Graphics2D g, Rectangle2D area, String xName, String yName, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    int most = mostAcross(g, area, unit);
    draw(g, area, across.ticks(most), across.texts(most), xName, yName, unit);
  }

  /**
   * Draws all but the data, with names instead of numbers below; one that has no room beside the
   * last is left out.
   *
   * @param places values of the horizontal axis that have names, ascending
   * @param names one each
   */
  void drawNamed(
      Graphics2D g,
      Rectangle2D area,
      List<Double> places,
      List<String> names,
      String xName,
      String yName,
      double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    List<String> shown = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < names.size(); k++) {
      double half = g.getFontMetrics().stringWidth(names.get(k)) / 2.0;
      double at = x(area, places.get(k));
      boolean room = at - half > end + 3 * unit;
      shown.add(room ? names.get(k) : "");
      end = room ? at + half : end;
    }
    draw(g, area, places, shown, xName, yName, unit);
  }

  private void draw(
      Graphics2D g,
      Rectangle2D area,
      List<Double> places,
      List<String> names,
      String xName,
      String yName,
      double unit) {
    double widest = widestNumber(g, unit);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    double ascent = g.getFontMetrics().getAscent();
    int most = mostUp(area, unit);
    List<String> texts = up.texts(most);
    for (int k = 0; k < texts.size(); k++) {
      double at = y(area, up.ticks(most).get(k));
      g.setColor(GRID);
      g.draw(new Line2D.Double(area.getX(), at, area.getMaxX(), at));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(area.getX() - 4 * unit, at, area.getX(), at));
      double wide = g.getFontMetrics().stringWidth(texts.get(k));
      double start = area.getX() - 7 * unit - wide;
      g.drawString(texts.get(k), (float) start, (float) (at + 0.4 * ascent));
    }
    for (int k = 0; k < places.size(); k++) {
      double at = x(area, places.get(k));
      g.setColor(GRID);
      g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
      g.setColor(Color.DARK_GRAY);
      g.draw(new Line2D.Double(at, area.getMaxY(), at, area.getMaxY() + 4 * unit));
      Lettering.centre(g, names.get(k), at, area.getMaxY() + 7 * unit + ascent);
    }
    if (up.shows(0) && up.place(0) > 0 && up.place(0) < 1) {
      g.setColor(ZERO);
      g.draw(new Line2D.Double(area.getX(), y(area, 0), area.getMaxX(), y(area, 0)));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    String below = Lettering.fit(g.getFontMetrics(), xName, SPARE * area.getWidth());
    Lettering.centre(g, below, area.getCenterX(), area.getMaxY() + 42 * unit);
    String beside = Lettering.fit(g.getFontMetrics(), yName, SPARE * area.getHeight());
    Lettering.upward(g, beside, area.getX() - 16 * unit - widest, area.getCenterY());
  }
}
