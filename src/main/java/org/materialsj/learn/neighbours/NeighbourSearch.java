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

  /** Is told of a row near a query. */
  @FunctionalInterface
  interface Near {

    /**
     * Takes a row.
     *
     * @param query index of the query
     * @param row index of the row
     * @param distance squared Euclidean, or city-block distance
     */
    void accept(int query, int row, double distance);
  }

  /**
   * Tells of every row that is no farther away than a limit; the rows of a query in an order that
   * depends on nothing else.
   *
   * @param queries rows of d numbers
   * @param limit largest squared Euclidean, or city-block distance
   * @param near told
   * @param cancel stops the work
   */
  void within(double[][] queries, double limit, Near near, CancelToken cancel);

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
