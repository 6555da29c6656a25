package org.materialsj.potentials.pair;

/**
 * Atoms with a known energy, to learn from. The arrays are shared, not copied: read-only.
 *
 * @param id names it in messages
 * @param positions x, y, z of each of n atoms, n at least 2
 * @param energy of all atoms
 * @param forces x, y, z of the force on each atom; empty when they are not known
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record PairExample(String id, double[] positions, double energy, double[] forces) {

  /** Atoms closer than this, relative to the size of their coordinates, stand on each other. */
  private static final double LEAST_DISTANCE = 1e-6;

  /** Checks the numbers. */
  public PairExample {
    if (positions.length < 6 || positions.length % 3 != 0) {
      throw new IllegalArgumentException(
          id + ": at least 2 atoms are needed, got " + positions.length + " coordinates");
    }
    if (forces.length != 0 && forces.length != positions.length) {
      throw new IllegalArgumentException(
          id + ": " + positions.length + " coordinates got " + forces.length + " forces");
    }
    if (!Double.isFinite(energy)) {
      throw new IllegalArgumentException(id + ": the energy must be finite, got " + energy);
    }
    for (double value : positions) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(id + ": a coordinate must be finite, got " + value);
      }
    }
    for (double value : forces) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(id + ": a force must be finite, got " + value);
      }
    }
    for (int a = 0; a < positions.length; a += 3) {
      for (int b = 0; b < a; b += 3) {
        if (distance(positions, a, b) < LEAST_DISTANCE) {
          throw new IllegalArgumentException(
              id + ": atoms " + (b / 3 + 1) + " and " + (a / 3 + 1) + " stand on each other");
        }
      }
    }
  }

  /** The distance of the atoms whose coordinates begin at two places. */
  static double distance(double[] positions, int a, int b) {
    double x = positions[a] - positions[b];
    double y = positions[a + 1] - positions[b + 1];
    double z = positions[a + 2] - positions[b + 2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  /**
   * The number of atoms.
   *
   * @return n
   */
  public int atoms() {
    return positions.length / 3;
  }
}
