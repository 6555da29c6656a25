package org.materialsj.view.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** How often values fall into equal intervals between the least and the largest of them. */
public final class Histogram implements Figure {

  private static final double NOMINAL_WIDTH = 620;
  private static final double NOMINAL_HEIGHT = 430;
  private static final double PADDING = 0.02;

  private final String title;
  private final ColumnSpec x;
  private final String counted;
  private final Bins bins;
  private final int missing;
  private final PlotFrame axes;

  /**
   * A histogram. Values that are not finite are left out, and a note counts them.
   *
   * @param title what is shown, one line
   * @param x name and unit of the values
   * @param counted what is counted, such as "candidates"
   * @param values the values; not kept
   * @param bins number of intervals, at least 1
   * @throws IllegalArgumentException for fewer bins
   */
  public Histogram(String title, ColumnSpec x, String counted, double[] values, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins must be at least 1, got " + bins);
    }
    this.title = title;
    this.x = x;
    this.counted = counted;
    missing = (int) Arrays.stream(values).filter(value -> !Bins.isCounted(value)).count();
    this.bins = Bins.of(values, bins);
    double[] heights = {0, this.bins.most()};
    axes = new PlotFrame(this.bins.axis(), PlotAxis.around(PADDING, false, List.of(heights)));
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Dimension windowSize() {
    return new Dimension(800, 555);
  }

  @Override
  public Optional<FeatureTable> table() {
    return Optional.of(bins.table(x, counted));
  }

  @Override
  public void draw(Graphics2D g, int wide, int high) {
    double unit = Math.min(wide / NOMINAL_WIDTH, high / NOMINAL_HEIGHT);
    double left = 52 * unit + axes.widestNumber(g, unit);
    double top = (missing > 0 ? 68 : 52) * unit;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, Math.max(1, wide - 24 * unit - left), Math.max(1, high - 62 * unit - top));
    g.setColor(Color.BLACK);
    g.setFont(Lettering.font(Font.BOLD, 15, unit));
    String line = Lettering.fit(g.getFontMetrics(), title, wide - 24 * unit - left);
    Lettering.left(g, Font.BOLD, 15, unit, line, left, 30 * unit);
    if (missing > 0) {
      g.setColor(Color.GRAY);
      String note = missing + (missing == 1 ? " value is" : " values are") + " not shown: missing";
      Lettering.left(g, Font.PLAIN, 11, unit, note, left, 50 * unit);
    }
    axes.draw(g, area, x.header(), "number of " + counted, unit);
    bins.draw(g, area, unit);
  }
}
