package org.materialsj.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heights of bars that start at zero: linear, or a logarithm of either sign, sign(v) log10(1 +
 * |v|/c), which is linear up to about c. There c is the power of ten below the smallest size that
 * is not 0, but at most {@value #MOST_DECADES} powers below that of the largest.
 */
final class BarScale {

  private static final int MOST_DECADES = 6;
  private static final int MOST_TICKS = 9;
  private static final double PADDING = 0.05;

  private final boolean logarithmic;
  private final double threshold;
  private final double low;
  private final double high;

  /**
   * A scale that holds 0 and all values.
   *
   * @param values finite numbers
   */
  BarScale(double[] values, boolean logarithmic) {
    this.logarithmic = logarithmic;
    this.threshold = logarithmic ? threshold(values) : 1;
    double least = place0(Math.min(0, Arrays.stream(values).min().orElse(0)));
    double most = place0(Math.max(0, Arrays.stream(values).max().orElse(0)));
    if (least == most) {
      most = 1;
    }
    double padding = PADDING * (most - least);
    low = least < 0 ? least - padding : 0;
    high = most > 0 ? most + padding : 0;
  }

  private static double threshold(double[] values) {
    double[] sizes = Arrays.stream(values).map(Math::abs).filter(v -> v > 0).toArray();
    double smallest = Math.floor(Math.log10(Arrays.stream(sizes).min().orElse(1)));
    double largest = Math.floor(Math.log10(Arrays.stream(sizes).max().orElse(1)));
    return Math.pow(10, Math.max(-300, Math.max(smallest, largest - MOST_DECADES)));
  }

  private double place0(double value) {
    return logarithmic ? Math.signum(value) * Math.log10(1 + Math.abs(value) / threshold) : value;
  }

  /** Where a value is, 0 at the low end and 1 at the high end. */
  double place(double value) {
    return (place0(value) - low) / (high - low);
  }

  /** Round values from low to high. */
  List<Double> ticks() {
    List<Double> result = new ArrayList<>();
    if (!logarithmic) {
      double step = Ticks.step(low, high, MOST_TICKS);
      for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
        result.add(k * step);
      }
      return result;
    }
    int decades = (int) Math.ceil((high - low) / MOST_TICKS);
    for (int sign : new int[] {-1, 1}) {
      double end = sign < 0 ? -low : high;
      for (int k = decades == 1 ? 0 : decades;
          Math.log10(1 + Math.pow(10, k)) <= end;
          k += decades) {
        result.add(sign * threshold * Math.pow(10, k));
      }
    }
    result.add(0.0);
    result.sort(null);
    return result;
  }

  /** A tick as text. */
  String text(double tick) {
    return logarithmic
        ? Ticks.text(tick)
        : Ticks.format(low, high, Ticks.step(low, high, MOST_TICKS)).format(tick);
  }
}
