package org.materialsj.potentials.crystal;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;

/**
 * What symmetry leaves free: the strains of a cell, and the shifts and turns of a body, that all
 * operations of a group leave as they are. Each space is found by averaging every coordinate
 * direction over the group and making the averages orthonormal, in a fixed order.
 */
final class Motions {

  /** A smaller rest of an averaged direction is rounding. */
  private static final double NOTHING = 1e-6;

  private Motions() {}

  /**
   * Strains that keep a cell compatible with its group: symmetric E with Q E Q^T = E.
   *
   * @param turns orthogonal 3x3 matrices Q of the group, row by row
   * @return orthonormal symmetric 3x3 matrices, 1 (cubic) to 6 (triclinic)
   */
  static List<double[]> strains(List<double[]> turns) {
    List<double[]> candidates = new ArrayList<>();
    int[][] places = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
    for (int[] place : places) {
      double[] unit = new double[9];
      unit[3 * place[0] + place[1]] = 1;
      unit[3 * place[1] + place[0]] = 1;
      double[] mean = new double[9];
      for (double[] q : turns) {
        double[] turned = Matrix3.multiply(Matrix3.multiply(q, unit), Matrix3.transpose(q));
        add(1.0 / turns.size(), turned, mean);
      }
      candidates.add(mean);
    }
    return orthonormal(candidates);
  }

  /**
   * Directions that operations leave as they are.
   *
   * @param turns matrices Q of the operations that fix a body
   * @param axial false for shifts (Q v = v), true for axes of turning (det(Q) Q v = v)
   * @return 0 to 3 orthonormal vectors
   */
  static List<double[]> directions(List<double[]> turns, boolean axial) {
    List<double[]> candidates = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      double[] mean = new double[3];
      for (double[] q : turns) {
        double sign = axial ? Math.signum(Matrix3.determinant(q)) : 1;
        for (int i = 0; i < 3; i++) {
          mean[i] += sign * q[3 * i + k] / turns.size();
        }
      }
      candidates.add(mean);
    }
    return orthonormal(candidates);
  }

  private static List<double[]> orthonormal(List<double[]> candidates) {
    List<double[]> basis = new ArrayList<>();
    for (double[] candidate : candidates) {
      for (double[] known : basis) {
        add(-dot(known, candidate), known, candidate);
      }
      double norm = Math.sqrt(dot(candidate, candidate));
      if (norm > NOTHING) {
        add(1 / norm - 1, candidate.clone(), candidate);
        basis.add(candidate);
      }
    }
    return basis;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double factor, double[] a, double[] to) {
    for (int i = 0; i < a.length; i++) {
      to[i] += factor * a[i];
    }
  }
}
