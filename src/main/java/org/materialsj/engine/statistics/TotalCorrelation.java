package org.materialsj.engine.statistics;

import java.util.Arrays;

/**
 * The total correlation (multi-information) of variables on circles, sum_i H(x_i) - H(x), from a
 * sample, by nearest neighbours:
 *
 * <pre>psi(k) - (d - 1) / k + (d - 1) psi(N) - mean over points of sum_i psi(n_i)</pre>
 *
 * where the k nearest neighbours of a point in the maximum norm span a box, and n_i is the number
 * of points within the side i of that box. The estimate is in nats and may be slightly negative. It
 * needs no bandwidth and its bias cancels for independent variables.
 *
 * @see "Kraskov, Stoegbauer and Grassberger 2004, doi:10.1103/PhysRevE.69.066138, second algorithm"
 */
public final class TotalCorrelation {

  private static final double EULER = 0.57721566490153286;

  private TotalCorrelation() {}

  /**
   * Estimates the total correlation. Cost d N^2.
   *
   * @param points N rows of d numbers, in any period; not modified
   * @param period length of every circle, positive
   * @param k number of neighbours, 1 to N - 1; 4 is usual
   * @return nats; 0 for one variable
   * @throws IllegalArgumentException if k or the period is out of range
   */
  public static double estimate(double[][] points, double period, int k) {
    int count = points.length;
    if (k < 1 || k >= count || !(period > 0)) {
      throw new IllegalArgumentException(
          "k must be from 1 to "
              + (count - 1)
              + " and the period positive, got "
              + k
              + " and "
              + period);
    }
    int d = points[0].length;
    double[][] columns = new double[d][count];
    double[][] sorted = new double[d][];
    for (int i = 0; i < d; i++) {
      for (int p = 0; p < count; p++) {
        double turns = points[p][i] / period;
        columns[i][p] = turns - Math.floor(turns);
      }
      sorted[i] = columns[i].clone();
      Arrays.sort(sorted[i]);
    }
    double[] psi = digamma(count);
    double[] far = new double[count];
    int[] nearest = new int[k];
    double sum = 0;
    for (int p = 0; p < count; p++) {
      distances(columns, p, far);
      nearest(far, p, nearest);
      for (int i = 0; i < d; i++) {
        double side = 0;
        for (int q : nearest) {
          side = Math.max(side, circle(columns[i][q] - columns[i][p]));
        }
        sum += psi[Math.max(1, within(sorted[i], columns[i][p], side) - 1)];
      }
    }
    return psi[k] - (d - 1.0) / k + (d - 1) * psi[count] - sum / count;
  }

  /** Distances of all points from one in the maximum norm. */
  private static void distances(double[][] columns, int p, double[] far) {
    Arrays.fill(far, 0);
    for (double[] column : columns) {
      double x = column[p];
      for (int q = 0; q < far.length; q++) {
        double apart = Math.abs(column[q] - x);
        far[q] = Math.max(far[q], Math.min(apart, 1 - apart));
      }
    }
  }

  /** Finds the points of least distance, without the point itself. */
  private static void nearest(double[] far, int self, int[] nearest) {
    int found = 0;
    for (int q = 0; q < far.length; q++) {
      if (q == self || found == nearest.length && far[q] >= far[nearest[found - 1]]) {
        continue;
      }
      int at = found < nearest.length ? found++ : found - 1;
      while (at > 0 && far[nearest[at - 1]] > far[q]) {
        nearest[at] = nearest[at - 1];
        at--;
      }
      nearest[at] = q;
    }
  }

  private static double circle(double apart) {
    double a = Math.abs(apart);
    return Math.min(a, 1 - a);
  }

  /** How many numbers of a sorted array on the circle lie within a distance, ends included. */
  private static int within(double[] sorted, double x, double distance) {
    // The end points are sample points themselves: rounding must not lose them.
    double side = distance * (1 + 1e-12) + 1e-15;
    if (side >= 0.5) {
      return sorted.length;
    }
    int inside = below(sorted, x + side) - below(sorted, x - side);
    if (x - side < 0) {
      inside += sorted.length - below(sorted, x - side + 1);
    }
    if (x + side > 1) {
      inside += below(sorted, x + side - 1);
    }
    return inside;
  }

  /** How many numbers of a sorted array are smaller. */
  private static int below(double[] sorted, double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** psi of 1 to n, at its index. */
  private static double[] digamma(int n) {
    double[] psi = new double[n + 1];
    psi[1] = -EULER;
    for (int j = 2; j <= n; j++) {
      psi[j] = psi[j - 1] + 1.0 / (j - 1);
    }
    return psi;
  }
}
