package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * Splits for regression: the largest reduction of the sum of squared deviations, that is the
 * largest SL^2/WL + SR^2/WR with weights W and weighted sums S of the two sides.
 */
public final class VarianceSearch extends SplitSearch {

  private final double[] targets;

  /** Weight and weight times (target minus mean target) of each row, side by side. */
  private final double[] weighted;

  private final double[] histogram = new double[2 * RankedColumns.MAX_BINS];

  private double weight;
  private double sum;
  private double value;

  public VarianceSearch(
      RankedColumns data, int[] rows, int minLeaf, double[] targets, int[] weights) {
    super(data, rows, minLeaf);
    this.targets = targets;
    double mean = 0;
    for (double target : targets) {
      mean += target / targets.length;
    }
    // Deviations from the mean keep the sums small, and with them the rounding errors.
    this.weighted = new double[2 * targets.length];
    for (int i = 0; i < targets.length; i++) {
      weighted[2 * i] = weights[i];
      weighted[2 * i + 1] = weights[i] * (targets[i] - mean);
    }
  }

  @Override
  double unsplitScore() {
    return sum * sum / weight;
  }

  @Override
  double weight() {
    return weight;
  }

  @Override
  int outputs() {
    return 1;
  }

  @Override
  void value(double[] into, int offset) {
    into[offset] = value;
  }

  @Override
  boolean summarize(int[] rows, int from, int to) {
    double first = targets[rows[from]];
    boolean pure = true;
    double w = 0;
    double s = 0;
    double plain = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      pure &= targets[row] == first;
      w += weighted[2 * row];
      s += weighted[2 * row + 1];
      plain += weighted[2 * row] * targets[row];
    }
    weight = w;
    sum = s;
    value = pure ? first : plain / w;
    return pure;
  }

  @Override
  boolean searchBins(int feature, RankedColumns.Column column, int[] rows, int from, int to) {
    fill(column.bin(), rows, from, to, column.bins());
    int[] starts = column.binStart();
    int bins = column.bins();
    int last = -1;
    boolean splits = false;
    double w = 0;
    double s = 0;
    for (int b = 0; b < bins; b++) {
      double binWeight = histogram[2 * b];
      if (binWeight == 0) {
        continue;
      }
      if (last >= 0) {
        splits = true;
        double right = weight - w;
        if (w >= minLeaf && right >= minLeaf) {
          double rest = sum - s;
          offer(s * s / w + rest * rest / right, feature, starts[last + 1] - 1, starts[b]);
        }
      }
      w += binWeight;
      s += histogram[2 * b + 1];
      last = b;
    }
    return splits;
  }

  private void fill(byte[] bin, int[] rows, int from, int to, int bins) {
    double[] sums = histogram;
    double[] source = weighted;
    Arrays.fill(sums, 0, 2 * bins, 0);
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int at = (bin[row] & 0xff) << 1;
      sums[at] += source[2 * row];
      sums[at + 1] += source[2 * row + 1];
    }
  }

  @Override
  void searchSorted(int feature, long[] sorted, int count) {
    double w = 0;
    double s = 0;
    int rank = (int) (sorted[0] >>> 32);
    for (int i = 0; i < count; i++) {
      int next = (int) (sorted[i] >>> 32);
      if (next != rank) {
        double right = weight - w;
        if (w >= minLeaf && right >= minLeaf) {
          double rest = sum - s;
          offer(s * s / w + rest * rest / right, feature, rank, next);
        }
        rank = next;
      }
      int row = (int) sorted[i];
      w += weighted[2 * row];
      s += weighted[2 * row + 1];
    }
  }
}
