package org.materialsj.packing.similarity;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.packing.similarity.Arrangement.Placed;

/**
 * Finds the molecules of a reference cluster again around one molecule of another crystal.
 *
 * <p>From each of the {@link ClusterStarts} two steps alternate until nothing changes: each
 * molecule of the reference, nearest first, takes the nearest molecule that is free, in its best
 * automorphism, which is in common when distances and angles agree; and all molecules in common are
 * superposed jointly. The first rounds take the near molecules only, because a turn of the central
 * molecule misplaces the far ones most.
 */
final class ClusterSearch {

  /** Molecules in the first round: the central one and its nearest. */
  private static final int FIRST_MOLECULES = 5;

  /** A guard against partners that alternate for ever. */
  private static final int MOST_ROUNDS = 20;

  /** RMSDs that differ by less are equal but for rounding (angstrom). */
  private static final double SAME_RMSD = 1e-9;

  /** A way to lay the cluster on the crystal: partner[i] is -1 for a molecule with no partner. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Found(int[] partner, boolean[] inCommon, int count, Kabsch.Superposition superposition) {

    /** More molecules in common, or as many and nearer to each other. */
    boolean isBetterThan(Found other, double margin) {
      return other == null
          || count > other.count
          || (count == other.count && superposition.rmsd() < other.superposition.rmsd() - margin);
    }
  }

  private final List<Kabsch.Superposition> starts;
  private final List<Placed> cluster;
  private final List<Placed> pool;
  private final MoleculeKinds kinds;
  private final Tolerances tolerances;
  private final double[][] moved;
  private final double[][] centroid;

  /**
   * A search.
   *
   * @param cluster the reference cluster, the central molecule first
   * @param pool molecules of the other crystal, the central one first, near to far
   * @param kinds the kinds of molecules of both
   * @param tolerances when molecules are in common
   */
  ClusterSearch(
      List<Placed> cluster, List<Placed> pool, MoleculeKinds kinds, Tolerances tolerances) {
    this.starts = new ClusterStarts(cluster, pool, kinds, tolerances).all();
    this.cluster = cluster;
    this.pool = pool;
    this.kinds = kinds;
    this.tolerances = tolerances;
    this.moved = new double[pool.size()][];
    this.centroid = new double[pool.size()][];
  }

  /** The best way found from all starts. */
  Found best() {
    Found best = null;
    for (Kabsch.Superposition start : starts) {
      Found found = settle(start);
      if (found.isBetterThan(best, SAME_RMSD)) {
        best = found;
      }
    }
    return best;
  }

  private Found settle(Kabsch.Superposition start) {
    Kabsch.Superposition superposition = start;
    int[] last = null;
    Found best = null;
    int considered = FIRST_MOLECULES;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      considered = Math.min(cluster.size(), considered);
      Assigned assigned = assign(superposition, considered);
      superposition = assigned.superpose(superposition);
      if (considered == cluster.size()) {
        Found found = new Found(assigned.partner, assigned.inCommon, assigned.count, superposition);
        best = found.isBetterThan(best, SAME_RMSD) ? found : best;
        if (Arrays.equals(assigned.signature(), last)) {
          break;
        }
        last = assigned.signature();
      }
      considered *= 2;
    }
    return best;
  }

  /** Partners of the nearest molecules of the cluster under a superposition. */
  private Assigned assign(Kabsch.Superposition superposition, int considered) {
    for (int j = 0; j < pool.size(); j++) {
      moved[j] = superposition.apply(pool.get(j).atoms());
      centroid[j] = superposition.apply(pool.get(j).centroid());
    }
    Assigned result = new Assigned();
    boolean[] used = new boolean[pool.size()];
    for (int i = 0; i < considered; i++) {
      int j = i == 0 ? 0 : nearest(cluster.get(i), used);
      if (j >= 0) {
        used[j] = true;
        result.take(i, j);
      }
    }
    return result;
  }

  private int nearest(Placed wanted, boolean[] used) {
    int best = -1;
    double reach = tolerances.reach(wanted.distance());
    double least = reach * reach;
    for (int j = 1; j < pool.size(); j++) {
      if (!used[j] && pool.get(j).kind() == wanted.kind()) {
        double square = Arrangement.square(centroid[j], wanted.centroid());
        if (square < least) {
          least = square;
          best = j;
        }
      }
    }
    return best;
  }

  static double[] permuted(double[] points, int[] permutation) {
    double[] result = new double[points.length];
    for (int i = 0; i < permutation.length; i++) {
      System.arraycopy(points, 3 * permutation[i], result, 3 * i, 3);
    }
    return result;
  }

  /** Partners while they are being found. */
  private final class Assigned {

    final int[] partner = new int[cluster.size()];
    final int[] automorphism = new int[cluster.size()];
    final boolean[] inCommon = new boolean[cluster.size()];
    private final double[][] atoms = new double[cluster.size()][];
    int count;

    Assigned() {
      Arrays.fill(partner, -1);
    }

    void take(int i, int j) {
      Placed wanted = cluster.get(i);
      int[][] permutations = kinds.automorphisms(wanted.kind());
      double least = Double.POSITIVE_INFINITY;
      for (int a = 0; a < permutations.length; a++) {
        double sum = squares(moved[j], permutations[a], wanted.atoms(), least);
        if (sum < least) {
          least = sum;
          automorphism[i] = a;
        }
      }
      partner[i] = j;
      atoms[i] = permuted(moved[j], permutations[automorphism[i]]);
      inCommon[i] = i == 0 || agrees(i, j);
      count += inCommon[i] ? 1 : 0;
    }

    private boolean agrees(int i, int j) {
      if (!tolerances.agree(
          cluster.get(0), cluster.get(i), centroid[0], atoms[0], centroid[j], atoms[i])) {
        return false;
      }
      for (int other = 1; other < i; other++) {
        if (inCommon[other]) {
          double expected =
              Math.sqrt(
                  Arrangement.square(cluster.get(other).centroid(), cluster.get(i).centroid()));
          double found = Math.sqrt(Arrangement.square(centroid[partner[other]], centroid[j]));
          if (!tolerances.agree(expected, found)) {
            return false;
          }
        }
      }
      return true;
    }

    /** The joint superposition of the molecules in common; the last one turns those on a line. */
    Kabsch.Superposition superpose(Kabsch.Superposition last) {
      int total = 0;
      for (int i = 0; i < inCommon.length; i++) {
        total += inCommon[i] ? cluster.get(i).atoms().length : 0;
      }
      double[] from = new double[total];
      double[] to = new double[total];
      int at = 0;
      for (int i = 0; i < inCommon.length; i++) {
        if (inCommon[i]) {
          Placed wanted = cluster.get(i);
          int[] permutation = kinds.automorphisms(wanted.kind())[automorphism[i]];
          double[] own = permuted(pool.get(partner[i]).atoms(), permutation);
          System.arraycopy(own, 0, from, at, own.length);
          System.arraycopy(wanted.atoms(), 0, to, at, own.length);
          at += own.length;
        }
      }
      Kabsch.Superposition joint = Kabsch.superpose(from, to, false);
      return ClusterStarts.isLine(to)
          ? new Kabsch.Superposition(last.rotation(), last.translation(), joint.rmsd())
          : joint;
    }

    int[] signature() {
      int[] result = new int[2 * partner.length];
      for (int i = 0; i < partner.length; i++) {
        result[2 * i] = inCommon[i] ? partner[i] : -1;
        result[2 * i + 1] = automorphism[i];
      }
      return result;
    }
  }

  private static double squares(double[] points, int[] permutation, double[] to, double most) {
    double sum = 0;
    for (int i = 0; i < permutation.length && sum < most; i++) {
      for (int k = 0; k < 3; k++) {
        double d = points[3 * permutation[i] + k] - to[3 * i + k];
        sum += d * d;
      }
    }
    return sum;
  }
}
