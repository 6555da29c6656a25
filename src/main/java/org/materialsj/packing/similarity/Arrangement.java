package org.materialsj.packing.similarity;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.geometry.PeriodicNeighbors;
import org.materialsj.model.Lattice;

/**
 * The molecules of a crystal as points and compared atoms in a common order.
 *
 * @param molecules the molecules
 * @param kinds the kind of each
 * @param atoms for each molecule the coordinates of its compared atoms in the order of its kind
 *     (angstrom)
 * @param centroids 3 coordinates per molecule: the mean of its compared atoms (angstrom)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Arrangement(CrystalMolecules molecules, int[] kinds, double[][] atoms, double[] centroids) {

  /** Distances that differ by less count as equal (angstrom): files round coordinates. */
  private static final double SAME_DISTANCE = 0.01;

  private static final double GROWTH = 1.3;

  /**
   * A molecule somewhere in the crystal.
   *
   * @param copy which one
   * @param kind its kind
   * @param centroid 3 coordinates (angstrom)
   * @param atoms coordinates of its compared atoms (angstrom)
   * @param distance of its centroid from that of the central molecule (angstrom)
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Placed(
      PackingMatch.Copy copy, int kind, double[] centroid, double[] atoms, double distance) {}

  static Arrangement of(CrystalMolecules crystal, int[] kinds, int[][] order) {
    double[][] atoms = new double[kinds.length][];
    double[] centroids = new double[3 * kinds.length];
    for (int m = 0; m < kinds.length; m++) {
      double[] positions = crystal.molecules().get(m).positions();
      atoms[m] = new double[3 * order[m].length];
      for (int i = 0; i < order[m].length; i++) {
        System.arraycopy(positions, 3 * order[m][i], atoms[m], 3 * i, 3);
      }
      System.arraycopy(CrystalMolecule.centroid(atoms[m]), 0, centroids, 3 * m, 3);
    }
    return new Arrangement(crystal, kinds, atoms, centroids);
  }

  private Lattice lattice() {
    return molecules.crystal().lattice();
  }

  /** A molecule and all within a distance of it, near to far. */
  List<Placed> within(int centre, double radius) {
    return placed(centre, neighbors(radius));
  }

  private PeriodicNeighbors neighbors(double radius) {
    return PeriodicNeighbors.find(centroids, lattice().rows(), lattice().periodic(), radius);
  }

  private List<Placed> placed(int centre, PeriodicNeighbors near) {
    List<Placed> result = new ArrayList<>();
    result.add(place(centre, 0, 0, 0, 0));
    for (int p = near.start(centre); p < near.end(centre); p++) {
      result.add(
          place(
              near.site(p),
              near.image(p, 0),
              near.image(p, 1),
              near.image(p, 2),
              near.distance(p)));
    }
    return result;
  }

  private Placed place(int molecule, int a, int b, int c, double distance) {
    double[] shift = lattice().toCartesian(new double[] {a, b, c});
    double[] centroid = new double[3];
    double[] moved = atoms[molecule].clone();
    for (int k = 0; k < 3; k++) {
      centroid[k] = centroids[3 * molecule + k] + shift[k];
    }
    for (int i = 0; i < moved.length; i++) {
      moved[i] += shift[i % 3];
    }
    return new Placed(
        new PackingMatch.Copy(molecule, a, b, c), kinds[molecule], centroid, moved, distance);
  }

  /**
   * A molecule and its nearest neighbours. Of molecules at the same distance of which only some fit
   * in, each next one is that nearest to those taken before, so that the cluster is compact and
   * does not depend on how the crystal is described.
   *
   * @param centre index of the central molecule
   * @param count number of molecules, the central one included
   */
  List<Placed> cluster(int centre, int count) {
    double radius = GROWTH * Math.cbrt(3 * count * molecules.volumePerMolecule() / (4 * Math.PI));
    List<Placed> near = within(centre, radius);
    while (near.size() < count || isCut(near, count, radius)) {
      radius *= GROWTH;
      near = within(centre, radius);
    }
    double last = near.get(count - 1).distance();
    List<Placed> taken = new ArrayList<>();
    List<Placed> equal = new ArrayList<>();
    for (Placed each : near) {
      if (each.distance() < last - SAME_DISTANCE) {
        taken.add(each);
      } else if (each.distance() <= last + SAME_DISTANCE) {
        equal.add(each);
      }
    }
    while (taken.size() < count) {
      taken.add(equal.remove(mostCentral(equal, taken)));
    }
    return taken;
  }

  private static boolean isCut(List<Placed> near, int count, double radius) {
    return near.get(count - 1).distance() + SAME_DISTANCE >= radius;
  }

  private static int mostCentral(List<Placed> candidates, List<Placed> taken) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      double sum = 0;
      for (Placed other : taken) {
        sum += square(candidates.get(i).centroid(), other.centroid());
      }
      if (sum < least - SAME_DISTANCE) {
        least = sum;
        best = i;
      }
    }
    return best;
  }

  static double square(double[] p, double[] q) {
    double x = p[0] - q[0];
    double y = p[1] - q[1];
    double z = p[2] - q[2];
    return x * x + y * y + z * z;
  }
}
