package org.materialsj.moments;

import java.util.Arrays;

/**
 * Computes the geometric moments of Gaussians, and of points (sigma = 0), with all derivatives. The
 * moment of a normalized Gaussian is a product of moments along the axes, which follow
 *
 * <pre>
 * g_k = mu g_(k-1) + (k-1) sigma^2 g_(k-2),  g_0 = 1,
 * dg_k/dmu = k g_(k-1),  dg_k/dsigma = k (k-1) sigma g_(k-2).
 * </pre>
 *
 * All arrays are flat and may be longer than needed; no call allocates. For one thread at a time.
 */
public final class GaussianMoments {

  private final int order;
  // moments along x, y, z of one Gaussian, and their derivatives by centre and width
  private final double[][] line;
  private final double[][] byCentre;
  private final double[][] byWidth;

  /**
   * Makes the working memory.
   *
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public GaussianMoments(int order) {
    this.order = ZernikeIndex.require(order);
    line = new double[3][order + 1];
    byCentre = new double[3][order + 1];
    byWidth = new double[3][order + 1];
  }

  /**
   * Computes the moments.
   *
   * @param count number of Gaussians A
   * @param centres 3A coordinates; not modified
   * @param sigmas A widths; not modified
   * @param weights A integrals; not modified
   * @param moments receives (N+1)(N+2)(N+3)/6 numbers, as {@link GeometricIndex} orders them
   */
  public void values(
      int count, double[] centres, double[] sigmas, double[] weights, double[] moments) {
    Arrays.fill(moments, 0, GeometricIndex.size(order), 0);
    for (int i = 0; i < count; i++) {
      lines(centres, i, sigmas[i]);
      int at = 0;
      for (int p = 0; p <= order; p++) {
        double x = weights[i] * line[0][p];
        for (int q = 0; q <= order - p; q++) {
          double xy = x * line[1][q];
          for (int r = 0; r <= order - p - q; r++) {
            moments[at++] += xy * line[2][r];
          }
        }
      }
    }
  }

  /**
   * Computes the moments and all their derivatives.
   *
   * @param count number of Gaussians A
   * @param centres 3A coordinates; not modified
   * @param sigmas A widths; not modified
   * @param weights A integrals; not modified
   * @param moments receives (N+1)(N+2)(N+3)/6 numbers
   * @param jacobian receives a row of 5A derivatives for each moment: by x, y, z of the first
   *     centre, then of the next, after all of them by the weights, then by the widths
   */
  public void jacobian(
      int count,
      double[] centres,
      double[] sigmas,
      double[] weights,
      double[] moments,
      double[] jacobian) {
    Arrays.fill(moments, 0, GeometricIndex.size(order), 0);
    for (int i = 0; i < count; i++) {
      lines(centres, i, sigmas[i]);
      slopes(sigmas[i]);
      double w = weights[i];
      int at = 0;
      for (int p = 0; p <= order; p++) {
        for (int q = 0; q <= order - p; q++) {
          double xy = line[0][p] * line[1][q];
          double dx = byCentre[0][p] * line[1][q];
          double dy = line[0][p] * byCentre[1][q];
          double widthOfXy = byWidth[0][p] * line[1][q] + line[0][p] * byWidth[1][q];
          for (int r = 0; r <= order - p - q; r++) {
            int row = at * 5 * count;
            double z = line[2][r];
            moments[at++] += w * xy * z;
            jacobian[row + 3 * i] = w * dx * z;
            jacobian[row + 3 * i + 1] = w * dy * z;
            jacobian[row + 3 * i + 2] = w * xy * byCentre[2][r];
            jacobian[row + 3 * count + i] = xy * z;
            jacobian[row + 4 * count + i] = w * (widthOfXy * z + xy * byWidth[2][r]);
          }
        }
      }
    }
  }

  /**
   * Computes the gradient of a quantity E that depends on the moments, from its derivatives by
   * them.
   *
   * @param count number of Gaussians A
   * @param centres 3A coordinates; not modified
   * @param sigmas A widths; not modified
   * @param weights A integrals; not modified
   * @param byMoment dE by each moment; not modified
   * @param gradient receives 5A derivatives of E, in the order of the columns of the Jacobian
   */
  public void gradient(
      int count,
      double[] centres,
      double[] sigmas,
      double[] weights,
      double[] byMoment,
      double[] gradient) {
    for (int i = 0; i < count; i++) {
      lines(centres, i, sigmas[i]);
      slopes(sigmas[i]);
      double gx = 0;
      double gy = 0;
      double gz = 0;
      double byWeight = 0;
      double bySigma = 0;
      int at = 0;
      for (int p = 0; p <= order; p++) {
        for (int q = 0; q <= order - p; q++) {
          // E's derivative by the product of the lines along x and y, and what z adds to it
          double alongZ = 0;
          double centreZ = 0;
          double widthZ = 0;
          for (int r = 0; r <= order - p - q; r++) {
            double e = byMoment[at++];
            alongZ += e * line[2][r];
            centreZ += e * byCentre[2][r];
            widthZ += e * byWidth[2][r];
          }
          double xy = line[0][p] * line[1][q];
          gx += byCentre[0][p] * line[1][q] * alongZ;
          gy += line[0][p] * byCentre[1][q] * alongZ;
          gz += xy * centreZ;
          byWeight += xy * alongZ;
          bySigma +=
              (byWidth[0][p] * line[1][q] + line[0][p] * byWidth[1][q]) * alongZ + xy * widthZ;
        }
      }
      gradient[3 * i] = weights[i] * gx;
      gradient[3 * i + 1] = weights[i] * gy;
      gradient[3 * i + 2] = weights[i] * gz;
      gradient[3 * count + i] = byWeight;
      gradient[4 * count + i] = weights[i] * bySigma;
    }
  }

  private void lines(double[] centres, int i, double sigma) {
    for (int axis = 0; axis < 3; axis++) {
      double mu = centres[3 * i + axis];
      double[] g = line[axis];
      g[0] = 1;
      for (int k = 1; k <= order; k++) {
        g[k] = mu * g[k - 1] + (k > 1 ? (k - 1) * sigma * sigma * g[k - 2] : 0);
      }
    }
  }

  private void slopes(double sigma) {
    for (int axis = 0; axis < 3; axis++) {
      for (int k = 1; k <= order; k++) {
        byCentre[axis][k] = k * line[axis][k - 1];
        byWidth[axis][k] = k > 1 ? k * (k - 1.0) * sigma * line[axis][k - 2] : 0;
      }
    }
  }
}
