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

  /** Copies the first n numbers of each line. */
  static void copy(double[][] from, double[][] to, int n) {
    for (int f = 0; f < to.length; f++) {
      System.arraycopy(from[f], 0, to[f], 0, n);
    }
  }

  /** Makes the first n numbers of each line 0. */
  static void clear(double[][] lines, int n) {
    for (double[] line : lines) {
      Arrays.fill(line, 0, n, 0);
    }
  }

  /** out = a x for each axis of x. */
  static void scale(double[] out, double[] a, double[] x, int n) {
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < n; i++) {
        out[axis * n + i] = a[i] * x[axis * n + i];
      }
    }
  }

  /** out += a x for each axis of x. */
  static void addScaled(double[] out, double[] a, double[] x, int n) {
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < n; i++) {
        out[axis * n + i] += a[i] * x[axis * n + i];
      }
    }
  }

  /** out += x . y. */
  static void addDots(double[] out, double[] x, double[] y, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += x[i] * y[i] + x[n + i] * y[n + i] + x[2 * n + i] * y[2 * n + i];
    }
  }

  /** out += in, line by line. */
  static void add(double[][] out, double[][] in, int n) {
    for (int f = 0; f < out.length; f++) {
      for (int i = 0; i < n; i++) {
        out[f][i] += in[f][i];
      }
    }
  }
}
