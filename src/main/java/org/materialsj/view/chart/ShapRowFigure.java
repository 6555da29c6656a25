package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.Attributions;
import org.materialsj.view.colour.Palette;

/**
 * The answer of a model for one row, step by step from what it says of an unknown row: each bar
 * begins where the one above it ends and is as long as what its feature adds.
 */
public final class ShapRowFigure implements Figure {

  static final int MOST_FEATURES = 15;

  private static final double NOMINAL_WIDTH = 760;
  private static final double FOOT = 62;
  private static final double NAMES = 0.4;
  private static final double PADDING = 0.1;
  private static final Color MORE = new Color(Palette.rgb(4));
  private static final Color LESS = new Color(Palette.rgb(0));
  private static final Color WHOLE = new Color(0x606060);

  private final Attributions shap;
  private final int row;
  private final List<Step> steps = new ArrayList<>();
  private final RowFrame frame;

  private record Step(String name, double from, double to, boolean whole) {}

  /**
   * A figure.
   *
   * @param shap the numbers
   * @param row index of the row
   * @throws IllegalArgumentException if there is no such row
   */
  public ShapRowFigure(Attributions shap, int row) {
    if (row < 0 || row >= shap.ids().size()) {
      throw new IllegalArgumentException(
          "row must be 0 to " + (shap.ids().size() - 1) + ", got " + row);
    }
    this.shap = shap;
    this.row = row;
    int d = shap.features().size();
    List<Integer> order =
        IntStream.range(0, d)
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -Math.abs(shap.contributions()[f][row])))
            .toList();
    double at = shap.base();
    steps.add(new Step("unknown row", at, at, true));
    // One that is left over alone takes no more room than a line for the rest.
    int shown = d <= MOST_FEATURES + 1 ? d : MOST_FEATURES;
    for (int f : order.subList(0, shown)) {
      double next = at + shap.contributions()[f][row];
      steps.add(new Step(name(f), at, next, false));
      at = next;
    }
    double answer = shap.answer(row);
    if (shown < d) {
      steps.add(new Step(d - shown + " other features", at, answer, false));
    }
    steps.add(new Step("this row", answer, answer, true));
    double[] ends = steps.stream().flatMapToDouble(s -> DoubleStream.of(s.from, s.to)).toArray();
    frame = new RowFrame(PlotAxis.around(PADDING, false, List.of(ends)), steps.size(), 8);
  }

  private String name(int feature) {
    ColumnSpec column = shap.features().get(feature);
    return column.name() + " = " + quantity(shap.values()[feature][row], column);
  }

  private static String quantity(double value, ColumnSpec column) {
    return Ticks.text(value) + (column.unit().isEmpty() ? "" : " " + column.unit());
  }

  @Override
  public String title() {
    return "What makes the prediction for " + shap.ids().get(row);
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) nominalHeight());
  }

  private double nominalHeight() {
    return PlotSheet.head(notes(), 1) + RowFrame.ROW * Math.max(4, steps.size()) + FOOT;
  }

  private List<String> notes() {
    return List.of(
        shap.answer().name()
            + ": "
            + quantity(shap.answer(row), shap.answer())
            + ", and "
            + quantity(shap.base(), shap.answer())
            + " for a row of which nothing is known");
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / nominalHeight());
    double top = PlotSheet.head(notes(), unit);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    List<String> names = steps.stream().map(Step::name).toList();
    double room =
        Math.min(
            NAMES * width,
            names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0));
    double left = room + 30 * unit;
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 24 * unit - left),
            Math.max(1, height - FOOT * unit - top));
    PlotSheet.drawHead(g, title(), notes(), 22 * unit, width - 24 * unit, unit);
    frame.draw(g, area, shap.answer().header(), unit);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    frame.drawNames(g, area, names, room, unit);
    for (int i = 0; i < steps.size(); i++) {
      drawStep(g, area, i, unit);
    }
  }

  private void drawStep(Graphics2D g, Rectangle2D area, int index, double unit) {
    Step step = steps.get(index);
    double from = frame.x(area, step.from);
    double to = frame.x(area, step.to);
    double y = frame.y(area, index);
    double tall = 0.62 * frame.height(area);
    g.setColor(step.whole ? WHOLE : step.to >= step.from ? MORE : LESS);
    double least = step.whole ? 3 * unit : unit;
    double wide = Math.max(least, Math.abs(to - from));
    double start = step.whole ? from - wide / 2 : Math.min(from, to);
    g.fill(new Rectangle2D.Double(start, y - tall / 2, wide, tall));
    if (index + 1 < steps.size()) {
      g.setColor(Color.GRAY);
      g.setStroke(new BasicStroke((float) (0.8 * unit)));
      g.draw(new Line2D.Double(to, y + tall / 2, to, y + frame.height(area) - tall / 2));
    }
    double change = step.to - step.from;
    String text =
        step.whole
            ? quantity(step.to, shap.answer())
            : (change >= 0 ? "+" : "\u2212") + Ticks.text(Math.abs(change));
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double letters = g.getFontMetrics().stringWidth(text);
    double right = Math.max(from, to) + 5 * unit;
    // Where there is no room on the right, the number stands on the left.
    double x = right + letters <= area.getMaxX() ? right : Math.min(from, to) - 5 * unit - letters;
    g.setColor(Color.BLACK);
    g.drawString(text, (float) x, (float) (y + 4 * unit));
  }
}
