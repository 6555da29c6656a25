package org.materialsj.potentials.adsorption;

import org.materialsj.potentials.adsorption.GuestModel.CriticalPoint;

/**
 * The equation of state of Peng and Robinson 1976, doi:10.1021/i160057a011: p = R T / (V - b) - a
 * alpha(T) / (V^2 + 2 b V - b^2). It turns the pressure of a gas into its fugacity.
 */
public final class PengRobinson {

  private static final double ROOT = Math.sqrt(2);

  private final double a;
  private final double b;

  /**
   * The equation at a temperature and a pressure.
   *
   * @param critical the gas
   * @param temperature temperature (K), above 0
   * @param pressure pressure (bar), above 0
   */
  private PengRobinson(CriticalPoint critical, double temperature, double pressure) {
    double reduced = temperature / critical.temperature();
    double w = critical.acentric();
    double kappa = 0.37464 + 1.54226 * w - 0.26992 * w * w;
    double root = 1 + kappa * (1 - Math.sqrt(reduced));
    double ratio = pressure / critical.pressure();
    a = 0.45724 * root * root * ratio / (reduced * reduced);
    b = 0.07780 * ratio / reduced;
  }

  /**
   * The fugacity of a gas.
   *
   * @param critical the gas
   * @param temperature temperature (K), above 0
   * @param pressure pressure (bar), above 0
   * @return fugacity (bar); that of the stable phase where gas and liquid are possible
   * @throws IllegalArgumentException if a number is not positive and finite
   */
  public static double fugacity(CriticalPoint critical, double temperature, double pressure) {
    if (!(temperature > 0 && pressure > 0) || !Double.isFinite(temperature + pressure)) {
      throw new IllegalArgumentException(
          "temperature and pressure must be above 0, got " + temperature + " and " + pressure);
    }
    PengRobinson state = new PengRobinson(critical, temperature, pressure);
    // Of all roots the one of lowest free energy is stable.
    double least = Double.POSITIVE_INFINITY;
    for (double z : state.roots()) {
      if (z > state.b) {
        least = Math.min(least, state.logarithm(z));
      }
    }
    return pressure * Math.exp(least);
  }

  /** Logarithm of the fugacity coefficient at a compressibility. */
  private double logarithm(double z) {
    return z
        - 1
        - Math.log(z - b)
        - a / (2 * ROOT * b) * Math.log((z + (1 + ROOT) * b) / (z + (1 - ROOT) * b));
  }

  /** Real roots of z^3 - (1 - b) z^2 + (a - 3 b^2 - 2 b) z - (a b - b^2 - b^3). */
  private double[] roots() {
    double p2 = b - 1;
    double p1 = a - 3 * b * b - 2 * b;
    double p0 = -(a * b - b * b - b * b * b);
    double q = (3 * p1 - p2 * p2) / 9;
    double r = (9 * p2 * p1 - 27 * p0 - 2 * p2 * p2 * p2) / 54;
    double discriminant = q * q * q + r * r;
    if (discriminant > 0) {
      double root = Math.sqrt(discriminant);
      return new double[] {Math.cbrt(r + root) + Math.cbrt(r - root) - p2 / 3};
    }
    double angle = q == 0 ? 0 : Math.acos(Math.max(-1, Math.min(1, r / Math.sqrt(-q * q * q))));
    double size = 2 * Math.sqrt(-q);
    double[] roots = new double[3];
    for (int i = 0; i < 3; i++) {
      roots[i] = size * Math.cos((angle + 2 * Math.PI * i) / 3) - p2 / 3;
    }
    return roots;
  }
}
