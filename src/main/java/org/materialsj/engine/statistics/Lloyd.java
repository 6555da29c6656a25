package org.materialsj.engine.statistics;

import java.util.Arrays;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.CancelToken;

/**
 * Lloyd's iteration from given centres: rows go to their nearest centre, centres to the mean of
 * their rows. A tile of rows is compared with all centres while it is in the cache. For one thread.
 */
final class Lloyd {

  private static final int MOST_ITERATIONS = 300;
  private static final int TILE = 256;

  private final double[][] columns;
  private final double[][] centres;
  private final CancelToken cancel;
  private final int[] clusters;
  private final double[] apart;
  private final double[] distances;

  /**
   * An iteration.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param centres k centres of d numbers; moved
   * @param cancel stops it
   */
  Lloyd(double[][] columns, double[][] centres, CancelToken cancel) {
    this.columns = columns;
    this.centres = centres;
    this.cancel = cancel;
    int n = columns[0].length;
    clusters = new int[n];
    Arrays.fill(clusters, -1);
    apart = new double[n];
    distances = new double[n];
  }

  /** Runs until no row changes its cluster. */
  KMeans.Clusters run() {
    for (int i = 0; assign() && i < MOST_ITERATIONS; i++) {
      move();
    }
    return new KMeans.Clusters(centres, clusters, Arrays.stream(apart).sum());
  }

  /** Gives each row to its nearest centre, the first of equals; whether any row changed. */
  private boolean assign() {
    int n = clusters.length;
    boolean changed = false;
    int[] nearest = new int[TILE];
    for (int start = 0; start < n; start += TILE) {
      cancel.check("k-means");
      int end = Math.min(n, start + TILE);
      RowPairs.squaredDistances(columns, start, end, centres[0], apart);
      Arrays.fill(nearest, 0);
      for (int c = 1; c < centres.length; c++) {
        RowPairs.squaredDistances(columns, start, end, centres[c], distances);
        for (int i = start; i < end; i++) {
          if (distances[i] < apart[i]) {
            apart[i] = distances[i];
            nearest[i - start] = c;
          }
        }
      }
      for (int i = start; i < end; i++) {
        changed |= clusters[i] != nearest[i - start];
        clusters[i] = nearest[i - start];
      }
    }
    return changed;
  }

  /** Moves each centre to the mean of its rows; one without rows to the row that is worst off. */
  private void move() {
    int[] counts = new int[centres.length];
    for (int cluster : clusters) {
      counts[cluster]++;
    }
    double[] sums = new double[centres.length];
    for (int f = 0; f < columns.length; f++) {
      Arrays.fill(sums, 0);
      double[] column = columns[f];
      for (int i = 0; i < column.length; i++) {
        sums[clusters[i]] += column[i];
      }
      for (int c = 0; c < sums.length; c++) {
        centres[c][f] = sums[c] / counts[c];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      if (counts[c] == 0) {
        int worst = 0;
        for (int i = 1; i < apart.length; i++) {
          if (apart[i] > apart[worst]) {
            worst = i;
          }
        }
        apart[worst] = 0;
        centres[c] = RowPairs.row(columns, worst);
      }
    }
  }
}
