package org.materialsj.learn.neighbours;

import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * The k nearest other rows of every row, nearest first; of equally near ones the lower index first.
 *
 * @param rows n arrays of k indices
 * @param squaredDistances n arrays of k squared Euclidean distances
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record NeighbourGraph(int[][] rows, double[][] squaredDistances) {

  private static final int BLOCK_ROWS = 32;

  /**
   * Finds neighbours. Cost n^2 d, less where a k-d tree serves.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param k neighbours of each row, 1 to n - 1
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the graph
   * @throws IllegalArgumentException if k is out of range
   */
  public static NeighbourGraph of(double[][] columns, int k, RunContext run) {
    int n = columns[0].length;
    if (k < 1 || k > n - 1) {
      throw new IllegalArgumentException(
          "neighbours must be 1 to " + (n - 1) + " for " + n + " rows, got " + k);
    }
    NeighbourSearch search = NeighbourSearch.of(columns, false);
    int[][] rows = new int[n][k];
    double[][] distances = new double[n][k];
    run.executor()
        .map(
            (n + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int start = block * BLOCK_ROWS;
              int count = Math.min(n - start, BLOCK_ROWS);
              double[][] queries = new double[count][];
              NearestRows[] nearest = new NearestRows[count];
              for (int i = 0; i < count; i++) {
                queries[i] = RowPairs.row(columns, start + i);
                // One more, because each row finds itself, or as many rows that equal it.
                nearest[i] = new NearestRows(k + 1);
              }
              search.search(queries, nearest, run.cancel());
              for (int i = 0; i < count; i++) {
                others(nearest[i], start + i, rows[start + i], distances[start + i]);
              }
              return block;
            },
            "blocks of neighbours",
            run.progress(),
            run.cancel());
    return new NeighbourGraph(rows, distances);
  }

  private static void others(NearestRows found, int self, int[] rows, double[] distances) {
    int kept = 0;
    for (int place = 0; place < found.size() && kept < rows.length; place++) {
      if (found.row(place) != self) {
        rows[kept] = found.row(place);
        distances[kept++] = found.distance(place);
      }
    }
  }
}
