package org.materialsj.potentials.painn;

/**
 * Radial functions of a distance and their slopes: {@code sqrt(2 / c) sin(k pi r / c) / r} for k =
 * 1 .. K (Gasteiger, Gross and Guennemann 2020, arXiv:2003.03123) and 1, all times the envelope
 * {@code 1 - 28 x^6 + 48 x^7 - 21 x^8}, x = r / c, which ends with two derivatives 0, and a factor.
 */
final class RadialBasis {

  private final int waves;
  private final double cutoff;
  private final double factor;

  RadialBasis(int waves, double cutoff, double factor) {
    this.waves = waves;
    this.cutoff = cutoff;
    this.factor = factor;
  }

  /**
   * Evaluates them.
   *
   * @param r n distances, above 0 and at most the cutoff
   * @param values K + 1 lines to fill
   * @param slopes K + 1 lines to fill
   */
  void fill(double[] r, int n, double[][] values, double[][] slopes) {
    double step = Math.PI / cutoff;
    for (int i = 0; i < n; i++) {
      double x = r[i] / cutoff;
      double x2 = x * x;
      double x5 = x2 * x2 * x;
      double envelope = factor * (1 + x5 * x * (-28 + x * (48 - 21 * x)));
      // 168 x^5 (x - 1)^2, without the loss of digits of a sum.
      double fall = -factor * 168 * x5 * (1 - x) * (1 - x) / cutoff;
      values[waves][i] = envelope;
      slopes[waves][i] = fall;
      double height = Math.sqrt(2 / cutoff) * envelope / r[i];
      double slope = Math.sqrt(2 / cutoff) * (fall - envelope / r[i]) / r[i];
      double sine = Math.sin(step * r[i]);
      double cosine = Math.cos(step * r[i]);
      double s = sine;
      double c = cosine;
      for (int k = 0; k < waves; k++) {
        values[k][i] = s * height;
        slopes[k][i] = (k + 1) * step * c * height + s * slope;
        double next = s * cosine + c * sine;
        c = c * cosine - s * sine;
        s = next;
      }
    }
  }
}
