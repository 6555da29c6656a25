package org.materialsj.potentials.ace;

import org.materialsj.engine.special.JacobiRecurrence;

/**
 * u^2 sqrt(2n + 5) P_n^(0,4)(2u - 1) with u = (x - x(cutoff)) / (x(inner) - x(cutoff)) and x(r) =
 * ((1 + r0) / (1 + r))^2: polynomials of x times u^2, orthonormal for u from 0 to 1. Jacobi
 * polynomials by their recurrence of three terms. Cost about 10 operations per function.
 */
final class ChebyshevRadial implements RadialFunctions {

  private static final int BETA = 4;

  private final double cutoff;
  private final double scale;
  private final double atCutoff;
  private final double perX;
  private final double[] linear;
  private final double[] constant;
  private final double[] before;
  private final double[] norm;
  private final InnerFade fade;
  private final int size;

  ChebyshevRadial(AceSettings settings, int size) {
    this.size = size;
    cutoff = settings.cutoff();
    scale = (1 + settings.nearest()) * (1 + settings.nearest());
    atCutoff = scale / ((1 + cutoff) * (1 + cutoff));
    double atInner = scale / ((1 + settings.inner()) * (1 + settings.inner()));
    perX = 1 / (atInner - atCutoff);
    fade = new InnerFade(settings.inner());
    linear = new double[size];
    constant = new double[size];
    before = new double[size];
    norm = new double[size];
    // P_n = (linear t + constant) P_(n-1) - before P_(n-2), t = 2u - 1.
    JacobiRecurrence.tabulate(BETA, size, 0, linear, constant, before);
    for (int n = 0; n < size; n++) {
      norm[n] = Math.sqrt(2 * n + BETA + 1);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int index(int n, int l) {
    return n;
  }

  @Override
  public void at(double r, double[] values, double[] slopes) {
    double x = scale / ((1 + r) * (1 + r));
    double u = (x - atCutoff) * perX;
    double du = -2 * x / (1 + r) * perX;
    double t = 2 * u - 1;
    double w = u * u;
    double dw = 2 * u * du;
    if (fade.at(r)) {
      dw = dw * fade.value() + w * fade.slope();
      w *= fade.value();
    }
    double p1 = 1;
    double d1 = 0;
    double p2 = 0;
    double d2 = 0;
    double dt = 2 * du;
    for (int n = 0; n < size; n++) {
      if (n > 0) {
        double factor = linear[n] * t + constant[n];
        double p = factor * p1 - before[n] * p2;
        double d = factor * d1 + linear[n] * p1 - before[n] * d2;
        p2 = p1;
        d2 = d1;
        p1 = p;
        d1 = d;
      }
      values[n] = norm[n] * w * p1;
      slopes[n] = norm[n] * (dw * p1 + w * dt * d1);
    }
  }
}
