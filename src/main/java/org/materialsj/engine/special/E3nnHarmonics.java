package org.materialsj.engine.special;

/**
 * Real spherical harmonics of the direction of a vector in the convention of e3nn: the polar axis
 * is y, so that degree 1 is a multiple of (x, y, z), and the value at (x, y, z) is that of {@link
 * SolidHarmonics} at (z, x, y). Immutable and thread-safe.
 *
 * @see "M. Geiger, T. Smidt 2022, e3nn: Euclidean Neural Networks, arXiv:2207.09453"
 */
public final class E3nnHarmonics {

  /** What the sum of squares over the 2l+1 harmonics of a degree is. */
  public enum Scale {
    /** 2l + 1: each component has mean square 1 over the sphere. */
    COMPONENT,
    /** 1. */
    NORM,
    /** (2l + 1) / (4 pi): orthonormal on the sphere. */
    INTEGRAL;

    private double factor(int l) {
      return switch (this) {
        case COMPONENT -> Math.sqrt(4 * Math.PI);
        case NORM -> Math.sqrt(4 * Math.PI / (2 * l + 1));
        case INTEGRAL -> 1;
      };
    }
  }

  private final SolidHarmonics harmonics;
  private final double[] factors;

  /**
   * Tabulates the coefficients.
   *
   * @param degree largest l, 0 to {@value SolidHarmonics#MOST_DEGREE}
   * @param scale the normalization
   * @throws IllegalArgumentException for another degree
   */
  public E3nnHarmonics(int degree, Scale scale) {
    harmonics = new SolidHarmonics(degree);
    factors = new double[degree + 1];
    for (int l = 0; l <= degree; l++) {
      factors[l] = scale.factor(l);
    }
  }

  /**
   * The number of harmonics.
   *
   * @return (degree + 1)^2
   */
  public int size() {
    return harmonics.size();
  }

  /**
   * Computes all harmonics, at the places of {@link SolidHarmonics#index}.
   *
   * @param x component
   * @param y component
   * @param z component
   * @param values receives {@link #size()} pure numbers
   * @throws IllegalArgumentException if the vector has no direction, being 0 or not finite
   */
  public void values(double x, double y, double z, double[] values) {
    harmonics.directions(z, x, y, values);
    for (int l = 0; l < factors.length; l++) {
      for (int k = l * l; k < (l + 1) * (l + 1); k++) {
        values[k] *= factors[l];
      }
    }
  }

  /**
   * Computes all harmonics and their derivatives by the components of the vector. As the harmonics
   * see the direction only, the derivative along the vector is 0.
   *
   * @param x component
   * @param y component
   * @param z component
   * @param values receives {@link #size()} pure numbers
   * @param gradients receives three times as many: derivatives by x, y and z of the first harmonic,
   *     then of the next, in the inverse of the vector's unit
   * @throws IllegalArgumentException if the vector has no direction, being 0 or not finite
   */
  public void gradients(double x, double y, double z, double[] values, double[] gradients) {
    harmonics.directions(z, x, y, values);
    harmonics.gradients(values, gradients);
    double length = Math.hypot(Math.hypot(x, y), z);
    double u = x / length;
    double v = y / length;
    double w = z / length;
    for (int l = 0; l < factors.length; l++) {
      double factor = factors[l];
      for (int k = l * l; k < (l + 1) * (l + 1); k++) {
        double along = l * values[k];
        double first = gradients[3 * k];
        gradients[3 * k] = factor * (gradients[3 * k + 1] - along * u) / length;
        gradients[3 * k + 1] = factor * (gradients[3 * k + 2] - along * v) / length;
        gradients[3 * k + 2] = factor * (first - along * w) / length;
        values[k] *= factor;
      }
    }
  }
}
