package org.materialsj.learn.curve;

import java.util.Optional;

/**
 * What the energy of a crystal over its volume tells: the minimum and the resistance to pressure, B
 * = V d2E/dV2 at the minimum, B' = dB/dP.
 *
 * @param volume volume of the least energy (A^3)
 * @param energy least energy (eV)
 * @param bulkModulus bulk modulus (GPa)
 * @param pressureDerivative its derivative with respect to the pressure
 */
public record EquationOfState(
    double volume, double energy, double bulkModulus, double pressureDerivative) {

  /** GPa in one eV / A^3 (CODATA 2018: exact value of the elementary charge). */
  private static final double GIGAPASCAL = 160.2176634;

  private static final int STEPS = 1000;

  /**
   * Reads the equation from a curve of energies (eV) over volumes (A^3).
   *
   * @param fit a polynomial or Birch-Murnaghan curve
   * @param least smallest volume of the points
   * @param most largest volume of the points
   * @return the equation; empty if the curve is of another kind or has no minimum between the
   *     volumes
   */
  public static Optional<EquationOfState> of(CurveFit fit, double least, double most) {
    if (!fit.basis().hasPowers()) {
      return Optional.empty();
    }
    double low = least;
    for (int step = 1; step <= STEPS; step++) {
      double high = least + (most - least) * step / STEPS;
      if (derivatives(fit, low)[1] < 0 && derivatives(fit, high)[1] >= 0) {
        return Optional.of(at(fit, root(fit, low, high)));
      }
      low = high;
    }
    return Optional.empty();
  }

  /** Halves the interval in which the slope turns from negative to positive. */
  private static double root(CurveFit fit, double low, double high) {
    double a = low;
    double b = high;
    for (int round = 0; round < 100; round++) {
      double middle = (a + b) / 2;
      if (derivatives(fit, middle)[1] < 0) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return b;
  }

  private static EquationOfState at(CurveFit fit, double v) {
    double[] e = derivatives(fit, v);
    // With P = -E' and B = V E'': dB/dP = (E'' + V E''') / (-E'').
    return new EquationOfState(v, e[0], GIGAPASCAL * v * e[2], -(e[2] + v * e[3]) / e[2]);
  }

  /** The value and its first three derivatives with respect to the volume. */
  private static double[] derivatives(CurveFit fit, double v) {
    CurveBasis basis = fit.basis();
    double t = basis.scaled(v);
    double[] p = new double[4];
    double[] c = fit.coefficients();
    for (int k = c.length - 1; k >= 0; k--) {
      // Horner's scheme for the polynomial and its derivatives divided by factorials.
      for (int m = 3; m > 0; m--) {
        p[m] = p[m] * t + p[m - 1];
      }
      p[0] = p[0] * t + c[k];
    }
    double power = basis.kind() == CurveKind.BIRCH_MURNAGHAN ? -2.0 / 3 : 1;
    double u1 = power * Math.pow(v, power - 1) / basis.scale();
    double u2 = u1 * (power - 1) / v;
    double u3 = u2 * (power - 2) / v;
    double p2 = 2 * p[2];
    double p3 = 6 * p[3];
    return new double[] {
      p[0], p[1] * u1, p2 * u1 * u1 + p[1] * u2, p3 * u1 * u1 * u1 + 3 * p2 * u1 * u2 + p[1] * u3
    };
  }
}
