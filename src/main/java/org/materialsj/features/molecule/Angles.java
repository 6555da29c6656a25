package org.materialsj.features.molecule;

import org.materialsj.engine.algebra.Vectors;

/** Angles between atoms, precise also where they are nearly 0 or straight. */
final class Angles {

  private Angles() {}

  private static double[] from(double[] positions, int start, int end) {
    return new double[] {
      positions[3 * end] - positions[3 * start],
      positions[3 * end + 1] - positions[3 * start + 1],
      positions[3 * end + 2] - positions[3 * start + 2]
    };
  }

  private static double between(double[] a, double[] b) {
    return Math.atan2(Vectors.norm(Vectors.cross(a, b)), Vectors.dot(a, b));
  }

  /** The angle at atom j between atoms i and k (radians), 0 to pi. */
  static double angle(double[] positions, int i, int j, int k) {
    return between(from(positions, j, i), from(positions, j, k));
  }

  /**
   * The magnitude of the torsion of atoms i, j, k, l about the axis from j to k (radians): 0 when i
   * and l are eclipsed, pi when they are opposite.
   */
  static double torsion(double[] positions, int i, int j, int k, int l) {
    double[] axis = from(positions, j, k);
    return between(
        Vectors.cross(from(positions, j, i), axis), Vectors.cross(from(positions, k, l), axis));
  }
}
