package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.NamedMatrix;

/**
 * A matrix as colours, with its numbers where cells are large enough. Cells without a number are
 * grey. Of names that would touch only every n-th is written.
 */
public final class HeatMapFigure implements Figure {

  private static final double LARGEST_CELL = 90;
  private static final double WIDEST_NAME = 0.25;

  /** Cells are at most so many times as long as they are wide. */
  private static final double LONGEST = 6;

  private static final double HEAD_LEFT = 24;

  private final NamedMatrix matrix;
  private final ValueScale scale;
  private final List<String> notes;
  private final MatrixCells cells;

  private HeatMapFigure(NamedMatrix matrix, PlotAxis range, Gradient gradient) {
    this.matrix = matrix;
    scale = new ValueScale(range, gradient);
    cells = new MatrixCells(matrix, range, scale);
    notes = new ArrayList<>(matrix.notes());
    if (cells.missing() > 0) {
      notes.add(
          cells.missing()
              + (cells.missing() == 1 ? " cell is" : " cells are")
              + " grey: no number");
    }
  }

  /**
   * Colours from dark blue for the least number to yellow for the largest.
   *
   * @param matrix the numbers
   * @return the figure
   */
  public static HeatMapFigure sequential(NamedMatrix matrix) {
    PlotAxis range = PlotAxis.around(0, false, Arrays.asList(matrix.numbers()));
    return new HeatMapFigure(matrix, range, Gradient.VIRIDIS);
  }

  /**
   * Colours from blue for negative numbers over white for 0 to red for positive ones.
   *
   * @param matrix the numbers
   * @param limit number of the deepest colours, positive, such as 1 for correlations
   * @return the figure
   * @throws IllegalArgumentException for another limit
   */
  public static HeatMapFigure diverging(NamedMatrix matrix, double limit) {
    if (!(limit > 0 && limit <= PlotAxis.LARGEST)) {
      throw new IllegalArgumentException("limit must be positive, got " + limit);
    }
    return new HeatMapFigure(matrix, PlotAxis.range(-limit, limit), Gradient.BLUE_RED);
  }

  /**
   * Colours from blue over white to red whose limit is the largest absolute number.
   *
   * @param matrix the numbers
   * @return the figure
   */
  public static HeatMapFigure diverging(NamedMatrix matrix) {
    double largest =
        Arrays.stream(matrix.numbers())
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .filter(size -> size <= PlotAxis.LARGEST)
            .max()
            .orElse(0);
    return diverging(matrix, largest > 0 ? largest : 1);
  }

  @Override
  public String title() {
    return matrix.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(780, 700);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(matrix.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    int down = Math.max(1, matrix.rows().size());
    int across = Math.max(1, matrix.columns().size());
    double most = WIDEST_NAME * Math.min(width, height);
    double left = Math.min(most, widest(g, matrix.rows(), unit)) + 54 * unit;
    double below = Math.min(most, widest(g, matrix.columns(), unit));
    double top = PlotSheet.head(notes, unit);
    double wide = Math.max(1, width - 104 * unit - left);
    double high = Math.max(1, height - 54 * unit - below - top);
    double cellWide = Math.min(LARGEST_CELL * unit, wide / across);
    double cellHigh = Math.min(LARGEST_CELL * unit, high / down);
    if (down == across) {
      cellWide = Math.min(cellWide, cellHigh);
      cellHigh = cellWide;
    } else {
      cellWide = Math.min(cellWide, LONGEST * cellHigh);
      cellHigh = Math.min(cellHigh, LONGEST * cellWide);
    }
    // A small matrix stands in the middle of the room.
    double x = left + (wide - across * cellWide) / 2;
    Rectangle2D area = new Rectangle2D.Double(x, top, across * cellWide, down * cellHigh);
    PlotSheet.drawHead(g, title(), notes, HEAD_LEFT * unit, width - HEAD_LEFT * unit, unit);
    if (matrix.rows().isEmpty() || matrix.columns().isEmpty()) {
      g.setColor(Color.DARK_GRAY);
      Lettering.left(g, Font.PLAIN, 13, unit, "No numbers to show", x, top + 30 * unit);
      return;
    }
    cells.draw(g, area, unit);
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) unit));
    g.draw(area);
    double beside = drawRowNames(g, area, cellHigh, left - 54 * unit, unit);
    double under = drawColumnNames(g, area, cellWide, below, unit);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 13, unit));
    Lettering.centre(g, matrix.across(), area.getCenterX(), area.getMaxY() + under + 26 * unit);
    Lettering.upward(g, matrix.down(), area.getX() - beside - 20 * unit, area.getCenterY());
    double bar = Math.max(area.getHeight(), Math.min(high, 220 * unit));
    scale.draw(
        g,
        new Rectangle2D.Double(area.getMaxX() + 20 * unit, area.getY(), 14 * unit, bar),
        matrix.value().header(),
        unit);
  }

  private static double widest(Graphics2D g, List<String> names, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    return names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0);
  }

  /** Writes the names on the left; returns the width of the widest. */
  private double drawRowNames(
      Graphics2D g, Rectangle2D area, double cell, double room, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    FontMetrics metrics = g.getFontMetrics();
    int every = (int) Math.max(1, Math.ceil(metrics.getHeight() / cell));
    g.setColor(Color.DARK_GRAY);
    double widest = 0;
    for (int r = 0; r < matrix.rows().size(); r += every) {
      String name = Lettering.fit(metrics, matrix.rows().get(r), room);
      double wide = metrics.stringWidth(name);
      double y = area.getY() + (r + 0.5) * cell + 0.35 * metrics.getAscent();
      g.drawString(name, (float) (area.getX() - 8 * unit - wide), (float) y);
      widest = Math.max(widest, wide);
    }
    return widest;
  }

  /** Writes the names below, level where they have room; returns their height. */
  private double drawColumnNames(
      Graphics2D g, Rectangle2D area, double cell, double room, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    FontMetrics metrics = g.getFontMetrics();
    boolean level =
        matrix.columns().stream().allMatch(n -> metrics.stringWidth(n) + 8 * unit <= cell);
    int every = (int) Math.max(1, Math.ceil(metrics.getHeight() / cell));
    g.setColor(Color.DARK_GRAY);
    double tallest = level ? metrics.getHeight() : 0;
    for (int c = 0; c < matrix.columns().size(); c += level ? 1 : every) {
      String name = Lettering.fit(metrics, matrix.columns().get(c), level ? cell : room);
      double x = area.getX() + (c + 0.5) * cell;
      if (level) {
        Lettering.centre(g, name, x, area.getMaxY() + 4 * unit + metrics.getAscent());
      } else {
        Lettering.upwardTo(g, name, x + 0.35 * metrics.getAscent(), area.getMaxY() + 8 * unit);
        tallest = Math.max(tallest, metrics.stringWidth(name));
      }
    }
    return tallest;
  }
}
