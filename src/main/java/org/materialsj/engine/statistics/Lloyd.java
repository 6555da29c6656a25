package org.materialsj.engine.statistics;

import java.util.Arrays;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.CancelToken;

/**
 * Lloyd's iteration from given centres: rows go to their nearest centre, centres to the mean of
 * their rows. Rows that cannot have changed are passed over: each keeps a bound on the distance of
 * its own centre and one on that of all others, which the moves of the centres widen. The result is
 * that of comparing all rows with all centres. For one thread.
 *
 * @see "Hamerly 2010, doi:10.1137/1.9781611972801.12"
 */
final class Lloyd {

  private static final int MOST_ITERATIONS = 300;
  private static final int TILE = 256;

  /** With more rows of a tile in doubt, all are compared: that goes by vector instructions. */
  private static final int MOST_DOUBTS = TILE / 4;

  /** Rounding of the bounds, as a share of the largest distance, with a wide margin. */
  private static final double ROUNDING = 1e-10;

  private final double[][] columns;
  private final double[][] centres;
  private final CancelToken cancel;
  private final int[] clusters;

  /** At most so near are the other centres, at least so far the own one. */
  private final double[] others;

  private final double[] own;
  private final double[] distances;
  private double largest;

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
    own = new double[n];
    others = new double[n];
    distances = new double[n];
    Arrays.fill(own, Double.POSITIVE_INFINITY);
  }

  /** Runs until no row changes its cluster. */
  KMeans.Clusters run() {
    for (int i = 0; assign() && i < MOST_ITERATIONS; i++) {
      move();
    }
    return new KMeans.Clusters(centres, clusters, Arrays.stream(squaredDistances()).sum());
  }

  /** Gives each row to its nearest centre, the first of equals; whether any row changed. */
  private boolean assign() {
    int n = clusters.length;
    double[] gaps = halfGaps();
    int[] doubts = new int[TILE];
    boolean changed = false;
    for (int start = 0; start < n; start += TILE) {
      cancel.check("k-means");
      int end = Math.min(n, start + TILE);
      double slack = ROUNDING * largest;
      int count = 0;
      for (int i = start; i < end; i++) {
        double far = clusters[i] < 0 ? 0 : Math.max(others[i], gaps[clusters[i]]);
        if (!(own[i] + slack < far)) {
          doubts[count++] = i;
        }
      }
      if (count > MOST_DOUBTS) {
        changed |= compareAll(start, end);
      } else {
        for (int d = 0; d < count; d++) {
          changed |= compare(doubts[d]);
        }
      }
    }
    return changed;
  }

  /** Half the distance of each centre from the nearest other one. */
  private double[] halfGaps() {
    double[] gaps = new double[centres.length];
    Arrays.fill(gaps, Double.POSITIVE_INFINITY);
    for (int c = 0; c < gaps.length; c++) {
      cancel.check("k-means");
      for (int e = 0; e < c; e++) {
        double half = Math.sqrt(KMeans.squaredDistance(centres[c], centres[e])) / 2;
        gaps[c] = Math.min(gaps[c], half);
        gaps[e] = Math.min(gaps[e], half);
      }
    }
    return gaps;
  }

  /** Compares a tile of rows with all centres. */
  private boolean compareAll(int start, int end) {
    int[] nearest = new int[TILE];
    RowPairs.squaredDistances(columns, start, end, centres[0], own);
    Arrays.fill(others, start, end, Double.POSITIVE_INFINITY);
    for (int c = 1; c < centres.length; c++) {
      RowPairs.squaredDistances(columns, start, end, centres[c], distances);
      for (int i = start; i < end; i++) {
        others[i] = Math.min(others[i], Math.max(own[i], distances[i]));
      }
      for (int i = start; i < end; i++) {
        if (distances[i] < own[i]) {
          own[i] = distances[i];
          nearest[i - start] = c;
        }
      }
    }
    boolean changed = false;
    for (int i = start; i < end; i++) {
      changed |= keep(i, nearest[i - start], own[i], others[i]);
    }
    return changed;
  }

  /** Compares a row with its own centre, and with all if that is not enough. */
  private boolean compare(int row) {
    double least = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int best = 0;
    for (int c = 0; c < centres.length; c++) {
      double distance = squaredDistance(row, centres[c]);
      second = Math.min(second, Math.max(least, distance));
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return keep(row, best, least, second);
  }

  /** In the order of {@link RowPairs#squaredDistances}, for the same bits. */
  private double squaredDistance(int row, double[] centre) {
    double sum = 0;
    int f = 0;
    for (; f + 3 < centre.length; f += 4) {
      double p = centre[f] - columns[f][row];
      double q = centre[f + 1] - columns[f + 1][row];
      double r = centre[f + 2] - columns[f + 2][row];
      double s = centre[f + 3] - columns[f + 3][row];
      sum += p * p + q * q + (r * r + s * s);
    }
    for (; f < centre.length; f++) {
      double p = centre[f] - columns[f][row];
      sum += p * p;
    }
    return sum;
  }

  private boolean keep(int row, int cluster, double least, double second) {
    own[row] = Math.sqrt(least);
    others[row] = Math.sqrt(second);
    largest = Math.max(largest, own[row]);
    boolean changed = clusters[row] != cluster;
    clusters[row] = cluster;
    return changed;
  }

  /** Moves each centre to the mean of its rows; one without rows to the row that is worst off. */
  private void move() {
    double[][] before = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
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
    if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
      fill(counts, before);
    }
    widen(before);
  }

  /** Moves centres without rows to the rows that were farthest from their centres, one each. */
  private void fill(int[] counts, double[][] before) {
    double[] apart = new double[clusters.length];
    Arrays.setAll(apart, i -> squaredDistance(i, before[clusters[i]]));
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

  /** Lets the bounds hold after the centres have moved. */
  private void widen(double[][] before) {
    double[] moves = new double[centres.length];
    int first = 0;
    double next = 0;
    for (int c = 0; c < moves.length; c++) {
      moves[c] = Math.sqrt(KMeans.squaredDistance(before[c], centres[c]));
      if (c > 0) {
        next = Math.max(next, Math.min(moves[first], moves[c]));
      }
      first = moves[c] > moves[first] ? c : first;
    }
    largest = Math.max(largest, moves[first]);
    for (int i = 0; i < clusters.length; i++) {
      own[i] += moves[clusters[i]];
      others[i] -= clusters[i] == first ? next : moves[first];
    }
  }

  private double[] squaredDistances() {
    Arrays.setAll(own, i -> squaredDistance(i, centres[clusters[i]]));
    return own;
  }
}
