package org.materialsj.tasks;

import java.util.Arrays;
import org.materialsj.engine.statistics.Descriptive;

/**
 * How the numbers of a column are prepared for a projection: (x - shift) / scale, where a missing x
 * counts as the median.
 *
 * @param median of the finite values of the column
 * @param shift the mean, or 0
 * @param scale the population standard deviation, or 1
 */
record PreparedColumn(double median, double shift, double scale) {

  /** From the values of a column, of which at least one is finite. */
  static PreparedColumn of(double[] values, boolean standardize) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double median = Descriptive.quantile(sorted, 0.5);
    PreparedColumn filled = new PreparedColumn(median, 0, 1);
    if (!standardize) {
      return filled;
    }
    double[] complete = filled.apply(values);
    return new PreparedColumn(median, Descriptive.mean(complete), Descriptive.scale(complete));
  }

  /** Prepares values of this column, of the same rows or of others. */
  double[] apply(double[] values) {
    return Arrays.stream(values)
        .map(value -> ((Double.isFinite(value) ? value : median) - shift) / scale)
        .toArray();
  }
}
