package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.PointMap;

/**
 * Each of a few columns against each other, as small maps on common axes, with a histogram of each
 * on the diagonal. Points that lack one of two numbers are not in the map of the two.
 */
public final class ScatterMatrixFigure implements Figure {

  /** More columns are counted, not drawn. */
  static final int MOST = 8;

  /** More dots in all become pictures. */
  private static final int MOST_SHAPES = 12_000;

  private static final double PADDING = 0.06;
  private static final double GAP = 6;
  private static final int MOST_TICKS = 4;
  private static final Color GRID = new Color(0xECECEC);

  private final PointMap map;
  private final Colouring colouring;
  private final PointColours colours;
  private final int count;
  private final List<PlotAxis> axes;
  private final List<Bins> bins;

  /**
   * A figure of the axes of a map, at most the first {@value #MOST}.
   *
   * @param map the columns
   * @param colouring by what points are coloured
   * @throws IllegalArgumentException for colours of another number of points
   */
  public ScatterMatrixFigure(PointMap map, Colouring colouring) {
    colouring.checkRows(map.size());
    this.map = map;
    this.colouring = colouring;
    colours = new PointColours(colouring);
    count = Math.min(MOST, map.axes().size());
    axes =
        IntStream.range(0, count)
            .mapToObj(k -> PlotAxis.around(PADDING, false, List.of(map.coordinates()[k])))
            .toList();
    bins = IntStream.range(0, count).mapToObj(k -> Bins.of(map.coordinates()[k])).toList();
  }

  @Override
  public String title() {
    return map.title();
  }

  @Override
  public Dimension windowSize() {
    int side = 180 + 130 * Math.max(3, Math.min(6, count));
    return new Dimension(side + 60, side);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(map.table(colouring));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(map.notes());
    if (count < map.axes().size()) {
      notes.add("The first " + count + " of " + map.axes().size() + " columns are shown");
    }
    long missing =
        IntStream.range(0, map.size())
            .filter(i -> !IntStream.range(0, count).allMatch(k -> isShown(k, i)))
            .count();
    if (missing > 0) {
      notes.add(
          missing
              + (missing == 1 ? " row lacks a number and is" : " rows lack a number and are")
              + " in some maps only");
    }
    colours.note().ifPresent(notes::add);
    return notes;
  }

  private boolean isShown(int axis, int point) {
    return axes.get(axis).shows(map.coordinates()[axis][point]);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    List<String> notes = notes();
    double top = PlotSheet.head(notes, unit);
    double left = 66 * unit;
    PointKey key = new PointKey(colours, Optional.empty(), Optional.empty(), List.of());
    double high = Math.max(1, height - 50 * unit - top);
    double beside = key.width(g, width, high, unit);
    double wide = Math.max(1, width - 16 * unit - beside - left);
    PlotSheet.drawHead(g, title(), notes, 22 * unit, width - 24 * unit, unit);
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        double stepX = (wide + GAP * unit) / count;
        double stepY = (high + GAP * unit) / count;
        Rectangle2D cell =
            new Rectangle2D.Double(
                left + column * stepX,
                top + row * stepY,
                Math.max(1, stepX - GAP * unit),
                Math.max(1, stepY - GAP * unit));
        drawCell(g, cell, row, column, unit);
      }
    }
    key.draw(g, new Rectangle2D.Double(left, top, wide, high), beside, unit);
  }

  private void drawCell(Graphics2D g, Rectangle2D cell, int row, int column, double unit) {
    PlotAxis across = axes.get(column);
    PlotAxis up = axes.get(row);
    int most = most(across, cell.getWidth(), unit);
    int mostUp = most(up, cell.getHeight(), unit);
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    g.setColor(GRID);
    for (double tick : across.ticks(most)) {
      double x = cell.getX() + across.place(tick) * cell.getWidth();
      g.draw(new Line2D.Double(x, cell.getY(), x, cell.getMaxY()));
    }
    if (row == column) {
      bins.get(row).draw(g, cell, across, unit);
    } else {
      for (double tick : up.ticks(mostUp)) {
        double y = cell.getMaxY() - up.place(tick) * cell.getHeight();
        g.draw(new Line2D.Double(cell.getX(), y, cell.getMaxX(), y));
      }
      long dots = (long) map.size() * count * (count - 1);
      double size = Math.min(5, 0.8 * ScatterDots.diameter(map.size())) * unit;
      new ScatterDots(
              map.coordinates()[column],
              map.coordinates()[row],
              colours,
              Optional.empty(),
              Optional.empty())
          .draw(g, cell, across, up, size, dots <= MOST_SHAPES, 0.6 * unit);
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(cell);
    if (row == count - 1) {
      drawBelow(g, cell, column, most, unit);
    }
    if (column == 0 && count > 1) {
      drawBeside(g, cell, row, mostUp, unit);
    }
  }

  /** A number of ticks that has room, but at least two ticks, so that the scale is told. */
  private static int most(PlotAxis axis, double length, double unit) {
    int most = (int) Math.max(2, Math.min(MOST_TICKS, length / (26 * unit)));
    while (axis.ticks(most).size() < 2 && most < 2 * MOST_TICKS) {
      most++;
    }
    return most;
  }

  private void drawBelow(Graphics2D g, Rectangle2D cell, int column, int most, double unit) {
    PlotAxis axis = axes.get(column);
    g.setFont(Lettering.font(Font.PLAIN, 9.5, unit));
    FontMetrics metrics = g.getFontMetrics();
    double last = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < axis.ticks(most).size(); k++) {
      String text = axis.texts(most).get(k);
      double half = metrics.stringWidth(text) / 2.0;
      double x = cell.getX() + axis.place(axis.ticks(most).get(k)) * cell.getWidth();
      boolean inside = x - half > cell.getX() - 2 * unit && x + half < cell.getMaxX() + 2 * unit;
      if (inside && x - half > last + 3 * unit) {
        Lettering.centre(g, text, x, cell.getMaxY() + 3 * unit + metrics.getAscent());
        last = x + half;
      }
    }
    g.setFont(Lettering.font(Font.PLAIN, count > 5 ? 9.5 : 11.5, unit));
    g.setColor(Color.BLACK);
    String name =
        Lettering.fit(g.getFontMetrics(), map.axes().get(column).header(), cell.getWidth());
    Lettering.centre(g, name, cell.getCenterX(), cell.getMaxY() + 32 * unit);
    g.setColor(Color.DARK_GRAY);
  }

  private void drawBeside(Graphics2D g, Rectangle2D cell, int row, int most, double unit) {
    // The first histogram has counts upward, which are not those of its column.
    PlotAxis axis = axes.get(row);
    g.setFont(Lettering.font(Font.PLAIN, 9.5, unit));
    FontMetrics metrics = g.getFontMetrics();
    for (int k = 0; k < axis.ticks(most).size() && row > 0; k++) {
      String text = axis.texts(most).get(k);
      double y = cell.getMaxY() - axis.place(axis.ticks(most).get(k)) * cell.getHeight();
      if (y < cell.getY() + 3 * unit || y > cell.getMaxY() - 3 * unit) {
        continue;
      }
      double x = cell.getX() - 4 * unit - metrics.stringWidth(text);
      g.drawString(text, (float) x, (float) (y + 0.36 * metrics.getAscent()));
    }
    g.setFont(Lettering.font(Font.PLAIN, count > 5 ? 9.5 : 11.5, unit));
    g.setColor(Color.BLACK);
    String name = Lettering.fit(g.getFontMetrics(), map.axes().get(row).header(), cell.getHeight());
    Lettering.upward(g, name, 20 * unit, cell.getCenterY());
  }
}
