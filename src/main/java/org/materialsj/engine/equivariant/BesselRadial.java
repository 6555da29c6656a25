package org.materialsj.engine.equivariant;

/**
 * Functions of a distance r that vanish smoothly at a cut-off c: spherical waves in a box times a
 * polynomial u,
 *
 * <pre>
 * b_n(r) = sqrt(2/c) sin(n pi r/c) / r u(r/c),   n = 1 to the number of functions,
 * u(x) = 1 - (p+1)(p+2)/2 x^p + p(p+2) x^(p+1) - p(p+1)/2 x^(p+2),   p = 6
 * </pre>
 *
 * which has its first two derivatives 0 at c. Beyond c all are 0. Immutable.
 *
 * @see "J. Gasteiger, J. Gross, S. Guennemann 2020, arXiv:2003.03123"
 */
public final class BesselRadial {

  /** The most functions. */
  public static final int MOST = 64;

  private static final int POWER = 6;

  private final int count;
  private final double cutoff;
  private final double scale;

  /**
   * The functions of a cut-off.
   *
   * @param count how many, 1 to {@value #MOST}
   * @param cutoff c (angstrom), positive and finite
   * @throws IllegalArgumentException for another count or cutoff
   */
  public BesselRadial(int count, double cutoff) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("count must be 1 to " + MOST + ", got " + count);
    }
    if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cutoff must be positive and finite, got " + cutoff);
    }
    this.count = count;
    this.cutoff = cutoff;
    scale = Math.sqrt(2 / cutoff);
  }

  /**
   * How many functions there are.
   *
   * @return the count
   */
  public int count() {
    return count;
  }

  /**
   * Where they end.
   *
   * @return c (angstrom)
   */
  public double cutoff() {
    return cutoff;
  }

  /**
   * Computes all functions and their derivatives.
   *
   * @param r distance (angstrom), positive
   * @param values receives {@link #count()} numbers (angstrom^(-3/2))
   * @param slopes receives as many derivatives by r (angstrom^(-5/2))
   */
  public void values(double r, double[] values, double[] slopes) {
    double x = r / cutoff;
    if (x >= 1) {
      for (int n = 0; n < count; n++) {
        values[n] = 0;
        slopes[n] = 0;
      }
      return;
    }
    double power = Math.pow(x, POWER - 1);
    double p = POWER;
    double u =
        1
            + power
                * x
                * (-(p + 1) * (p + 2) / 2 + x * (p * (p + 2) - x * p * (p + 1) / 2));
    // The derivative has the double zero at 1 as a factor.
    double du = -p * (p + 1) * (p + 2) / 2 * power * (1 - x) * (1 - x) / cutoff;
    double w = Math.PI / cutoff;
    for (int n = 0; n < count; n++) {
      double k = (n + 1) * w;
      double sine = scale * Math.sin(k * r) / r;
      double slope = (scale * k * Math.cos(k * r) - sine) / r;
      values[n] = sine * u;
      slopes[n] = slope * u + sine * du;
    }
  }
}
