package org.materialsj.tasks;

import java.util.Locale;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;
import org.materialsj.moments.BallFrame;

/**
 * Atoms as Gaussians w/(2 pi sigma^2)^(3/2) exp(-d^2/(2 sigma^2)), sampled on a grid.
 *
 * @param sigma standard deviation (angstrom), positive
 */
record GaussianAtoms(double sigma) {

  /** Gaussians are cut at so many standard deviations, where they are 1e-8 of their height. */
  private static final double REACH = 6;

  GaussianAtoms {
    if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sigma must be positive, got " + sigma);
    }
  }

  /**
   * The density of atoms on a cube of points that a ball just fits into.
   *
   * @param positions 3n coordinates (angstrom); not modified
   * @param weights integrals of the n Gaussians; not modified
   * @param frame the ball
   * @param n points along each edge
   * @param run cancelling
   * @return the density, in weights per angstrom^3
   * @throws IllegalArgumentException with a plain sentence if the points are further apart than
   *     sigma
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  VoxelGrid density(double[] positions, double[] weights, BallFrame frame, int n, RunContext run) {
    double r = frame.radius();
    double step = 2 * r / (n - 1);
    if (sigma < step) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Gaussians of sigma %s angstrom are too narrow for grid points %.3f angstrom apart;"
                  + " ask for a larger sigma or at least %d grid points.",
              sigma,
              step,
              (int) Math.ceil(2 * r / sigma) + 1));
    }
    double[] origin = {frame.x() - r, frame.y() - r, frame.z() - r};
    float[] values = new float[n * n * n];
    double height = Math.pow(2 * Math.PI * sigma * sigma, -1.5);
    for (int i = 0; i < weights.length; i++) {
      run.cancel().check("sampling of atoms");
      double[][] along = new double[3][n];
      int[] low = new int[3];
      int[] high = new int[3];
      for (int k = 0; k < 3; k++) {
        double middle = positions[3 * i + k] - origin[k];
        low[k] = (int) Math.max(0, Math.ceil((middle - REACH * sigma) / step));
        high[k] = (int) Math.min(n - 1, Math.floor((middle + REACH * sigma) / step));
        for (int at = low[k]; at <= high[k]; at++) {
          double d = (at * step - middle) / sigma;
          along[k][at] = Math.exp(-0.5 * d * d);
        }
      }
      for (int z = low[2]; z <= high[2]; z++) {
        for (int y = low[1]; y <= high[1]; y++) {
          double factor = weights[i] * height * along[2][z] * along[1][y];
          for (int x = low[0]; x <= high[0]; x++) {
            values[(z * n + y) * n + x] += (float) (factor * along[0][x]);
          }
        }
      }
    }
    return new VoxelGrid(n, n, n, new double[] {step, step, step}, origin, values);
  }
}
