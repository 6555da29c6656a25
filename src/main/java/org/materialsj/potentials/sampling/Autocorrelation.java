package org.materialsj.potentials.sampling;

/**
 * How many independent samples a chain is worth: n divided by 1 + 2 times the sum of its
 * autocorrelations, which is cut where the sum of two neighbouring ones turns negative. Source:
 * Geyer 1992, doi:10.1214/ss/1177011137. Cost: n times the memory of the chain.
 */
public final class Autocorrelation {

  private Autocorrelation() {}

  /**
   * The effective number of samples.
   *
   * @param series a number per sample, in the order of the chain; not modified
   * @return from 1 to their number; 1 when all are the same, since such a chain tells nothing
   */
  public static double effectiveSize(double[] series) {
    int n = series.length;
    double mean = 0;
    for (double each : series) {
      mean += each / n;
    }
    double variance = covariance(series, mean, 0);
    if (!(variance > 0)) {
      return 1;
    }
    double sum = 0;
    for (int lag = 1; lag + 1 < n; lag += 2) {
      double pair = (covariance(series, mean, lag) + covariance(series, mean, lag + 1)) / variance;
      if (!(pair > 0)) {
        break;
      }
      sum += pair;
    }
    return Math.max(1, Math.min(n, n / (1 + 2 * sum)));
  }

  private static double covariance(double[] series, double mean, int lag) {
    double sum = 0;
    for (int i = 0; i + lag < series.length; i++) {
      sum += (series[i] - mean) * (series[i + lag] - mean);
    }
    return sum / series.length;
  }
}
