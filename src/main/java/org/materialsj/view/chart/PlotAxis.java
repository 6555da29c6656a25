package org.materialsj.view.chart;

import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A range of values along one direction of a plot, linear or logarithmic, with round ticks. */
final class PlotAxis {

  /** Numbers whose size is above this have no place on an axis. */
  static final double LARGEST = 1e300;

  /** With fewer ticks than this, a reader cannot tell the scale. */
  private static final int FEW = 3;

  private final boolean logarithmic;
  private final double low;
  private final double high;
  private final double leastStep;

  private PlotAxis(boolean logarithmic, double low, double high, double leastStep) {
    this.logarithmic = logarithmic;
    this.low = low;
    this.high = high;
    this.leastStep = leastStep;
  }

  /**
   * The range of all values that can be shown, wider by a share on either side; 0 to 1, or 1 to 10,
   * when there are none.
   *
   * @param padding share of the range (of its logarithm on a logarithmic axis)
   * @param logarithmic whether equal factors are equally far apart
   * @param values numbers, some perhaps not finite
   */
  static PlotAxis around(double padding, boolean logarithmic, List<double[]> values) {
    double[] shown =
        values.stream()
            .flatMapToDouble(Arrays::stream)
            .filter(value -> isShown(value, logarithmic))
            .toArray();
    boolean whole = Arrays.stream(shown).allMatch(value -> value == Math.rint(value));
    double leastStep = whole && !logarithmic ? 1 : 0;
    if (shown.length == 0) {
      return new PlotAxis(logarithmic, 0, 1, 0);
    }
    double least = Arrays.stream(shown).min().orElseThrow();
    double most = Arrays.stream(shown).max().orElseThrow();
    if (logarithmic) {
      least = Math.log10(least);
      most = Math.log10(most);
    }
    double range = most - least;
    if (range <= 1e-9 * Math.max(Math.abs(least), Math.abs(most))) {
      double some = logarithmic || least == 0 ? 0.5 : 0.05 * Math.abs(least);
      return new PlotAxis(logarithmic, least - some, most + some, 0);
    }
    return new PlotAxis(
        logarithmic, least - padding * range, most + padding * range, Math.min(leastStep, range));
  }

  /** The range of shares, 0 to 1, wider by a share on either side. */
  static PlotAxis shares(double padding) {
    return new PlotAxis(false, -padding, 1 + padding, 0);
  }

  /**
   * The range from one number to another.
   *
   * @param low any finite number
   * @param high a larger one
   */
  static PlotAxis range(double low, double high) {
    return new PlotAxis(false, low, high, 0);
  }

  /**
   * The range from one number to another.
   *
   * @param logarithmic whether equal factors are equally far apart
   * @param low any finite number, positive on a logarithmic axis
   * @param high a larger one
   */
  static PlotAxis range(boolean logarithmic, double low, double high) {
    return logarithmic
        ? new PlotAxis(true, Math.log10(low), Math.log10(high), 0)
        : range(low, high);
  }

  /**
   * The numbers from 1 on, with half a number of room at either end and whole ticks.
   *
   * @param count at least 1
   */
  static PlotAxis components(int count) {
    return new PlotAxis(false, 0.4, count + 0.6, 1);
  }

  private static boolean isShown(double value, boolean logarithmic) {
    return Math.abs(value) <= LARGEST && (!logarithmic || value > 0);
  }

  /** Whether a value has a place on the axis: it is finite and, on a logarithmic one, positive. */
  boolean shows(double value) {
    return isShown(value, logarithmic);
  }

  /** Where a value is, 0 at the low end and 1 at the high end. */
  double place(double value) {
    return ((logarithmic ? Math.log10(value) : value) - low) / (high - low);
  }

  /** The value at a place, 0 at the low end and 1 at the high end. */
  double at(double place) {
    return value(low + place * (high - low));
  }

  /** Round values from low to high, at most about so many. */
  List<Double> ticks(int most) {
    if (!isEven(most)) {
      return powers(most);
    }
    List<Double> result = new ArrayList<>();
    double step = step(most);
    for (long k = (long) Math.ceil(value(low) / step); k * step <= value(high); k++) {
      result.add(k * step);
    }
    return result;
  }

  /** Whether ticks are equal steps apart: always, unless powers of ten and the like are enough. */
  private boolean isEven(int most) {
    return !logarithmic || powers(most).size() < FEW;
  }

  private double value(double end) {
    return logarithmic ? Math.pow(10, end) : end;
  }

  /** Powers of ten; where fewer than three are in the range also 2 and 5 times, or 2 to 9 times. */
  private List<Double> powers(int most) {
    List<Double> result = new ArrayList<>();
    boolean wide = Math.floor(high) - Math.ceil(low) >= FEW - 1;
    int step = wide ? Math.max(1, (int) Math.ceil((high - low) / most)) : 1;
    int[] several = high - low > 1 ? new int[] {1, 2, 5} : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
    for (int power = (int) Math.floor(low / step) * step; power <= high; power += step) {
      for (int factor : wide ? new int[] {1} : several) {
        double place = power + Math.log10(factor);
        if (place >= low && place <= high) {
          result.add(factor * Math.pow(10, power));
        }
      }
    }
    return result;
  }

  private double step(int most) {
    return Math.max(leastStep, Ticks.step(value(low), value(high), most));
  }

  /** How the ticks of {@link #ticks} are written. */
  List<String> texts(int most) {
    if (!isEven(most)) {
      return ticks(most).stream().map(Ticks::text).toList();
    }
    DecimalFormat format = Ticks.format(value(low), value(high), step(most));
    return ticks(most).stream().map(format::format).toList();
  }
}
