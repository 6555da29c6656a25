package org.materialsj.learn.linear;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.TrainingSet;

/** Chooses one of several models by cross-validation within the training rows. */
final class InnerFolds {

  private static final int FOLDS = 5;

  private InnerFolds() {}

  /**
   * The choice with the least squared error on rows left out, the first of equals.
   *
   * @param data the training rows
   * @param seed seed of the folds
   * @param path weights of all choices, simplest first, from dot products; the last one stands for
   *     the missing ones when it gives fewer
   * @param choices number of choices
   * @param run progress, cancelling and threads
   * @return index of the choice
   */
  static int best(
      TrainingSet data,
      long seed,
      Function<Covariances, double[][]> path,
      int choices,
      RunContext run) {
    List<Split> folds = Splits.kFold(data.size(), Math.min(FOLDS, data.size()), seed);
    RunContext alone = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    List<double[]> errors =
        run.executor()
            .map(
                folds.size(),
                i -> {
                  Covariances training = Covariances.of(data, folds.get(i).train(), alone);
                  double[][] weights = path.apply(training);
                  return IntStream.range(0, choices)
                      .mapToDouble(
                          k -> {
                            double[] w = weights[Math.min(k, weights.length - 1)];
                            return error(data, folds.get(i).test(), training.model(w), alone);
                          })
                      .toArray();
                },
                "folds",
                run.progress(),
                run.cancel());
    double[] sums = new double[choices];
    errors.forEach(fold -> IntStream.range(0, choices).forEach(k -> sums[k] += fold[k]));
    int best = 0;
    for (int k = 1; k < choices; k++) {
      if (sums[k] < sums[best]) {
        best = k;
      }
    }
    return best;
  }

  private static double error(TrainingSet data, int[] rows, LinearModel model, RunContext run) {
    run.cancel().check("cross-validation");
    double[] coefficients = model.coefficients();
    double[] rests = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rests[i] = data.values()[rows[i]] - model.intercept();
    }
    for (int f = 0; f < coefficients.length; f++) {
      if (coefficients[f] != 0) {
        double[] column = data.columns()[f];
        for (int i = 0; i < rows.length; i++) {
          rests[i] -= coefficients[f] * column[rows[i]];
        }
      }
    }
    double sum = 0;
    for (double rest : rests) {
      sum += rest * rest;
    }
    return sum;
  }
}
