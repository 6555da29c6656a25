package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.materialsj.engine.optimize.Lbfgs;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Gaussian process regression with the covariance of {@link Covariance}: one length scale per
 * feature, and noise. The target is centred and divided by its standard deviation first. Unless
 * "fit" is false, variance, noise and length scales are those of the greatest marginal likelihood
 * near the given ones, found by L-BFGS with the exact gradient. The seed has no influence. Cost n^2
 * d + n^3 / 3 and 4 n^2 bytes for n rows and d features; per step of the search n^2 d + n^3 and 16
 * n^2 bytes.
 *
 * @see "Rasmussen and Williams, Gaussian Processes for Machine Learning, MIT Press 2006"
 */
public final class GaussianProcess implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Gaussian process";

  /** Its place in the menu; the settings are those of {@link GaussianProcessOptions#of}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME,
          true,
          false,
          true,
          settings -> new GaussianProcess(GaussianProcessOptions.of(settings)));

  /** Largest derivative, in units of the logarithm of the likelihood, where the search ends. */
  private static final double TOLERANCE = 1e-3;

  /** The relative change of a length scale that is more than rounding. */
  private static final double MOVED = 0.01;

  private static final double LONGEST_STEP = 2;
  private static final int MOST_STEPS = 200;

  /** The triangle of so many rows just fits into one array of a model file. */
  private static final int MOST_ROWS = 65_000;

  private final GaussianProcessOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public GaussianProcess(GaussianProcessOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return options.toMap();
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.checkNumbers(NAME);
    KernelMatrix.checkMemory(
        NAME, data.size(), options.fit() ? 4 : 2, Runtime.getRuntime().maxMemory());
    if (data.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          NAME
              + " takes at most "
              + MOST_ROWS
              + " training rows, got "
              + data.size()
              + ": choose Gradient boosting, which takes any number of rows");
    }
    double mean = Descriptive.mean(data.values());
    double deviation = Descriptive.scale(data.values());
    double[] target = new double[data.size()];
    for (int i = 0; i < target.length; i++) {
      target[i] = (data.values()[i] - mean) / deviation;
    }
    MarginalLikelihood likelihood = new MarginalLikelihood(data.columns(), target, run);
    Covariance covariance = options.covariance(data.columns().length);
    if (options.fit()) {
      covariance = fitted(likelihood, covariance, run, listener);
    }
    MarginalLikelihood.Solved solved =
        likelihood
            .solve(covariance)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "noise "
                            + options.noise()
                            + " is too small for these rows, which are too much alike: choose a"
                            + " larger noise"));
    run.progress().report(1, "Gaussian process");
    return new GaussianProcessModel(References.copy(data.columns()), solved, mean, deviation);
  }

  /**
   * The most likely covariance. Many features put all rows farther apart than short scales reach,
   * and there the likelihood has no slope to follow: scales that stayed where they were are tried
   * once more from sqrt(features) times their length.
   */
  private static Covariance fitted(
      MarginalLikelihood likelihood, Covariance given, RunContext run, FitListener listener) {
    Covariance found = mostLikely(likelihood, given, run, listener);
    double[] scales = given.lengthScales();
    for (int f = 0; f < scales.length; f++) {
      if (Math.abs(found.lengthScales()[f] / scales[f] - 1) > MOVED) {
        return found;
      }
    }
    double factor = Math.sqrt(scales.length);
    double[] longer =
        Arrays.stream(scales).map(s -> Math.min(GaussianProcessOptions.MOST, s * factor)).toArray();
    Covariance other =
        mostLikely(
            likelihood, new Covariance(longer, given.variance(), given.noise()), run, listener);
    double[] slope = new double[scales.length + 2];
    return likelihood.value(other, slope) > likelihood.value(found, slope) ? other : found;
  }

  private static Covariance mostLikely(
      MarginalLikelihood likelihood, Covariance start, RunContext run, FitListener listener) {
    double low = Math.log(GaussianProcessOptions.LEAST);
    double high = Math.log(GaussianProcessOptions.MOST);
    double[] x = start.logarithms();
    int[] evaluations = {0};
    Lbfgs.Objective objective =
        (point, gradient) -> {
          double[] inside = new double[point.length];
          for (int t = 0; t < inside.length; t++) {
            inside[t] = Math.min(high, Math.max(low, point[t]));
          }
          double value = likelihood.value(Covariance.ofLogarithms(inside), gradient);
          for (int t = 0; t < inside.length; t++) {
            // Beyond the limits nothing changes any more.
            gradient[t] = inside[t] == point[t] ? -gradient[t] : 0;
          }
          evaluations[0]++;
          listener.step(evaluations[0], -value, OptionalDouble.empty());
          run.progress()
              .report(
                  Math.min(0.99, evaluations[0] / (double) MOST_STEPS),
                  "likelihood " + evaluations[0]);
          return -value;
        };
    new Lbfgs(x.length).minimize(objective, x, TOLERANCE, LONGEST_STEP, MOST_STEPS);
    for (int t = 0; t < x.length; t++) {
      x[t] = Math.min(high, Math.max(low, x[t]));
    }
    return Covariance.ofLogarithms(x);
  }
}
