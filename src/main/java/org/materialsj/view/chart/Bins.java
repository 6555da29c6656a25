package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.view.colour.Palette;

/** How many values fall into each of equal intervals, and the bars that show it. */
final class Bins {

  private static final int MOST = 60;
  private static final int FEWEST = 5;
  private static final double PADDING = 0.02;

  /** Thinner bars have no rim: it would be all that is seen. */
  private static final double THINNEST = 4;

  private final int[] counts;
  private final double low;
  private final double width;

  private Bins(int[] counts, double low, double width) {
    this.counts = counts;
    this.low = low;
    this.width = width;
  }

  /**
   * Counts values in so many intervals between the least and the largest of them; those that are
   * missing or beyond 1e300 are left out.
   *
   * @param values the values; not kept
   * @param bins number of intervals, at least 1
   */
  static Bins of(double[] values, int bins) {
    double[] shown = Arrays.stream(values).filter(Bins::isCounted).toArray();
    double least = Arrays.stream(shown).min().orElse(0);
    double most = Arrays.stream(shown).max().orElse(1);
    boolean alike = most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
    // Values that are all alike stand in the middle of a narrow range.
    double some = least == 0 ? 0.5 : 0.01 * Math.abs(least);
    double low = alike ? least - some : least;
    double width = alike ? 2 * some / bins : most / bins - least / bins;
    int[] counts = new int[bins];
    for (double value : shown) {
      counts[(int) Math.max(0, Math.min(bins - 1, value / width - low / width))]++;
    }
    return new Bins(counts, low, width);
  }

  /**
   * Counts values in as many intervals as suit them, after Freedman and Diaconis (1981,
   * doi:10.1007/BF01025868): twice the range of the middle half of the values over the cube root of
   * their number.
   *
   * @param values the values; not kept
   */
  static Bins of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Bins::isCounted).sorted().toArray();
    int n = sorted.length;
    if (n < 2) {
      return of(values, FEWEST);
    }
    double middle = sorted[3 * (n - 1) / 4] / 2 - sorted[(n - 1) / 4] / 2;
    double range = sorted[n - 1] / 2 - sorted[0] / 2;
    double suited = middle > 0 ? range * Math.cbrt(n) / (2 * middle) : Math.sqrt(n);
    return of(values, (int) Math.max(FEWEST, Math.min(MOST, Math.ceil(suited))));
  }

  /** Whether a value is counted. */
  static boolean isCounted(double value) {
    return Math.abs(value) <= PlotAxis.LARGEST;
  }

  /** The count of the fullest interval, at least 1. */
  int most() {
    return Math.max(1, Arrays.stream(counts).max().orElse(1));
  }

  /**
   * The intervals and their counts.
   *
   * @param column name and unit of the values
   * @param counted what is counted
   */
  FeatureTable table(ColumnSpec column, String counted) {
    int n = counts.length;
    List<String> ids = IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
    Set<String> taken = new HashSet<>();
    return FeatureTable.builder(ids)
        .ownNumbers(
            ColumnSpec.free(column.name() + " from", column.unit(), taken),
            IntStream.range(0, n).mapToDouble(k -> low + k * width).toArray())
        .ownNumbers(
            ColumnSpec.free(column.name() + " to", column.unit(), taken),
            IntStream.rangeClosed(1, n).mapToDouble(k -> low + k * width).toArray())
        .ownNumbers(
            ColumnSpec.free("number of " + counted, "", taken),
            Arrays.stream(counts).asDoubleStream().toArray())
        .build();
  }

  /** The axis of the values. */
  PlotAxis axis() {
    return PlotAxis.around(
        PADDING, false, List.of(new double[] {low, low + counts.length * width}));
  }

  /** Draws a bar for each interval that has values, on {@link #axis} and counts from 0. */
  void draw(Graphics2D g, Rectangle2D area, double unit) {
    draw(g, area, axis(), unit);
  }

  /** Draws a bar for each interval that has values, on another axis and counts from 0. */
  void draw(Graphics2D g, Rectangle2D area, PlotAxis across, double unit) {
    PlotFrame axes =
        new PlotFrame(across, PlotAxis.around(PADDING, false, List.of(new double[] {0, most()})));
    Color fill = new Color(Palette.rgb(0));
    double floor = axes.y(area, 0);
    g.setStroke(new BasicStroke((float) (0.6 * unit)));
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        double from = axes.x(area, low + bin * width);
        double to = axes.x(area, low + (bin + 1) * width);
        double top = axes.y(area, counts[bin]);
        Rectangle2D bar = new Rectangle2D.Double(from, top, to - from, floor - top);
        g.setColor(fill);
        g.fill(bar);
        if (to - from > THINNEST * unit) {
          g.setColor(Color.WHITE);
          g.draw(bar);
        }
      }
    }
  }
}
