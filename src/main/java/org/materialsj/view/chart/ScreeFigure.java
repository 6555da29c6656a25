package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.explore.ExplainedShares;
import org.materialsj.view.colour.Palette;

/** What each component explains as bars, and all up to it as a line, in percent. */
public final class ScreeFigure implements Figure {

  /** More components are counted, not drawn. */
  private static final int MOST = 60;

  /** So many bars have their numbers above them. */
  private static final int MOST_NUMBERS = 10;

  private static final double HEADROOM = 106;
  private static final double LEGEND = 20;
  private static final double WIDEST_BAR = 90;

  private final ExplainedShares shares;
  private final int shown;

  /**
   * A figure.
   *
   * @param shares what the components explain
   */
  public ScreeFigure(ExplainedShares shares) {
    this.shares = shares;
    shown = Math.min(MOST, shares.shares().length);
  }

  @Override
  public String title() {
    return shares.title();
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(760, 540);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(shares.table());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(shares.notes());
    int all = shares.shares().length;
    if (shown > 0) {
      double sum = 100 * shares.cumulative()[shown - 1];
      String which =
          all > shown
              ? "The first " + shown + " of " + all + " components explain"
              : all == 1 ? "The component explains" : "The " + all + " components explain";
      notes.add(String.format(Locale.ROOT, "%s %.1f %% of the %s", which, sum, shares.explained()));
    }
    return notes;
  }

  @Override
  public void draw(Graphics2D g, int width, int height) {
    double unit = PlotSheet.unit(width, height);
    PlotFrame axes =
        new PlotFrame(PlotAxis.components(Math.max(1, shown)), PlotAxis.range(0, HEADROOM));
    List<String> notes = notes();
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = PlotSheet.head(notes, unit) + LEGEND * unit;
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            top,
            Math.max(1, width - 24 * unit - left),
            Math.max(1, height - 62 * unit - top));
    PlotSheet.drawHead(g, title(), notes, left, width - 24 * unit, unit);
    axes.draw(g, area, "component", "explained " + shares.explained() + " (%)", unit);
    double[] sums = shares.cumulative();
    Path2D line = new Path2D.Double();
    for (int k = 0; k < shown; k++) {
      double x = axes.x(area, k + 1);
      drawBar(g, area, axes, k, unit);
      double y = axes.y(area, 100 * sums[k]);
      if (k == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    g.setColor(new Color(Palette.rgb(4)));
    g.setStroke(PlotSheet.dashed(0, 1.8 * unit));
    PlotSheet.drawCurve(g, line);
    double dot = 6 * unit;
    for (int k = 0; k < shown && shown <= MOST / 2; k++) {
      double x = axes.x(area, k + 1) - dot / 2;
      g.fill(new Ellipse2D.Double(x, axes.y(area, 100 * sums[k]) - dot / 2, dot, dot));
    }
    drawLegend(g, area, unit);
  }

  private void drawBar(Graphics2D g, Rectangle2D area, PlotFrame axes, int k, double unit) {
    double x = axes.x(area, k + 1);
    double half = Math.min(WIDEST_BAR * unit, 0.76 * (axes.x(area, 2) - axes.x(area, 1))) / 2;
    double share = 100 * shares.shares()[k];
    double y = axes.y(area, share);
    g.setColor(new Color(Palette.rgb(0)));
    g.fill(new Rectangle2D.Double(x - half, y, 2 * half, axes.y(area, 0) - y));
    if (shown <= MOST_NUMBERS) {
      g.setFont(Lettering.font(Font.PLAIN, 11, unit));
      String text = String.format(Locale.ROOT, "%.1f", share);
      boolean inside = y + 18 * unit < axes.y(area, 0) - 4 * unit && shownAbove(k) < 12;
      g.setColor(inside ? Color.WHITE : Color.DARK_GRAY);
      Lettering.centre(g, text, x, inside ? y + 14 * unit : y - 4 * unit);
    }
  }

  /** Percent between the bar and the line above it. */
  private double shownAbove(int k) {
    return 100 * (shares.cumulative()[k] - shares.shares()[k]);
  }

  private static void drawLegend(Graphics2D g, Rectangle2D area, double unit) {
    g.setFont(Lettering.font(Font.PLAIN, 12, unit));
    double x = area.getX();
    double y = area.getY() - 12 * unit;
    String each = "each component";
    g.setColor(new Color(Palette.rgb(0)));
    g.fill(new Rectangle2D.Double(x, y - 5 * unit, 20 * unit, 10 * unit));
    g.setColor(Color.DARK_GRAY);
    g.drawString(each, (float) (x + 26 * unit), (float) (y + 4.4 * unit));
    x += 48 * unit + g.getFontMetrics().stringWidth(each);
    g.setColor(new Color(Palette.rgb(4)));
    g.setStroke(PlotSheet.dashed(0, 1.8 * unit));
    g.draw(new Line2D.Double(x, y, x + 20 * unit, y));
    g.setColor(Color.DARK_GRAY);
    g.drawString("all up to it", (float) (x + 26 * unit), (float) (y + 4.4 * unit));
  }
}
