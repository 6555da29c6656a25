package org.materialsj.engine.special;

/**
 * Gauss-Legendre quadrature: the sum of weight_k f(node_k) is the integral of f exactly when f is a
 * polynomial of degree up to 2n - 1.
 *
 * @param nodes n places, ascending, inside of the interval
 * @param weights n positive weights
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record GaussLegendre(double[] nodes, double[] weights) {

  private static final int MOST_STEPS = 100;

  /**
   * Finds nodes and weights by Newton steps on the Legendre polynomial. Cost about 10 n^2.
   *
   * @param n number of nodes, 1 to 10 000
   * @param from start of the interval
   * @param to its end, not before the start
   * @return the rule
   * @throws IllegalArgumentException for another n or an interval that is not finite
   */
  public static GaussLegendre of(int n, double from, double to) {
    if (n < 1 || n > 10_000) {
      throw new IllegalArgumentException("n must be 1 to 10000, got " + n);
    }
    if (!(Double.isFinite(from) && Double.isFinite(to) && from <= to)) {
      throw new IllegalArgumentException("the interval must be finite, got " + from + " to " + to);
    }
    double[] nodes = new double[n];
    double[] weights = new double[n];
    double half = (to - from) / 2;
    for (int k = 0; k < n; k++) {
      double x = -Math.cos(Math.PI * (k + 0.75) / (n + 0.5));
      double slope = 1;
      double step = 1;
      for (int s = 0; s < MOST_STEPS && Math.abs(step) > 1e-15; s++) {
        double before = 1;
        double value = x;
        for (int l = 2; l <= n; l++) {
          double next = ((2 * l - 1) * x * value - (l - 1) * before) / l;
          before = value;
          value = next;
        }
        slope = n * (x * value - before) / (x * x - 1);
        step = value / slope;
        x -= step;
      }
      nodes[k] = from + half * (x + 1);
      weights[k] = 2 * half / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }
}
