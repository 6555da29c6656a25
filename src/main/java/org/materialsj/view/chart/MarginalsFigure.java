package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.materialsj.model.packing.Marginals;
import org.materialsj.view.colour.Palette;

/**
 * How each variable of a search is distributed, a small plot each: the densities of belief
 * propagation as lines over the histograms of Gibbs samples. Words say whether belief propagation
 * converged and how far the two are apart.
 */
public final class MarginalsFigure implements Figure {

  private static final double NOMINAL_WIDTH = 960;
  private static final double NOMINAL_HEIGHT = 660;
  private static final double HEAD = 72;
  private static final Color BAR = new Color(0xBBCBDD);

  private final String title;
  private final Marginals marginals;

  /**
   * A drawing.
   *
   * @param title what is shown, one line
   * @param marginals of each variable, perhaps of none
   */
  public MarginalsFigure(String title, Marginals marginals) {
    this.title = title;
    this.marginals = marginals;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
    g.setColor(Color.BLACK);
    line(g, Font.BOLD, 15, title, 30, width, unit);
    int n = marginals.names().size();
    if (n == 0) {
      return;
    }
    g.setColor(Color.DARK_GRAY);
    line(g, Font.PLAIN, 12, note(), 54, width, unit);
    int columns = (int) Math.ceil(Math.sqrt(n));
    List<Figure> plots =
        IntStream.range(0, n).mapToObj(i -> (Figure) new Plot(marginals, i)).toList();
    int head = (int) Math.round(HEAD * unit);
    AffineTransform before = g.getTransform();
    g.translate(0, head);
    new FigureGrid(title, plots, columns).draw(g, width, Math.max(1, height - head));
    g.setTransform(before);
  }

  private static void line(
      Graphics2D g, int style, double size, String text, double y, int width, double unit) {
    g.setFont(Lettering.font(style, size, unit));
    String fitted = Lettering.fit(g.getFontMetrics(), text, width - 48 * unit);
    Lettering.left(g, style, size, unit, fitted, 24 * unit, y * unit);
  }

  private String note() {
    return String.format(
        Locale.ROOT,
        "Bars: Gibbs samples. Lines: belief propagation, %s %d sweeps%s."
            + " Total variation distance: at most %.3f",
        marginals.converged() ? "converged in" : "NOT converged after",
        marginals.sweeps(),
        marginals.converged() ? "" : " (they mean little)",
        marginals.largestDifference());
  }

  /** One variable. */
  private record Plot(Marginals marginals, int variable) implements Figure {

    private static final double NOMINAL_WIDTH = 330;
    private static final double NOMINAL_HEIGHT = 230;
    private static final double PADDING = 0.04;

    @Override
    public String title() {
      return marginals.names().get(variable);
    }

    @Override
    public Dimension windowSize() {
      return new Dimension((int) NOMINAL_WIDTH, (int) NOMINAL_HEIGHT);
    }

    @Override
    public void draw(Graphics2D g, int width, int height) {
      double unit = Math.min(width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT);
      double[] belief = marginals.beliefs()[variable];
      double[] histogram = marginals.histograms()[variable];
      double[] heights = {
        0, Arrays.stream(belief).max().orElse(1), Arrays.stream(histogram).max().orElse(1)
      };
      PlotFrame axes =
          new PlotFrame(
              PlotAxis.around(0, false, List.of(new double[] {0, 0.5, 1})),
              PlotAxis.around(PADDING, false, List.of(heights)));
      double left = 48 * unit + axes.widestNumber(g, unit);
      double top = 32 * unit;
      Rectangle2D area =
          new Rectangle2D.Double(
              left,
              top,
              Math.max(1, width - 16 * unit - left),
              Math.max(1, height - 56 * unit - top));
      g.setColor(Color.BLACK);
      g.setFont(Lettering.font(Font.BOLD, 13, unit));
      String name = Lettering.fit(g.getFontMetrics(), title(), area.getWidth());
      Lettering.left(g, Font.BOLD, 13, unit, name, left, 22 * unit);
      axes.draw(g, area, "turns", "density per turn", unit);
      drawBars(g, axes, area, histogram);
      drawLine(g, axes, area, belief, unit);
    }

    private static void drawBars(
        Graphics2D g, PlotFrame axes, Rectangle2D area, double[] histogram) {
      double floor = axes.y(area, 0);
      g.setColor(BAR);
      for (int bin = 0; bin < histogram.length; bin++) {
        double from = axes.x(area, (double) bin / histogram.length);
        double to = axes.x(area, (bin + 1.0) / histogram.length);
        double high = axes.y(area, histogram[bin]);
        g.fill(new Rectangle2D.Double(from, high, to - from, floor - high));
      }
    }

    private static void drawLine(
        Graphics2D g, PlotFrame axes, Rectangle2D area, double[] belief, double unit) {
      Path2D path = new Path2D.Double();
      for (int k = 0; k <= belief.length; k++) {
        double x = axes.x(area, (double) k / belief.length);
        double y = axes.y(area, belief[k % belief.length]);
        if (k == 0) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      g.setColor(new Color(Palette.rgb(1)));
      g.setStroke(
          new BasicStroke((float) (1.6 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(path);
    }
  }
}
