package org.materialsj.packing.similarity;

import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.packing.similarity.Arrangement.Placed;

/**
 * When a molecule stands to the central one as in the reference: the distances between their
 * centroids and between all their compared atoms differ by no more than a share of themselves, and
 * the direction towards it and its own orientation, after superposition, by no more than an angle.
 *
 * @param distance most relative difference of a distance
 * @param angle most difference of an angle (radians)
 */
record Tolerances(double distance, double angle) {

  /** A little more than what can agree, so that rounding decides nothing (angstrom). */
  private static final double SLACK = 0.01;

  static Tolerances of(SimilarityOptions options) {
    return new Tolerances(options.distanceTolerance(), Math.toRadians(options.angleTolerance()));
  }

  boolean agree(double expected, double found) {
    return Math.abs(found - expected) <= distance * expected;
  }

  /** How far from its place a molecule can be that agrees. */
  double reach(double expected) {
    return expected * (distance + 2 * Math.sin(angle / 2)) + SLACK;
  }

  /**
   * Whether a molecule agrees.
   *
   * @param centre the central molecule of the reference
   * @param molecule a molecule of the reference
   * @param foundCentroid centroid of the other central molecule after superposition
   * @param foundCentre its atoms
   * @param foundAt centroid of the molecule in question after superposition
   * @param found its atoms
   */
  boolean agree(
      Placed centre,
      Placed molecule,
      double[] foundCentroid,
      double[] foundCentre,
      double[] foundAt,
      double[] found) {
    double[] wanted = difference(molecule.centroid(), centre.centroid());
    double[] actual = difference(foundAt, foundCentroid);
    return agree(Vectors.norm(wanted), Vectors.norm(actual))
        && between(wanted, actual) <= angle
        && agreeAtoms(centre.atoms(), molecule.atoms(), foundCentre, found)
        && turn(found, molecule.atoms()) <= angle;
  }

  private boolean agreeAtoms(
      double[] centre, double[] molecule, double[] foundCentre, double[] found) {
    for (int i = 0; i < centre.length; i += 3) {
      for (int j = 0; j < molecule.length; j += 3) {
        if (!agree(length(centre, i, molecule, j), length(foundCentre, i, found, j))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The angle between the orientations of two molecules; 0 for single atoms. */
  private static double turn(double[] found, double[] wanted) {
    if (wanted.length == 3) {
      return 0;
    }
    if (ClusterStarts.isLine(wanted)) {
      int last = wanted.length - 3;
      return between(
          new double[] {
            wanted[last] - wanted[0], wanted[last + 1] - wanted[1], wanted[last + 2] - wanted[2]
          },
          new double[] {
            found[last] - found[0], found[last + 1] - found[1], found[last + 2] - found[2]
          });
    }
    return Rotations.angle(Kabsch.superpose(found, wanted, false).rotation());
  }

  private static double between(double[] u, double[] v) {
    return Math.atan2(Vectors.norm(Vectors.cross(u, v)), Vectors.dot(u, v));
  }

  private static double[] difference(double[] p, double[] q) {
    return new double[] {p[0] - q[0], p[1] - q[1], p[2] - q[2]};
  }

  private static double length(double[] p, int i, double[] q, int j) {
    double x = p[i] - q[j];
    double y = p[i + 1] - q[j + 1];
    double z = p[i + 2] - q[j + 2];
    return Math.sqrt(x * x + y * y + z * z);
  }
}
