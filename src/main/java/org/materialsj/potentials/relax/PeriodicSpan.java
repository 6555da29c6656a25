package org.materialsj.potentials.relax;

import org.materialsj.engine.algebra.Vectors;

/** The directions in which atoms repeat. */
final class PeriodicSpan {

  private PeriodicSpan() {}

  /**
   * The matrix that keeps the part of a vector within the span of the periodic lattice vectors.
   *
   * @param rows the lattice vectors, 9 numbers
   * @param periodic whether atoms repeat along each
   * @return 9 numbers, symmetric
   */
  static double[] projector(double[] rows, boolean[] periodic) {
    double[] projector = new double[9];
    double[][] found = new double[3][];
    int rank = 0;
    for (int v = 0; v < 3; v++) {
      if (!periodic[v]) {
        continue;
      }
      double[] rest = {rows[3 * v], rows[3 * v + 1], rows[3 * v + 2]};
      for (int other = 0; other < rank; other++) {
        double along = Vectors.dot(rest, found[other]);
        for (int k = 0; k < 3; k++) {
          rest[k] -= along * found[other][k];
        }
      }
      double length = Vectors.norm(rest);
      for (int k = 0; k < 3; k++) {
        rest[k] /= length;
      }
      found[rank++] = rest;
    }
    for (int v = 0; v < rank; v++) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          projector[3 * i + j] += found[v][i] * found[v][j];
        }
      }
    }
    return projector;
  }
}
