package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.learning.DependenceCurves;

/**
 * How the answers of a model change with one feature: the mean as a wide line, single rows as thin
 * ones. Ticks inside the frame mark each tenth of the rows: where there are none, the model has
 * seen little.
 */
public final class DependenceFigure implements Figure {

  private static final double PADDING = 0.04;
  private static final int MOST_DOTS = 16;
  private static final Color SINGLE = new Color(110, 110, 110, 130);

  private final DependenceCurves curves;
  private final PlotFrame axes;

  /**
   * A figure.
   *
   * @param curves the numbers
   */
  public DependenceFigure(DependenceCurves curves) {
    this.curves = curves;
    List<double[]> heights = new ArrayList<>(Arrays.asList(curves.means()));
    heights.addAll(Arrays.asList(curves.rows()));
    axes =
        new PlotFrame(
            PlotAxis.around(0.5 * PADDING, false, List.of(curves.grid())),
            PlotAxis.around(PADDING, false, heights));
  }

  @Override
  public String title() {
    return "Partial dependence on " + curves.feature().name();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(760, 530);
  }

  private List<String> notes() {
    int rows = curves.rows().length;
    if (rows == 0) {
      return List.of();
    }
    String of = curves.names().size() > 1 ? " of " + curves.names().get(curves.chosen()) : "";
    return List.of(
        "Wide: mean of the rows. Thin: "
            + rows
            + " single rows"
            + of
            + ". Ticks inside: tenths of the rows.");
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    boolean several = curves.names().size() > 1;
    List<String> names = several ? curves.names() : List.of();
    double legend = PlotSheet.legendWidth(g, names, width, unit);
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes(), unit);
    double right = width - 24 * unit - (several ? legend + 16 * unit : 0);
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.max(1, right - left), Math.max(1, height - 62 * unit - top));
    PlotSheet.drawHead(g, title(), notes(), left, width - 24 * unit, unit);
    axes.draw(g, area, curves.feature().header(), curves.answer().header(), unit);
    Shape clip = g.getClip();
    g.clip(area);
    g.setStroke(new BasicStroke((float) (0.7 * unit)));
    g.setColor(SINGLE);
    for (double[] row : curves.rows()) {
      PlotSheet.drawCurve(g, path(area, row));
    }
    drawDeciles(g, area, unit);
    g.setClip(clip);
    for (int i = 0; i < curves.means().length; i++) {
      g.setColor(PlotSheet.colour(i));
      g.setStroke(PlotSheet.line(i, 2.8 * unit));
      PlotSheet.drawCurve(g, path(area, curves.means()[i]));
      drawDots(g, area, curves.means()[i], unit);
    }
    if (several) {
      double from = area.getMaxX() + 16 * unit;
      Rectangle2D room = new Rectangle2D.Double(from, top, legend, area.getHeight());
      PlotSheet.drawLegend(g, names, from, top, room, unit);
    }
  }

  private Path2D path(Rectangle2D area, double[] heights) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < heights.length; i++) {
      double x = axes.x(area, curves.grid()[i]);
      double y = axes.y(area, heights[i]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  /** Few values are marked. */
  private void drawDots(Graphics2D g, Rectangle2D area, double[] heights, double unit) {
    double size = heights.length <= MOST_DOTS ? 7 * unit : 0;
    for (int i = 0; i < heights.length && size > 0; i++) {
      double x = axes.x(area, curves.grid()[i]);
      double y = axes.y(area, heights[i]);
      g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
    }
  }

  private void drawDeciles(Graphics2D g, Rectangle2D area, double unit) {
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke((float) (1.2 * unit)));
    for (double decile : curves.deciles()) {
      double x = axes.x(area, decile);
      g.draw(new Line2D.Double(x, area.getMaxY() - 9 * unit, x, area.getMaxY()));
    }
  }
}
