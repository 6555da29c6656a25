package org.materialsj.learn.projection;

/**
 * The switching function of sketch-map, of distances in units of sigma: 0 near 0, 1/2 at 1, 1 far
 * away: f(r) = 1 - (1 + (2^(a/b) - 1) r^a)^(-b/a).
 *
 * @param rise a: how flat it starts, 1 to 20
 * @param fall b: how fast it reaches 1, 0.1 to 20
 */
record SketchSigmoid(double rise, double fall) {

  private double bent(double r) {
    return (Math.pow(2, rise / fall) - 1) * Math.pow(r, rise);
  }

  double value(double r) {
    return 1 - Math.pow(1 + bent(r), -fall / rise);
  }

  /** Writes f(r) and, behind it, f'(r) / r, which is 0 at 0. */
  void write(double r, double[] out) {
    double u = bent(r);
    double rest = Math.pow(1 + u, -fall / rise);
    out[0] = 1 - rest;
    // Rows that are equal do not part.
    out[1] = r > 0 ? fall * rest / (1 + u) * (u / r) / r : 0;
  }
}
