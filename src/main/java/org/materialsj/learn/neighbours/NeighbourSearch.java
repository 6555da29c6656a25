package org.materialsj.learn.neighbours;

import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.CancelToken;

/** Finds the nearest of some rows. Immutable and thread-safe. */
interface NeighbourSearch {

  /** So few features let a tree leave out most rows. */
  int MOST_TREE_FEATURES = 8;

  /** So few rows are compared faster than a tree is walked. */
  int LEAST_TREE_ROWS = 512;

  /**
   * Offers every row that may be among the nearest.
   *
   * @param queries rows of d numbers
   * @param nearest for each query what it collects
   * @param cancel stops the work
   */
  void search(double[][] queries, NearestRows[] nearest, CancelToken cancel);

  /** The search that suits the numbers of rows and features. */
  static NeighbourSearch of(double[][] columns, boolean cityBlock) {
    return columns.length <= MOST_TREE_FEATURES && columns[0].length >= LEAST_TREE_ROWS
        ? new KdTree(columns, cityBlock)
        : new AllRows(columns, cityBlock);
  }

  /**
   * Squared Euclidean distances, or city-block distances, of one row to a range of rows: out[j] to
   * row j.
   */
  static void distances(
      boolean cityBlock, double[][] columns, int from, int to, double[] row, double[] out) {
    if (cityBlock) {
      RowPairs.cityDistances(columns, from, to, row, out);
    } else {
      RowPairs.squaredDistances(columns, from, to, row, out);
    }
  }
}
