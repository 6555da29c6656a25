package org.materialsj.moments;

import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/**
 * The density that has given moments, and none of a higher order: f = sum over n, l, m of c_nlm
 * Z_nlm in the unit ball, and 0 outside. Of all polynomials of degree N it is the closest to the
 * density that the moments are of. Points become peaks about pi/N of the radius wide, and edges
 * ring; the filter of Lanczos, which multiplies the moments by sin(x)/x with x = pi n/(N+1), damps
 * the ringing and widens the edges. Immutable and thread-safe.
 */
public final class Reconstruction {

  private final ZernikeBasis basis;
  private final double[] coefficients;

  /**
   * Takes moments.
   *
   * @param moments the moments
   * @param lanczos whether to damp the ringing
   */
  public Reconstruction(ZernikeMoments moments, boolean lanczos) {
    basis = new ZernikeBasis(moments.order());
    coefficients = moments.values(Normalization.ORTHONORMAL);
    if (lanczos) {
      for (int n = 1; n <= moments.order(); n++) {
        double damping = lanczos(n, moments.order());
        for (int i = ZernikeIndex.size(n - 1); i < ZernikeIndex.size(n); i++) {
          coefficients[i] *= damping;
        }
      }
    }
  }

  /**
   * The factor of the moments of one n in the filter.
   *
   * @param n 0 to the order
   * @param order the largest n
   * @return sin(x)/x, x = pi n/(order+1); 1 for n = 0
   */
  static double lanczos(int n, int order) {
    double x = Math.PI * n / (order + 1);
    return n == 0 ? 1 : Math.sin(x) / x;
  }

  /**
   * The density at a point of the ball. Cost about 2 operations per moment; for many points of a
   * grid {@link #on} is faster by far.
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
    return basis.evaluator().sum(x, y, z, coefficients);
  }

  /**
   * The density on a grid. Cost about 4 N operations for each voxel in the ball, because the series
   * is evaluated axis by axis in a product basis that spans the same polynomials.
   *
   * @param frame where the unit ball lies, in the unit of the grid
   * @param nx number of voxels along x, at least 1
   * @param ny number of voxels along y, at least 1
   * @param nz number of voxels along z, at least 1
   * @param spacing 3 voxel sizes
   * @param origin 3 coordinates of the centre of the first voxel
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density; 0 from the surface of the ball on
   * @throws IllegalArgumentException if the numbers are no grid, or one of more than 2^31 - 1
   *     voxels
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public VoxelGrid on(
      BallFrame frame, int nx, int ny, int nz, double[] spacing, double[] origin, RunContext run) {
    if (nx < 1 || ny < 1 || nz < 1 || (long) nx * ny * nz > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a grid needs 1 to 2147483639 voxels, got " + nx + " x " + ny + " x " + nz);
    }
    VoxelGrid grid = new VoxelGrid(nx, ny, nz, spacing, origin, new float[nx * ny * nz]);
    ProductBasis product = new ProductBasis(basis.order());
    BallAxes axes = BallAxes.of(grid, frame, 1);
    double[] series = new ProductNodes(product).toProduct(coefficients, run.part(0, 0.2));
    double[][] planes = product.cutPlanes(series, axes.discs());
    int first = axes.z().first(0);
    RunContext sweep = run.part(0.2, 1);
    sweep
        .executor()
        .map(
            planes.length,
            k -> {
              // Each slice has its own part of the values, so that threads do not meet.
              int start = (first + k) * nx * ny;
              new BallPlane(axes, first + k)
                  .synthesize(
                      planes[k],
                      basis.order(),
                      new PlaneSynthesis(product, nx, ny),
                      (row, from, to, values) -> {
                        for (int i = from; i < to; i++) {
                          grid.values()[start + row * nx + i] = (float) values[i];
                        }
                      });
              return null;
            },
            "slices",
            sweep.progress(),
            sweep.cancel());
    return grid;
  }

  /**
   * The density on the grid of another one.
   *
   * @param grid the other one
   * @param frame where the unit ball lies, in the unit of the grid
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density; 0 from the surface of the ball on
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public VoxelGrid like(VoxelGrid grid, BallFrame frame, RunContext run) {
    return on(frame, grid.nx(), grid.ny(), grid.nz(), grid.spacing(), grid.origin(), run);
  }

  /**
   * The density on a cube around the ball: n points along each axis, the first and the last on the
   * surface of the ball.
   *
   * @param frame where the unit ball lies
   * @param n points along each axis, 2 to 1290
   * @param run progress, cancelling and threads, which do not change the result
   * @return the density, in a grid with the unit of the frame
   * @throws IllegalArgumentException for another n
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public VoxelGrid cube(BallFrame frame, int n, RunContext run) {
    if (n < 2) {
      throw new IllegalArgumentException("n must be at least 2, got " + n);
    }
    double r = frame.radius();
    double h = 2 * r / (n - 1);
    double[] corner = {frame.x() - r, frame.y() - r, frame.z() - r};
    return on(frame, n, n, n, new double[] {h, h, h}, corner, run);
  }
}
