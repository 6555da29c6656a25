package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Silhouettes;
import org.materialsj.view.colour.Palette;

/**
 * The silhouettes of all rows, largest first within their clusters, with name, size and mean of
 * each cluster and a dashed line at the mean of all.
 */
public final class SilhouetteFigure implements Figure {

  private static final double WIDEST_NAME = 0.3;

  /** More clusters are counted, not drawn. */
  private static final int MOST = 60;

  /** Space between clusters, as a share of their heights together. */
  private static final double GAPS = 0.08;

  private final Silhouettes silhouettes;
  private final List<double[]> values = new ArrayList<>();
  private final PlotAxis axis;

  /**
   * A figure.
   *
   * @param silhouettes the rows and their clusters
   */
  public SilhouetteFigure(Silhouettes silhouettes) {
    this.silhouettes = silhouettes;
    double least = 0;
    for (int c = 0; c < silhouettes.clusters().size(); c++) {
      int cluster = c;
      double[] of =
          IntStream.range(0, silhouettes.values().length)
              .filter(i -> silhouettes.labels()[i] == cluster)
              .mapToDouble(i -> silhouettes.values()[i])
              .filter(Double::isFinite)
              .map(value -> -value)
              .sorted()
              .map(value -> -value)
              .toArray();
      values.add(of);
      least = of.length > 0 ? Math.min(least, of[of.length - 1]) : least;
    }
    axis = PlotAxis.range(Math.min(-0.05, 1.06 * least), 1);
  }

  @Override
  public String title() {
    return silhouettes.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(720, 600);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(silhouettes.table());
  }

  private int shown() {
    return Math.min(MOST, values.size());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(silhouettes.notes());
    double mean = silhouettes.mean();
    if (Double.isFinite(mean)) {
      notes.add(String.format(Locale.ROOT, "Dashed: mean of all rows, %.3f", mean));
    }
    long out = Arrays.stream(silhouettes.values()).filter(v -> !Double.isFinite(v)).count();
    if (out > 0) {
      notes.add(out + (out == 1 ? " row has" : " rows have") + " no silhouette and no bar");
    }
    if (shown() < values.size()) {
      notes.add("The first " + shown() + " of " + values.size() + " clusters are shown");
    }
    return notes;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    List<String> names = IntStream.range(0, shown()).mapToObj(this::name).toList();
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double room =
        Math.min(
            WIDEST_NAME * width,
            names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0));
    double left = room + 34 * unit;
    double top = PlotSheet.head(notes(), unit);
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 30 * unit - left),
            Math.max(1, height - 62 * unit - top));
    PlotSheet.drawHead(g, title(), notes(), 22 * unit, width - 24 * unit, unit);
    new RowFrame(axis, 1, 8).draw(g, area, new ColumnSpec("silhouette", "").header(), unit);
    drawClusters(g, area, names, room, unit);
    double mean = silhouettes.mean();
    if (Double.isFinite(mean)) {
      double x = area.getX() + axis.place(mean) * area.getWidth();
      g.setColor(new Color(PointKey.ALL));
      g.setStroke(PlotSheet.dashed(1, 1.6 * unit));
      g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    } else {
      g.setColor(Color.DARK_GRAY);
      g.setFont(Lettering.font(Font.PLAIN, 13, unit));
      Lettering.centre(g, "No silhouettes to show", area.getCenterX(), area.getCenterY());
    }
  }

  private String name(int cluster) {
    int rows = values.get(cluster).length;
    String name = silhouettes.clusters().get(cluster);
    return rows == 0
        ? name + ": no rows"
        : String.format(Locale.ROOT, "%s: %d, mean %.2f", name, rows, silhouettes.mean(cluster));
  }

  private void drawClusters(
      Graphics2D g, Rectangle2D area, List<String> names, double room, double unit) {
    int rows = Math.max(1, values.stream().limit(shown()).mapToInt(v -> v.length).sum());
    double gap = GAPS * area.getHeight() / (shown() + 1);
    double step = (1 - GAPS) * area.getHeight() / rows;
    double y = area.getY() + gap;
    double lastName = Double.NEGATIVE_INFINITY;
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    FontMetrics metrics = g.getFontMetrics();
    for (int c = 0; c < shown(); c++) {
      double high = step * values.get(c).length;
      g.setColor(new Color(Palette.rgb(c)));
      Path2D bars = bars(values.get(c), area, y, step);
      g.fill(bars);
      // A thin rim keeps single rows of many visible.
      g.setStroke(new BasicStroke((float) (0.5 * unit)));
      g.draw(bars);
      double middle = y + high / 2 + 0.36 * metrics.getAscent();
      if (middle - lastName >= metrics.getAscent()) {
        String name = Lettering.fit(metrics, names.get(c), room);
        g.setColor(Color.DARK_GRAY);
        double x = area.getX() - 8 * unit - metrics.stringWidth(name);
        g.drawString(name, (float) x, (float) middle);
        lastName = middle;
      }
      y += high + gap;
    }
  }

  /** The outline of all bars of a cluster, with at most a few corners per unit of height. */
  private Path2D bars(double[] of, Rectangle2D area, double top, double step) {
    double zero = area.getX() + axis.place(0) * area.getWidth();
    Path2D path = new Path2D.Double();
    path.moveTo(zero, top);
    int each = (int) Math.max(1, Math.floor(0.25 / step));
    for (int i = 0; i < of.length; i += each) {
      double x = area.getX() + axis.place(of[i]) * area.getWidth();
      path.lineTo(x, top + i * step);
      path.lineTo(x, top + Math.min(of.length, i + each) * step);
    }
    path.lineTo(zero, top + of.length * step);
    path.closePath();
    return path;
  }
}
