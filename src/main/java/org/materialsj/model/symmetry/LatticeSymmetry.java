package org.materialsj.model.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rotations that take a lattice to itself within a tolerance. */
final class LatticeSymmetry {

  private LatticeSymmetry() {}

  /**
   * Tries every image of the basis among the 26 shortest combinations, which suffice for a reduced
   * basis.
   *
   * @param rows a reduced basis, 9 numbers, row by row (angstrom)
   * @param tolerance by how much an image may miss its place (angstrom)
   * @return integer matrices W of determinant 1 or -1, row-major, acting on coordinates as columns,
   *     the identity first
   */
  static List<int[]> rotations(double[] rows, double tolerance) {
    double[] metric = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          metric[3 * i + j] += rows[3 * i + k] * rows[3 * j + k];
        }
      }
    }
    List<List<int[]>> images = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      images.add(images(metric, j, tolerance));
    }
    List<int[]> rotations = new ArrayList<>();
    rotations.add(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    for (int[] a : images.get(0)) {
      for (int[] b : images.get(1)) {
        if (!sameAngle(metric, a, b, 0, 1, tolerance)) {
          continue;
        }
        for (int[] c : images.get(2)) {
          int[] w = {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
          boolean identity = Arrays.equals(w, rotations.get(0));
          if (!identity
              && Math.abs(Isometry.determinant(w)) == 1
              && sameAngle(metric, a, c, 0, 2, tolerance)
              && sameAngle(metric, b, c, 1, 2, tolerance)) {
            rotations.add(w);
          }
        }
      }
    }
    return rotations;
  }

  /** Combinations as long as one basis vector. */
  private static List<int[]> images(double[] metric, int j, double tolerance) {
    double length = Math.sqrt(metric[4 * j]);
    List<int[]> images = new ArrayList<>();
    for (int p = 0; p < 27; p++) {
      int[] v = {p / 9 - 1, p / 3 % 3 - 1, p % 3 - 1};
      if (Math.abs(Math.sqrt(product(metric, v, v)) - length) < tolerance) {
        images.add(v);
      }
    }
    return images;
  }

  /** Whether two images enclose the angle of their originals, as a distance at their ends. */
  private static boolean sameAngle(
      double[] metric, int[] u, int[] v, int i, int j, double tolerance) {
    double before = metric[3 * i + j] / Math.sqrt(metric[4 * i] * metric[4 * j]);
    double lengths = Math.sqrt(product(metric, u, u) * product(metric, v, v));
    double after = product(metric, u, v) / lengths;
    double turn = Math.acos(clamp(after)) - Math.acos(clamp(before));
    return Math.abs(turn) * Math.sqrt(Math.min(metric[4 * i], metric[4 * j])) < tolerance;
  }

  private static double clamp(double cosine) {
    return Math.max(-1, Math.min(1, cosine));
  }

  private static double product(double[] metric, int[] u, int[] v) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        sum += u[i] * metric[3 * i + j] * v[j];
      }
    }
    return sum;
  }
}
