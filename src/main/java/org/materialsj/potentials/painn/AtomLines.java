package org.materialsj.potentials.painn;

import java.util.Arrays;

/** Scalars and vectors of atoms: a line per feature. The lines of vectors hold all x, y, then z. */
final class AtomLines {

  final double[][] scalars;
  final double[][] vectors;

  AtomLines(int features, int atoms) {
    scalars = new double[features][atoms];
    vectors = new double[features][3 * atoms];
  }

  void clear(int atoms) {
    for (int f = 0; f < scalars.length; f++) {
      Arrays.fill(scalars[f], 0, atoms, 0);
      Arrays.fill(vectors[f], 0, 3 * atoms, 0);
    }
  }

  void copy(AtomLines from, int atoms) {
    copy(from.scalars, scalars, atoms);
    copy(from.vectors, vectors, 3 * atoms);
  }

  static void copy(double[][] from, double[][] to, int n) {
    for (int f = 0; f < to.length; f++) {
      System.arraycopy(from[f], 0, to[f], 0, n);
    }
  }

  static void clear(double[][] lines, int n) {
    for (double[] line : lines) {
      Arrays.fill(line, 0, n, 0);
    }
  }
}
