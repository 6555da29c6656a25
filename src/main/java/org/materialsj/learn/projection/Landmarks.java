package org.materialsj.learn.projection;

import java.util.Arrays;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * Rows that lie far from each other and stand for those near them: the first is the one furthest
 * from the mean, each next the one furthest from those chosen.
 *
 * @param rows their indices, in the order chosen
 * @param weights how many rows have each as their nearest landmark
 * @see "Gonzalez 1985, doi:10.1016/0304-3975(85)90224-5"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Landmarks(int[] rows, int[] weights) {

  /** Chooses at most count different rows. Cost n d count. */
  static Landmarks of(double[][] columns, int count, RunContext run) {
    int n = columns[0].length;
    double[] distances = new double[n];
    double[] nearest = new double[n];
    int[] owners = new int[n];
    double[] mean =
        Arrays.stream(columns).mapToDouble(c -> Arrays.stream(c).average().orElseThrow()).toArray();
    RowPairs.squaredDistances(columns, 0, n, mean, distances);
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int[] rows = new int[Math.min(n, count)];
    int next = furthest(distances);
    int chosen = 0;
    while (chosen < rows.length && nearest[next] > 0) {
      run.cancel().check("choice of landmarks");
      rows[chosen] = next;
      RowPairs.squaredDistances(columns, 0, n, RowPairs.row(columns, next), distances);
      for (int i = 0; i < n; i++) {
        if (distances[i] < nearest[i]) {
          nearest[i] = distances[i];
          owners[i] = chosen;
        }
      }
      chosen++;
      next = furthest(nearest);
    }
    int[] weights = new int[chosen];
    for (int owner : owners) {
      weights[owner]++;
    }
    return new Landmarks(Arrays.copyOf(rows, chosen), weights);
  }

  private static int furthest(double[] distances) {
    int best = 0;
    for (int i = 1; i < distances.length; i++) {
      best = distances[i] > distances[best] ? i : best;
    }
    return best;
  }
}
