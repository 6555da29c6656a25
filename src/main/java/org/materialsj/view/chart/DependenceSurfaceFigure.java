package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.learning.DependenceSurface;

/**
 * How the mean answer of a model changes with two features, as colours, with the combinations that
 * occur as dots: where there are none, the colours are extrapolated.
 */
public final class DependenceSurfaceFigure implements Figure {

  private static final int MOST_DOTS = 1000;

  private final DependenceSurface surface;
  private final double[] acrossEdges;
  private final double[] upEdges;
  private final PlotFrame axes;
  private final ValueScale scale;

  /**
   * A figure.
   *
   * @param surface the numbers
   */
  public DependenceSurfaceFigure(DependenceSurface surface) {
    this.surface = surface;
    acrossEdges = edges(surface.firstGrid());
    upEdges = edges(surface.secondGrid());
    axes = new PlotFrame(range(acrossEdges), range(upEdges));
    scale = new ValueScale(PlotAxis.around(0, false, Arrays.asList(surface.means())));
  }

  private static PlotAxis range(double[] edges) {
    return PlotAxis.range(edges[0], edges[edges.length - 1]);
  }

  /** Borders of cells around rising values. */
  private static double[] edges(double[] grid) {
    int n = grid.length;
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = grid[i - 1] + (grid[i] - grid[i - 1]) / 2;
    }
    double first = n > 1 ? grid[1] - grid[0] : 1;
    double last = n > 1 ? grid[n - 1] - grid[n - 2] : 1;
    edges[0] = grid[0] - first / 2;
    edges[n] = grid[n - 1] + last / 2;
    return edges;
  }

  @Override
  public String title() {
    return "Partial dependence on " + surface.first().name() + " and " + surface.second().name();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(760, 590);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    List<String> notes = List.of("Dots: rows of the table. Without dots the model extrapolates.");
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes, unit);
    double right = width - 112 * unit;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.max(1, right - left), Math.max(1, height - 62 * unit - top));
    PlotSheet.drawHead(g, title(), notes, left, width - 24 * unit, unit);
    axes.draw(g, area, surface.first().header(), surface.second().header(), unit);
    Shape clip = g.getClip();
    g.clip(area);
    drawCells(g, area);
    drawDots(g, area, unit);
    g.setClip(clip);
    Rectangle2D bar =
        new Rectangle2D.Double(
            area.getMaxX() + 20 * unit, area.getY(), 14 * unit, area.getHeight());
    scale.draw(g, bar, "mean " + surface.answer().header(), unit);
  }

  private void drawCells(Graphics2D g, Rectangle2D area) {
    for (int i = 0; i < surface.firstGrid().length; i++) {
      double from = axes.x(area, acrossEdges[i]);
      for (int j = 0; j < surface.secondGrid().length; j++) {
        double high = axes.y(area, upEdges[j + 1]);
        g.setColor(scale.colour(surface.means()[i][j]));
        // Each cell reaches to the lower right, so that no background shows between two.
        g.fill(
            new Rectangle2D.Double(
                from, high, area.getMaxX() - from, axes.y(area, upEdges[j]) - high + 0.5));
      }
    }
  }

  private void drawDots(Graphics2D g, Rectangle2D area, double unit) {
    int rows = surface.firstData().length;
    int step = Math.max(1, (rows + MOST_DOTS - 1) / MOST_DOTS);
    double size = 4 * unit;
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    for (int i = 0; i < rows; i += step) {
      double x = axes.x(area, surface.firstData()[i]);
      double y = axes.y(area, surface.secondData()[i]);
      Ellipse2D dot = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
      g.setColor(new Color(255, 255, 255, 200));
      g.fill(dot);
      g.setColor(Color.BLACK);
      g.draw(dot);
    }
  }
}
