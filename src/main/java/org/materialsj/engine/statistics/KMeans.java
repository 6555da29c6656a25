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

  private static final int MOST_ITERATIONS = 300;
  private static final int BLOCK = 4096;

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
    double[][] rows = transposed(columns);
    if (k < 1 || k > rows.length) {
      throw new IllegalArgumentException(
          "k must be 1 to the number of rows " + rows.length + ", got " + k);
    }
    if (starts < 1) {
      throw new IllegalArgumentException("starts must be at least 1, got " + starts);
    }
    List<Clusters> all =
        run.executor()
            .map(
                starts,
                i -> lloyd(rows, plusPlus(rows, k, Seeds.forItem(seed, i), run), run.cancel()),
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
      double[][] rows, int k, SplittableRandom random, RunContext run) {
    int n = rows.length;
    int candidates = 2 + (int) Math.log(k);
    double[][] centres = new double[k][];
    centres[0] = rows[random.nextInt(n)].clone();
    double[] nearest = new double[n];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    double[] trial = new double[n];
    double[] best = new double[n];
    double total = approach(rows, centres[0], nearest, nearest, run.cancel());
    for (int c = 1; c < k; c++) {
      double least = Double.POSITIVE_INFINITY;
      for (int t = 0; t < candidates; t++) {
        int row = draw(nearest, random.nextDouble() * total);
        double sum = approach(rows, rows[row], nearest, trial, run.cancel());
        if (sum < least) {
          least = sum;
          centres[c] = rows[row].clone();
          double[] swap = best;
          best = trial;
          trial = swap;
        }
      }
      total = least;
      System.arraycopy(best, 0, nearest, 0, n);
    }
    return centres;
  }

  /** Squared distances from the nearest centre once there is one more; gives their sum. */
  private static double approach(
      double[][] rows, double[] centre, double[] nearest, double[] nearer, CancelToken cancel) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      if (i % BLOCK == 0) {
        cancel.check("k-means");
      }
      nearer[i] = Math.min(nearest[i], squaredDistance(rows[i], centre));
      sum += nearer[i];
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

  private static Clusters lloyd(double[][] rows, double[][] centres, CancelToken cancel) {
    int[] clusters = new int[rows.length];
    Arrays.fill(clusters, -1);
    double[] apart = new double[rows.length];
    int iterations = 0;
    while (assign(rows, centres, clusters, apart, cancel) && iterations < MOST_ITERATIONS) {
      move(rows, centres, clusters, apart);
      iterations++;
    }
    return new Clusters(centres, clusters, Arrays.stream(apart).sum());
  }

  /** Gives each row to its nearest centre, the first of equals; whether any row changed. */
  private static boolean assign(
      double[][] rows, double[][] centres, int[] clusters, double[] apart, CancelToken cancel) {
    boolean changed = false;
    for (int i = 0; i < rows.length; i++) {
      if (i % BLOCK == 0) {
        cancel.check("k-means");
      }
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.length; c++) {
        double distance = squaredDistance(rows[i], centres[c]);
        if (distance < least) {
          least = distance;
          best = c;
        }
      }
      changed |= clusters[i] != best;
      clusters[i] = best;
      apart[i] = least;
    }
    return changed;
  }

  /** Moves each centre to the mean of its rows; one without rows to the row that is worst off. */
  private static void move(double[][] rows, double[][] centres, int[] clusters, double[] apart) {
    int[] counts = new int[centres.length];
    for (double[] centre : centres) {
      Arrays.fill(centre, 0);
    }
    for (int i = 0; i < rows.length; i++) {
      counts[clusters[i]]++;
      double[] centre = centres[clusters[i]];
      for (int f = 0; f < centre.length; f++) {
        centre[f] += rows[i][f];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      if (counts[c] == 0) {
        int worst = 0;
        for (int i = 1; i < rows.length; i++) {
          if (apart[i] > apart[worst]) {
            worst = i;
          }
        }
        apart[worst] = 0;
        centres[c] = rows[worst].clone();
      } else {
        for (int f = 0; f < centres[c].length; f++) {
          centres[c][f] /= counts[c];
        }
      }
    }
  }
}
