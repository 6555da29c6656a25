package org.materialsj.features.molecule;

/** The distances between all atoms of a molecule. */
final class PairDistances {

  /** Matrices of more atoms than these would be of no use to a model, and fill the memory. */
  static final int MOST_ATOMS = 1000;

  /** Atoms nearer than this (angstrom) are at the same place; no bond is a thousandth as short. */
  private static final double SAME_PLACE = 1e-6;

  /** Atoms farther apart than this (angstrom), a tenth of a millimetre, are of no molecule. */
  private static final double FARTHEST = 1e6;

  private PairDistances() {}

  /** n x n distances, row by row. */
  static double[] of(double[] positions) {
    int n = positions.length / 3;
    if (n > MOST_ATOMS) {
      throw new IllegalArgumentException(
          "it has "
              + n
              + " atoms, and distances between all atoms are for at most "
              + MOST_ATOMS
              + " atoms");
    }
    double[] distances = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double x = positions[3 * i] - positions[3 * j];
        double y = positions[3 * i + 1] - positions[3 * j + 1];
        double z = positions[3 * i + 2] - positions[3 * j + 2];
        double distance = Math.sqrt(x * x + y * y + z * z);
        if (distance < SAME_PLACE) {
          throw new IllegalArgumentException(
              "atoms " + (j + 1) + " and " + (i + 1) + " are at the same place");
        }
        if (distance > FARTHEST) {
          throw new IllegalArgumentException(
              "atoms " + (j + 1) + " and " + (i + 1) + " are too far apart for a molecule");
        }
        distances[i * n + j] = distance;
        distances[j * n + i] = distance;
      }
    }
    return distances;
  }
}
