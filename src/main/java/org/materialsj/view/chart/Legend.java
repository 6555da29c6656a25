package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Names beside their signs, in as many columns as are needed and have room. */
final class Legend {

  private static final double LINE = 18;
  private static final double SIGN = 22;
  private static final double MOST_ROOM = 0.36;
  private static final double DOT = 9;

  private final String name;
  private final List<Entry> entries;

  /**
   * A name and its sign.
   *
   * @param text the name
   * @param rgb colour of the sign
   * @param marker shape of a dot; null for a line
   * @param dashes 0 for a whole line
   */
  record Entry(String text, int rgb, Marker marker, int dashes) {}

  /**
   * A legend.
   *
   * @param name what the names are; empty for none
   * @param entries the names, in order
   */
  Legend(String name, List<Entry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The height of all names in one column. */
  double height(double unit) {
    return head(unit) + entries.size() * LINE * unit;
  }

  private double head(double unit) {
    return name.isEmpty() ? 0 : LINE * unit;
  }

  private int lines(double height, double unit) {
    return (int) Math.max(1, (height - head(unit)) / (LINE * unit));
  }

  private double widest(FontMetrics metrics, int lines) {
    double rest = entries.size() > lines ? metrics.stringWidth(more(entries.size())) : 0;
    return entries.stream()
        .map(Entry::text)
        .mapToDouble(metrics::stringWidth)
        .reduce(rest, Math::max);
  }

  private static String more(int count) {
    return "and " + count + " more";
  }

  /** Columns that are needed and that have room. */
  private int columns(Graphics2D g, double most, double height, double unit) {
    int lines = lines(height, unit);
    double wide = widest(g.getFontMetrics(), lines) + (SIGN + 12) * unit;
    int needed = (entries.size() + lines - 1) / lines;
    return (int) Math.max(1, Math.min(needed, most / wide));
  }

  /**
   * Room that the legend needs.
   *
   * @param width width of the figure
   * @param height height of the legend's room
   */
  double width(Graphics2D g, double width, double height, double unit) {
    if (entries.isEmpty()) {
      return 0;
    }
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    double title = g.getFontMetrics().stringWidth(name);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double wide = widest(g.getFontMetrics(), lines(height, unit)) + (SIGN + 12) * unit;
    return Math.min(
        MOST_ROOM * width,
        Math.max(title + 8 * unit, columns(g, MOST_ROOM * width, height, unit) * wide));
  }

  /** Draws the legend; names for which there is no room are counted. Returns its lower end. */
  double draw(Graphics2D g, Rectangle2D room, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 12, unit));
    String title = Lettering.fit(g.getFontMetrics(), name, room.getWidth());
    g.drawString(title, (float) room.getX(), (float) (room.getY() + 10 * unit));
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    int lines = lines(room.getHeight(), unit);
    int columns = columns(g, 1.001 * room.getWidth(), room.getHeight(), unit);
    boolean all = entries.size() <= lines * columns;
    int shown = all ? entries.size() : lines * columns - 1;
    double wide = room.getWidth() / columns;
    double top = room.getY() + head(unit);
    for (int i = 0; i < shown; i++) {
      Entry entry = entries.get(i);
      double x = room.getX() + i / lines * wide;
      double y = top + (i % lines + 0.3) * LINE * unit;
      drawSign(g, entry, x, y, unit);
      write(g, entry.text(), x, y, wide, unit);
    }
    if (!all) {
      double x = room.getX() + shown / lines * wide;
      double y = top + (shown % lines + 0.3) * LINE * unit;
      write(g, more(entries.size() - shown), x, y, wide, unit);
    }
    return top + Math.min(lines, all ? entries.size() : lines) * LINE * unit;
  }

  private static void write(
      Graphics2D g, String text, double x, double y, double wide, double unit) {
    g.setColor(Color.DARK_GRAY);
    String line = Lettering.fit(g.getFontMetrics(), text, wide - (SIGN + 4) * unit);
    g.drawString(line, (float) (x + SIGN * unit), (float) (y + 4.4 * unit));
  }

  private static void drawSign(Graphics2D g, Entry entry, double x, double y, double unit) {
    g.setColor(new Color(entry.rgb()));
    if (entry.marker() == null) {
      g.setStroke(PlotSheet.dashed(entry.dashes(), 2.2 * unit));
      g.draw(new Line2D.Double(x, y, x + 16 * unit, y));
    } else {
      g.fill(entry.marker().at(x + 8 * unit, y, DOT * unit));
    }
  }
}
