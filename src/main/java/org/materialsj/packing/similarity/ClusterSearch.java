package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.packing.similarity.Arrangement.Placed;

/**
 * Finds the molecules of a reference cluster again around one molecule of another crystal.
 *
 * <p>A start lays the central molecules on each other in one of the ways that their automorphisms
 * allow; central molecules that are points or lines take one or two neighbours along. From there
 * two steps alternate until nothing changes: each molecule of the reference, nearest first, takes
 * the nearest molecule that is free, in its best automorphism, which is in common when distances
 * and angles agree; and all molecules in common are superposed jointly. The first rounds take the
 * near molecules only, because a turn of the central molecule misplaces the far ones most.
 */
final class ClusterSearch {

  /** Worse superpositions of the central molecule than the best by more are no start (angstrom). */
  private static final double WORSE_START = 0.5;

  /** Atoms that are all nearer to one line than this do not tell the turn about it (angstrom). */
  private static final double LINE = 0.3;

  /** Starts that differ by a smaller turn lead to the same match (radians). */
  private static final double SAME_TURN = 0.1;

  private static final int FIRST_MOLECULES = 5;
  private static final int MOST_ROUNDS = 20;
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
    for (Kabsch.Superposition start : starts()) {
      Found found = settle(start);
      if (found.isBetterThan(best, SAME_RMSD)) {
        best = found;
      }
    }
    return best;
  }

  private List<Kabsch.Superposition> starts() {
    Placed centre = cluster.get(0);
    List<Kabsch.Superposition> all = new ArrayList<>();
    for (int[] automorphism : kinds.automorphisms(centre.kind())) {
      double[] atoms = permuted(pool.get(0).atoms(), automorphism);
      if (isLine(centre.atoms())) {
        addAnchored(atoms, centre.atoms(), new int[0], all);
      } else {
        all.add(Kabsch.superpose(atoms, centre.atoms(), false));
      }
    }
    if (all.isEmpty()) { // No neighbour of a line or point is at the right distance.
      all.add(Kabsch.superpose(pool.get(0).atoms(), centre.atoms(), false));
    }
    all.sort(Comparator.comparingDouble(Kabsch.Superposition::rmsd));
    List<Kabsch.Superposition> kept = new ArrayList<>();
    for (Kabsch.Superposition start : all) {
      if (start.rmsd() <= all.get(0).rmsd() + WORSE_START && isNew(start, kept)) {
        kept.add(start);
      }
    }
    return kept;
  }

  /** Automorphisms that only renumber, such as those of a methyl group, turn nothing. */
  private static boolean isNew(Kabsch.Superposition start, List<Kabsch.Superposition> kept) {
    for (Kabsch.Superposition other : kept) {
      double[] turn = Matrix3.multiply(start.rotation(), Matrix3.transpose(other.rotation()));
      if (Rotations.angle(turn) < SAME_TURN) {
        return false;
      }
    }
    return true;
  }

  /** Superposes central molecules and one or two neighbours, in all ways that distances allow. */
  private void addAnchored(
      double[] from, double[] to, int[] anchors, List<Kabsch.Superposition> all) {
    int next = anchors.length + 1;
    if (!isLine(to) || anchors.length == 2 || next >= cluster.size()) {
      all.add(Kabsch.superpose(from, to, false));
      return;
    }
    Placed wanted = cluster.get(next);
    for (int j = 1; j < pool.size(); j++) {
      Placed candidate = pool.get(j);
      if (candidate.kind() == wanted.kind()
          && tolerances.agree(wanted.distance(), candidate.distance())
          && isFree(j, anchors)) {
        int[] more = Arrays.copyOf(anchors, next);
        more[next - 1] = j;
        addAnchored(joined(from, candidate.centroid()), joined(to, wanted.centroid()), more, all);
      }
    }
  }

  private static boolean isFree(int candidate, int[] anchors) {
    return Arrays.stream(anchors).noneMatch(anchor -> anchor == candidate);
  }

  private static double[] joined(double[] points, double[] point) {
    double[] result = Arrays.copyOf(points, points.length + 3);
    System.arraycopy(point, 0, result, points.length, 3);
    return result;
  }

  /** Whether points are so near to a line that they do not fix an orientation. */
  static boolean isLine(double[] points) {
    double[] centre = CrystalMolecule.centroid(points);
    double[] axis = new double[3];
    for (int i = 0; i < points.length; i += 3) {
      double[] v = minus(points, i, centre);
      axis = Vectors.dot(v, v) > Vectors.dot(axis, axis) ? v : axis;
    }
    double length = Vectors.norm(axis);
    if (length < LINE) {
      return true;
    }
    for (int i = 0; i < points.length; i += 3) {
      if (Vectors.norm(Vectors.cross(axis, minus(points, i, centre))) / length > LINE) {
        return false;
      }
    }
    return true;
  }

  private static double[] minus(double[] points, int from, double[] point) {
    return new double[] {
      points[from] - point[0], points[from + 1] - point[1], points[from + 2] - point[2]
    };
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

  private static double[] permuted(double[] points, int[] permutation) {
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
      return isLine(to)
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
