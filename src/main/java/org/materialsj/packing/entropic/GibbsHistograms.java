package org.materialsj.packing.entropic;

import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

/**
 * Histograms of the angles of a field from Gibbs samples.
 *
 * @param field the field
 * @param seed seed of the chains
 */
record GibbsHistograms(VonMisesField field, long seed) {

  /** Chains that one item of parallel work carries on. */
  private static final int BLOCK = 64;

  /**
   * Carries chains on and counts.
   *
   * @param chains where the chains begin, n angles each; not modified
   * @param bins bins of each circle, at least 1
   * @param sweeps samples of each chain, at least 1
   * @param run executor, progress and cancel
   * @return per angle and bin the density per turn, of mean 1
   */
  double[][] of(double[][] chains, int bins, int sweeps, RunContext run) {
    int size = chains.length;
    List<double[][]> blocks =
        run.executor()
            .map(
                (size + BLOCK - 1) / BLOCK,
                b -> count(chains, b * BLOCK, Math.min(size, (b + 1) * BLOCK), bins, sweeps),
                "blocks of chains",
                run.progress(),
                run.cancel());
    double[][] densities = new double[field.dimension()][bins];
    for (double[][] counts : blocks) {
      for (int i = 0; i < densities.length; i++) {
        for (int b = 0; b < bins; b++) {
          densities[i][b] += counts[i][b] * bins / ((double) size * sweeps);
        }
      }
    }
    return densities;
  }

  private double[][] count(double[][] chains, int from, int to, int bins, int sweeps) {
    int n = field.dimension();
    double[][] counts = new double[n][bins];
    double[] work = new double[2 * n];
    for (int k = from; k < to; k++) {
      SplittableRandom random = Seeds.forItem(seed, k);
      double[] point = chains[k].clone();
      for (int sweep = 0; sweep < sweeps; sweep++) {
        field.sweep(point, work, random, 1);
        for (int i = 0; i < n; i++) {
          counts[i][Math.min(bins - 1, (int) (bins * point[i] / (2 * Math.PI)))]++;
        }
      }
    }
    return counts;
  }
}
