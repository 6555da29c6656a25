package org.materialsj.packing.entropic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The points of one generation with their densities.
 *
 * @param points n angles each
 * @param densities one per point
 * @param order indices, densest first; equal ones in their own order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Generation(double[][] points, double[] densities, int[] order) {

  /** How many points of one generation are offered as candidates. */
  private static final int OFFERED = 3;

  /** Candidates of one generation differ at least by this in one variable (turns). */
  private static final double APART = 0.05;

  /**
   * Orders the points.
   *
   * @param points n angles each; not copied
   * @param densities one per point; not copied
   * @return the generation
   */
  static Generation of(double[][] points, double[] densities) {
    int[] order = sorted(IntStream.range(0, points.length), k -> -densities[k]);
    return new Generation(points, densities, order);
  }

  private static int[] sorted(IntStream indices, IntToDouble key) {
    return indices
        .boxed()
        .sorted(Comparator.comparingDouble(key::of))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private interface IntToDouble {
    double of(int k);
  }

  /**
   * A quantile of the densities.
   *
   * @param fraction part of the points that is at least as dense, 0 to below 1
   * @return the density
   */
  double quantile(double fraction) {
    return densities[order[(int) (fraction * order.length)]];
  }

  /** The densest point. */
  double[] best() {
    return points[order[0]];
  }

  /**
   * The circular means of the densest quarter.
   *
   * @return n angles
   */
  double[] centre() {
    int n = points[0].length;
    double[] centre = new double[n];
    int count = Math.max(1, order.length / 4);
    for (int i = 0; i < n; i++) {
      double c = 0;
      double s = 0;
      for (int k = 0; k < count; k++) {
        c += Math.cos(points[order[k]][i]);
        s += Math.sin(points[order[k]][i]);
      }
      centre[i] = Math.atan2(s, c);
    }
    return centre;
  }

  /**
   * The order with those first, densest first, that are as near to a point as the nearer half of
   * the denser half of the generation.
   *
   * @param point n angles
   * @return indices
   */
  int[] niche(double[] point) {
    double[] far = new double[points.length];
    for (int k = 0; k < points.length; k++) {
      for (int i = 0; i < point.length; i++) {
        far[k] += 1 - Math.cos(points[k][i] - point[i]);
      }
    }
    double[] denser =
        IntStream.range(0, order.length / 2).mapToDouble(k -> far[order[k]]).toArray();
    Arrays.sort(denser);
    double limit = denser[denser.length / 2];
    return sorted(IntStream.of(order), k -> far[k] <= limit ? 0 : 1);
  }

  /**
   * As many points, drawn from the denser half by systematic resampling. Chains go on from there
   * alone: few sweeps do not leave a mode, and one that the field has got by extrapolation, far
   * from the best, would gather ever more of them.
   *
   * @param weights density under the new field over that under the old, up to a factor, per point
   * @param random draws one number
   * @return copies of points
   */
  double[][] resampled(double[] weights, SplittableRandom random) {
    int size = points.length;
    double[] denser = new double[size];
    double total = 0;
    for (int k = 0; k < size / 2; k++) {
      denser[order[k]] = weights[order[k]];
      total += weights[order[k]];
    }
    double[][] next = new double[size][];
    double offset = random.nextDouble();
    double sum = 0;
    int at = 0;
    int last = order[0];
    for (int k = 0; k < size; k++) {
      sum += denser[k] / total * size;
      last = denser[k] > 0 ? k : last;
      while (at < size && at + offset < sum) {
        next[at++] = points[k].clone();
      }
    }
    // Rounding may leave the last place empty.
    while (at < size) {
      next[at++] = points[last].clone();
    }
    return next;
  }

  /**
   * The densest points that lie apart.
   *
   * @param least least density
   * @return at most 3 indices, densest first
   */
  List<Integer> distinct(double least) {
    List<Integer> chosen = new ArrayList<>();
    for (int k = 0; k < order.length / 4 + 1 && chosen.size() < OFFERED; k++) {
      int candidate = order[k];
      if (densities[candidate] >= least
          && chosen.stream().allMatch(c -> apart(points[c], points[candidate]))) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  private static boolean apart(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      double turns = (a[i] - b[i]) / (2 * Math.PI);
      if (Math.abs(turns - Math.rint(turns)) > APART) {
        return true;
      }
    }
    return false;
  }
}
