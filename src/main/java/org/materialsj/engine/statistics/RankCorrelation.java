package org.materialsj.engine.statistics;

import java.util.Arrays;

/**
 * Spearman's correlation: Pearson's of the ranks, which sees every rising or falling relation,
 * straight or not.
 */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * Ranks from 1; equal values share the mean of their ranks. Cost n log n.
   *
   * @param values n numbers, none NaN; not modified
   * @return n ranks
   * @throws IllegalArgumentException if a value is NaN
   */
  public static double[] ranks(double[] values) {
    int n = values.length;
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("values must be numbers, got NaN at index " + i);
      }
      // Adding 0 makes -0 and 0 the same number, as == does.
      sorted[i] = values[i] + 0.0;
    }
    Arrays.sort(sorted);
    double[] ranks = new double[n];
    for (int i = 0; i < n; i++) {
      ranks[i] = (below(sorted, values[i], false) + below(sorted, values[i], true) + 1) / 2.0;
    }
    return ranks;
  }

  /** How many sorted numbers are below a value, or not above it. */
  private static int below(double[] sorted, double value, boolean equal) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (equal && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Ranks less their mean, divided by their length, so that the {@link Descriptive#product} of two
   * such arrays is Spearman's correlation.
   *
   * @param values n numbers, at least one, none NaN; not modified
   * @return n numbers of square sum 1; all 0 when the values are all equal
   * @throws IllegalArgumentException if a value is NaN, or there is none
   */
  public static double[] unitRanks(double[] values) {
    return Descriptive.unit(ranks(values));
  }
}
