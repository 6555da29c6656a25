package org.materialsj.moments;

import java.util.Arrays;
import org.materialsj.model.VoxelGrid;

/**
 * The sampling points of a grid along its three axes, in the unit ball.
 *
 * @param x along a row
 * @param y across the rows of a plane
 * @param z across the planes
 */
record BallAxes(BallAxis x, BallAxis y, BallAxis z) {

  static BallAxes of(VoxelGrid grid, BallFrame frame, int pointsPerAxis) {
    return of(grid.nx(), grid.ny(), grid.nz(), grid.spacing(), grid.origin(), frame, pointsPerAxis);
  }

  static BallAxes of(
      int nx,
      int ny,
      int nz,
      double[] spacing,
      double[] origin,
      BallFrame frame,
      int pointsPerAxis) {
    double r = frame.radius();
    return new BallAxes(
        BallAxis.of(origin[0], spacing[0], nx, frame.x(), r, pointsPerAxis),
        BallAxis.of(origin[1], spacing[1], ny, frame.y(), r, pointsPerAxis),
        BallAxis.of(origin[2], spacing[2], nz, frame.z(), r, pointsPerAxis));
  }

  /** The z of the planes that meet the ball; the first is plane {@code z().first(0)}. */
  double[] discs() {
    int first = z.first(0);
    return Arrays.copyOfRange(z.at(), first, Math.max(first, z.behind(0)));
  }
}
