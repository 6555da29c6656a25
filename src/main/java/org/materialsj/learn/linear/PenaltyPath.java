package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.TrainingSet;

/** What LASSO and elastic net share: alphas in descending order, each started from the last one. */
final class PenaltyPath {

  private static final int ALPHAS = 100;

  /** The smallest alpha of a path, as a share of the one from which on all coefficients are 0. */
  private static final double LEAST_SHARE = 1e-3;

  private PenaltyPath() {}

  /** Fits for one alpha. */
  static LinearModel fit(
      TrainingSet data, PenaltyOptions options, long seed, RunContext run, FitListener listener) {
    int[] rows = IntStream.range(0, data.size()).toArray();
    Covariances all = Covariances.of(data, rows, run.part(0, 0.3));
    double alpha =
        options
            .weight()
            .orElseGet(() -> chosen(data, all, options, Seeds.ofItem(seed, 0), run.part(0.3, 1)));
    if (options.weight().isEmpty()) {
      listener.note("The chosen alpha is " + Facts.number(alpha) + ".");
    }
    CoordinateDescent descent = new CoordinateDescent(all, options.tolerance(), run.cancel());
    double[] weights =
        descent.minimize(alpha * all.rows() * options.l1Ratio(), l2(all, alpha, options));
    listener.step(1, descent.meanSquare(), OptionalDouble.empty());
    return all.model(weights);
  }

  private static double l2(Covariances data, double alpha, PenaltyOptions options) {
    return alpha * data.rows() * (1 - options.l1Ratio());
  }

  private static double chosen(
      TrainingSet data, Covariances all, PenaltyOptions options, long seed, RunContext run) {
    double[] alphas = alphas(all, options);
    int best =
        InnerFolds.best(
            data, seed, fold -> weights(fold, alphas, options, run), alphas.length, run);
    return alphas[best];
  }

  /** From the alpha for which all coefficients are 0 down to a thousandth of it. */
  static double[] alphas(Covariances data, PenaltyOptions options) {
    double top = Arrays.stream(data.withTarget()).map(Math::abs).max().orElseThrow();
    // A target that follows no feature at all is 0 for every alpha.
    double most = top > 0 ? top / (data.rows() * options.l1Ratio()) : 1;
    double[] alphas = new double[ALPHAS];
    Arrays.setAll(alphas, k -> most * Math.pow(LEAST_SHARE, k / (ALPHAS - 1.0)));
    return alphas;
  }

  /** The weights for each alpha. */
  static double[][] weights(
      Covariances data, double[] alphas, PenaltyOptions options, RunContext run) {
    CoordinateDescent descent = new CoordinateDescent(data, options.tolerance(), run.cancel());
    double[][] weights = new double[alphas.length][];
    for (int k = 0; k < alphas.length; k++) {
      weights[k] =
          descent.minimize(
              alphas[k] * data.rows() * options.l1Ratio(), l2(data, alphas[k], options));
    }
    return weights;
  }
}
