package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.materialsj.model.Parity;

/**
 * Many small parity plots on the same axes, in rows and columns, with scores and note above each.
 * The axes reach half the range of the actual values beyond them on either side; predictions
 * farther away are drawn on the border and counted.
 */
public final class ParityGrid implements Figure {

  private static final double PANEL = 200;
  private static final double GAP = 58;
  private static final double LEFT = 118;
  private static final double TOP = 88;
  private static final double BOTTOM = 40;
  private static final double RIGHT = 14;
  private static final double HEAD = 34;
  private static final double BEYOND = 0.5;
  private static final int MOST_TICKS = 4;

  private final String title;
  private final List<String> columns;
  private final List<Row> rows;
  private final ValueAxis axis;

  /**
   * A row of plots.
   *
   * @param label what they have in common
   * @param plots one per column
   */
  public record Row(String label, List<Parity> plots) {
    /** Copies the list. */
    public Row {
      plots = List.copyOf(plots);
    }
  }

  /**
   * A grid of plots.
   *
   * @param title one short line
   * @param columns headings, at least one
   * @param rows at least one; all plots are of the same quantity
   * @throws IllegalArgumentException if a row has not one plot per column
   */
  public ParityGrid(String title, List<String> columns, List<Row> rows) {
    this.title = title;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.plots.size() != columns.size()) {
        throw new IllegalArgumentException(
            columns.size() + " columns got a row of " + row.plots.size() + " plots");
      }
    }
    double[] actual =
        rows.stream()
            .flatMap(row -> row.plots.stream())
            .flatMapToDouble(plot -> Arrays.stream(plot.actual()))
            .toArray();
    axis = ValueAxis.around(BEYOND, actual);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    double scale = Math.min(1, Math.min(1500 / width(), 900 / height()));
    return new Dimension((int) (scale * width()), (int) (scale * height()));
  }

  private double width() {
    return LEFT + columns.size() * (PANEL + GAP) - GAP + RIGHT;
  }

  private double height() {
    return TOP + rows.size() * (PANEL + HEAD + GAP) - GAP + BOTTOM + HEAD;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / width(), height / height());
    double left = (width - width() * unit) / 2;
    double top = (height - height() * unit) / 2;
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.BOLD, 17, unit, title, left + LEFT * unit, top + 30 * unit);
    for (int c = 0; c < columns.size(); c++) {
      g.setFont(Lettering.font(Font.BOLD, 14, unit));
      Rectangle2D panel = panel(left, top, 0, c, unit);
      Lettering.centre(g, columns.get(c), panel.getCenterX(), top + 66 * unit);
    }
    for (int r = 0; r < rows.size(); r++) {
      Rectangle2D first = panel(left, top, r, 0, unit);
      g.setColor(Color.BLACK);
      drawLabel(g, rows.get(r).label, first, left, unit);
      for (int c = 0; c < columns.size(); c++) {
        draw(g, panel(left, top, r, c, unit), rows.get(r).plots.get(c), unit);
      }
    }
    String quantity = rows.get(0).plots.get(0).target().header();
    Rectangle2D last = panel(left, top, rows.size() - 1, columns.size() - 1, unit);
    Rectangle2D first = panel(left, top, rows.size() - 1, 0, unit);
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.PLAIN, 14, unit));
    Lettering.centre(
        g,
        "Actual " + quantity + " (across) and predicted (upward)",
        (first.getX() + last.getMaxX()) / 2,
        last.getMaxY() + 52 * unit);
  }

  private Rectangle2D panel(double left, double top, int row, int column, double unit) {
    return new Rectangle2D.Double(
        left + unit * (LEFT + column * (PANEL + GAP)),
        top + unit * (TOP + HEAD + row * (PANEL + HEAD + GAP)),
        unit * PANEL,
        unit * PANEL);
  }

  /** Words from bottom to top in as many lines as there is room for. */
  private static void drawLabel(
      Graphics2D g, String label, Rectangle2D panel, double left, double unit) {
    g.setFont(Lettering.font(Font.BOLD, 13, unit));
    double longest = 1.3 * panel.getHeight();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : label.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && g.getFontMetrics().stringWidth(longer) > longest) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? word : " " + word);
    }
    lines.add(line.toString());
    for (int i = 0; i < Math.min(4, lines.size()); i++) {
      String text = Lettering.fit(g.getFontMetrics(), lines.get(i), longest);
      Lettering.upward(g, text, left + (20 + 17 * i) * unit, panel.getCenterY());
    }
  }

  private void draw(Graphics2D g, Rectangle2D square, Parity parity, double unit) {
    int n = parity.actual().length;
    double[] x = new double[n];
    double[] y = new double[n];
    int beyond = 0;
    for (int i = 0; i < n; i++) {
      double place = axis.place(parity.predicted()[i]);
      beyond += place >= 0 && place <= 1 ? 0 : 1;
      x[i] = axis.place(parity.actual()[i]);
      y[i] = Math.max(0, Math.min(1, place));
    }
    axis.drawTicks(g, square, MOST_TICKS, unit);
    ParityPlot.drawIdentity(g, square, unit);
    double[] density = PointDensity.of(x, y);
    boolean coloured = n >= ParityPlot.FEWEST_COLOURED;
    new DotPainter(x, y, density, coloured ? new ColourScale(density) : null)
        .draw(g, square, 0.8 * unit);
    String quantity = parity.target().unit().isEmpty() ? "" : " " + parity.target().unit();
    String scores =
        String.format(
            Locale.ROOT,
            "R\u00B2 = %.3f   MAE = %.3g%s",
            parity.metrics().r2(),
            parity.metrics().mae(),
            quantity);
    g.setColor(Color.BLACK);
    Lettering.left(g, Font.PLAIN, 12, unit, scores, square.getX(), square.getY() - 20 * unit);
    g.setColor(Color.DARK_GRAY);
    String note =
        beyond == 0
            ? parity.note()
            : parity.note() + (parity.note().isEmpty() ? "" : ", ") + beyond + " beyond";
    Lettering.left(g, Font.PLAIN, 11, unit, note, square.getX(), square.getY() - 6 * unit);
  }
}
