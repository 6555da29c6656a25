package org.materialsj.learn.explore;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.special.IncompleteBeta;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.RankCorrelation;

/**
 * How two columns correlate, over the rows where both have a value.
 *
 * @param count number of those rows
 * @param pearson Pearson's correlation; NaN for fewer than 3 rows or when one of the columns is
 *     constant there
 * @param spearman Spearman's correlation, with ranks among those rows; NaN likewise
 */
public record Correlation(int count, double pearson, double spearman) {

  /** 97.5 % of normal numbers are below it. */
  private static final double NORMAL_95 = 1.959963984540054;

  /**
   * Correlates. Cost n log n.
   *
   * @param x n numbers; those that are not finite are missing; not modified
   * @param y n numbers, likewise
   * @return the correlation
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Correlation of(double[] x, double[] y) {
    int[] rows = complete(x, y);
    double[] u = Arrays.stream(rows).mapToDouble(i -> x[i]).toArray();
    double[] v = Arrays.stream(rows).mapToDouble(i -> y[i]).toArray();
    if (rows.length < 3 || isConstant(u) || isConstant(v)) {
      return new Correlation(rows.length, Double.NaN, Double.NaN);
    }
    return new Correlation(
        rows.length,
        Descriptive.product(unit(u), unit(v)),
        Descriptive.product(RankCorrelation.unitRanks(u), RankCorrelation.unitRanks(v)));
  }

  /** The rows where both have a value. */
  static int[] complete(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a correlation needs pairs, got " + x.length + " and " + y.length + " values");
    }
    return IntStream.range(0, x.length)
        .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
        .toArray();
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  private static double[] unit(double[] values) {
    return Descriptive.unit(StraightLine.Centred.of(values).values());
  }

  /**
   * The range that holds the true value of Pearson's correlation with 95 %, by Fisher's
   * transformation: tanh(artanh r +- 1.96 / sqrt(n - 3)), for normal numbers.
   *
   * @return its lower and upper end; both NaN for fewer than 4 rows or where r is NaN
   */
  public double[] interval() {
    if (count < 4 || Double.isNaN(pearson)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double z = 0.5 * Math.log((1 + pearson) / (1 - pearson));
    double error = NORMAL_95 / Math.sqrt(count - 3);
    return new double[] {Math.tanh(z - error), Math.tanh(z + error)};
  }

  /**
   * The probability of a Pearson's correlation at least as far from 0 between independent normal
   * columns.
   *
   * @return 0 to 1; 1 where it is NaN
   */
  public double chance() {
    return chance(pearson, count);
  }

  static double chance(double r, int count) {
    if (Double.isNaN(r)) {
      return 1;
    }
    double rest = 1 - r * r;
    return rest <= 0 ? 0 : IncompleteBeta.upperTailOfF(r * r / rest * (count - 2), 1, count - 2);
  }
}
