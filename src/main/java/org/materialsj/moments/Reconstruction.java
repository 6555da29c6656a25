package org.materialsj.moments;

import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/** The density that has given moments, and none of a higher order: sum of c_nlm Z_nlm. */
public final class Reconstruction {

  private final ZernikeBasis basis;
  private final double[] coefficients;

  /**
   * Takes moments.
   *
   * @param moments the moments
   * @param lanczos whether to damp the ringing by the factors sin(x)/x, x = pi n/(N+1)
   */
  public Reconstruction(ZernikeMoments moments, boolean lanczos) {
    basis = new ZernikeBasis(moments.order());
    coefficients = moments.values(Normalization.ORTHONORMAL);
    for (int n = 1; lanczos && n <= moments.order(); n++) {
      double x = Math.PI * n / (moments.order() + 1);
      for (int i = ZernikeIndex.size(n - 1); i < ZernikeIndex.size(n); i++) {
        coefficients[i] *= Math.sin(x) / x;
      }
    }
  }

  /**
   * The density at a point of the ball.
   *
   * @param x coordinate in the unit ball
   * @param y coordinate in the unit ball
   * @param z coordinate in the unit ball
   * @return the density; 0 from the surface of the ball on
   */
  public double value(double x, double y, double z) {
    if (!(x * x + y * y + z * z < 1)) {
      return 0;
    }
    double[] values = new double[basis.size()];
    basis.evaluator().values(x, y, z, values);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += coefficients[i] * values[i];
    }
    return sum;
  }

  /**
   * The density on a grid.
   *
   * @param frame where the unit ball lies, in the unit of the grid
   * @param nx number of voxels along x
   * @param ny number of voxels along y
   * @param nz number of voxels along z
   * @param spacing 3 voxel sizes
   * @param origin 3 coordinates of the centre of the first voxel
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density; 0 from the surface of the ball on
   */
  public VoxelGrid on(
      BallFrame frame, int nx, int ny, int nz, double[] spacing, double[] origin, RunContext run) {
    float[] out = new float[nx * ny * nz];
    for (int k = 0, at = 0; k < nz; k++) {
      for (int j = 0; j < ny; j++) {
        for (int i = 0; i < nx; i++, at++) {
          out[at] =
              (float)
                  value(
                      (origin[0] + i * spacing[0] - frame.x()) / frame.radius(),
                      (origin[1] + j * spacing[1] - frame.y()) / frame.radius(),
                      (origin[2] + k * spacing[2] - frame.z()) / frame.radius());
        }
      }
    }
    return new VoxelGrid(nx, ny, nz, spacing, origin, out);
  }

  /**
   * The density on the grid of another one.
   *
   * @param grid the other one
   * @param frame where the unit ball lies, in the unit of the grid
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density; 0 from the surface of the ball on
   */
  public VoxelGrid like(VoxelGrid grid, BallFrame frame, RunContext run) {
    return on(frame, grid.nx(), grid.ny(), grid.nz(), grid.spacing(), grid.origin(), run);
  }

  /**
   * The density on a cube around the ball: n points along each axis, the first and the last on the
   * surface of the ball.
   *
   * @param frame where the unit ball lies
   * @param n points along each axis, at least 2
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density
   */
  public VoxelGrid cube(BallFrame frame, int n, RunContext run) {
    double r = frame.radius();
    double h = 2 * r / (n - 1);
    return on(
        frame,
        n,
        n,
        n,
        new double[] {h, h, h},
        new double[] {frame.x() - r, frame.y() - r, frame.z() - r},
        run);
  }
}
