package org.materialsj.learn.tree;

import java.util.Arrays;

/** Puts the values of a column into at most 255 bins that hold nearly equal numbers of rows. */
public final class Binning {

  /** The largest number of bins, which fits into a byte; scikit-learn and LightGBM take as many. */
  public static final int MAX_BINS = 255;

  /** The first step of a search by halves through all that a byte can tell apart. */
  private static final int HALVES = 1 << (Byte.SIZE - 1);

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
   * The borders between the bins: the quantiles 1/255 to 254/255, or, of a column of at most 255
   * different values, the middles between all neighbours. One value never spans two bins.
   *
   * @param sorted n values, ascending
   * @return at most 254 numbers, ascending, each in the middle between two neighbouring values, or
   *     one of the values where many rows have it
   */
  public static double[] borders(double[] sorted) {
    int n = sorted.length;
    int distinct = n == 0 ? 0 : 1;
    for (int i = 1; i < n; i++) {
      distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    double[] borders = new double[MAX_BINS - 1];
    int count = 0;
    if (distinct <= MAX_BINS) {
      for (int i = 1; i < n; i++) {
        if (sorted[i] != sorted[i - 1]) {
          borders[count++] = middle(sorted[i - 1], sorted[i]);
        }
      }
    } else {
      for (long k = 1; k < MAX_BINS; k++) {
        int lower = (int) (k * (n - 1) / MAX_BINS);
        int upper = k * (n - 1) % MAX_BINS == 0 ? lower : lower + 1;
        double border = middle(sorted[lower], sorted[upper]);
        if (count == 0 || border > borders[count - 1]) {
          borders[count++] = border;
        }
      }
    }
    return Arrays.copyOf(borders, count);
  }

  /**
   * The bins of values.
   *
   * @param values n numbers; not modified
   * @param borders at most 254, ascending; a value on a border is below it
   * @return n unsigned bytes
   */
  public static byte[] bins(double[] values, double[] borders) {
    double[] padded = Arrays.copyOf(borders, 2 * HALVES - 1);
    Arrays.fill(padded, borders.length, padded.length, Double.POSITIVE_INFINITY);
    byte[] bins = new byte[values.length];
    for (int i = 0; i < bins.length; i++) {
      double value = values[i];
      int bin = 0;
      for (int step = HALVES; step > 0; step >>= 1) {
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
   * @param upper a larger one; of two equal ones t is that number
   * @return t
   */
  public static double middle(double lower, double upper) {
    double middle = lower / 2 + upper / 2;
    return middle >= lower && middle < upper ? middle : lower;
  }
}
