package org.materialsj.learn.neighbours;

import org.materialsj.engine.run.CancelToken;

/** Compares with every row, tile by tile, so that a tile is read once for many queries. */
final class AllRows implements NeighbourSearch {

  private static final int TILE = 256;

  private final double[][] columns;
  private final boolean cityBlock;

  AllRows(double[][] columns, boolean cityBlock) {
    this.columns = columns;
    this.cityBlock = cityBlock;
  }

  @Override
  public void search(double[][] queries, NearestRows[] nearest, CancelToken cancel) {
    int n = columns[0].length;
    double[] distances = new double[n];
    for (int start = 0; start < n; start += TILE) {
      cancel.check("search of neighbours");
      int end = Math.min(n, start + TILE);
      for (int q = 0; q < queries.length; q++) {
        NeighbourSearch.distances(cityBlock, columns, start, end, queries[q], distances);
        offer(distances, start, end, nearest[q]);
      }
    }
  }

  @Override
  public void within(double[][] queries, double limit, Near near, CancelToken cancel) {
    int n = columns[0].length;
    double[] distances = new double[n];
    for (int start = 0; start < n; start += TILE) {
      cancel.check("search of neighbours");
      int end = Math.min(n, start + TILE);
      for (int q = 0; q < queries.length; q++) {
        NeighbourSearch.distances(cityBlock, columns, start, end, queries[q], distances);
        for (int j = start; j < end; j++) {
          if (distances[j] <= limit) {
            near.accept(q, j, distances[j]);
          }
        }
      }
    }
  }

  private static void offer(double[] distances, int start, int end, NearestRows nearest) {
    double limit = nearest.limit();
    for (int j = start; j < end; j++) {
      if (distances[j] <= limit) {
        nearest.offer(distances[j], j);
        limit = nearest.limit();
      }
    }
  }
}
