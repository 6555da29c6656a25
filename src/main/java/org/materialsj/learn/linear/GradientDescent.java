package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Facts;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * A linear model y = b + w.x found by walking down the slope of the mean squared error divided by
 * 2, from w = 0 and b = 0: each step subtracts learningRate times the gradient over a batch of
 * rows. Unless it is given, the rate is one that does not run away. With all rows in one batch it
 * is gradient descent; with fewer it is stochastic gradient descent, the rows in a new random order
 * in each epoch. The listener is told the mean squared error after each epoch. Cost n d per epoch
 * for n rows and d features.
 *
 * @see "Robbins and Monro 1951, doi:10.1214/aoms/1177729586"
 */
public final class GradientDescent implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Gradient descent";

  /** Its place in the menu; the settings are the components of {@link DescentOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, false, true, settings -> new GradientDescent(DescentOptions.of(settings)));

  private static final int CHECKED = 256;

  private final DescentOptions options;

  /** Watches the walk. */
  @FunctionalInterface
  public interface Walk {

    /**
     * A step is done.
     *
     * @param weights d weights, the intercept last; not modified
     */
    void at(double[] weights);
  }

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public GradientDescent(DescentOptions options) {
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
    return walk(data, seed, run, listener, weights -> {});
  }

  /**
   * Learns, watched at each step.
   *
   * @param data at least two rows, at least one feature; not modified
   * @param seed seed of the order of the rows
   * @param run progress and cancelling
   * @param listener told of each epoch
   * @param walk told of the weights at the start and after each step
   * @return the model
   * @throws IllegalArgumentException if the steps are so long that the error grows without limit
   */
  public LinearModel walk(
      TrainingSet data, long seed, RunContext run, FitListener listener, Walk walk) {
    data.checkNumbers(NAME);
    int n = data.size();
    int d = data.columns().length;
    int batch = options.batch() == 0 ? n : Math.min(n, options.batch());
    double rate =
        options
            .learningRate()
            .orElseGet(() -> Curvature.safeRate(data.columns(), batch, run.cancel()));
    if (options.learningRate().isEmpty()) {
      listener.note("The chosen learningRate is " + Facts.number(rate) + ".");
    }
    double[] weights = new double[d + 1];
    double[] gradient = new double[d + 1];
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    walk.at(weights);
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      if (batch < n) {
        Splits.shuffle(order, Seeds.ofItem(seed, epoch));
      }
      for (int from = 0; from < n; from += batch) {
        int count = Math.min(n, from + batch) - from;
        slope(data, order, from, count, weights, gradient, run);
        for (int f = 0; f <= d; f++) {
          // A last batch of few rows makes a short step: each row weighs the same.
          weights[f] -= rate / batch * gradient[f];
        }
        walk.at(weights);
      }
      double error = slope(data, order, 0, n, weights, gradient, run) / n;
      if (!Double.isFinite(error)) {
        throw new IllegalArgumentException(
            NAME
                + " runs away with learningRate "
                + rate
                + ": each step is too long, so take a smaller one.");
      }
      run.progress().report((epoch + 1.0) / options.epochs(), "epochs");
      listener.step(epoch + 1, error, OptionalDouble.empty());
    }
    return new LinearModel(Arrays.copyOf(weights, d), weights[d]);
  }

  /** Sets the sums over the rows of (prediction - y) x; returns the sum of squared errors. */
  private static double slope(
      TrainingSet data,
      int[] order,
      int from,
      int count,
      double[] weights,
      double[] gradient,
      RunContext run) {
    int d = data.columns().length;
    double[] rests = new double[count];
    for (int k = 0; k < count; k++) {
      rests[k] = weights[d] - data.values()[order[from + k]];
    }
    for (int f = 0; f < d; f++) {
      if (f % CHECKED == 0) {
        run.cancel().check("gradient descent");
      }
      double[] column = data.columns()[f];
      for (int k = 0; k < count; k++) {
        rests[k] += weights[f] * column[order[from + k]];
      }
    }
    Arrays.fill(gradient, 0);
    for (int f = 0; f < d; f++) {
      double[] column = data.columns()[f];
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += rests[k] * column[order[from + k]];
      }
      gradient[f] = sum;
    }
    double squares = 0;
    for (double rest : rests) {
      gradient[d] += rest;
      squares += rest * rest;
    }
    return squares;
  }
}
