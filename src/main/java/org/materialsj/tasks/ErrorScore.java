package org.materialsj.tasks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.statistics.Descriptive;

/**
 * An error of a potential with its 95 % interval.
 *
 * @param frames number of frames with this label
 * @param values number of numbers compared
 * @param rmse root mean square error
 * @param rmseLow lower end of its interval
 * @param rmseHigh upper end
 * @param mae mean absolute error
 * @param maeLow lower end of its interval
 * @param maeHigh upper end
 * @param r2 coefficient of determination; NaN when all labels are equal
 */
public record ErrorScore(
    int frames,
    int values,
    double rmse,
    double rmseLow,
    double rmseHigh,
    double mae,
    double maeLow,
    double maeHigh,
    double r2) {

  static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;

  /**
   * The score of the errors of some frames, which are drawn with repetition for the intervals.
   *
   * @param squares sum of squared errors of each frame
   * @param absolutes sum of absolute errors of each frame
   * @param counts number of errors of each frame
   * @param r2 coefficient of determination
   * @param seed of the bootstrap
   */
  static ErrorScore of(double[] squares, double[] absolutes, int[] counts, double r2, long seed) {
    int n = counts.length;
    double[] rmse = new double[RESAMPLES];
    double[] mae = new double[RESAMPLES];
    for (int sample = 0; sample < RESAMPLES; sample++) {
      SplittableRandom random = Seeds.forItem(seed, sample);
      double square = 0;
      double absolute = 0;
      long count = 0;
      for (int k = 0; k < n; k++) {
        int f = random.nextInt(n);
        square += squares[f];
        absolute += absolutes[f];
        count += counts[f];
      }
      rmse[sample] = Math.sqrt(square / count);
      mae[sample] = absolute / count;
    }
    Arrays.sort(rmse);
    Arrays.sort(mae);
    int values = Arrays.stream(counts).sum();
    return new ErrorScore(
        n,
        values,
        Math.sqrt(Arrays.stream(squares).sum() / values),
        Descriptive.quantile(rmse, TAIL),
        Descriptive.quantile(rmse, 1 - TAIL),
        Arrays.stream(absolutes).sum() / values,
        Descriptive.quantile(mae, TAIL),
        Descriptive.quantile(mae, 1 - TAIL),
        r2);
  }
}
