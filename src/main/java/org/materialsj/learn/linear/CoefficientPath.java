package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/**
 * How the coefficients shrink as the weight of the penalty grows.
 *
 * @param alphas weights of the penalty, descending
 * @param coefficients for each alpha one number per feature, in the features as they were given
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CoefficientPath(double[] alphas, double[][] coefficients) {

  private static final int RIDGE_ALPHAS = 101;
  private static final int LEAST_POWER = -4;
  private static final int MOST_POWER = 4;

  /**
   * The path of LASSO: 100 alphas, from the least one for which all coefficients are 0 down to a
   * thousandth of it.
   *
   * @param data numbers to predict; features should be standardised; not modified
   * @param run progress, cancelling and threads
   * @return the path
   */
  public static CoefficientPath lasso(TrainingSet data, RunContext run) {
    data.checkNumbers(Lasso.NAME);
    int[] rows = IntStream.range(0, data.size()).toArray();
    Covariances all = Covariances.of(data, rows, run);
    double[] alphas = PenaltyPath.alphas(all, PenaltyOptions.LASSO);
    return new CoefficientPath(alphas, PenaltyPath.weights(all, alphas, PenaltyOptions.LASSO, run));
  }

  /**
   * The path of ridge regression: alphas from 10^4 down to 10^-4 times the number of rows.
   *
   * @param data numbers to predict; features should be standardised; not modified
   * @param run progress, cancelling and threads
   * @return the path
   */
  public static CoefficientPath ridge(TrainingSet data, RunContext run) {
    double[] alphas = new double[RIDGE_ALPHAS];
    double step = (MOST_POWER - LEAST_POWER) / (RIDGE_ALPHAS - 1.0);
    Arrays.setAll(alphas, k -> data.size() * Math.pow(10, MOST_POWER - k * step));
    double[][] coefficients = RidgeRegression.weights(data, alphas, run);
    return new CoefficientPath(alphas, coefficients);
  }
}
