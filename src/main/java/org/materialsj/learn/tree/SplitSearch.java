package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * Finds the best split of the rows of one node. Owned by one thread. A subclass knows what makes a
 * split good; a larger score is better. Of equal scores the one found first wins, so that the
 * result depends only on the order of the features tried.
 */
public abstract class SplitSearch {

  /** Nodes with fewer rows are split exactly, by sorting; larger ones at the borders of bins. */
  private static final int HISTOGRAM_ROWS = 256;

  private final RankedColumns data;
  private final int[] rows;
  private final long[] keys;
  final int minLeaf;

  private int from;
  private int to;

  private double bestScore;
  private int bestFeature;
  private int bestLowerRank;
  private int bestUpperRank;

  /** Reads {@code rows}, which the tree's grower reorders between nodes. */
  SplitSearch(RankedColumns data, int[] rows, int minLeaf) {
    this.data = data;
    this.rows = rows;
    this.keys = new long[rows.length];
    this.minLeaf = minLeaf;
  }

  /**
   * Turns to the node that holds rows[from] to rows[to - 1].
   *
   * @return whether all its targets are equal
   */
  final boolean node(int start, int end) {
    this.from = start;
    this.to = end;
    this.bestScore = Double.NEGATIVE_INFINITY;
    this.bestFeature = -1;
    return summarize(rows, start, end);
  }

  /**
   * Looks for splits on one feature.
   *
   * @param exact whether to look between all values, however many rows there are
   * @return whether the feature can split this node at all
   */
  final boolean tryFeature(int feature, boolean exact) {
    RankedColumns.Column column = data.column(feature);
    if (exact || isSmall()) {
      return trySorted(feature, column);
    }
    return searchBins(feature, column, rows, from, to);
  }

  /** Whether {@link #tryFeature} is exact anyway. */
  final boolean isSmall() {
    return to - from < HISTOGRAM_ROWS;
  }

  private boolean trySorted(int feature, RankedColumns.Column column) {
    int[] rank = column.rank();
    int n = to - from;
    int first = rank[rows[from]];
    boolean constant = true;
    for (int i = 0; i < n; i++) {
      int row = rows[from + i];
      constant &= rank[row] == first;
      keys[i] = ((long) rank[row] << 32) | row;
    }
    if (constant) {
      return false;
    }
    Arrays.sort(keys, 0, n);
    searchSorted(feature, keys, n);
    return true;
  }

  /** Records a split if it beats the best one so far. */
  final void offer(double score, int feature, int lowerRank, int upperRank) {
    if (score > bestScore) {
      bestScore = score;
      bestFeature = feature;
      bestLowerRank = lowerRank;
      bestUpperRank = upperRank;
    }
  }

  /** The best feature, or -1 when no split was found. */
  final int bestFeature() {
    return bestFeature;
  }

  /** Rows with this rank or a lower one go left. */
  final int bestLowerRank() {
    return bestLowerRank;
  }

  final double bestGain() {
    return Math.max(0, bestScore - unsplitScore());
  }

  /** The score of the current node when it is not split. */
  abstract double unsplitScore();

  /** Weight of the rows of the current node. */
  abstract double weight();

  final double bestThreshold() {
    return data.column(bestFeature).threshold(bestLowerRank, bestUpperRank);
  }

  /** Numbers per node: 1, or the number of classes. */
  abstract int outputs();

  /** Writes the prediction of the current node. */
  abstract void value(double[] into, int offset);

  /** Sums up the targets of a node; returns whether they are all equal. */
  abstract boolean summarize(int[] nodeRows, int start, int end);

  /** Offers every split between occupied bins; returns whether at least two are occupied. */
  abstract boolean searchBins(
      int feature, RankedColumns.Column column, int[] nodeRows, int start, int end);

  /** Offers every split between different ranks; keys are rank &lt;&lt; 32 | row, ascending. */
  abstract void searchSorted(int feature, long[] sorted, int count);
}
