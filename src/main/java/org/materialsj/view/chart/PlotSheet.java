package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.materialsj.view.colour.Palette;

/** Title, notes, legend and reference lines, which figures of one plot have in common. */
final class PlotSheet {

  static final double WIDTH = 620;
  static final double HEIGHT = 430;

  private static final double LEGEND_LINE = 19;
  private static final double WIDEST_LEGEND = 0.36;
  private static final Color REFERENCE = new Color(0x707070);

  private PlotSheet() {}

  /** Pixels per unit, so that a figure of the usual size fits. */
  static double unit(int width, int height) {
    return Math.min(width / WIDTH, height / HEIGHT);
  }

  /** The height of title and notes. */
  static double head(List<String> notes, double unit) {
    return (notes.isEmpty() ? 52 : 52 + 16 * notes.size()) * unit;
  }

  /** Writes title and notes; what is too wide loses its middle. */
  static void drawHead(
      Graphics2D g, String title, List<String> notes, double left, double right, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String line = Lettering.fit(g.getFontMetrics(), title, right - left);
    Lettering.left(g, Font.BOLD, 15, unit, line, left, 30 * unit);
    g.setColor(Color.DARK_GRAY);
    for (int i = 0; i < notes.size(); i++) {
      g.setFont(Lettering.font(Font.PLAIN, 12, unit));
      String note = Lettering.fit(g.getFontMetrics(), notes.get(i), right - left);
      Lettering.left(g, Font.PLAIN, 12, unit, note, left, (50 + 16 * i) * unit);
    }
  }

  /** The largest square in the middle of a rectangle. */
  static Rectangle2D square(Rectangle2D area) {
    double side = Math.max(1, Math.min(area.getWidth(), area.getHeight()));
    return new Rectangle2D.Double(
        area.getCenterX() - side / 2, area.getCenterY() - side / 2, side, side);
  }

  /** Room that a legend needs; 0 when there are no names. */
  static double legendWidth(Graphics2D g, List<String> names, double width, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    FontMetrics metrics = g.getFontMetrics();
    double widest = names.stream().mapToDouble(metrics::stringWidth).max().orElse(-30 * unit);
    return Math.min(WIDEST_LEGEND * width, widest + 30 * unit);
  }

  /** Lines with their names; those for which there is no room are counted. */
  static void drawLegend(
      Graphics2D g, List<String> names, double left, double top, Rectangle2D room, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    int most = (int) Math.max(1, (room.getMaxY() - top) / (LEGEND_LINE * unit));
    int shown = names.size() <= most ? names.size() : most - 1;
    double width = room.getMaxX() - left - 26 * unit;
    for (int i = 0; i < names.size() && i <= shown; i++) {
      double y = top + (10 + LEGEND_LINE * i) * unit;
      boolean rest = i == shown;
      if (!rest) {
        g.setColor(colour(i));
        g.setStroke(line(i, 2.4 * unit));
        g.draw(new Line2D.Double(left, y, left + 20 * unit, y));
      }
      g.setColor(Color.DARK_GRAY);
      String name = rest ? "and " + (names.size() - shown) + " more" : names.get(i);
      String text = Lettering.fit(g.getFontMetrics(), name, width);
      g.drawString(text, (float) (left + 26 * unit), (float) (y + 4.5 * unit));
    }
  }

  /** The colour of a line. */
  static Color colour(int index) {
    return new Color(Palette.rgb(index));
  }

  /** Whole lines first; when the colours repeat, dashes, ever shorter ones. */
  static BasicStroke line(int index, double width) {
    return dashed(index / Palette.size(), width);
  }

  /** A whole line for 0, and dashes that are the shorter the larger the number. */
  static BasicStroke dashed(int round, double width) {
    float thick = (float) width;
    if (round == 0) {
      return new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] dash = {thick * 5 / round, thick * 3};
    return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
  }

  /** Draws a curve where it is; snapped to pixels it would have steps. */
  static void drawCurve(Graphics2D g, Shape curve) {
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.draw(curve);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
  }

  /** A dashed grey line between two points, to compare with. */
  static void drawReference(Graphics2D g, Line2D line, double unit) {
    g.setColor(REFERENCE);
    float[] dash = {(float) (6 * unit), (float) (4 * unit)};
    g.setStroke(
        new BasicStroke(
            (float) (1.4 * unit), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, dash, 0f));
    g.draw(line);
  }
}
