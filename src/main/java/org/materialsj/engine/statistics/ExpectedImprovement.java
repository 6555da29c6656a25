package org.materialsj.engine.statistics;

import org.materialsj.engine.special.ErrorFunction;

/**
 * By how much a normal value is expected to exceed the best one that is known (Jones, Schonlau and
 * Welch 1998, doi:10.1023/A:1008306431147).
 */
public final class ExpectedImprovement {

  /** Below so many deviations the two terms cancel, and their series is used. */
  private static final double FAR = -6;

  private ExpectedImprovement() {}

  /**
   * The expectation of max(0, x) of a normal x: m Phi(m / s) + s phi(m / s).
   *
   * @param above m, the mean of the value less the best one that is known
   * @param spread s, its standard deviation; max(0, m) is the answer where it is not above 0
   * @return at least 0, in the unit of the value
   */
  public static double of(double above, double spread) {
    if (!(spread > 0)) {
      return Math.max(0, above);
    }
    double z = above / spread;
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    if (z < FAR) {
      double square = z * z;
      return spread * density / square * (1 - 3 / square + 15 / (square * square));
    }
    return above * 0.5 * (1 + ErrorFunction.erf(z / Math.sqrt(2))) + spread * density;
  }
}
