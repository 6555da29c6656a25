package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * Splits for classification: the largest reduction of the Gini impurity, that is the largest sum
 * over classes of CL^2/WL + CR^2/WR with weights W and class weights C of the two sides.
 */
public final class GiniSearch extends SplitSearch {

  private final int classes;
  private final int[] classOf;
  private final int[] weights;
  private final double[] total;
  private final double[] left;
  private final double[] histogram;

  private double weight;

  public GiniSearch(
      RankedColumns data, int[] rows, int minLeaf, int[] classOf, int classes, int[] weights) {
    super(data, rows, minLeaf);
    this.classes = classes;
    this.classOf = classOf;
    this.weights = weights;
    this.total = new double[classes];
    this.left = new double[classes];
    this.histogram = new double[RankedColumns.MAX_BINS * classes];
  }

  @Override
  double unsplitScore() {
    double squares = 0;
    for (double classWeight : total) {
      squares += classWeight * classWeight;
    }
    return squares / weight;
  }

  @Override
  double weight() {
    return weight;
  }

  @Override
  int outputs() {
    return classes;
  }

  @Override
  void value(double[] into, int offset) {
    for (int c = 0; c < classes; c++) {
      into[offset + c] = total[c] / weight;
    }
  }

  @Override
  boolean summarize(int[] rows, int from, int to) {
    Arrays.fill(total, 0);
    int first = classOf[rows[from]];
    boolean pure = true;
    double w = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      pure &= classOf[row] == first;
      total[classOf[row]] += weights[row];
      w += weights[row];
    }
    weight = w;
    return pure;
  }

  @Override
  boolean searchBins(int feature, RankedColumns.Column column, int[] rows, int from, int to) {
    int bins = column.bins();
    fill(column.bin(), rows, from, to, bins);
    Arrays.fill(left, 0);
    int[] starts = column.binStart();
    int last = -1;
    boolean splits = false;
    double w = 0;
    for (int b = 0; b < bins; b++) {
      double binWeight = 0;
      for (int c = 0; c < classes; c++) {
        binWeight += histogram[b * classes + c];
      }
      if (binWeight == 0) {
        continue;
      }
      if (last >= 0) {
        splits = true;
        if (w >= minLeaf && weight - w >= minLeaf) {
          offer(score(w), feature, starts[last + 1] - 1, starts[b]);
        }
      }
      w += binWeight;
      for (int c = 0; c < classes; c++) {
        left[c] += histogram[b * classes + c];
      }
      last = b;
    }
    return splits;
  }

  private void fill(byte[] bin, int[] rows, int from, int to, int bins) {
    Arrays.fill(histogram, 0, bins * classes, 0);
    for (int i = from; i < to; i++) {
      int row = rows[i];
      histogram[(bin[row] & 0xff) * classes + classOf[row]] += weights[row];
    }
  }

  private double score(double leftWeight) {
    double leftSquares = 0;
    double rightSquares = 0;
    for (int c = 0; c < classes; c++) {
      double rest = total[c] - left[c];
      leftSquares += left[c] * left[c];
      rightSquares += rest * rest;
    }
    return leftSquares / leftWeight + rightSquares / (weight - leftWeight);
  }

  @Override
  void searchSorted(int feature, long[] sorted, int count) {
    Arrays.fill(left, 0);
    double leftSquares = 0;
    double rightSquares = 0;
    for (double classWeight : total) {
      rightSquares += classWeight * classWeight;
    }
    double w = 0;
    int rank = (int) (sorted[0] >>> 32);
    for (int i = 0; i < count; i++) {
      int next = (int) (sorted[i] >>> 32);
      if (next != rank) {
        if (w >= minLeaf && weight - w >= minLeaf) {
          offer(leftSquares / w + rightSquares / (weight - w), feature, rank, next);
        }
        rank = next;
      }
      int row = (int) sorted[i];
      int c = classOf[row];
      double moved = weights[row];
      double rest = total[c] - left[c];
      // (a + m)^2 - a^2, and the same on the side that loses the row. All are whole numbers.
      leftSquares += moved * (2 * left[c] + moved);
      rightSquares -= moved * (2 * rest - moved);
      left[c] += moved;
      w += moved;
    }
  }
}
