package org.materialsj.potentials.adsorption;

import org.materialsj.engine.special.ErrorFunction;

/**
 * erfc(alpha r) / r as a function of r^2, from a table with cubic Hermite interpolation; its error
 * is below 1e-8 per angstrom from 1 angstrom on, and nearer than that the function itself is
 * evaluated. Immutable.
 */
final class ScreenedCoulomb {

  private static final int STEPS = 8192;
  private static final double NEAREST = 1;

  private final double alpha;
  private final double scale;
  private final double[] values = new double[STEPS + 2];
  private final double[] slopes = new double[STEPS + 2];

  ScreenedCoulomb(double alpha, double cutoff) {
    this.alpha = alpha;
    double step = (cutoff * cutoff - NEAREST) / STEPS;
    scale = 1 / step;
    for (int i = 0; i < values.length; i++) {
      double square = NEAREST + i * step;
      double r = Math.sqrt(square);
      values[i] = exact(square);
      double bell = 2 * alpha / Math.sqrt(Math.PI) * Math.exp(-alpha * alpha * square);
      slopes[i] = -step * (values[i] + bell) / (2 * r * r);
    }
  }

  private double exact(double square) {
    double r = Math.sqrt(square);
    return (1 - ErrorFunction.erf(alpha * r)) / r;
  }

  double at(double square) {
    if (square < NEAREST) {
      return exact(square);
    }
    double x = (square - NEAREST) * scale;
    int i = (int) x;
    double t = x - i;
    double s = 1 - t;
    return s * s * ((1 + 2 * t) * values[i] + t * slopes[i])
        + t * t * ((3 - 2 * t) * values[i + 1] - s * slopes[i + 1]);
  }
}
