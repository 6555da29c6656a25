package org.materialsj.learn.cluster;

import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.KMeans;

/**
 * Clusters as normal distributions, each with a weight, a mean and a full covariance matrix, fitted
 * by expectation and maximisation (Dempster, Laird and Rubin 1977) from k-means clusters; the
 * likeliest of several starts is kept. Densities are summed as logarithms, so that rows far from
 * all means are no trouble.
 */
public final class GaussianMixture {

  /** So many numbers the covariances may have: memory, and a sensible number of rows. */
  private static final long MOST_NUMBERS = 20_000_000;

  private GaussianMixture() {}

  /**
   * How to fit.
   *
   * @param components number of distributions k, at least 1
   * @param starts number of starts, at least 1
   * @param tolerance ends when the mean log-likelihood of a row grows by less, above 0
   * @param iterations ends after so many at most, at least 1
   * @param floor what is added to the variance of each column in each distribution, as a share of
   *     its variance in all rows (of 1 for a constant column), above 0: no distribution may shrink
   *     to a point
   */
  public record Options(
      int components, int starts, double tolerance, int iterations, double floor) {

    /** Checks the ranges. */
    public Options {
      if (components < 1 || starts < 1 || iterations < 1 || !(tolerance > 0) || !(floor > 0)) {
        throw new IllegalArgumentException(
            "components, starts and iterations must be at least 1, tolerance and floor above 0; got "
                + List.of(components, starts, iterations, tolerance, floor));
      }
    }

    /**
     * The usual choice: ten starts, to 1e-4 per row, with a floor of 1e-6.
     *
     * @param components number of distributions
     * @return options
     */
    public static Options of(int components) {
      return new Options(components, 10, 1e-4, 1000, 1e-6);
    }
  }

  /**
   * A fitted mixture.
   *
   * @param weights k numbers above 0 of sum 1
   * @param means k means of d numbers
   * @param covariances the lower triangles of k matrices, row a of a + 1 numbers
   * @param clusters the likeliest distribution of each row, the first of equals
   * @param certainties its posterior probability
   * @param logLikelihood natural logarithm of the density of all rows
   * @param converged whether it ended before the last iteration
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Fitted(
      double[] weights,
      double[][] means,
      double[][][] covariances,
      int[] clusters,
      double[] certainties,
      double logLikelihood,
      boolean converged) {

    /**
     * The Bayesian information criterion: -2 ln L + p ln n, with p = k (d + d (d + 1) / 2) + k - 1
     * parameters; the smaller, the better (Schwarz 1978, doi:10.1214/aos/1176344136).
     *
     * @return the criterion
     */
    public double bic() {
      double d = means[0].length;
      double parameters = means.length * (d + d * (d + 1) / 2) + means.length - 1;
      return -2 * logLikelihood + parameters * Math.log(clusters.length);
    }
  }

  /**
   * Fits a mixture. Start i draws from item i of the seed. Cost n k d^2 per iteration and start;
   * memory k d^2 per start that runs, besides the rows.
   *
   * @param columns d arrays of n finite numbers, at least one; not modified
   * @param options how; at most as many components as rows
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the likeliest start, the first of equals
   * @throws IllegalArgumentException with a plain sentence if there are fewer rows than components,
   *     or too many numbers to estimate
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Fitted fit(double[][] columns, Options options, long seed, RunContext run) {
    int k = options.components();
    long d = columns.length;
    if (columns.length == 0 || columns[0].length < k) {
      throw new IllegalArgumentException(
          "a mixture of "
              + k
              + " distributions needs as many rows, got "
              + (columns.length == 0 ? 0 : columns[0].length));
    }
    if (k * d * (d + 1) / 2 > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "a Gaussian mixture of "
              + k
              + " components in "
              + d
              + " features has "
              + k * d * (d + 1) / 2
              + " covariances, more than "
              + MOST_NUMBERS
              + ": choose fewer features");
    }
    List<Fitted> all =
        run.executor()
            .map(
                options.starts(),
                i -> {
                  RunContext one =
                      new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
                  long own = Seeds.ofItem(seed, i);
                  return new Expectation(columns, options, one)
                      .fit(KMeans.fit(columns, k, 1, own, one));
                },
                "starts of Gaussian mixtures",
                run.progress(),
                run.cancel());
    Fitted best = all.get(0);
    for (Fitted other : all) {
      best = other.logLikelihood() > best.logLikelihood() ? other : best;
    }
    return best;
  }
}
