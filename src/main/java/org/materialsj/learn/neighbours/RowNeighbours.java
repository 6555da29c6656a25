package org.materialsj.learn.neighbours;

import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * The rows near each row of a data set, by Euclidean distance; a k-d tree serves where there are
 * few features. Immutable and thread-safe.
 */
public final class RowNeighbours {

  private static final int BLOCK = 32;

  private final double[][] columns;
  private final NeighbourSearch search;

  /**
   * Prepares the search.
   *
   * @param columns d arrays of n finite numbers, at least one; kept, not copied
   */
  public RowNeighbours(double[][] columns) {
    this.columns = columns;
    this.search = NeighbourSearch.of(columns, false);
  }

  /** Is told of two rows that are near each other. */
  @FunctionalInterface
  public interface Pair {

    /**
     * Takes a pair.
     *
     * @param row the row asked for
     * @param other a row near it, which may be itself
     * @param squared their squared distance
     */
    void accept(int row, int other, double squared);
  }

  /**
   * Tells for each row of all rows within a radius, itself included. One thread tells of all
   * neighbours of a row, in an order that depends on the rows only; other rows may be told of at
   * the same time. Cost n^2 d, much less where a k-d tree serves and the radius is small.
   *
   * @param radius largest distance, which counts as within
   * @param pair told; safe for several threads that tell of different rows
   * @param run progress, cancelling and threads
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public void within(double radius, Pair pair, RunContext run) {
    blocks(
        (queries, start) ->
            search.within(
                queries,
                radius * radius,
                (query, other, squared) -> pair.accept(start + query, other, squared),
                run.cancel()),
        run);
  }

  /**
   * The distance of each row from its k-th nearest, where the row itself is the first. Cost n^2 d,
   * much less where a k-d tree serves.
   *
   * @param k 1 to n
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return n distances
   * @throws IllegalArgumentException if k is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public double[] distances(int k, RunContext run) {
    int n = columns[0].length;
    if (k < 1 || k > n) {
      throw new IllegalArgumentException("k must be 1 to the number of rows " + n + ", got " + k);
    }
    double[] distances = new double[n];
    blocks(
        (queries, start) -> {
          NearestRows[] nearest = new NearestRows[queries.length];
          for (int q = 0; q < nearest.length; q++) {
            nearest[q] = new NearestRows(k);
          }
          search.search(queries, nearest, run.cancel());
          for (int q = 0; q < nearest.length; q++) {
            distances[start + q] = Math.sqrt(nearest[q].limit());
          }
        },
        run);
    return distances;
  }

  private interface Block {
    void work(double[][] queries, int start);
  }

  private void blocks(Block block, RunContext run) {
    int n = columns[0].length;
    run.executor()
        .map(
            (n + BLOCK - 1) / BLOCK,
            index -> {
              int start = index * BLOCK;
              double[][] queries = new double[Math.min(BLOCK, n - start)][];
              for (int q = 0; q < queries.length; q++) {
                queries[q] = RowPairs.row(columns, start + q);
              }
              block.work(queries, start);
              return index;
            },
            "blocks of neighbours",
            run.progress(),
            run.cancel());
  }
}
