package org.materialsj.features.molecule;

import java.util.Locale;
import org.materialsj.engine.special.NormalTable;

/**
 * Equally spaced points on which a value is told by a Gaussian around it, of area 1 over all
 * numbers. What lies beyond the ends of the grid is not told.
 *
 * @param first the first point
 * @param last the last point
 * @param points number of points, at least 2
 * @param sigma standard deviation of the Gaussian, in the unit of the points
 * @param sampling what a point tells of the Gaussian
 */
public record GaussianGrid(double first, double last, int points, double sigma, Sampling sampling) {

  private static final int MOST_POINTS = 10_000;

  /** What a point tells of a Gaussian. */
  public enum Sampling {
    /**
     * Its mean over the interval of one spacing around the point, so that the sum over all points
     * times the spacing is 1 also when sigma is small.
     */
    INTEGRATED,
    /** Its value at the point. */
    SAMPLED
  }

  /**
   * A grid of means over intervals.
   *
   * @param first the first point
   * @param last the last point
   * @param points number of points, at least 2
   * @param sigma standard deviation of the Gaussian, in the unit of the points
   */
  public GaussianGrid(double first, double last, int points, double sigma) {
    this(first, last, points, sigma, Sampling.INTEGRATED);
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for a number out of range
   */
  public GaussianGrid {
    if (!(Double.isFinite(first) && Double.isFinite(last) && last > first)) {
      throw new IllegalArgumentException(
          "a grid must end behind its beginning, got " + first + " to " + last);
    }
    if (points < 2 || points > MOST_POINTS) {
      throw new IllegalArgumentException(
          "a grid has 2 to " + MOST_POINTS + " points, got " + points);
    }
    if (!(sigma > 0 && Double.isFinite(sigma))) {
      throw new IllegalArgumentException("sigma must be positive, got " + sigma);
    }
  }

  /**
   * The distance of neighbouring points.
   *
   * @return in the unit of the points
   */
  public double spacing() {
    return (last - first) / (points - 1);
  }

  /**
   * A point.
   *
   * @param index 0 to points - 1
   * @return where it is
   */
  public double point(int index) {
    return first + index * spacing();
  }

  /**
   * A point as text, with as many decimals as tell it from its neighbours.
   *
   * @param index 0 to points - 1
   * @return such as "1.25"
   */
  String label(int index) {
    int most = (int) Math.max(0, Math.ceil(-Math.log10(spacing()))) + 1;
    int decimals = 0;
    while (decimals < most && !(isWhole(first, decimals) && isWhole(spacing(), decimals))) {
      decimals++;
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", point(index));
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  private static boolean isWhole(double value, int decimals) {
    double scaled = value * Math.pow(10, decimals);
    return Math.abs(scaled - Math.rint(scaled)) < 1e-6;
  }

  /**
   * Adds a Gaussian.
   *
   * @param spectrum as many numbers as points; modified
   * @param center its mean
   * @param weight its area
   */
  void add(double[] spectrum, double center, double weight) {
    double step = spacing();
    double reach = NormalTable.end() * sigma + step;
    int from = (int) Math.max(0, Math.ceil((center - reach - first) / step));
    int to = (int) Math.min(points - 1, Math.floor((center + reach - first) / step));
    if (sampling == Sampling.SAMPLED) {
      double height = weight / (sigma * Math.sqrt(2 * Math.PI));
      for (int i = from; i <= to; i++) {
        double x = (point(i) - center) / sigma;
        spectrum[i] += height * Math.exp(-0.5 * x * x);
      }
      return;
    }
    double before = NormalTable.below((first + (from - 0.5) * step - center) / sigma);
    for (int i = from; i <= to; i++) {
      double next = NormalTable.below((first + (i + 0.5) * step - center) / sigma);
      spectrum[i] += weight * (next - before) / step;
      before = next;
    }
  }
}
