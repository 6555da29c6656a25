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
 * The superpositions that a search of a cluster starts from: the central molecules laid on each
 * other in each way that their automorphisms allow. Central molecules that are points or lines take
 * one or two neighbours along, in all ways that distances allow.
 *
 * @param cluster the reference cluster, the central molecule first
 * @param pool molecules of the other crystal, the central one first, near to far
 * @param kinds the kinds of molecules of both
 * @param tolerances when distances agree
 */
record ClusterStarts(
    List<Placed> cluster, List<Placed> pool, MoleculeKinds kinds, Tolerances tolerances) {

  /** Worse superpositions of the central molecule than the best by more are no start (angstrom). */
  private static final double WORSE_START = 0.5;

  /** Atoms that are all nearer to one line than this do not tell the turn about it (angstrom). */
  private static final double LINE = 0.3;

  /** Starts that differ by a smaller turn lead to the same match (radians). */
  private static final double SAME_TURN = 0.1;

  /** The starts, at least one, the best superposed central molecule first. */
  List<Kabsch.Superposition> all() {
    Placed centre = cluster.get(0);
    List<Kabsch.Superposition> all = new ArrayList<>();
    for (int[] automorphism : kinds.automorphisms(centre.kind())) {
      double[] atoms = ClusterSearch.permuted(pool.get(0).atoms(), automorphism);
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
}
