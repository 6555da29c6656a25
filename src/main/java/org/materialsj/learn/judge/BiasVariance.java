package org.materialsj.learn.judge;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/**
 * Why a learner errs on a law f that is known: it is fitted to many sets of noisy points of the
 * law, y = f(x) + noise, and at each x the squared error splits up,
 *
 * <pre>mean (p - y)^2 = (mean p - f)^2 + mean (p - mean p)^2 + noise^2
 *    expected error =       bias^2    +       variance      + noise</pre>
 *
 * over the sets and over new noise. Too simple a learner errs by bias, too flexible a one by
 * variance; the noise nobody learns.
 *
 * @param x m places
 * @param truth f there
 * @param mean mean prediction there
 * @param bias squared difference of the two; as the mean is that of the sets at hand, it counts
 *     about variance / sets too much
 * @param variance variance of the predictions over the sets (divided by their number)
 * @param noise square of the standard deviation of the noise
 * @param error mean squared error measured against new noisy points, one per set and place
 * @param examples predictions of the first sets
 * @see "Geman, Bienenstock and Doursat 1992, doi:10.1162/neco.1992.4.1.1"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record BiasVariance(
    double[] x,
    double[] truth,
    double[] mean,
    double[] bias,
    double[] variance,
    double noise,
    double[] error,
    List<double[]> examples) {

  private static final int EXAMPLES = 20;

  /**
   * What is learned from.
   *
   * @param law f
   * @param low smallest x
   * @param high largest x, above it
   * @param points number of points of a set, at least 2
   * @param noise standard deviation of the normal noise, at least 0
   * @param atRandom whether x is drawn evenly between the ends for each set; otherwise the points
   *     stand at equal distances, ends included, and only the noise differs
   */
  public record Problem(
      DoubleUnaryOperator law,
      double low,
      double high,
      int points,
      double noise,
      boolean atRandom) {

    /** Checks the numbers. */
    public Problem {
      if (!(low < high) || points < 2 || !(noise >= 0 && Double.isFinite(noise))) {
        throw new IllegalArgumentException(
            "a problem needs low < high, at least 2 points and noise of at least 0, got "
                + low
                + ", "
                + high
                + ", "
                + points
                + " and "
                + noise);
      }
    }

    /** Places of a set. */
    private double[] places(SplittableRandom random) {
      double[] x = new double[points];
      for (int i = 0; i < points; i++) {
        double share = atRandom ? random.nextDouble() : (double) i / (points - 1);
        x[i] = low + share * (high - low);
      }
      return x;
    }
  }

  /** What a learner sees of x. */
  @FunctionalInterface
  public interface Features {

    /**
     * Makes features.
     *
     * @param x n places; not modified
     * @return d arrays of n finite numbers
     */
    double[][] of(double[] x);
  }

  /**
   * Takes the error of a learner apart. Set i draws from item i of the seed, and its learner takes
   * that item.
   *
   * @param problem what is learned from
   * @param learner the learner
   * @param features what it sees of x
   * @param x the places at which it is judged
   * @param sets number of sets, at least 2
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the parts of the error
   * @throws IllegalArgumentException if there are too few sets or the learner refuses one
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static BiasVariance of(
      Problem problem,
      Learner learner,
      Features features,
      double[] x,
      int sets,
      long seed,
      RunContext run) {
    if (sets < 2) {
      throw new IllegalArgumentException("sets must be at least 2, got " + sets);
    }
    double[][] judged = features.of(x);
    List<Judged> all =
        run.executor()
            .map(
                sets,
                i -> judge(problem, learner, features, x, judged, Seeds.ofItem(seed, i), run),
                "fits to noisy sets",
                run.progress(),
                run.cancel());
    int m = x.length;
    double[] truth = new double[m];
    double[] mean = new double[m];
    double[] bias = new double[m];
    double[] variance = new double[m];
    double[] error = new double[m];
    for (int j = 0; j < m; j++) {
      truth[j] = problem.law().applyAsDouble(x[j]);
      for (Judged set : all) {
        mean[j] += set.predicted()[j] / sets;
        error[j] += set.errors()[j] / sets;
      }
      for (Judged set : all) {
        double apart = set.predicted()[j] - mean[j];
        variance[j] += apart * apart / sets;
      }
      bias[j] = (mean[j] - truth[j]) * (mean[j] - truth[j]);
    }
    return new BiasVariance(
        x.clone(),
        truth,
        mean,
        bias,
        variance,
        problem.noise() * problem.noise(),
        error,
        all.stream().limit(EXAMPLES).map(Judged::predicted).toList());
  }

  /** Predictions of one set and their squared errors against new noisy points. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Judged(double[] predicted, double[] errors) {}

  private static Judged judge(
      Problem problem,
      Learner learner,
      Features features,
      double[] x,
      double[][] judged,
      long seed,
      RunContext run) {
    RunContext alone = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    SplittableRandom random = new SplittableRandom(seed);
    double[] places = problem.places(random);
    double[] values = new double[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = problem.law().applyAsDouble(places[i]) + problem.noise() * random.nextGaussian();
    }
    double[][] columns = features.of(places);
    List<ColumnSpec> names =
        IntStream.range(0, columns.length)
            .mapToObj(f -> new ColumnSpec("x" + (f + 1), ""))
            .toList();
    Model model =
        learner.fit(
            new TrainingSet(names, columns, new ColumnSpec("y", ""), values, List.of()),
            seed,
            alone);
    double[] predicted = model.predict(judged, alone);
    double[] errors = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double y = problem.law().applyAsDouble(x[j]) + problem.noise() * random.nextGaussian();
      errors[j] = (predicted[j] - y) * (predicted[j] - y);
    }
    return new Judged(predicted, errors);
  }

  /**
   * The mean squared bias over the places.
   *
   * @return at least 0
   */
  public double meanBias() {
    return Descriptive.mean(bias);
  }

  /**
   * The mean variance over the places.
   *
   * @return at least 0
   */
  public double meanVariance() {
    return Descriptive.mean(variance);
  }

  /**
   * The mean measured error over the places.
   *
   * @return nearly the sum of squared bias, variance and noise
   */
  public double meanError() {
    return Descriptive.mean(error);
  }
}
