package org.materialsj.moments;

import org.materialsj.model.VoxelGrid;

/**
 * Lays the unit ball around the object in a grid. The centroid and the farthest voxel move with the
 * object, so moments in this frame do not depend on where it lies in the grid, nor on its size.
 * Where a background is not 0, it counts as the object: set it to 0 first.
 */
public final class VoxelFrame {

  /** How far the object reaches in the ball, unless another share is asked for. */
  public static final double REACH = 0.8;

  private VoxelFrame() {}

  /**
   * A ball around the object, which reaches to {@value #REACH} of its radius.
   *
   * @param grid the density; voxels of positive value are the object
   * @return the ball, in the unit of the grid
   * @throws IllegalArgumentException if no voxel is positive
   */
  public static BallFrame of(VoxelGrid grid) {
    return of(grid, REACH);
  }

  /**
   * A ball around the object: its centre is the centroid of the positive values, its radius the
   * distance to the farthest corner of a voxel of positive value, divided by the reach.
   *
   * @param grid the density; voxels of positive value are the object
   * @param reach share of the radius that the object reaches, above 0 and at most 1
   * @return the ball, in the unit of the grid
   * @throws IllegalArgumentException if no voxel is positive, one is infinite, or for another reach
   */
  public static BallFrame of(VoxelGrid grid, double reach) {
    if (!(reach > 0 && reach <= 1)) {
      throw new IllegalArgumentException("reach must be above 0 and at most 1, got " + reach);
    }
    double[] centre = centroid(grid);
    double[] s = grid.spacing();
    double[] o = grid.origin();
    double farthest = 0;
    for (int k = 0, at = 0; k < grid.nz(); k++) {
      double z = Math.abs(o[2] + k * s[2] - centre[2]) + s[2] / 2;
      for (int j = 0; j < grid.ny(); j++) {
        double y = Math.abs(o[1] + j * s[1] - centre[1]) + s[1] / 2;
        for (int i = 0; i < grid.nx(); i++, at++) {
          if (grid.values()[at] > 0) {
            double x = Math.abs(o[0] + i * s[0] - centre[0]) + s[0] / 2;
            farthest = Math.max(farthest, x * x + y * y + z * z);
          }
        }
      }
    }
    return new BallFrame(centre[0], centre[1], centre[2], Math.sqrt(farthest) / reach);
  }

  private static double[] centroid(VoxelGrid grid) {
    double sum = 0;
    double[] first = new double[3];
    for (int k = 0, at = 0; k < grid.nz(); k++) {
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++, at++) {
          double value = grid.values()[at];
          if (value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                "voxel (%d, %d, %d) is infinite, so the object has no centre".formatted(i, j, k));
          }
          if (value > 0) {
            sum += value;
            first[0] += value * i;
            first[1] += value * j;
            first[2] += value * k;
          }
        }
      }
    }
    if (sum == 0) {
      throw new IllegalArgumentException(
          "no voxel has a positive value, so there is no object to lay a ball around");
    }
    double[] centre = new double[3];
    for (int a = 0; a < 3; a++) {
      centre[a] = grid.origin()[a] + grid.spacing()[a] * first[a] / sum;
    }
    return centre;
  }
}
