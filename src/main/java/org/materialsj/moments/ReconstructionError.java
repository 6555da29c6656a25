package org.materialsj.moments;

import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/**
 * How well reconstructions of growing order agree with the density, over the voxels whose centre is
 * in the ball. Each array has one number per order 0 to N.
 *
 * @param overlap intersection over union of the voxels above the level (1 is perfect)
 * @param correlation Pearson's correlation of the values (1 is perfect)
 * @param relativeError root of the sum of squared differences over that of squared values (0 is
 *     perfect)
 */
@SuppressWarnings("ArrayRecordComponent") // read-only series, never compared
public record ReconstructionError(double[] overlap, double[] correlation, double[] relativeError) {

  /**
   * Compares the reconstructions from the moments up to every order with the density.
   *
   * @param grid the density
   * @param frame where the unit ball lies, in the unit of the grid
   * @param moments the moments
   * @param lanczos whether each reconstruction is filtered
   * @param level values above it are inside the shape
   * @param run progress, cancelling and threads, which do not change the result
   * @return the series
   */
  public static ReconstructionError of(
      VoxelGrid grid,
      BallFrame frame,
      ZernikeMoments moments,
      boolean lanczos,
      double level,
      RunContext run) {
    double[] overlap = new double[moments.order() + 1];
    double[] correlation = new double[moments.order() + 1];
    double[] error = new double[moments.order() + 1];
    for (int n = 0; n <= moments.order(); n++) {
      VoxelGrid g = new Reconstruction(moments.upTo(n), lanczos).like(grid, frame, run);
      compare(grid, g, frame, level, n, overlap, correlation, error);
    }
    return new ReconstructionError(overlap, correlation, error);
  }

  /**
   * The level of a shape's surface: half of the largest value.
   *
   * @param grid the density
   * @return the level
   */
  public static double halfMaximum(VoxelGrid grid) {
    double most = Double.NEGATIVE_INFINITY;
    for (float v : grid.values()) {
      most = Math.max(most, v);
    }
    return most / 2;
  }

  private static void compare(
      VoxelGrid a,
      VoxelGrid b,
      BallFrame frame,
      double level,
      int n,
      double[] overlap,
      double[] correlation,
      double[] error) {
    double both = 0;
    double either = 0;
    double[] s = new double[7];
    for (int at = 0; at < a.values().length; at++) {
      int i = at % a.nx();
      int j = at / a.nx() % a.ny();
      int k = at / a.nx() / a.ny();
      double x = (a.origin()[0] + i * a.spacing()[0] - frame.x()) / frame.radius();
      double y = (a.origin()[1] + j * a.spacing()[1] - frame.y()) / frame.radius();
      double z = (a.origin()[2] + k * a.spacing()[2] - frame.z()) / frame.radius();
      if (x * x + y * y + z * z < 1) {
        double v = a.values()[at];
        double w = b.values()[at];
        both += v > level && w > level ? 1 : 0;
        either += v > level || w > level ? 1 : 0;
        s[0]++;
        s[1] += v;
        s[2] += w;
        s[3] += v * v;
        s[4] += w * w;
        s[5] += v * w;
        s[6] += (v - w) * (v - w);
      }
    }
    overlap[n] = both / either;
    correlation[n] =
        (s[5] - s[1] * s[2] / s[0])
            / Math.sqrt((s[3] - s[1] * s[1] / s[0]) * (s[4] - s[2] * s[2] / s[0]));
    error[n] = Math.sqrt(s[6] / s[3]);
  }
}
