package org.materialsj.engine.statistics;

/**
 * Descriptive statistics of finite numbers. Sums run over differences from the first number, each
 * divided before it is added: large offsets do not spoil them, large numbers do not overflow them,
 * and equal numbers deviate by exactly 0. Cost n each.
 */
public final class Descriptive {

  private Descriptive() {}

  /**
   * The arithmetic mean.
   *
   * @param values n finite numbers, at least one; not modified
   * @return in the unit of the values; exactly their value when all are equal
   * @throws IllegalArgumentException if there is none
   */
  public static double mean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a mean needs at least one number, got none");
    }
    int n = values.length;
    double first = values[0] / n;
    double sum = 0;
    for (double value : values) {
      sum += value / n - first;
    }
    return values[0] + sum;
  }

  /**
   * The population variance, (1/n) sum (x - mean x)^2.
   *
   * @param values n finite numbers, at least one; not modified
   * @return in the squared unit of the values; infinite when it is above the largest number
   * @throws IllegalArgumentException if there is none
   */
  public static double variance(double[] values) {
    return squares(values, mean(values), values.length);
  }

  /**
   * The population standard deviation, the square root of {@link #variance}.
   *
   * @param values n finite numbers, at least one; not modified
   * @return in the unit of the values; infinite when the variance is
   * @throws IllegalArgumentException if there is none
   */
  public static double deviation(double[] values) {
    return Math.sqrt(variance(values));
  }

  /**
   * What to divide by so that the values vary by about 1.
   *
   * @param values n finite numbers, at least one; not modified
   * @return the population standard deviation, above 0; 1 where that is 0 or infinite
   * @throws IllegalArgumentException if there is none
   */
  public static double scale(double[] values) {
    double deviation = deviation(values);
    return deviation > 0 && deviation < Double.POSITIVE_INFINITY ? deviation : 1;
  }

  /**
   * The sample standard deviation, sqrt(sum (x - mean x)^2 / (n - 1)).
   *
   * @param values n finite numbers, at least one; not modified
   * @return in the unit of the values; NaN (undefined) for a single number
   * @throws IllegalArgumentException if there is none
   */
  public static double sampleDeviation(double[] values) {
    double mean = mean(values);
    return values.length == 1 ? Double.NaN : Math.sqrt(squares(values, mean, values.length - 1));
  }

  private static double squares(double[] values, double mean, int divisor) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean) / divisor;
    }
    return sum;
  }

  /**
   * A quantile, linear between the numbers (type 7 of Hyndman and Fan 1996,
   * doi:10.1080/00031305.1996.10473566).
   *
   * @param sorted ascending numbers, at least one; not modified
   * @param share 0 for the smallest to 1 for the largest
   * @return in the unit of the numbers
   */
  public static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The numbers less their mean, divided by their length, so that the {@link #product} of two such
   * arrays is Pearson's correlation.
   *
   * @param values n finite numbers, at least one; not modified
   * @return n numbers of square sum 1; all 0 when the values are all equal
   * @throws IllegalArgumentException if there is none
   */
  public static double[] unit(double[] values) {
    double mean = mean(values);
    double length = Math.sqrt(squares(values, mean, values.length)) * Math.sqrt(values.length);
    double[] unit = new double[values.length];
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] = (values[i] - mean) / length;
    }
    return unit;
  }

  /**
   * The correlation of two arrays of {@link #unit} length.
   *
   * @param x n numbers; not modified
   * @param y n numbers; not modified
   * @return the sum of their products, -1 to 1
   */
  public static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return Math.max(-1, Math.min(1, sum));
  }

  /**
   * Pearson's correlation.
   *
   * @param x n finite numbers, at least one; not modified
   * @param y n finite numbers; not modified
   * @return -1 to 1; 0 when one of them is constant
   * @throws IllegalArgumentException if the lengths differ or are 0
   */
  public static double correlation(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a correlation needs pairs, got " + x.length + " and " + y.length + " values");
    }
    return product(unit(x), unit(y));
  }
}
