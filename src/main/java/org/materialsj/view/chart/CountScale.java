package org.materialsj.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Colours for counts from 1 to a largest one, by their size or by their logarithm. */
final class CountScale {

  private static final int STRIPES = 256;
  private static final int MOST_TICKS = 6;
  private static final double NEAREST = 0.07;

  private final int largest;
  private final boolean logarithmic;

  /**
   * A scale.
   *
   * @param largest at least 1
   * @param logarithmic whether colours follow the logarithm
   */
  CountScale(int largest, boolean logarithmic) {
    this.largest = largest;
    this.logarithmic = logarithmic;
  }

  /** Where a count is on the scale, 0 to 1. */
  double place(int count) {
    return logarithmic && largest > 1
        ? Math.log(count) / Math.log(largest)
        : (double) count / largest;
  }

  /** The colour of a count; when all counts are 1, one of the middle. */
  Color colour(int count) {
    return Gradient.VIRIDIS.at(largest == 1 ? 0.5 : place(count));
  }

  /** Draws the scale, from left to right, with its ticks below. */
  void draw(Graphics2D g, Rectangle2D bar, double unit) {
    for (int k = STRIPES - 1; k >= 0; k--) {
      // Each stripe reaches to the left end, so that no background shows between two.
      g.setColor(largest == 1 ? colour(1) : Gradient.VIRIDIS.at((k + 0.5) / STRIPES));
      double wide = (k + 1) * bar.getWidth() / STRIPES;
      g.fill(new Rectangle2D.Double(bar.getX(), bar.getY(), wide, bar.getHeight()));
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke((float) (0.8 * unit)));
    g.draw(bar);
    double ascent = g.getFontMetrics().getAscent();
    for (int tick : ticks()) {
      double x = bar.getX() + (largest == 1 ? 0.5 : place(tick)) * bar.getWidth();
      g.draw(new Line2D.Double(x, bar.getMaxY(), x, bar.getMaxY() + 4 * unit));
      Lettering.centre(g, text(tick), x, bar.getMaxY() + 6 * unit + ascent);
    }
  }

  /** Round counts and the largest, none too near to another. */
  List<Integer> ticks() {
    List<Integer> result = new ArrayList<>();
    if (logarithmic) {
      for (long power = 1; power <= largest; power *= 10) {
        for (int factor : largest < 1000 ? new int[] {1, 2, 5} : new int[] {1}) {
          add(result, factor * power);
        }
      }
    } else {
      int step = (int) Math.max(1, Ticks.step(0, largest, MOST_TICKS));
      for (long count = largest == 1 ? 1 : 0; count <= largest; count += step) {
        add(result, count);
      }
    }
    if (result.get(result.size() - 1) != largest) {
      if (1 - place(result.get(result.size() - 1)) < NEAREST) {
        result.remove(result.size() - 1);
      }
      result.add(largest);
    }
    return result;
  }

  private void add(List<Integer> ticks, long count) {
    if (count <= largest) {
      ticks.add((int) count);
    }
  }

  /** A count in at most five characters: 12, 9999, 12.3k, 123k, 1.2M. */
  static String text(int count) {
    if (count < 10_000) {
      return Integer.toString(count);
    }
    double size = count < 999_500 ? count / 1e3 : count / 1e6;
    return String.format(Locale.ROOT, size < 99.95 ? "%.1f" : "%.0f", size)
        + (count < 999_500 ? "k" : "M");
  }
}
