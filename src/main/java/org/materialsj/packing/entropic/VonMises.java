package org.materialsj.packing.entropic;

import java.util.SplittableRandom;

/** Random angles of the von Mises distribution, of density proportional to exp(kappa cos x). */
final class VonMises {

  /** Above it the normal distribution of variance 1 / kappa differs by less than the noise. */
  private static final double NORMAL = 1e6;

  /** Below it the distribution is uniform to single precision. */
  private static final double UNIFORM = 1e-8;

  /** Below it the constants of the envelope would be lost to rounding. */
  private static final double SERIES = 1e-5;

  private VonMises() {}

  /**
   * Draws an angle about mean 0 by rejection from a wrapped Cauchy envelope, which accepts more
   * than 65 % of the trials at any concentration.
   *
   * @param random the stream to draw from
   * @param kappa concentration, at least 0
   * @return an angle from -pi to pi
   * @see "Best and Fisher 1979, doi:10.2307/2346732"
   */
  static double draw(SplittableRandom random, double kappa) {
    if (kappa < UNIFORM) {
      return Math.PI * (2 * random.nextDouble() - 1);
    }
    if (kappa > NORMAL) {
      return Math.max(-Math.PI, Math.min(Math.PI, normal(random) / Math.sqrt(kappa)));
    }
    double r = envelope(kappa);
    while (true) {
      double z = Math.cos(Math.PI * random.nextDouble());
      double f = (1 + r * z) / (r + z);
      double c = kappa * (r - f);
      double u = 1 - random.nextDouble();
      if (c * (2 - c) > u || Math.log(c / u) + 1 >= c) {
        // 1 - f without cancellation, so that narrow distributions keep their digits.
        double half = Math.sqrt(Math.min(1, (r - 1) * (1 - z) / (2 * (r + z))));
        double angle = 2 * Math.asin(half);
        return random.nextDouble() < 0.5 ? -angle : angle;
      }
    }
  }

  private static double envelope(double kappa) {
    if (kappa < SERIES) {
      return 1 / kappa + kappa;
    }
    double tau = 1 + Math.sqrt(1 + 4 * kappa * kappa);
    double rho = (tau - Math.sqrt(2 * tau)) / (2 * kappa);
    return (1 + rho * rho) / (2 * rho);
  }

  /** A standard normal number by the polar method; the second of the pair is left. */
  private static double normal(SplittableRandom random) {
    while (true) {
      double a = 2 * random.nextDouble() - 1;
      double b = 2 * random.nextDouble() - 1;
      double s = a * a + b * b;
      if (s < 1 && s > 0) {
        return a * Math.sqrt(-2 * Math.log(s) / s);
      }
    }
  }
}
