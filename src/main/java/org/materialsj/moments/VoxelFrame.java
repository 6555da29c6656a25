package org.materialsj.moments;

import org.materialsj.model.VoxelGrid;

/** Lays the unit ball around the object in a grid. */
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
   * @throws IllegalArgumentException if no voxel is positive
   */
  public static BallFrame of(VoxelGrid grid, double reach) {
    double[] s = grid.spacing();
    double[] o = grid.origin();
    double sum = 0;
    double[] first = new double[3];
    for (int k = 0, at = 0; k < grid.nz(); k++) {
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++, at++) {
          double v = grid.values()[at];
          if (v > 0) {
            sum += v;
            first[0] += v * i;
            first[1] += v * j;
            first[2] += v * k;
          }
        }
      }
    }
    if (sum == 0) {
      throw new IllegalArgumentException("no voxel has a positive value");
    }
    double[] c = new double[3];
    for (int a = 0; a < 3; a++) {
      c[a] = o[a] + s[a] * first[a] / sum;
    }
    double farthest = 0;
    for (int k = 0, at = 0; k < grid.nz(); k++) {
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++, at++) {
          if (grid.values()[at] > 0) {
            double x = Math.abs(o[0] + i * s[0] - c[0]) + s[0] / 2;
            double y = Math.abs(o[1] + j * s[1] - c[1]) + s[1] / 2;
            double z = Math.abs(o[2] + k * s[2] - c[2]) + s[2] / 2;
            farthest = Math.max(farthest, x * x + y * y + z * z);
          }
        }
      }
    }
    return new BallFrame(c[0], c[1], c[2], Math.sqrt(farthest) / reach);
  }
}
