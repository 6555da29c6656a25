package org.materialsj.features.environment;

import org.materialsj.engine.special.GaussLegendre;
import org.materialsj.engine.special.ModifiedBessel;

/**
 * Polynomials g_n(r) = sum over k of beta_nk (rc - r)^(k+2), k = 1..N, 0 beyond the cutoff rc, the
 * same for every degree; beta is the inverse square root of the overlaps. With a = 1/(2 sigma^2)
 * and the modified spherical Bessel functions i_l,
 *
 * <pre>
 * F_nl(R) = 4 pi integral of g_n(r) exp(-a (r^2 + R^2)) i_l(2 a r R) / R^l r^2 dr
 * </pre>
 *
 * by Gauss-Legendre quadrature with as many nodes as dscribe takes.
 *
 * @see "A. P. Bartok et al. 2013, doi:10.1103/PhysRevB.87.184115"
 */
final class PolynomialBasis implements RadialBasis {

  private static final int NODES = 100;

  private final int count;
  private final int degree;
  private final double a;
  private final double[] nodes;

  /** Per node and n: 4 pi weight r^2 g_n(r). */
  private final double[] functions;

  PolynomialBasis(double cutoff, int count, int degree, double sigma) {
    this.count = count;
    this.degree = degree;
    this.a = 1 / (2 * sigma * sigma);
    double[] overlap = new double[count * count];
    for (int n = 0; n < count; n++) {
      for (int k = 0; k < count; k++) {
        int sum = n + k + 2;
        overlap[n * count + k] =
            2 * Math.pow(cutoff, 7 + sum) / ((5.0 + sum) * (6 + sum) * (7 + sum));
      }
    }
    double[] beta = GaussianBasis.inverseRoot(overlap, count);
    GaussLegendre rule = GaussLegendre.of(NODES, 0, cutoff);
    nodes = rule.nodes();
    functions = new double[NODES * count];
    for (int q = 0; q < NODES; q++) {
      double r = nodes[q];
      for (int n = 0; n < count; n++) {
        double g = 0;
        for (int k = 0; k < count; k++) {
          g += beta[n * count + k] * Math.pow(cutoff - r, k + 3);
        }
        functions[q * count + n] = 4 * Math.PI * rule.weights()[q] * r * r * g;
      }
    }
  }

  @Override
  public int scratch() {
    return degree + 2;
  }

  @Override
  public void project(double squared, double[] values, double[] slopes, double[] work) {
    double distance = Math.sqrt(squared);
    int size = (degree + 1) * count;
    for (int k = 0; k < size; k++) {
      values[k] = 0;
      if (slopes != null) {
        slopes[k] = 0;
      }
    }
    for (int q = 0; q < NODES; q++) {
      double r = nodes[q];
      double step = 2 * a * r;
      // The exponentials of Gaussian and Bessel function together do not overflow.
      double power = Math.exp(-a * (r - distance) * (r - distance));
      ModifiedBessel.scaled(degree + 1, step * distance, work);
      for (int l = 0; l <= degree; l++) {
        double value = power * work[l];
        double slope = -a * value + power * step * step * work[l + 1] / 2;
        for (int n = 0; n < count; n++) {
          values[l * count + n] += functions[q * count + n] * value;
          if (slopes != null) {
            slopes[l * count + n] += functions[q * count + n] * slope;
          }
        }
        power *= step;
      }
    }
  }
}
