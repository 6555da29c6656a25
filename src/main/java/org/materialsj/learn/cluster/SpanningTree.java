package org.materialsj.learn.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * The minimum spanning tree of rows by Prim's method: always the row nearest to the tree is next.
 */
final class SpanningTree {

  private static final int TILE = 1024;

  private SpanningTree() {}

  /** The n - 1 edges of the tree. Cost n^2 d / 2, memory n d. */
  static List<Merges.Step> links(double[][] columns, RunContext run) {
    int n = columns[0].length;
    double[][] outside = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    int[] nearest = new int[n];
    double[] least = new double[n];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    double[] distances = new double[n];
    List<Merges.Step> links = new ArrayList<>();
    int every = Math.max(1, n / 100);
    int next = 0;
    for (int left = n - 1; left > 0; left--) {
      int row = rows[next];
      double[] query = RowPairs.row(outside, next);
      // The last row takes the place of the one that joins the tree.
      for (double[] column : outside) {
        column[next] = column[left];
      }
      rows[next] = rows[left];
      nearest[next] = nearest[left];
      least[next] = least[left];
      next = 0;
      for (int start = 0; start < left; start += TILE) {
        run.cancel().check("hierarchical clustering");
        int end = Math.min(left, start + TILE);
        RowPairs.squaredDistances(outside, start, end, query, distances);
        for (int i = start; i < end; i++) {
          if (distances[i] < least[i]) {
            least[i] = distances[i];
            nearest[i] = row;
          }
          if (least[i] < least[next] || least[i] == least[next] && rows[i] < rows[next]) {
            next = i;
          }
        }
      }
      links.add(new Merges.Step(nearest[next], rows[next], Math.sqrt(least[next])));
      if (links.size() % every == 0) {
        run.progress()
            .report((double) links.size() / (n - 1), "merged " + links.size() + " of " + (n - 1));
      }
    }
    return links;
  }
}
