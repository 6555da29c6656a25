package org.materialsj.moments;

import org.materialsj.model.VoxelGrid;

/** The definition of the moments of voxels, point by point: slow and plain, to check the fast. */
final class DirectVoxelMoments {

  private DirectVoxelMoments() {}

  static ZernikeMoments of(VoxelGrid grid, BallFrame frame, int order) {
    ZernikeBasis basis = new ZernikeBasis(order);
    ZernikeBasis.Evaluator evaluator = basis.evaluator();
    double[] values = new double[basis.size()];
    double[] sum = new double[basis.size()];
    double[] s = grid.spacing();
    double volume = s[0] * s[1] * s[2] / Math.pow(frame.radius(), 3);
    for (int at = 0; at < grid.values().length; at++) {
      double[] u = place(grid, frame, at);
      if (u[0] * u[0] + (u[1] * u[1] + u[2] * u[2]) < 1) {
        evaluator.values(u[0], u[1], u[2], values);
        for (int c = 0; c < sum.length; c++) {
          sum[c] += volume * grid.values()[at] * values[c];
        }
      }
    }
    return new ZernikeMoments(order, sum);
  }

  /** The coordinates of a voxel in the ball. */
  static double[] place(VoxelGrid grid, BallFrame frame, int at) {
    int i = at % grid.nx();
    int j = at / grid.nx() % grid.ny();
    int k = at / grid.nx() / grid.ny();
    return frame.toBall(
        new double[] {
          grid.origin()[0] + i * grid.spacing()[0],
          grid.origin()[1] + j * grid.spacing()[1],
          grid.origin()[2] + k * grid.spacing()[2]
        });
  }
}
