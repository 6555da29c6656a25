package org.materialsj.engine.statistics;

/** How well predicted numbers p agree with actual numbers y. Arrays of equal length, at least 1. */
public final class Metrics {

  private Metrics() {}

  /**
   * The coefficient of determination, 1 - sum (y-p)^2 / sum (y - mean y)^2.
   *
   * @param actual n numbers y; not modified
   * @param predicted n numbers p; not modified
   * @return at most 1; NaN (undefined) when all y are equal
   */
  public static double r2(double[] actual, double[] predicted) {
    check(actual, predicted);
    boolean constant = true;
    double mean = 0;
    for (double y : actual) {
      constant &= y == actual[0];
      // Dividing first, because the sum of large numbers could overflow.
      mean += y / actual.length;
    }
    if (constant) {
      return Double.NaN;
    }
    double residual = 0;
    double total = 0;
    for (int i = 0; i < actual.length; i++) {
      residual += (actual[i] - predicted[i]) * (actual[i] - predicted[i]);
      total += (actual[i] - mean) * (actual[i] - mean);
    }
    return 1 - residual / total;
  }

  /**
   * The root mean square error, sqrt(mean (y-p)^2).
   *
   * @param actual n numbers y; not modified
   * @param predicted n numbers p; not modified
   * @return in the unit of y
   */
  public static double rmse(double[] actual, double[] predicted) {
    check(actual, predicted);
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += (actual[i] - predicted[i]) * (actual[i] - predicted[i]);
    }
    return Math.sqrt(sum / actual.length);
  }

  /**
   * The mean absolute error, mean |y-p|.
   *
   * @param actual n numbers y; not modified
   * @param predicted n numbers p; not modified
   * @return in the unit of y
   */
  public static double mae(double[] actual, double[] predicted) {
    check(actual, predicted);
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      sum += Math.abs(actual[i] - predicted[i]);
    }
    return sum / actual.length;
  }

  /**
   * The mean absolute relative error, mean |y-p|/|y| over the pairs with y not 0.
   *
   * @param actual n numbers y; not modified
   * @param predicted n numbers p; not modified
   * @return a fraction; NaN (undefined) when every y is 0
   */
  public static double mape(double[] actual, double[] predicted) {
    check(actual, predicted);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < actual.length; i++) {
      if (actual[i] != 0) {
        sum += Math.abs((actual[i] - predicted[i]) / actual[i]);
        count++;
      }
    }
    return sum / count;
  }

  /**
   * The largest error, max |y-p|.
   *
   * @param actual n numbers y; not modified
   * @param predicted n numbers p; not modified
   * @return in the unit of y
   */
  public static double maxError(double[] actual, double[] predicted) {
    check(actual, predicted);
    double largest = 0;
    for (int i = 0; i < actual.length; i++) {
      largest = Math.max(largest, Math.abs(actual[i] - predicted[i]));
    }
    return largest;
  }

  private static void check(double[] actual, double[] predicted) {
    if (actual.length == 0 || actual.length != predicted.length) {
      throw new IllegalArgumentException(
          "metrics need as many predicted as actual values, at least 1, got "
              + predicted.length
              + " and "
              + actual.length);
    }
  }
}
