package org.materialsj.features.environment;

import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Gaussian type orbitals g_nl(r) = sum over k of beta_nk r^l exp(-alpha_kl r^2), k = 1..N, where
 * alpha_kl makes r^l exp(-alpha r^2) fall to 0.001 at r_k, with r_k evenly from 1 angstrom to the
 * cutoff, and beta is the inverse square root of the overlaps. With a = 1/(2 sigma^2),
 *
 * <pre>
 * F_nl(R) = sum over k of beta_nk (a/(a+alpha))^l (pi/(a+alpha))^(3/2) exp(-a alpha R^2/(a+alpha))
 * </pre>
 *
 * @see "L. Himanen et al. 2020, doi:10.1016/j.cpc.2019.106949"
 */
final class GaussianBasis implements RadialBasis {

  private static final double THRESHOLD = 1e-3;

  private final int count;
  private final int degree;

  /** Per l and k: a alpha / (a + alpha). */
  private final double[] decay;

  /** Per l, n and k: all that stands before the exponential. */
  private final double[] factor;

  GaussianBasis(double cutoff, int count, int degree, double sigma) {
    this.count = count;
    this.degree = degree;
    decay = new double[(degree + 1) * count];
    factor = new double[(degree + 1) * count * count];
    double a = 1 / (2 * sigma * sigma);
    for (int l = 0; l <= degree; l++) {
      double[] alpha = new double[count];
      for (int k = 0; k < count; k++) {
        double r = count == 1 ? 1 : 1 + k * (cutoff - 1) / (count - 1);
        alpha[k] = (l * Math.log(r) - Math.log(THRESHOLD)) / (r * r);
        decay[l * count + k] = a * alpha[k] / (a + alpha[k]);
      }
      double[] overlap = new double[count * count];
      double gamma = gammaOfHalf(l);
      for (int n = 0; n < count; n++) {
        for (int k = 0; k < count; k++) {
          overlap[n * count + k] = gamma / 2 * Math.pow(alpha[n] + alpha[k], -(l + 1.5));
        }
      }
      double[] beta = inverseRoot(overlap, count);
      for (int n = 0; n < count; n++) {
        for (int k = 0; k < count; k++) {
          factor[(l * count + n) * count + k] =
              beta[n * count + k]
                  * Math.pow(a / (a + alpha[k]), l)
                  * Math.pow(Math.PI / (a + alpha[k]), 1.5);
        }
      }
    }
  }

  @Override
  public int scratch() {
    return 2 * count;
  }

  @Override
  public void project(double squared, double[] values, double[] slopes, double[] work) {
    for (int l = 0; l <= degree; l++) {
      for (int k = 0; k < count; k++) {
        double rate = decay[l * count + k];
        work[k] = Math.exp(-rate * squared);
        work[count + k] = -rate * work[k];
      }
      for (int n = 0; n < count; n++) {
        int row = (l * count + n) * count;
        double value = 0;
        double slope = 0;
        for (int k = 0; k < count; k++) {
          value += factor[row + k] * work[k];
          slope += factor[row + k] * work[count + k];
        }
        values[l * count + n] = value;
        if (slopes != null) {
          slopes[l * count + n] = slope;
        }
      }
    }
  }

  /** Gamma(l + 3/2). */
  private static double gammaOfHalf(int l) {
    double gamma = Math.sqrt(Math.PI) / 2;
    for (int k = 1; k <= l; k++) {
      gamma *= k + 0.5;
    }
    return gamma;
  }

  /** The symmetric inverse square root of an overlap matrix. */
  static double[] inverseRoot(double[] overlap, int n) {
    SymmetricEigen eigen = SymmetricEigen.small(overlap, n);
    double largest = eigen.values()[n - 1];
    if (!(eigen.values()[0] > 1e-14 * largest)) {
      throw new IllegalArgumentException(
          n + " radial functions are too alike to be told apart; choose fewer");
    }
    double[] root = new double[n * n];
    for (int k = 0; k < n; k++) {
      double scale = 1 / Math.sqrt(eigen.values()[k]);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          root[i * n + j] += scale * eigen.vectors()[k * n + i] * eigen.vectors()[k * n + j];
        }
      }
    }
    return root;
  }
}
