package org.materialsj.moments;

import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/** Zernike moments of a density on a grid. */
public final class VoxelMoments {

  private VoxelMoments() {}

  /**
   * Computes the moments by the midpoint rule.
   *
   * @param grid the density
   * @param frame where the unit ball lies, in the unit of the grid
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param run progress, cancelling and threads, which do not change the result
   * @return the moments, in the unit of the density
   */
  public static ZernikeMoments of(VoxelGrid grid, BallFrame frame, int order, RunContext run) {
    return of(grid, frame, order, 1, run);
  }

  /**
   * Computes the moments by Gauss quadrature in each voxel.
   *
   * @param grid the density
   * @param frame where the unit ball lies, in the unit of the grid
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param pointsPerAxis quadrature points along each edge of a voxel, 1 to 4; 1 is the midpoint
   * @param run progress, cancelling and threads, which do not change the result
   * @return the moments, in the unit of the density
   */
  public static ZernikeMoments of(
      VoxelGrid grid, BallFrame frame, int order, int pointsPerAxis, RunContext run) {
    ZernikeBasis basis = new ZernikeBasis(order);
    ZernikeBasis.Evaluator evaluator = basis.evaluator();
    double[] values = new double[basis.size()];
    double[] sum = new double[basis.size()];
    double[] s = grid.spacing();
    double[] o = grid.origin();
    double volume = s[0] * s[1] * s[2] / Math.pow(frame.radius(), 3);
    for (int k = 0; k < grid.nz(); k++) {
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++) {
          double x = (o[0] + i * s[0] - frame.x()) / frame.radius();
          double y = (o[1] + j * s[1] - frame.y()) / frame.radius();
          double z = (o[2] + k * s[2] - frame.z()) / frame.radius();
          double v = grid.get(i, j, k);
          if (v != 0 && x * x + y * y + z * z < 1) {
            evaluator.values(x, y, z, values);
            for (int c = 0; c < sum.length; c++) {
              sum[c] += volume * v * values[c];
            }
          }
        }
      }
    }
    return new ZernikeMoments(order, sum);
  }

  /**
   * The highest order that the voxels can carry.
   *
   * @param grid the density
   * @param frame where the unit ball lies
   * @return an order, at least 0
   */
  public static int usableOrder(VoxelGrid grid, BallFrame frame) {
    double[] s = grid.spacing();
    double coarsest = Math.max(s[0], Math.max(s[1], s[2])) / frame.radius();
    return (int) Math.min(ZernikeIndex.MOST_ORDER, Math.floor(Math.PI / (2 * coarsest)));
  }
}
