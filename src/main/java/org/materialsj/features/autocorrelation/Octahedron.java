package org.materialsj.features.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which two of six donors are axial. Donors are paired across the metal so that the sum of the
 * cosines of the three angles is least; the axis is the pair that leaves the most alike donors in
 * the plane, or else is most alike itself, or else has the larger features, compared column by
 * column. When all this is equal, either choice gives the same means.
 */
final class Octahedron {

  /** The smallest angle of a pair across the metal (degrees); a trigonal prism has about 136. */
  private static final double LEAST_ANGLE = 145;

  private static final double SAME = 1e-9;

  private Octahedron() {}

  /** Whether the features of all donors are equal. */
  static boolean isHomoleptic(double[][] features) {
    for (double[] other : features) {
      if (compare(features[0], other) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Chooses the axis.
   *
   * @param features six rows, the features of each donor and its ligand; not modified
   * @param directions six rows, from the metal to each donor; not modified
   * @return two indices
   * @throws IllegalArgumentException with one plain sentence if the donors are not near the corners
   *     of an octahedron
   */
  static int[] axis(double[][] features, double[][] directions) {
    int[] best = null;
    for (int[] pair : opposites(directions)) {
      if (best == null || isBetter(pair, best, features)) {
        best = pair;
      }
    }
    return best;
  }

  private static boolean isBetter(int[] pair, int[] best, double[][] features) {
    int plane = mostAlike(pair, features) - mostAlike(best, features);
    if (plane != 0) {
      return plane > 0;
    }
    boolean alike = compare(features[pair[0]], features[pair[1]]) == 0;
    boolean bestAlike = compare(features[best[0]], features[best[1]]) == 0;
    if (alike != bestAlike) {
      return alike;
    }
    return compare(sum(pair, features), sum(best, features)) > 0;
  }

  /** The size of the largest group of equal donors when a pair is axial. */
  private static int mostAlike(int[] axis, double[][] features) {
    int most = 0;
    for (int i = 0; i < 6; i++) {
      int alike = 0;
      for (int j = 0; j < 6; j++) {
        boolean inPlane = i != axis[0] && i != axis[1] && j != axis[0] && j != axis[1];
        alike += inPlane && compare(features[i], features[j]) == 0 ? 1 : 0;
      }
      most = Math.max(most, alike);
    }
    return most;
  }

  private static double[] sum(int[] pair, double[][] features) {
    double[] sum = features[pair[0]].clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += features[pair[1]][k];
    }
    return sum;
  }

  private static int compare(double[] first, double[] second) {
    for (int k = 0; k < first.length; k++) {
      double size = Math.max(1, Math.abs(first[k]));
      if (Math.abs(first[k] - second[k]) > SAME * size) {
        return Double.compare(first[k], second[k]);
      }
    }
    return 0;
  }

  /** The three pairs across the metal, out of 15 ways to pair six donors. */
  private static List<int[]> opposites(double[][] directions) {
    double least = Double.POSITIVE_INFINITY;
    List<int[]> best = List.of();
    for (List<int[]> pairing : pairings(List.of(0, 1, 2, 3, 4, 5))) {
      double sum = 0;
      for (int[] pair : pairing) {
        sum += cosine(directions[pair[0]], directions[pair[1]]);
      }
      if (sum < least) {
        least = sum;
        best = pairing;
      }
    }
    for (int[] pair : best) {
      double angle = Math.toDegrees(Math.acos(cosine(directions[pair[0]], directions[pair[1]])));
      if (angle < LEAST_ANGLE) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "its six donors are not near the corners of an octahedron: two that should be"
                    + " opposite make an angle of %.0f degrees",
                angle));
      }
    }
    return best;
  }

  private static List<List<int[]>> pairings(List<Integer> donors) {
    if (donors.isEmpty()) {
      return List.of(List.of());
    }
    List<List<int[]>> all = new ArrayList<>();
    for (int k = 1; k < donors.size(); k++) {
      List<Integer> rest = new ArrayList<>(donors);
      int[] pair = {rest.get(0), rest.get(k)};
      rest.remove(k);
      rest.remove(0);
      for (List<int[]> others : pairings(rest)) {
        List<int[]> pairing = new ArrayList<>(List.of(pair));
        pairing.addAll(others);
        all.add(pairing);
      }
    }
    return all;
  }

  private static double cosine(double[] u, double[] v) {
    double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    double uu = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
    double vv = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
    return Math.max(-1, Math.min(1, dot / Math.sqrt(uu * vv)));
  }
}
