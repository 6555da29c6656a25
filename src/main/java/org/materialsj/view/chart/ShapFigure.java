package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.statistics.RankCorrelation;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.Attributions;

/**
 * What features add to the answers of a model, a swarm of rows per feature, those first that add
 * most: a row stands where its contribution is and has the colour of its value, by rank among the
 * rows.
 */
public final class ShapFigure implements Figure {

  static final int MOST_FEATURES = 20;

  private static final int MOST_DOTS = 6000;
  private static final double NOMINAL_WIDTH = 760;
  private static final double FOOT = 62;
  private static final double TALL = 1.3 * RowFrame.ROW;
  private static final double NAMES = 0.32;
  private static final double PADDING = 0.04;
  private static final double DOT = 4.6;

  private final String title;
  private final Attributions shap;
  private final int[] features;
  private final int[] rows;
  private final RowFrame frame;

  /**
   * A figure.
   *
   * @param title what is shown, one line
   * @param shap the numbers
   */
  public ShapFigure(String title, Attributions shap) {
    this.title = title;
    this.shap = shap;
    features =
        IntStream.range(0, shap.features().size())
            .boxed()
            .sorted(Comparator.comparingDouble(f -> -shap.meanSize(f)))
            .limit(MOST_FEATURES)
            .mapToInt(Integer::intValue)
            .toArray();
    int n = shap.ids().size();
    int most = Math.max(1, MOST_DOTS / Math.max(1, features.length));
    int step = Math.max(1, (n + most - 1) / most);
    rows = IntStream.range(0, n).filter(i -> i % step == 0).toArray();
    List<double[]> ends = new ArrayList<>(List.of(new double[] {0}));
    IntStream.of(features).forEach(f -> ends.add(shap.contributions()[f]));
    frame = new RowFrame(PlotAxis.around(PADDING, false, ends), features.length, 8);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) nominalHeight());
  }

  private double nominalHeight() {
    return PlotSheet.head(notes(), 1) + TALL * Math.max(4, features.length) + FOOT;
  }

  private List<String> notes() {
    int n = shap.ids().size();
    int d = shap.features().size();
    String shown = rows.length < n ? rows.length + " of " + n + " rows" : n + " rows";
    String of = features.length < d ? features.length + " of " + d + " features" : d + " features";
    return List.of(
        shown
            + ", "
            + of
            + ". Without any feature the answer is "
            + quantity(shap.base(), shap.answer())
            + ".");
  }

  private static String quantity(double value, ColumnSpec column) {
    return Ticks.text(value) + (column.unit().isEmpty() ? "" : " " + column.unit());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / nominalHeight());
    double top = PlotSheet.head(notes(), unit);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    List<String> names =
        IntStream.of(features).mapToObj(f -> shap.features().get(f).header()).toList();
    double room =
        Math.min(
            NAMES * width,
            names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0));
    double left = room + 30 * unit;
    double right = width - 100 * unit;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.max(1, right - left), Math.max(1, height - FOOT * unit - top));
    PlotSheet.drawHead(g, title, notes(), 22 * unit, width - 24 * unit, unit);
    String unitOf = shap.answer().unit().isEmpty() ? "" : " (" + shap.answer().unit() + ")";
    frame.draw(g, area, "SHAP value: contribution to " + shap.answer().name() + unitOf, unit);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    frame.drawNames(g, area, names, room, unit);
    for (int row = 0; row < features.length; row++) {
      drawSwarm(g, area, row, unit);
    }
    drawScale(g, area, unit);
  }

  private void drawSwarm(Graphics2D g, Rectangle2D area, int row, double unit) {
    int feature = features[row];
    double[] ranks = RankCorrelation.ranks(shap.values()[feature]);
    double size = DOT * unit;
    double middle = frame.y(area, row);
    // The widest swarm fills its row.
    Map<Integer, Integer> places = new HashMap<>();
    int[] layer = new int[rows.length];
    int thickest = 1;
    for (int i = 0; i < rows.length; i++) {
      double x = frame.x(area, shap.contributions()[feature][rows[i]]);
      layer[i] = places.merge((int) Math.round(x / (0.6 * size)), 1, Integer::sum) - 1;
      thickest = Math.max(thickest, layer[i]);
    }
    double step = Math.min(0.8 * size, 0.84 * (frame.height(area) - size) / thickest);
    int n = shap.ids().size();
    for (int i = 0; i < rows.length; i++) {
      double x = frame.x(area, shap.contributions()[feature][rows[i]]);
      int side = layer[i] % 2 == 0 ? 1 : -1;
      double y = middle + side * ((layer[i] + 1) / 2) * step;
      g.setColor(Gradient.VIRIDIS.at(n == 1 ? 0.5 : (ranks[rows[i]] - 1) / (n - 1)));
      g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
    }
  }

  private static void drawScale(Graphics2D g, Rectangle2D area, double unit) {
    Rectangle2D bar =
        new Rectangle2D.Double(
            area.getMaxX() + 18 * unit, area.getY(), 12 * unit, area.getHeight());
    Gradient.VIRIDIS.drawStripes(g, bar, unit);
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    g.setColor(Color.DARK_GRAY);
    double x = bar.getMaxX() + 6 * unit;
    g.drawString("high", (float) x, (float) (bar.getY() + 9 * unit));
    g.drawString("low", (float) x, (float) bar.getMaxY());
    double beside = x + g.getFontMetrics().stringWidth("high") + 14 * unit;
    Lettering.upward(g, "Value of the feature", beside, bar.getCenterY());
  }
}
