package org.materialsj.moments;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.VoxelGrid;

/**
 * How well the reconstructions of growing order agree with a density, over the voxels whose centre
 * is in the ball. Each array has one number for each order 0 to N, and is shared: read-only.
 *
 * @param overlap intersection over union of the voxels of at least the level, 0 to 1 (perfect); NaN
 *     when neither density has one
 * @param correlation Pearson's correlation of the values, -1 to 1 (perfect); NaN when one density
 *     is constant
 * @param relativeError root of the sum of squared differences, divided by that of the squares of
 *     the density (0 is perfect); NaN when the density is 0
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of columns, never compared
public record ReconstructionError(double[] overlap, double[] correlation, double[] relativeError) {

  /** What is added up for one order. */
  private static final int SUMS = 9;

  /**
   * Compares the reconstruction from the moments up to each order with the density. All orders come
   * from one pass over the voxels, at a cost of about 4 N^2 operations for each: what the moments
   * of order n add does not depend on the others. A filter only weighs these parts.
   *
   * @param grid the density; not modified
   * @param frame where the unit ball lies, in the unit of the grid
   * @param moments moments of the density up to the largest order
   * @param lanczos whether each reconstruction is filtered, as {@link Reconstruction} does
   * @param level least value inside of the shape, such as {@link #halfMaximum}
   * @param run progress, cancelling and threads, which do not change the result
   * @return the series
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static ReconstructionError of(
      VoxelGrid grid,
      BallFrame frame,
      ZernikeMoments moments,
      boolean lanczos,
      double level,
      RunContext run) {
    int order = moments.order();
    ProductBasis product = new ProductBasis(order);
    double[] series =
        new ProductNodes(product)
            .toProduct(moments.values(Normalization.ORTHONORMAL), run.part(0, 0.1));
    BallAxes axes = BallAxes.of(grid, frame, 1);
    double[][][] parts = parts(product, series, axes.discs());
    double[][] damping = damping(order, lanczos);
    RunContext sweep = run.part(0.1, 1);
    int first = axes.z().first(0);
    List<double[]> planes =
        sweep
            .executor()
            .map(
                axes.discs().length,
                k -> {
                  BallPlane plane = new BallPlane(axes, first + k);
                  PlaneSynthesis synthesis = new PlaneSynthesis(product, grid.nx(), grid.ny());
                  double[][] added = new double[order + 1][grid.nx() * grid.ny()];
                  boolean[] inside = new boolean[added[0].length];
                  for (int n = 0; n <= order; n++) {
                    sweep.cancel().check("comparison of orders");
                    double[] values = added[n];
                    plane.synthesize(
                        parts[n][k],
                        n,
                        synthesis,
                        (row, from, to, line) -> {
                          int start = row * grid.nx();
                          System.arraycopy(line, from, values, start + from, to - from);
                          Arrays.fill(inside, start + from, start + to, true);
                        });
                  }
                  return compare(grid, first + k, added, inside, damping, level);
                },
                "slices",
                sweep.progress(),
                sweep.cancel());
    return of(planes, order);
  }

  /**
   * The level at the surface of a shape of even density: half of the largest value.
   *
   * @param grid the density
   * @return half of the largest voxel
   */
  public static double halfMaximum(VoxelGrid grid) {
    double most = Double.NEGATIVE_INFINITY;
    for (float value : grid.values()) {
      most = Math.max(most, value);
    }
    return most / 2;
  }

  /** The series of each degree alone, on each plane. */
  private static double[][][] parts(ProductBasis product, double[] series, double[] z) {
    int[] degrees = product.degrees();
    double[][][] parts = new double[product.order + 1][][];
    for (int n = 0; n < parts.length; n++) {
      double[] part = new double[series.length];
      for (int i = 0; i < part.length; i++) {
        part[i] = degrees[i] == n ? series[i] : 0;
      }
      parts[n] = product.cutPlanes(part, z);
    }
    return parts;
  }

  private static double[][] damping(int order, boolean lanczos) {
    double[][] damping = new double[order + 1][];
    for (int upTo = 0; upTo <= order; upTo++) {
      damping[upTo] = new double[upTo + 1];
      for (int n = 0; n <= upTo; n++) {
        damping[upTo][n] = lanczos ? Reconstruction.lanczos(n, upTo) : 1;
      }
    }
    return damping;
  }

  private static double[] compare(
      VoxelGrid grid, int k, double[][] added, boolean[] inside, double[][] damping, double level) {
    double[] sums = new double[SUMS * added.length];
    int start = k * inside.length;
    for (int p = 0; p < inside.length; p++) {
      if (!inside[p]) {
        continue;
      }
      double actual = grid.values()[start + p];
      for (int upTo = 0, at = 0; upTo < added.length; upTo++, at += SUMS) {
        double value = 0;
        for (int n = 0; n <= upTo; n++) {
          value += damping[upTo][n] * added[n][p];
        }
        boolean in = value >= level;
        boolean actualIn = actual >= level;
        sums[at] += in && actualIn ? 1 : 0;
        sums[at + 1] += in || actualIn ? 1 : 0;
        sums[at + 2] += 1;
        sums[at + 3] += actual;
        sums[at + 4] += value;
        sums[at + 5] += actual * actual;
        sums[at + 6] += value * value;
        sums[at + 7] += actual * value;
        sums[at + 8] += (actual - value) * (actual - value);
      }
    }
    return sums;
  }

  private static ReconstructionError of(List<double[]> planes, int order) {
    double[] s = new double[SUMS * (order + 1)];
    for (double[] plane : planes) {
      for (int i = 0; i < s.length; i++) {
        s[i] += plane[i];
      }
    }
    double[] overlap = new double[order + 1];
    double[] correlation = new double[order + 1];
    double[] error = new double[order + 1];
    for (int n = 0, at = 0; n <= order; n++, at += SUMS) {
      overlap[n] = s[at] / s[at + 1];
      double count = s[at + 2];
      double actual = s[at + 5] - s[at + 3] * s[at + 3] / count;
      double rebuilt = s[at + 6] - s[at + 4] * s[at + 4] / count;
      double both = s[at + 7] - s[at + 3] * s[at + 4] / count;
      // Below rounding, a variance is that of a constant.
      boolean constant = actual <= 1e-12 * s[at + 5] || rebuilt <= 1e-12 * s[at + 6];
      correlation[n] = constant ? Double.NaN : both / Math.sqrt(actual * rebuilt);
      error[n] = Math.sqrt(s[at + 8] / s[at + 5]);
    }
    return new ReconstructionError(overlap, correlation, error);
  }
}
