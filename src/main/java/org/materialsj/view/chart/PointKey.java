package org.materialsj.view.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.materialsj.model.explore.Trend;

/** What colours, lines and sizes of dots mean, beside a plot: one below the other. */
final class PointKey {

  /** The colour of lines through all points. */
  static final int ALL = 0x222222;

  private static final double BAR = 94;
  private static final double GAP = 16;

  private final PointColours colours;
  private final Optional<Bar> densities;
  private final Optional<DotSizes> sizes;
  private final Legend classes;
  private final Legend lines;

  /** Draws a scale of colours with its numbers and name to the right. */
  interface Bar {

    /**
     * Draws the scale.
     *
     * @param g where
     * @param bar the rectangle of its colours
     * @param unit length of a unit
     */
    void draw(Graphics2D g, Rectangle2D bar, double unit);
  }

  /**
   * A key.
   *
   * @param colours colours of points
   * @param densities what tells how dense points are; explained where they are plain
   * @param sizes sizes of points, if they differ
   * @param trends lines through points
   */
  PointKey(
      PointColours colours, Optional<Bar> densities, Optional<DotSizes> sizes, List<Trend> trends) {
    this.colours = colours;
    this.densities = colours.isPlain() ? densities : Optional.empty();
    this.sizes = sizes;
    classes = new Legend(colours.legendName(), colours.entries());
    lines = new Legend("", trends.stream().map(this::entry).toList());
  }

  private Legend.Entry entry(Trend trend) {
    return trend.label() < 0
        ? new Legend.Entry(trend.name(), ALL, null, 1)
        : new Legend.Entry(trend.name(), colours.ofClass(trend.label()), null, 0);
  }

  private boolean hasBar() {
    return densities.isPresent() || colours.scaleName().isPresent();
  }

  /** Height that is left for bar or classes. */
  private double high(double height, double unit) {
    double rest = sizes.isPresent() ? DotSizes.height(unit) + GAP * unit : 0;
    rest += lines.isEmpty() ? 0 : lines.height(unit) + GAP * unit;
    return Math.max(0.3 * height, height - rest);
  }

  /**
   * The room that the key needs beside a plot, with its gap; 0 when there is nothing to explain.
   *
   * @param width width of the figure
   * @param height height of the plot
   */
  double width(Graphics2D g, double width, double height, double unit) {
    double wide = hasBar() ? BAR * unit : 0;
    wide = Math.max(wide, classes.width(g, width, high(height, unit), unit));
    wide = Math.max(wide, lines.width(g, width, height, unit));
    wide = Math.max(wide, sizes.map(s -> s.width(g, unit)).orElse(0.0));
    return wide > 0 ? wide + GAP * unit : 0;
  }

  /**
   * Draws the key.
   *
   * @param area the plot
   * @param room what {@link #width} said
   */
  void draw(Graphics2D g, Rectangle2D area, double room, double unit) {
    double left = area.getMaxX() + GAP * unit;
    double wide = room - GAP * unit;
    double high = high(area.getHeight(), unit);
    double top = area.getY();
    if (hasBar()) {
      Rectangle2D bar = new Rectangle2D.Double(left, top, 14 * unit, Math.max(1, high));
      densities.ifPresent(scale -> scale.draw(g, bar, unit));
      colours.scaleName().ifPresent(name -> colours.scale().draw(g, bar, name, unit));
      top += high + GAP * unit;
    } else if (!classes.isEmpty()) {
      top = classes.draw(g, new Rectangle2D.Double(left, top, wide, high), unit) + GAP * unit;
    }
    if (!lines.isEmpty()) {
      double tall = Math.max(1, Math.min(lines.height(unit), area.getMaxY() - top));
      top = lines.draw(g, new Rectangle2D.Double(left, top, wide, tall), unit) + GAP * unit;
    }
    double below = top;
    sizes.ifPresent(
        s ->
            s.drawLegend(
                g, new Rectangle2D.Double(left, below, wide, DotSizes.height(unit)), unit));
  }
}
