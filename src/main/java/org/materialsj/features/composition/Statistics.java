package org.materialsj.features.composition;

/** Statistics of numbers x with weights w, as matminer defines them. */
final class Statistics {

  /** The statistics in the order of {@link #of}. */
  static final String[] NAMES = {"minimum", "maximum", "range", "mean", "avg_dev", "mode"};

  /** Weights this close to the largest one count as equal to it, as in numpy.isclose. */
  private static final double RELATIVE = 1e-5;

  private static final double ABSOLUTE = 1e-8;

  private Statistics() {}

  /**
   * Writes the six statistics. Minimum, maximum and range ignore the weights; mean = sum w x / sum
   * w; avg_dev = sum w |x - mean| / sum w; mode = the smallest x of those with the largest weight.
   * All but mode are NaN when any x is NaN, mode when any x with the largest weight is.
   *
   * @param x n values, at least one; not modified
   * @param w n positive weights; not modified
   * @param into receives six numbers
   * @param offset index of the first of them
   */
  static void of(double[] x, double[] w, double[] into, int offset) {
    double minimum = x[0];
    double maximum = x[0];
    double sum = 0;
    double weight = 0;
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      minimum = Math.min(minimum, x[i]);
      maximum = Math.max(maximum, x[i]);
      sum += w[i] * x[i];
      weight += w[i];
      largest = Math.max(largest, w[i]);
    }
    // One value has this mean exactly; rounding would make noise that looks like a feature.
    double mean = minimum == maximum ? minimum : sum / weight;
    double deviation = 0;
    double mode = Double.POSITIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      deviation += w[i] * Math.abs(x[i] - mean);
      if (largest - w[i] <= ABSOLUTE + RELATIVE * largest) {
        mode = Math.min(mode, x[i]);
      }
    }
    into[offset] = minimum;
    into[offset + 1] = maximum;
    into[offset + 2] = maximum - minimum;
    into[offset + 3] = mean;
    into[offset + 4] = deviation / weight;
    into[offset + 5] = mode;
  }

  /**
   * The standard deviation sqrt(B sum w (x - mean)^2) with B = W1 / (W1^2 - W2), where W1 and W2
   * are the sums of the weights and of their squares; in shares p of the weight, B = 1 / (1 - sum
   * p^2). Matminer's formula for small samples.
   *
   * @param x n values, at least one; not modified
   * @param w n positive weights; not modified
   * @return 0 for one value; NaN when any x is NaN
   */
  static double standardDeviation(double[] x, double[] w) {
    if (x.length == 1) {
      return Double.isNaN(x[0]) ? Double.NaN : 0;
    }
    double weight = 0;
    double weights2 = 0;
    double sum = 0;
    boolean isConstant = true;
    for (int i = 0; i < x.length; i++) {
      weight += w[i];
      weights2 += w[i] * w[i];
      sum += w[i] * x[i];
      isConstant &= x[i] == x[0];
    }
    double mean = isConstant ? x[0] : sum / weight;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += w[i] * (x[i] - mean) * (x[i] - mean);
    }
    return Math.sqrt(squares * weight / (weight * weight - weights2));
  }
}
