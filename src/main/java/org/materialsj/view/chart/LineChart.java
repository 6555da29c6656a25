package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Lines through points of one or several series, with a legend where there are several. Points of
 * short series are marked by dots. A point that is missing, infinite, beyond 1e300, or not positive
 * where the axis is logarithmic, interrupts its line, and a note counts such points.
 */
public final class LineChart implements Figure {

  private static final double PADDING = 0.04;

  /** Series of at most so many points get dots. */
  private static final int MOST_DOTS = 64;

  private static final double WIDEST_LEGEND = 0.45;

  /** A window is wider for names of more letters than this, by so many pixels a letter. */
  private static final int USUAL_NAME = 24;

  private static final double LETTER = 7.5;
  private static final int WIDEST_WINDOW = 1200;
  private static final int SHORTEST_DASHES = 3;
  private static final Color MARK = new Color(0x8A8A8A);
  private static final Color PALE = new Color(0xCCCCCC);

  private final String title;
  private final ColumnSpec x;
  private final ColumnSpec y;
  private final boolean logarithmic;
  private final List<Series> series;
  private final List<Series> faint;
  private final LineExtras extras;
  private final PlotAxis across;
  private final PlotAxis up;
  private final PlotFrame axes;

  /**
   * Points joined by a line in the order given.
   *
   * @param name stands in the legend; empty for none
   * @param x n coordinates
   * @param y n values; NaN where one is missing
   * @param faint whether the line stands back: thin and pale, in the colour of the series of the
   *     same name that is not faint, grey when there is none; it has neither dots nor a legend
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Series(String name, double[] x, double[] y, boolean faint) {

    /**
     * Copies the numbers.
     *
     * @throws IllegalArgumentException if there are not as many values as coordinates
     */
    public Series {
      Objects.requireNonNull(name, "name");
      if (x.length != y.length) {
        throw new IllegalArgumentException(
            "series \"" + name + "\" has " + x.length + " x and " + y.length + " y");
      }
      x = x.clone();
      y = y.clone();
    }

