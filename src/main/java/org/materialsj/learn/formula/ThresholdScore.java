package org.materialsj.learn.formula;

import java.util.Arrays;

/**
 * How well a threshold on a feature divides what the classes leave unexplained: the largest sum of
 * residuals on one side of a threshold, over all thresholds, as a share of the largest possible
 * one. For the residuals of the class shares of two classes this is the largest distance between
 * the distribution functions of the feature in the classes (Kolmogorov and Smirnov), which is 1
 * when a threshold tells the classes apart. Scale and bends of the feature have no influence. Cost
 * n log n, or about n when a rough histogram shows that the score stays below the one asked for.
 */
final class ThresholdScore implements ColumnScore {

  private static final int BINS = 64;

  private final double[][] residuals;
  private final double largest;
  private final long indexMask;
  private final long[] keys;
  private final double[] above = new double[BINS];
  private final double[] below = new double[BINS];
  private final double[] bounds = new double[BINS];
  private final int[] bins;

  /**
   * For residuals.
   *
   * @param residuals for each class a number per row, with mean 0; for two classes one is enough
   */
  ThresholdScore(double[][] residuals) {
    this.residuals = residuals;
    int n = residuals[0].length;
    keys = new long[n];
    bins = new int[n];
    indexMask = Ascending.mask(n);
    double squares = 0;
    for (double[] residual : residuals) {
      double positive = Arrays.stream(residual).filter(r -> r > 0).sum();
      squares += positive * positive;
    }
    largest = Math.sqrt(squares);
  }

  @Override
  public double of(double[] values, double least) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }
    double range = high - low;
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (Double.isNaN(sum) || !(range > 1e-8 * size) || Double.isInfinite(range) || largest == 0) {
      return -1;
    }
    if (least > 0 && bound(values, low, BINS / range) < least * largest * (1 - 1e-12)) {
      return -1;
    }
    double score = exact(values) / largest;
    return score >= least ? Math.min(1, score) : -1;
  }

  /** At least the exact score: each bin may be divided as well as can be. */
  private double bound(double[] values, double low, double perBin) {
    for (int i = 0; i < values.length; i++) {
      bins[i] = Math.min(BINS - 1, (int) ((values[i] - low) * perBin));
    }
    Arrays.fill(bounds, 0);
    for (double[] residual : residuals) {
      Arrays.fill(above, 0);
      Arrays.fill(below, 0);
      for (int i = 0; i < residual.length; i++) {
        double r = residual[i];
        above[bins[i]] += Math.max(0, r);
        below[bins[i]] += Math.min(0, r);
      }
      double sum = 0;
      for (int b = 0; b < BINS; b++) {
        double most = Math.max(Math.abs(sum + above[b]), Math.abs(sum + below[b]));
        bounds[b] += most * most;
        sum += above[b] + below[b];
      }
    }
    return Math.sqrt(Arrays.stream(bounds).max().orElseThrow());
  }

  private double exact(double[] values) {
    Ascending.sort(values, keys);
    double best = 0;
    double[] sums = new double[residuals.length];
    for (int k = 0; k + 1 < keys.length; k++) {
      int row = (int) (keys[k] & indexMask);
      double squares = 0;
      for (int c = 0; c < sums.length; c++) {
        sums[c] += residuals[c][row];
        squares += sums[c] * sums[c];
      }
      if (squares > best && (keys[k] & ~indexMask) != (keys[k + 1] & ~indexMask)) {
        best = squares;
      }
    }
    return Math.sqrt(best);
  }
}
