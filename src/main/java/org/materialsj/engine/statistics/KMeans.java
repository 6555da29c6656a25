package org.materialsj.engine.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

/**
 * Clusters by k-means: Lloyd's iteration (1982, doi:10.1109/TIT.1982.1056489) until no row changes
 * its cluster, from centres chosen by k-means++ (Arthur and Vassilvitskii 2007) with the best of 2
 * + ln k candidates at each choice. The best of several starts is kept.
 */
public final class KMeans {

  private static final int BLOCK = 1024;

  private KMeans() {}

  /**
   * A division of rows into clusters.
   *
   * @param centres k centres of d numbers, each the mean of its rows
   * @param clusters cluster index of each of n rows, its nearest centre
   * @param inertia sum of the squared distances of the rows from their centres
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Clusters(double[][] centres, int[] clusters, double inertia) {}

  /**
   * Clusters rows. Start i draws from item i of the seed. Cost n d k per iteration and start.
   *
   * @param columns d arrays of n finite numbers, at least one, scaled to be compared; not modified
   * @param k number of clusters, 1 to n; with fewer different rows some clusters stay empty
   * @param starts number of starts, at least 1
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the start of least inertia, the first of equals
   * @throws IllegalArgumentException if a number is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Clusters fit(double[][] columns, int k, int starts, long seed, RunContext run) {
    if (columns.length == 0 || columns[0].length == 0) {
      throw new IllegalArgumentException("columns must hold at least one number, got none");
    }
    int n = columns[0].length;
    if (k < 1 || k > n) {
      throw new IllegalArgumentException("k must be 1 to the number of rows " + n + ", got " + k);
    }
    if (starts < 1) {
      throw new IllegalArgumentException("starts must be at least 1, got " + starts);
    }
    List<Clusters> all =
        run.executor()
            .map(
                starts,
                i -> {
                  SplittableRandom random = Seeds.forItem(seed, i);
                  double[][] centres = plusPlus(columns, k, random, run.cancel());
                  return new Lloyd(columns, centres, run.cancel()).run();
                },
                "starts of k-means",
                run.progress(),
                run.cancel());
    Clusters best = all.get(0);
    for (Clusters other : all) {
      if (other.inertia() < best.inertia()) {
        best = other;
      }
    }
    return best;
  }

  /** Rows of columns, of which there must be some. */
  static double[][] transposed(double[][] columns) {
    if (columns.length == 0 || columns[0].length == 0) {
      throw new IllegalArgumentException("columns must hold at least one number, got none");
    }
    return RowPairs.rows(columns);
  }

  /** The sum of (p-q)^2. */
  static double squaredDistance(double[] p, double[] q) {
    double sum = 0;
    for (int f = 0; f < p.length; f++) {
      double d = p[f] - q[f];
      sum += d * d;
    }
    return sum;
  }

  /** First centres: each the best of several rows drawn by their squared distance from the rest. */
  private static double[][] plusPlus(
      double[][] columns, int k, SplittableRandom random, CancelToken cancel) {
    int n = columns[0].length;
    int candidates = 2 + (int) Math.log(k);
    double[][] centres = new double[k][];
    centres[0] = RowPairs.row(columns, random.nextInt(n));
    double[] none = new double[n];
    Arrays.fill(none, Double.POSITIVE_INFINITY);
    double[] nearest = new double[n];
    double total = approach(columns, centres[0], none, nearest, cancel);
    double[] trial = none;
    double[] best = new double[n];
    for (int c = 1; c < k; c++) {
      double least = Double.POSITIVE_INFINITY;
      for (int t = 0; t < candidates; t++) {
        double[] centre = RowPairs.row(columns, draw(nearest, random.nextDouble() * total));
        double sum = approach(columns, centre, nearest, trial, cancel);
        if (sum < least) {
          least = sum;
          centres[c] = centre;
          double[] swap = best;
          best = trial;
          trial = swap;
        }
      }
      total = least;
      double[] swap = nearest;
      nearest = best;
      best = swap;
    }
    return centres;
  }

  /** Squared distances from the nearest centre once there is one more; gives their sum. */
  private static double approach(
      double[][] columns, double[] centre, double[] nearest, double[] nearer, CancelToken cancel) {
    int n = nearest.length;
    double sum = 0;
    for (int start = 0; start < n; start += BLOCK) {
      cancel.check("k-means");
      int end = Math.min(n, start + BLOCK);
      RowPairs.squaredDistances(columns, start, end, centre, nearer);
      for (int i = start; i < end; i++) {
        nearer[i] = Math.min(nearest[i], nearer[i]);
      }
      for (int i = start; i < end; i++) {
        sum += nearer[i];
      }
    }
    return sum;
  }

  /** The row in which a running sum of weights passes a number; the last with weight at its end. */
  private static int draw(double[] weights, double at) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        sum += weights[i];
        last = i;
        if (sum > at) {
          return i;
        }
      }
    }
    return last;
  }
}
