package org.materialsj.learn.kernel;

import java.util.Arrays;

/**
 * The covariance of the values at two rows: variance exp(-1/2 sum over f of ((x_f - y_f) /
 * lengthScale_f)^2), and noise more for a row with itself.
 *
 * @param lengthScales one per feature, above 0, in units of the feature
 * @param variance variance of the function, above 0
 * @param noise variance of the noise, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record Covariance(double[] lengthScales, double variance, double noise) {

  /** The kernel of features in units of their length scales, without the variance. */
  static final Kernel SCALED = new Kernel(KernelShape.RBF, 0.5, 1, 0);

  /** Checks the ranges. */
  Covariance {
    for (double scale : lengthScales) {
      check(scale);
    }
    check(variance);
    check(noise);
  }

  private static void check(double value) {
    if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("a covariance cannot have the number " + value);
    }
  }

  /** Features in units of their length scales. */
  double[][] scaled(double[][] columns) {
    double[][] scaled = new double[columns.length][];
    for (int f = 0; f < columns.length; f++) {
      double scale = lengthScales[f];
      scaled[f] = Arrays.stream(columns[f]).map(x -> x / scale).toArray();
    }
    return scaled;
  }

  /** The logarithms: variance, noise, length scales. */
  double[] logarithms() {
    double[] logarithms = new double[lengthScales.length + 2];
    logarithms[0] = Math.log(variance);
    logarithms[1] = Math.log(noise);
    for (int f = 0; f < lengthScales.length; f++) {
      logarithms[f + 2] = Math.log(lengthScales[f]);
    }
    return logarithms;
  }

  /** The inverse of {@link #logarithms}. */
  static Covariance ofLogarithms(double[] logarithms) {
    double[] scales = new double[logarithms.length - 2];
    Arrays.setAll(scales, f -> Math.exp(logarithms[f + 2]));
    return new Covariance(scales, Math.exp(logarithms[0]), Math.exp(logarithms[1]));
  }
}