    /**
     * A line that does not stand back.
     *
     * @param name stands in the legend; empty for none
     * @param x n coordinates
     * @param y n values; NaN where one is missing
     */
    public Series(String name, double[] x, double[] y) {
      this(name, x, y, false);
    }
  }

  /**
   * A chart.
   *
   * @param title what is shown, one line
   * @param x name and unit of the horizontal axis
   * @param y name and unit of the vertical axis
   * @param logarithmic whether the vertical axis is logarithmic
   * @param series the lines, at least one
   * @throws IllegalArgumentException for no series
   */
  public LineChart(
      String title, ColumnSpec x, ColumnSpec y, boolean logarithmic, List<Series> series) {
    this(title, x, y, logarithmic, series, LineExtras.NONE);
  }

  private LineChart(
      String title,
      ColumnSpec x,
      ColumnSpec y,
      boolean logarithmic,
      List<Series> series,
      LineExtras extras) {
    if (series.stream().allMatch(Series::faint)) {
      throw new IllegalArgumentException(
          "a line chart needs at least one series that is not faint");
    }
    this.title = Objects.requireNonNull(title, "title");
    this.x = x;
    this.y = y;
    this.logarithmic = logarithmic;
    this.series = series.stream().filter(each -> !each.faint()).toList();
    faint = series.stream().filter(Series::faint).toList();
    this.extras = extras;
    List<Series> all = new ArrayList<>(series);
    extras.points().ifPresent(all::add);
    for (LineBand band : extras.bands()) {
      all.add(new Series("", band.x(), band.low()));
      all.add(new Series("", band.x(), band.high()));
    }
    across = PlotAxis.around(0.5 * PADDING, false, all.stream().map(Series::x).toList());
    up = PlotAxis.around(PADDING, logarithmic, all.stream().map(Series::y).toList());
    axes = new PlotFrame(across, up);
  }

  /**
   * A chart of columns of a table, one line per column.
   *
   * @param title what is shown, one line
   * @param table the numbers
   * @param x name of the column on the horizontal axis
   * @param name of the vertical axis
   * @param y names of the columns on the vertical axis, at least one, all of the same unit
   * @param logarithmic whether the vertical axis is logarithmic
   * @return the chart
   * @throws IllegalArgumentException if there is no such column of numbers, or units differ
   */
  public static LineChart of(
      String title,
      FeatureTable table,
      String x,
      String name,
      List<String> y,
      boolean logarithmic) {
    List<Series> lines = new ArrayList<>();
    String unit = table.column(y.get(0)).unit();
    for (String column : y) {
      if (!table.column(column).unit().equals(unit)) {
        throw new IllegalArgumentException("columns of one chart need one unit, got " + y);
      }
      lines.add(new Series(column, table.numbers(x), table.numbers(column)));
    }
    return new LineChart(title, table.column(x), new ColumnSpec(name, unit), logarithmic, lines);
  }

  /**
   * This chart with an upright dashed line.
   *
   * @param at where on the horizontal axis; outside of it nothing is drawn
   * @return a copy
   */
  public LineChart marked(double at) {
    return with(extras.marked(at));
  }

  /**
   * This chart with points that no line joins, such as the measurements beside the curves.
   *
   * @param dots where they are; the name is not shown
   * @return a copy
   */
  public LineChart dotted(Series dots) {
    return with(extras.dotted(dots));
  }

  /**
   * This chart with all lines but the first dashed, so that lines that coincide are all seen.
   *
   * @return a copy
   */
  public LineChart layered() {
    return with(extras.dashed());
  }

  /**
   * This chart with bands behind the lines, such as the errors of means.
   *
   * @param bands each has the colour of the series of its name, grey when there is none
   * @return a copy
   */
  public LineChart banded(List<LineBand> bands) {
    return with(extras.banded(bands));
  }

  /**
   * This chart with letters that can be read when it is as small as 500 by 200 pixels.
   *
   * @return a copy
   */
  public LineChart compact() {
    return with(extras.small());
  }

  private LineChart with(LineExtras other) {
    List<Series> all = new ArrayList<>(series);
    all.addAll(faint);
    return new LineChart(title, x, y, logarithmic, all, other);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    int longest = series.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    double wide = series.size() == 1 ? 0 : LETTER * Math.max(0, longest - USUAL_NAME);
    return new Dimension((int) Math.min(WIDEST_WINDOW, 800 + wide), 555);
  }

  @Override
  public Optional<FeatureTable> table() {
    List<Series> all = new ArrayList<>(series);
    all.addAll(faint);
    extras.points().ifPresent(all::add);
    return Optional.of(LineTable.of(x, y, all));
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = extras.unit(width, height);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double names = legendWidth(g.getFontMetrics(), width);
    double ticks = axes.widestNumber(g, unit);
    double left = 52 * unit + ticks;
    double right = width - 24 * unit - (names > 0 ? names + 44 * unit : 0);
    double top = (note().isEmpty() ? 52 : 68) * unit;
    double bottom = height - 62 * unit;
    Rectangle2D area =
        new Rectangle2D.Double(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    drawTitle(g, area, width - 24 * unit, unit);
    String upward = logarithmic ? axes.logarithmic(g, y.header(), area, unit) : y.header();
    axes.draw(g, area, x.header(), upward, unit);
    drawMark(g, area, unit);
    Shape clip = g.getClip();
    g.clip(area);
    for (LineBand band : extras.bands()) {
      band.draw(g, area, axes, across, up, colour(band.name()).orElse(MARK));
    }
    for (Series each : faint) {
      g.setColor(colour(each.name()).map(LineExtras::pale).orElse(PALE));
      g.setStroke(PlotSheet.dashed(0, unit));
      drawLine(g, area, each);
    }
    for (int i = 0; i < series.size(); i++) {
      g.setColor(PlotSheet.colour(i));
      g.setStroke(stroke(i, 1.8 * unit));
      drawLine(g, area, series.get(i));
    }
    g.setClip(clip);
    extras.points().ifPresent(each -> drawPoints(g, area, each, unit));
    for (int i = 0; i < series.size(); i++) {
      drawDots(g, area, series.get(i), i, unit);
    }
    if (names > 0) {
      drawLegend(g, area.getMaxX() + 16 * unit, area.getY(), names, unit);
    }
  }

  /** Room for the names; 0 when no legend is needed. */
  private double legendWidth(FontMetrics metrics, int width) {
    double widest =
        series.stream().mapToDouble(each -> metrics.stringWidth(each.name())).max().orElse(0);
    return series.size() == 1 ? 0 : Math.min(WIDEST_LEGEND * width, widest);
  }

  private void drawTitle(Graphics2D g, Rectangle2D area, double right, double unit) {
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String line = Lettering.fit(g.getFontMetrics(), title, right - area.getX());
    Lettering.left(g, Font.BOLD, 15, unit, line, area.getX(), 30 * unit);
    g.setColor(Color.GRAY);
    Lettering.left(g, Font.PLAIN, 11, unit, note(), area.getX(), 50 * unit);
  }

  /** Such as "3 points not shown", or empty. */
  private String note() {
    long hidden = 0;
    for (Series each : series) {
      for (int i = 0; i < each.x().length; i++) {
        hidden += isShown(each, i) ? 0 : 1;
      }
    }
    if (hidden == 0) {
      return "";
    }
    return hidden
        + (hidden == 1 ? " point is" : " points are")
        + (logarithmic ? " not shown: missing, or not positive" : " not shown: missing");
  }

  private boolean isShown(Series each, int i) {
    return across.shows(each.x()[i]) && up.shows(each.y()[i]);
  }

  private void drawMark(Graphics2D g, Rectangle2D area, double unit) {
    double place = extras.mark().stream().map(across::place).findFirst().orElse(-1);
    if (place >= 0 && place <= 1) {
      double at = area.getX() + place * area.getWidth();
      g.setColor(MARK);
      g.setStroke(PlotSheet.dashed(1, 1.4 * unit));
      g.draw(new Line2D.Double(at, area.getY(), at, area.getMaxY()));
    }
  }

  /** The colour of the series of a name. */
  private Optional<Color> colour(String name) {
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).name().equals(name)) {
        return Optional.of(PlotSheet.colour(i));
      }
    }
    return Optional.empty();
  }

  private void drawLine(Graphics2D g, Rectangle2D area, Series each) {
    Path2D path = new Path2D.Double();
    boolean down = false;
    for (int i = 0; i < each.x().length; i++) {
      if (!isShown(each, i)) {
        down = false;
        continue;
      }
      double px = axes.x(area, each.x()[i]);
      double py = axes.y(area, each.y()[i]);
      if (down) {
        path.lineTo(px, py);
      } else {
        path.moveTo(px, py);
      }
      down = true;
    }
    PlotSheet.drawCurve(g, path);
  }

  private void drawPoints(Graphics2D g, Rectangle2D area, Series each, double unit) {
    double size = (each.x().length <= MOST_DOTS ? 7.5 : 4) * unit;
    for (int i = 0; i < each.x().length; i++) {
      if (isShown(each, i)) {
        Shape dot =
            new Ellipse2D.Double(
                axes.x(area, each.x()[i]) - size / 2,
                axes.y(area, each.y()[i]) - size / 2,
                size,
                size);
        g.setColor(Color.WHITE);
        g.fill(dot);
        g.setColor(Color.BLACK);
        g.setStroke(PlotSheet.dashed(0, 1.3 * unit));
        g.draw(dot);
      }
    }
  }

  private void drawDots(Graphics2D g, Rectangle2D area, Series each, int index, double unit) {
    g.setColor(PlotSheet.colour(index));
    double size = each.x().length <= MOST_DOTS ? 6.5 * unit : 0;
    for (int i = 0; i < each.x().length && size > 0; i++) {
      if (isShown(each, i)) {
        double px = axes.x(area, each.x()[i]);
        double py = axes.y(area, each.y()[i]);
        g.fill(new Ellipse2D.Double(px - size / 2, py - size / 2, size, size));
      }
    }
  }

  private void drawLegend(Graphics2D g, double left, double top, double width, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    for (int i = 0; i < series.size(); i++) {
      double y = top + (10 + 19 * i) * unit;
      g.setColor(PlotSheet.colour(i));
      g.setStroke(stroke(i, 2.4 * unit));
      g.draw(new Line2D.Double(left, y, left + 20 * unit, y));
      g.setColor(Color.DARK_GRAY);
      String name = Lettering.fit(g.getFontMetrics(), series.get(i).name(), width);
      g.drawString(name, (float) (left + 26 * unit), (float) (y + 4.5 * unit));
    }
  }

  private BasicStroke stroke(int index, double width) {
    return extras.layered()
        ? PlotSheet.dashed(Math.min(index, SHORTEST_DASHES), width)
        : PlotSheet.line(index, width);
  }
}
