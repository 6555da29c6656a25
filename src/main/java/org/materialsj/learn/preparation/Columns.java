package org.materialsj.learn.preparation;

/** Statistics of columns of numbers. */
final class Columns {

  private Columns() {}

  static double mean(double[] column) {
    double mean = 0;
    for (double value : column) {
      mean += value / column.length;
    }
    return mean;
  }

  /** The mean square distance from the mean; exactly 0 for a constant column. */
  static double variance(double[] column) {
    double first = column[0];
    boolean varies = false;
    for (double value : column) {
      varies |= value != first;
    }
    double mean = mean(column);
    double squares = 0;
    for (double value : column) {
      squares += (value - mean) * (value - mean) / column.length;
    }
    return varies ? squares : 0;
  }

  /** A quantile of ascending numbers, linear between them (type 7 of Hyndman and Fan 1996). */
  static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** A new column of mean 0 and length 1; zeros for a constant column. */
  static double[] unit(double[] column) {
    double mean = mean(column);
    double length = Math.sqrt(variance(column) * column.length);
    double[] unit = new double[column.length];
    for (int i = 0; length > 0 && i < unit.length; i++) {
      unit[i] = (column[i] - mean) / length;
    }
    return unit;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
