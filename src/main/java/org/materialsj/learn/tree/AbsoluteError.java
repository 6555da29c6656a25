package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * The sum of absolute deviations from the median of a node. Each row counts once. Cost n log n per
 * search.
 */
public final class AbsoluteError extends Criterion {

  private final double[] targets;

  /** Targets less the first of them, which keeps the sums small, and with them rounding errors. */
  private final double[] shifted;

  private final Ordered ordered;
  private final double[] nodeTargets;
  private final double[] sorted;

  /** By number of rows on the left: what both sides deviate. */
  private final double[] deviation;

  /** Number of rows below each border, and the code below it. */
  private final int[] borders;

  private final int[] codeBelow;
  private final RunningMedian median;

  private int weight;
  private double unsplit;
  private double value;

  /**
   * A criterion.
   *
   * @param targets n numbers; shared
   * @param minLeaf least number of rows of a leaf
   */
  public AbsoluteError(double[] targets, int minLeaf) {
    super(minLeaf);
    int n = targets.length;
    this.targets = targets;
    this.shifted = new double[n];
    Arrays.setAll(shifted, i -> targets[i] - targets[0]);
    this.ordered = new Ordered(n);
    this.nodeTargets = new double[n];
    this.sorted = new double[n];
    this.deviation = new double[n + 1];
    this.borders = new int[n];
    this.codeBelow = new int[n];
    this.median = new RunningMedian(n);
  }

  @Override
  int outputs() {
    return 1;
  }

  @Override
  boolean enter(int[] rows, int from, int to) {
    int n = to - from;
    for (int i = 0; i < n; i++) {
      sorted[i] = targets[rows[from + i]];
    }
    Arrays.sort(sorted, 0, n);
    weight = n;
    value = n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
    unsplit = 0;
    for (int i = 0; i < n; i++) {
      unsplit -= Math.abs(sorted[i] - value);
    }
    return sorted[0] == sorted[n - 1];
  }

  @Override
  int weight() {
    return weight;
  }

  @Override
  double unsplit() {
    return unsplit;
  }

  @Override
  void value(double[] into, int at) {
    into[at] = value;
  }

  @Override
  boolean search(int[] codes, int limit, int[] rows, int from, int to, BestSplit best) {
    long[] bits = occupied(limit);
    ordered.fill(codes, to - from, limit, bits);
    int words = (limit + Long.SIZE - 1) / Long.SIZE;
    int count = 0;
    int placed = 0;
    for (int word = 0; word < words; word++) {
      long rest = bits[word];
      bits[word] = 0;
      while (rest != 0) {
        int code = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        rest &= rest - 1;
        for (int i = ordered.takeFirst(code); i >= 0; i = ordered.next(i)) {
          nodeTargets[placed++] = shifted[rows[from + i]];
        }
        borders[count] = placed;
        codeBelow[count++] = code;
      }
    }
    if (count > 1) {
      deviations();
    }
    for (int b = 0; b + 1 < count; b++) {
      int left = borders[b];
      if (left >= minLeaf && weight - left >= minLeaf && -deviation[left] > best.score()) {
        best.take(-deviation[left], codeBelow[b], codeBelow[b + 1]);
      }
    }
    return count > 1;
  }

  private void deviations() {
    median.clear();
    for (int i = 0; i < weight; i++) {
      median.add(nodeTargets[i]);
      deviation[i + 1] = median.deviation();
    }
    median.clear();
    for (int i = weight - 1; i > 0; i--) {
      median.add(nodeTargets[i]);
      deviation[i] += median.deviation();
    }
  }
}
