package org.materialsj.moments;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/**
 * Zernike moments of a density on a grid.
 *
 * <p>The sum over the voxels runs axis by axis, in a product basis of the ball that spans the same
 * polynomials (see {@code ProductBasis}), and is then turned into Zernike moments without loss. So
 * it costs about 4 N operations for each voxel that is not 0, instead of N^3 / 3, and it does not
 * matter where the centre of the ball lies: there is no need to move it onto a centre of symmetry
 * of the grid, nor to resample the grid.
 */
public final class VoxelMoments {

  /** The most quadrature points along each edge of a voxel. */
  public static final int MOST_POINTS = 4;

  private VoxelMoments() {}

  /**
   * Computes the moments by the midpoint rule: the density times the basis at the centre of each
   * voxel that lies inside of the ball, times the volume of a voxel in units of radius^3.
   *
   * @param grid the density; not modified
   * @param frame where the unit ball lies, in the unit of the grid
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param run progress, cancelling and threads, which do not change the result
   * @return the moments, in the unit of the density
   * @throws IllegalArgumentException if a voxel in the ball is not finite, or for another order
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ZernikeMoments of(VoxelGrid grid, BallFrame frame, int order, RunContext run) {
    return of(grid, frame, order, 1, run);
  }

  /**
   * Computes the moments by Gauss quadrature in each voxel, taken as a box of constant density:
   * several points in each voxel, of which those inside of the ball count. For small grids, whose
   * voxels are wide compared to the waves of the basis. Cost as for a grid of as many points.
   *
   * @param grid the density; not modified
   * @param frame where the unit ball lies, in the unit of the grid
   * @param order N, 0 to {@value ZernikeIndex#MOST_ORDER}
   * @param pointsPerAxis quadrature points along each edge of a voxel, 1 to {@value #MOST_POINTS};
   *     1 is the midpoint rule
   * @param run progress, cancelling and threads, which do not change the result
   * @return the moments, in the unit of the density
   * @throws IllegalArgumentException if a voxel in the ball is not finite, or for another order or
   *     number of points
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ZernikeMoments of(
      VoxelGrid grid, BallFrame frame, int order, int pointsPerAxis, RunContext run) {
    if (pointsPerAxis < 1 || pointsPerAxis > MOST_POINTS) {
      throw new IllegalArgumentException(
          "pointsPerAxis must be 1 to " + MOST_POINTS + ", got " + pointsPerAxis);
    }
    ProductBasis basis = new ProductBasis(order);
    BallAxes axes = BallAxes.of(grid, frame, pointsPerAxis);
    double[] z = axes.discs();
    int first = axes.z().first(0);
    RunContext sweep = run.part(0, 0.8);
    List<double[]> planes =
        sweep
            .executor()
            .map(
                z.length,
                k ->
                    new BallPlane(axes, first + k)
                        .analyze(grid, new PlaneAnalysis(basis, axes.x().size(), axes.y().size())),
                "slices",
                sweep.progress(),
                sweep.cancel());
    double[] sums = basis.joinPlanes(planes, z);
    double[] s = grid.spacing();
    double r = frame.radius();
    double volume = s[0] / r * (s[1] / r) * (s[2] / r);
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= volume;
    }
    return new ZernikeMoments(order, new ProductNodes(basis).toZernike(sums, run.part(0.8, 1)));
  }

  /**
   * The highest order for which the voxels are fine enough, floor(pi/(2h)) for voxels whose longest
   * edge is h radii: the shortest wave of the basis, of length 2 pi/N, then has four voxels. For a
   * box and a ball in 24^3 voxels, whose usable order is 18, the midpoint rule differs from the
   * integral over the voxels by 17 percent in the moments of order 18, and by 80 percent in those
   * of order 36.
   *
   * @param grid the density
   * @param frame where the unit ball lies
   * @return an order, 0 to {@value ZernikeIndex#MOST_ORDER}
   */
  public static int usableOrder(VoxelGrid grid, BallFrame frame) {
    double[] s = grid.spacing();
    double widest = Math.max(s[0], Math.max(s[1], s[2])) / frame.radius();
    return (int) Math.min(ZernikeIndex.MOST_ORDER, Math.floor(Math.PI / (2 * widest)));
  }

  /**
   * Refuses an order that is too high for the voxels.
   *
   * @param grid the density
   * @param frame where the unit ball lies
   * @param order the order that is asked for
   * @throws IllegalArgumentException with a plain sentence that names the highest usable order
   */
  public static void requireUsable(VoxelGrid grid, BallFrame frame, int order) {
    int usable = usableOrder(grid, frame);
    if (order > usable) {
      throw new IllegalArgumentException(
          "Order %d is too high for these voxels; ask for at most %d, or give finer voxels."
              .formatted(order, usable));
    }
  }
}
