package org.materialsj.moments;

import java.util.Arrays;
import org.materialsj.model.VoxelGrid;

/** Exact geometric moments of voxels, one axis after the other. */
final class VoxelCascade {

  private VoxelCascade() {}

  /**
   * Integrates x^p y^q z^r over each voxel in closed form. Cost about D^3 N + D^2 N^2 / 2 + D N^3 /
   * 6 for D voxels along each axis.
   *
   * @return the moments, as {@link GeometricIndex} orders them
   * @throws IllegalArgumentException if a value is not finite
   */
  static double[] moments(int order, VoxelGrid grid, BallFrame frame) {
    double[] x = powers(order, grid.nx(), grid.origin()[0] - frame.x(), grid.spacing()[0], frame);
    double[] y = powers(order, grid.ny(), grid.origin()[1] - frame.y(), grid.spacing()[1], frame);
    double[] z = powers(order, grid.nz(), grid.origin()[2] - frame.z(), grid.spacing()[2], frame);
    double[] moments = new double[GeometricIndex.size(order)];
    double[] row = new double[order + 1];
    double[] plane = new double[(order + 1) * (order + 1)];
    for (int k = 0; k < grid.nz(); k++) {
      Arrays.fill(plane, 0);
      for (int j = 0; j < grid.ny(); j++) {
        Arrays.fill(row, 0);
        for (int i = 0; i < grid.nx(); i++) {
          double value = grid.get(i, j, k);
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                "voxel (" + i + ", " + j + ", " + k + ") is not a finite number: " + value);
          }
          if (value != 0) {
            for (int p = 0; p <= order; p++) {
              row[p] += value * x[i * (order + 1) + p];
            }
          }
        }
        for (int p = 0; p <= order; p++) {
          for (int q = 0; q <= order - p; q++) {
            plane[p * (order + 1) + q] += row[p] * y[j * (order + 1) + q];
          }
        }
      }
      int at = 0;
      for (int p = 0; p <= order; p++) {
        for (int q = 0; q <= order - p; q++) {
          for (int r = 0; r <= order - p - q; r++) {
            moments[at++] += plane[p * (order + 1) + q] * z[k * (order + 1) + r];
          }
        }
      }
    }
    return moments;
  }

  /** The integrals of u^k over each voxel's extent along one axis, at voxel * (order + 1) + k. */
  private static double[] powers(int order, int count, double first, double step, BallFrame frame) {
    double[] integrals = new double[count * (order + 1)];
    double width = step / frame.radius();
    for (int i = 0; i < count; i++) {
      double a = (first + (i - 0.5) * step) / frame.radius();
      double b = (first + (i + 0.5) * step) / frame.radius();
      // (b^(k+1) - a^(k+1)) / (k+1) = (b - a) / (k+1) times the sum of a^j b^(k-j), which does not
      // subtract numbers that are nearly equal
      double sum = 0;
      double power = 1;
      for (int k = 0; k <= order; k++) {
        sum = sum * a + power;
        power *= b;
        integrals[i * (order + 1) + k] = width * sum / (k + 1);
      }
    }
    return integrals;
  }
}
