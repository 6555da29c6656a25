package org.materialsj.learn.explore;

import java.util.Arrays;
import org.materialsj.engine.statistics.Descriptive;

/**
 * One column of numbers in a few of them.
 *
 * @param count finite values
 * @param missing the others
 * @param distinct different values
 * @param mean mean
 * @param deviation sample standard deviation; NaN for a single value
 * @param quantiles minimum, lower quartile, median, upper quartile and maximum (type 7 of Hyndman
 *     and Fan)
 * @param skewness the third moment of the standardised values; NaN when they are all equal. All of
 *     these are NaN when there is no value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ColumnSummary(
    int count,
    int missing,
    int distinct,
    double mean,
    double deviation,
    double[] quantiles,
    double skewness) {

  private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};

  /**
   * Summarises. Cost n log n.
   *
   * @param values n numbers; those that are not finite are missing; not modified
   * @return the summary
   */
  public static ColumnSummary of(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).map(v -> v + 0.0).toArray();
    Arrays.sort(sorted);
    int missing = values.length - sorted.length;
    if (sorted.length == 0) {
      double[] none = new double[SHARES.length];
      Arrays.fill(none, Double.NaN);
      return new ColumnSummary(0, missing, 0, Double.NaN, Double.NaN, none, Double.NaN);
    }
    int distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return new ColumnSummary(
        sorted.length,
        missing,
        distinct,
        Descriptive.mean(sorted),
        Descriptive.sampleDeviation(sorted),
        Arrays.stream(SHARES).map(share -> Descriptive.quantile(sorted, share)).toArray(),
        skewness(sorted));
  }

  private static double skewness(double[] sorted) {
    StraightLine.Centred centred = StraightLine.Centred.of(sorted);
    double squares = 0;
    double cubes = 0;
    for (double value : centred.values()) {
      squares += value * value / sorted.length;
      cubes += value * value * value / sorted.length;
    }
    return centred.scale() == 0 ? Double.NaN : cubes / Math.pow(squares, 1.5);
  }
}
