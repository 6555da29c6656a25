package org.materialsj.learn.tree;

import java.util.Arrays;

/** Puts the values of a column into at most 256 bins that hold nearly equal numbers of rows. */
public final class Binning {

  /** The largest number of bins, so that a bin fits into a byte. */
  public static final int MAX_BINS = 256;

  private Binning() {}

  /**
   * The values in order, as the other methods take them.
   *
   * @param values finite numbers; not modified
   * @return a sorted copy with 0.0 for -0.0; cost n log n
   */
  public static double[] sorted(double[] values) {
    double[] sorted = new double[values.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = values[i] + 0.0; // turns -0.0 into 0.0: they are one value
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The borders between the bins. One value never spans two bins. A bin is closed as soon as the
   * rows up to it reach their share; a column of at most 256 different values has one bin for each.
   *
   * @param sorted n values, ascending
   * @return at most 255 numbers, ascending, each in the middle between two neighbouring values
   */
  public static double[] borders(double[] sorted) {
    int n = sorted.length;
    int distinct = n == 0 ? 0 : 1;
    for (int i = 1; i < n; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    boolean all = distinct <= MAX_BINS;
    double[] borders = new double[MAX_BINS - 1];
    int count = 0;
    for (int i = 1; i < n; i++) {
      boolean closes = all || (long) i * MAX_BINS >= (long) n * (count + 1);
      if (closes && sorted[i] != sorted[i - 1]) {
        borders[count++] = middle(sorted[i - 1], sorted[i]);
      }
    }
    return Arrays.copyOf(borders, count);
  }

  /**
   * The bins of values.
   *
   * @param values n numbers; not modified
   * @param borders at most 255, ascending; a value on a border is below it
   * @return n unsigned bytes
   */
  public static byte[] bins(double[] values, double[] borders) {
    double[] padded = Arrays.copyOf(borders, MAX_BINS - 1);
    Arrays.fill(padded, borders.length, padded.length, Double.POSITIVE_INFINITY);
    byte[] bins = new byte[values.length];
    for (int i = 0; i < bins.length; i++) {
      double value = values[i];
      int bin = 0;
      for (int step = MAX_BINS / 2; step > 0; step >>= 1) {
        bin += padded[bin + step - 1] < value ? step : 0;
      }
      bins[i] = (byte) bin;
    }
    return bins;
  }

  /**
   * A threshold t with lower &lt;= t &lt; upper, in the middle where it can be.
   *
   * @param lower a number
   * @param upper a larger one
   * @return t
   */
  public static double middle(double lower, double upper) {
    double middle = lower / 2 + upper / 2;
    return middle >= lower && middle < upper ? middle : lower;
  }
}
