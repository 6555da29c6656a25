package org.materialsj.learn.active;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.KMeans;

/**
 * Takes one row of each of several clusters, found by k-means in features of mean 0 and deviation
 * 1. Where fewer rows differ than are asked for, some clusters are empty, and the first rows that
 * are left stand in.
 *
 * @param seed seed of the clusters
 * @param run progress, cancelling and threads
 */
record RowClusters(long seed, RunContext run) {

  private static final int STARTS = 3;

  /**
   * Rows of clusters.
   *
   * @param rows k different places, ascending for {@link #first}
   * @param sizes how many rows the cluster of each has
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Choice(int[] rows, int[] sizes) {}

  /** The first row of each cluster. */
  Choice first(double[][] columns, int k) {
    return choose(columns, k, false);
  }

  /** The row of each cluster that is nearest its centre; larger clusters first. */
  Choice central(double[][] columns, int k) {
    return choose(columns, k, true);
  }

  private Choice choose(double[][] columns, int k, boolean central) {
    double[][] scaled = Arrays.stream(columns).map(RowClusters::scaled).toArray(double[][]::new);
    KMeans.Clusters found = KMeans.fit(scaled, k, STARTS, seed, run);
    int[] clusters = found.clusters();
    int[] sizes = new int[k];
    int[] chosen = new int[k];
    double[] nearest = new double[k];
    Arrays.fill(chosen, -1);
    for (int i = 0; i < clusters.length; i++) {
      int c = clusters[i];
      double apart = central ? distance(scaled, i, found.centres()[c]) : i;
      if (chosen[c] < 0 || apart < nearest[c]) {
        chosen[c] = i;
        nearest[c] = apart;
      }
      sizes[c]++;
    }
    fillEmpty(chosen, sizes, clusters.length);
    int[] order =
        IntStream.range(0, k)
            .boxed()
            .sorted(
                (a, b) ->
                    central && sizes[a] != sizes[b]
                        ? Integer.compare(sizes[b], sizes[a])
                        : Integer.compare(chosen[a], chosen[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Choice(
        Arrays.stream(order).map(c -> chosen[c]).toArray(),
        Arrays.stream(order).map(c -> sizes[c]).toArray());
  }

  private static void fillEmpty(int[] chosen, int[] sizes, int n) {
    boolean[] taken = new boolean[n];
    Arrays.stream(chosen).filter(row -> row >= 0).forEach(row -> taken[row] = true);
    int next = 0;
    for (int c = 0; c < chosen.length; c++) {
      if (chosen[c] < 0) {
        while (taken[next]) {
          next++;
        }
        taken[next] = true;
        chosen[c] = next;
        sizes[c] = 1;
      }
    }
  }

  private static double[] scaled(double[] column) {
    double mean = Descriptive.mean(column);
    double scale = Descriptive.scale(column);
    return Arrays.stream(column).map(v -> (v - mean) / scale).toArray();
  }

  private static double distance(double[][] columns, int row, double[] centre) {
    double sum = 0;
    for (int f = 0; f < centre.length; f++) {
      double d = columns[f][row] - centre[f];
      sum += d * d;
    }
    return sum;
  }
}
