package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.learning.FeatureImportances;
import org.materialsj.view.colour.Palette;

/**
 * How important features are, as bars with whiskers of one standard deviation. Correlated features
 * stand below the bar of their group, which is permuted as a whole. The shares of the decrease of
 * impurity, where a model has them, stand beside.
 */
public final class ImportanceFigure implements Figure {

  static final int MOST_ROWS = 40;

  private static final double NOMINAL_WIDTH = 760;
  private static final double FOOT = 62;
  private static final double NAMES = 0.34;
  private static final double PADDING = 0.03;

  private final String title;
  private final FeatureImportances importances;
  private final List<Row> rows = new ArrayList<>();
  private final int left;
  private final RowFrame frame;
  private final RowFrame impurities;

  private enum Kind {
    ALONE("permuted alone", 0),
    TOGETHER("correlated features permuted together", 4),
    MEMBER("each of them alone", 5),
    IMPURITY("decrease of impurity in training", 7);

    private final String label;
    private final Color colour;

    Kind(String label, int palette) {
      this.label = label;
      this.colour = new Color(Palette.rgb(palette));
    }
  }

  private record Row(
      String name, Kind kind, FeatureImportances.Importance importance, double impurity) {}

  /**
   * A figure.
   *
   * @param title what is shown, one line
   * @param importances the numbers; the first {@value #MOST_ROWS} bars are shown
   */
  public ImportanceFigure(String title, FeatureImportances importances) {
    this.title = title;
    this.importances = importances;
    List<Row> all = new ArrayList<>();
    for (FeatureImportances.Group group : importances.groups()) {
      boolean several = group.features().size() > 1;
      if (several) {
        all.add(new Row(names(group), Kind.TOGETHER, group.together(), Double.NaN));
      }
      for (FeatureImportances.Feature each : group.features()) {
        Kind kind = several ? Kind.MEMBER : Kind.ALONE;
        all.add(new Row(each.name(), kind, each.alone(), each.impurity()));
      }
    }
    rows.addAll(all.subList(0, Math.min(MOST_ROWS, all.size())));
    left = all.size() - rows.size();
    double[] ends = new double[2 * rows.size() + 1];
    double most = 0;
    for (int i = 0; i < rows.size(); i++) {
      FeatureImportances.Importance each = rows.get(i).importance;
      ends[2 * i] = each.mean() - each.spread();
      ends[2 * i + 1] = each.mean() + each.spread();
      most = Math.max(most, Double.isNaN(rows.get(i).impurity) ? 0 : rows.get(i).impurity);
    }
    frame = new RowFrame(PlotAxis.around(PADDING, false, List.of(ends)), rows.size(), 8);
    impurities =
        new RowFrame(PlotAxis.range(0, most > 0 ? 1.05 * most : 1), Math.max(1, rows.size()), 3);
  }

  private static String names(FeatureImportances.Group group) {
    List<String> names = group.features().stream().map(FeatureImportances.Feature::name).toList();
    return names.size() <= 3
        ? String.join(" + ", names)
        : String.join(" + ", names.subList(0, 2)) + " + " + (names.size() - 2) + " more";
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
    return PlotSheet.head(notes(), 1)
        + legendHeight(1)
        + RowFrame.ROW * Math.max(4, rows.size())
        + FOOT;
  }

  private List<String> notes() {
    String rest = left > 0 ? left + " less important bars are not shown" : "";
    return List.of(importances.note(), rest).stream().filter(n -> !n.isEmpty()).toList();
  }

  private static double legendHeight(double unit) {
    return 24 * unit;
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(importances.table());
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / nominalHeight());
    double top = PlotSheet.head(notes(), unit) + legendHeight(unit);
    double right = width - 24 * unit;
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double names =
        Math.min(
            NAMES * width,
            rows.stream()
                .mapToDouble(r -> g.getFontMetrics().stringWidth(shown(r)))
                .max()
                .orElse(0));
    double from = names + 30 * unit;
    boolean two = importances.hasImpurity();
    double gap = two ? 26 * unit : 0;
    double wide = two ? 0.72 * (right - from - gap) : right - from;
    double tall = Math.max(1, height - FOOT * unit - top);
    Rectangle2D area = new Rectangle2D.Double(from, top, Math.max(1, wide), tall);
    PlotSheet.drawHead(g, title, notes(), 22 * unit, right, unit);
    drawLegend(g, 22 * unit, top - 12 * unit, right, unit);
    frame.draw(g, area, importances.measure().header(), unit);
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    frame.drawNames(g, area, rows.stream().map(ImportanceFigure::shown).toList(), names, unit);
    for (int i = 0; i < rows.size(); i++) {
      drawBar(g, area, i, unit);
    }
    if (two) {
      double start = area.getMaxX() + gap;
      Rectangle2D beside = new Rectangle2D.Double(start, top, Math.max(1, right - start), tall);
      impurities.draw(g, beside, "share of impurity", unit);
      drawImpurities(g, beside);
    }
  }

  /** Members of a group are indented on the side of the bars. */
  private static String shown(Row row) {
    return row.kind == Kind.MEMBER ? row.name + "  \u2514" : row.name;
  }

  private void drawBar(Graphics2D g, Rectangle2D area, int index, double unit) {
    Row row = rows.get(index);
    double zero = frame.x(area, 0);
    double end = frame.x(area, row.importance.mean());
    double tall = (row.kind == Kind.MEMBER ? 0.46 : 0.66) * frame.height(area);
    double y = frame.y(area, index);
    g.setColor(row.kind.colour);
    g.fill(new Rectangle2D.Double(Math.min(zero, end), y - tall / 2, Math.abs(end - zero), tall));
    double low = frame.x(area, row.importance.mean() - row.importance.spread());
    double high = frame.x(area, row.importance.mean() + row.importance.spread());
    double cap = 0.2 * frame.height(area);
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke((float) (1.1 * unit)));
    g.draw(new Line2D.Double(low, y, high, y));
    g.draw(new Line2D.Double(low, y - cap, low, y + cap));
    g.draw(new Line2D.Double(high, y - cap, high, y + cap));
  }

  private void drawImpurities(Graphics2D g, Rectangle2D area) {
    g.setColor(Kind.IMPURITY.colour);
    double tall = 0.46 * impurities.height(area);
    for (int i = 0; i < rows.size(); i++) {
      if (!Double.isNaN(rows.get(i).impurity)) {
        double end = impurities.x(area, rows.get(i).impurity);
        double y = impurities.y(area, i) - tall / 2;
        g.fill(new Rectangle2D.Double(area.getX(), y, end - area.getX(), tall));
      }
    }
  }

  private void drawLegend(Graphics2D g, double left, double y, double right, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 11, unit));
    double x = left;
    for (Kind kind : Kind.values()) {
      boolean used =
          kind == Kind.IMPURITY
              ? importances.hasImpurity()
              : rows.stream().anyMatch(row -> row.kind == kind);
      double wide = g.getFontMetrics().stringWidth(kind.label);
      if (used && x + wide < right) {
        g.setColor(kind.colour);
        g.fill(new Rectangle2D.Double(x, y - 9 * unit, 10 * unit, 10 * unit));
        g.setColor(Color.DARK_GRAY);
        g.drawString(kind.label, (float) (x + 15 * unit), (float) y);
        x += wide + 33 * unit;
      }
    }
  }
}
