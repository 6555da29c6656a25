package org.materialsj.learn.neighbours;

import java.util.Arrays;
import org.materialsj.engine.run.CancelToken;

/**
 * Rows halved again and again at the median of their widest feature; each node knows the box of its
 * rows, so that nodes too far away are left out. The rows of a leaf lie side by side.
 *
 * @see "Friedman, Bentley and Finkel 1977, doi:10.1145/355744.355745"
 */
final class KdTree implements NeighbourSearch {

  private static final int LEAF = 32;

  /** Rounding must not leave out a row: boxes count as slightly nearer than they are. */
  private static final double SLACK = 1 - 1e-12;

  private final boolean cityBlock;
  private final double[][] columns;
  private final int[] order;

  /** Children of node i are 2 i + 1 and 2 i + 2; its rows are starts[i] to ends[i]. */
  private final int[] starts;

  private final int[] ends;
  private final double[][] lows;
  private final double[][] highs;

  KdTree(double[][] original, boolean cityBlock) {
    this.cityBlock = cityBlock;
    int n = original[0].length;
    int nodes = 1;
    for (int rows = n; rows > LEAF; rows = (rows + 1) / 2) {
      nodes = 2 * nodes + 1;
    }
    starts = new int[nodes];
    ends = new int[nodes];
    lows = new double[nodes][];
    highs = new double[nodes][];
    order = new int[n];
    Arrays.setAll(order, i -> i);
    build(original, 0, 0, n);
    columns = new double[original.length][n];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < n; i++) {
        columns[f][i] = original[f][order[i]];
      }
    }
  }

  private void build(double[][] original, int node, int start, int end) {
    starts[node] = start;
    ends[node] = end;
    double[] low = new double[original.length];
    double[] high = new double[original.length];
    int widest = 0;
    for (int f = 0; f < low.length; f++) {
      low[f] = Double.POSITIVE_INFINITY;
      high[f] = Double.NEGATIVE_INFINITY;
      for (int i = start; i < end; i++) {
        low[f] = Math.min(low[f], original[f][order[i]]);
        high[f] = Math.max(high[f], original[f][order[i]]);
      }
      if (high[f] - low[f] > high[widest] - low[widest]) {
        widest = f;
      }
    }
    lows[node] = low;
    highs[node] = high;
    if (!isLeaf(node)) {
      int middle = (start + end) >>> 1;
      select(original[widest], start, end - 1, middle);
      build(original, 2 * node + 1, start, middle);
      build(original, 2 * node + 2, middle, end);
    }
  }

  private boolean isLeaf(int node) {
    return 2 * node + 2 >= starts.length;
  }

  /** Puts the row of rank {@code middle} there, smaller ones before it, larger ones behind it. */
  private void select(double[] values, int from, int to, int middle) {
    int left = from;
    int right = to;
    while (left < right) {
      double pivot = values[order[(left + right) >>> 1]];
      int i = left;
      int j = right;
      while (i <= j) {
        while (values[order[i]] < pivot) {
          i++;
        }
        while (pivot < values[order[j]]) {
          j--;
        }
        if (i <= j) {
          int swapped = order[i];
          order[i++] = order[j];
          order[j--] = swapped;
        }
      }
      if (middle <= j) {
        right = j;
      } else if (middle >= i) {
        left = i;
      } else {
        return;
      }
    }
  }

  @Override
  public void search(double[][] queries, NearestRows[] nearest, CancelToken cancel) {
    double[] distances = new double[order.length];
    for (int q = 0; q < queries.length; q++) {
      cancel.check("search of neighbours");
      visit(0, queries[q], nearest[q], distances);
    }
  }

  private void visit(int node, double[] query, NearestRows nearest, double[] distances) {
    if (isLeaf(node)) {
      int start = starts[node];
      int end = ends[node];
      NeighbourSearch.distances(cityBlock, columns, start, end, query, distances);
      for (int j = start; j < end; j++) {
        if (distances[j] <= nearest.limit()) {
          nearest.offer(distances[j], order[j]);
        }
      }
      return;
    }
    int near = 2 * node + 1;
    int far = near + 1;
    double toNear = toBox(near, query);
    double toFar = toBox(far, query);
    if (toFar < toNear) {
      int swapped = near;
      near = far;
      far = swapped;
      double distance = toNear;
      toNear = toFar;
      toFar = distance;
    }
    if (toNear * SLACK <= nearest.limit()) {
      visit(near, query, nearest, distances);
    }
    if (toFar * SLACK <= nearest.limit()) {
      visit(far, query, nearest, distances);
    }
  }

  @Override
  public void within(double[][] queries, double limit, Near near, CancelToken cancel) {
    double[] distances = new double[order.length];
    int[] open = new int[Integer.SIZE];
    for (int q = 0; q < queries.length; q++) {
      cancel.check("search of neighbours");
      int count = 1;
      open[0] = 0;
      while (count > 0) {
        int node = open[--count];
        if (toBox(node, queries[q]) * SLACK > limit) {
          continue;
        }
        if (!isLeaf(node)) {
          open[count++] = 2 * node + 2;
          open[count++] = 2 * node + 1;
          continue;
        }
        int start = starts[node];
        int end = ends[node];
        NeighbourSearch.distances(cityBlock, columns, start, end, queries[q], distances);
        for (int j = start; j < end; j++) {
          if (distances[j] <= limit) {
            near.accept(q, order[j], distances[j]);
          }
        }
      }
    }
  }

  private double toBox(int node, double[] query) {
    double[] low = lows[node];
    double[] high = highs[node];
    double sum = 0;
    for (int f = 0; f < query.length; f++) {
      double outside = Math.max(0, Math.max(low[f] - query[f], query[f] - high[f]));
      sum += cityBlock ? outside : outside * outside;
    }
    return sum;
  }
}
