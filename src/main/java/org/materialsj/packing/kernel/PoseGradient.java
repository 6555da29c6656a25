package org.materialsj.packing.kernel;

import java.util.Arrays;

/**
 * Carries the derivative of a scale by the geometry of two copies over to the numbers of a pose.
 * With H the transpose of the cell, copy (g, n) of body b is turned by P = Q R_b, Q = H W H^-1, and
 * its centre is t = H (W x_b + w + n - x_a) away from body a.
 */
final class PoseGradient {

  /** Derivative by t: d numbers. */
  final double[] byOffset;

  /** Derivative by R_a, d x d. */
  final double[] byFirst;

  /** Derivative by P, d x d. */
  final double[] bySecond;

  private final int d;

  PoseGradient(int dimension) {
    d = dimension;
    byOffset = new double[d];
    byFirst = new double[d * d];
    bySecond = new double[d * d];
  }

  /** Sets all to zero. */
  void clear() {
    Arrays.fill(byOffset, 0);
    Arrays.fill(byFirst, 0);
    Arrays.fill(bySecond, 0);
  }

  /** Adds factor * u v' to a d x d matrix. */
  static void addOuter(double[] matrix, double factor, double[] u, double[] v) {
    int d = u.length;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        matrix[i * d + j] += factor * u[i] * v[j];
      }
    }
  }

  /**
   * The derivative by the numbers of the pose.
   *
   * @param pose the pose
   * @param a body that is not moved
   * @param b body whose copy it meets
   * @param w d x d matrix W of the operation
   * @param q d x d matrix Q
   * @param inverse inverse of the cell
   * @param fraction d numbers W x_b + w + n - x_a
   * @return new array of the length of the pose
   */
  double[] byPose(
      Pose pose, int a, int b, double[] w, double[] q, double[] inverse, double[] fraction) {
    double[] gradient = new double[pose.length()];
    int rotations = d * d;
    int centres = rotations + pose.rotations.length;
    double[] byQ = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        gradient[i * d + j] += fraction[i] * byOffset[j];
        gradient[rotations + a * d * d + i * d + j] += byFirst[i * d + j];
        for (int k = 0; k < d; k++) {
          gradient[rotations + b * d * d + i * d + j] += q[k * d + i] * bySecond[k * d + j];
          byQ[i * d + j] += bySecond[i * d + k] * pose.rotations[b * d * d + j * d + k];
        }
      }
    }
    for (int i = 0; i < d; i++) {
      double byFraction = 0;
      for (int k = 0; k < d; k++) {
        byFraction += pose.cell[i * d + k] * byOffset[k];
      }
      gradient[centres + a * d + i] -= byFraction;
      for (int j = 0; j < d; j++) {
        gradient[centres + b * d + j] += w[i * d + j] * byFraction;
      }
    }
    addByCell(gradient, byQ, w, q, inverse);
    return gradient;
  }

  /** dQ = dH W H^-1 - Q dH H^-1, and the inverse of H is the transpose of that of the cell. */
  private void addByCell(
      double[] gradient, double[] byQ, double[] w, double[] q, double[] inverse) {
    double[] right = new double[d * d];
    double[] left = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          right[i * d + j] += w[i * d + k] * inverse[j * d + k];
          left[i * d + j] += q[k * d + i] * byQ[k * d + j];
        }
      }
    }
    // Element (k, i) of H is element (i, k) of the cell.
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        for (int j = 0; j < d; j++) {
          gradient[i * d + k] += byQ[k * d + j] * right[i * d + j];
          gradient[i * d + k] -= left[k * d + j] * inverse[j * d + i];
        }
      }
    }
  }
}
