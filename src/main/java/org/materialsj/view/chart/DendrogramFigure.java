package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.Colouring;
import org.materialsj.model.explore.DendrogramShape;

/**
 * How rows merge into ever larger clusters: names on the left, and to the right how far the parts
 * of each merge are apart. Of more than {@value #MOST_ROWS} rows the last merges are shown; what
 * was merged before them is a triangle with its number of rows.
 */
public final class DendrogramFigure implements Figure {

  static final int MOST_ROWS = 60;

  private static final int USUAL_LEAVES = 40;

  private static final double WIDEST_NAME = 0.32;
  private static final double FOOT = 62;
  private static final int BRANCH = 0x555555;

  private final DendrogramShape shape;
  private final DendrogramLayout layout;
  private final PlotAxis axis;
  private final int[] sizes;
  private final Optional<Colouring.ByClass> clusters;
  private final int[] common;

  /**
   * A figure.
   *
   * @param shape the merges
   */
  public DendrogramFigure(DendrogramShape shape) {
    this(shape, Optional.empty());
  }

  private DendrogramFigure(DendrogramShape shape, Optional<Colouring.ByClass> clusters) {
    this.shape = shape;
    this.clusters = clusters;
    layout =
        new DendrogramLayout(shape, shape.names().size() <= MOST_ROWS ? MOST_ROWS : USUAL_LEAVES);
    sizes = shape.sizes();
    double[] heights = shape.merges().stream().mapToDouble(DendrogramShape.Merge::height).toArray();
    double high = Arrays.stream(heights).max().orElse(0);
    double low = Math.min(0, Arrays.stream(heights).min().orElse(0));
    axis = PlotAxis.range(low, high > low ? high + 0.04 * (high - low) : low + 1);
    common =
        layout.common(
            clusters.map(Colouring.ByClass::labels).orElse(new int[shape.names().size()]));
  }

  /**
   * This figure with the branches within clusters in the colours of the clusters.
   *
   * @param clusters the cluster of each row
   * @return a copy
   * @throws IllegalArgumentException for another number of rows
   */
  public DendrogramFigure coloured(Colouring.ByClass clusters) {
    clusters.checkRows(shape.names().size());
    return new DendrogramFigure(shape, Optional.of(clusters));
  }

  @Override
  public String title() {
    return shape.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(820, (int) (PlotSheet.head(notes(), 1) + FOOT + rowHeight()));
  }

  private double rowHeight() {
    return 19.0 * Math.max(14, Math.min(44, layout.leaves().size()));
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(shape.table());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(shape.notes());
    int n = shape.names().size();
    if (layout.leaves().size() < n) {
      notes.add(
          "The last "
              + (layout.leaves().size() - 1)
              + " of "
              + (n - 1)
              + " merges; triangles hold many rows");
    }
    return notes;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    List<Integer> leaves = layout.leaves();
    double top = PlotSheet.head(notes(), unit);
    double high = Math.max(1, height - FOOT * unit - top);
    double letters = Math.min(12, 0.86 * high / leaves.size() / unit);
    g.setFont(Lettering.font(Font.PLAIN, Math.max(1, letters), unit));
    List<String> names = leaves.stream().map(this::name).toList();
    double room =
        Math.min(
            WIDEST_NAME * width,
            names.stream().mapToDouble(g.getFontMetrics()::stringWidth).max().orElse(0));
    Optional<PointKey> key =
        clusters.map(
            by ->
                new PointKey(new PointColours(by), Optional.empty(), Optional.empty(), List.of()));
    double beside = key.map(k -> k.width(g, width, high, unit)).orElse(0.0);
    double left = room + 32 * unit;
    double right = width - 24 * unit - beside;
    Rectangle2D area = new Rectangle2D.Double(left, top, Math.max(1, right - left), high);
    PlotSheet.drawHead(g, title(), notes(), 22 * unit, width - 24 * unit, unit);
    RowFrame frame = new RowFrame(axis, leaves.size(), 8);
    frame.draw(g, area, shape.height().header(), unit);
    g.setFont(Lettering.font(Font.PLAIN, Math.max(1, letters), unit));
    frame.drawNames(g, area, names, room, unit);
    for (int leaf : leaves) {
      if (leaf >= shape.names().size()) {
        drawTriangle(g, area, frame, leaf);
      }
    }
    drawBranches(g, area, frame, unit);
    key.ifPresent(k -> k.draw(g, area, beside, unit));
  }

  private String name(int leaf) {
    return leaf < shape.names().size() ? shape.names().get(leaf) : sizes[leaf] + " rows";
  }

  private static double y(Rectangle2D area, RowFrame frame, double row) {
    return frame.y(area, 0) + row * frame.height(area);
  }

  private Color colour(int cluster) {
    if (clusters.isEmpty() || common[cluster] < 0) {
      return new Color(BRANCH);
    }
    return PlotSheet.colour(common[cluster]);
  }

  private void drawTriangle(Graphics2D g, Rectangle2D area, RowFrame frame, int leaf) {
    double y = y(area, frame, layout.place(leaf));
    double half = 0.38 * frame.height(area);
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x(area, layout.height(leaf)), y);
    path.lineTo(frame.x(area, 0), y - half);
    path.lineTo(frame.x(area, 0), y + half);
    path.closePath();
    Color full = colour(leaf);
    g.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), 110));
    g.fill(path);
  }

  private void drawBranches(Graphics2D g, Rectangle2D area, RowFrame frame, double unit) {
    int n = shape.names().size();
    float thick = (float) (Math.min(1.6, 0.2 * frame.height(area) / unit) * unit);
    g.setStroke(new BasicStroke(thick, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    for (int cluster = layout.firstShown(); cluster < 2 * n - 1; cluster++) {
      DendrogramShape.Merge merge = shape.merges().get(cluster - n);
      double x = frame.x(area, merge.height());
      double first = y(area, frame, layout.place(merge.first()));
      double second = y(area, frame, layout.place(merge.second()));
      for (int part : new int[] {merge.first(), merge.second()}) {
        // A branch between clusters has the colour of the cluster that it comes from.
        g.setColor(colour(part));
        double at = y(area, frame, layout.place(part));
        g.draw(new Line2D.Double(frame.x(area, layout.height(part)), at, x, at));
      }
      g.setColor(colour(cluster));
      g.draw(new Line2D.Double(x, first, x, second));
    }
  }
}
