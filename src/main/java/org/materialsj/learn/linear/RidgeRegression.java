package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Ridge regression: minimises |y - b - X w|^2 + alpha |w|^2 with a free intercept b. X is centred,
 * and with "standardize" divided by the population standard deviations. The smaller of the Gram
 * matrices X^T X and X X^T is solved for a given alpha, or made tridiagonal once: then every alpha
 * is cheap, and so are the exact errors of leaving each row out, by which "auto" chooses. The seed
 * has no influence. Cost O(n d min(n, d)) for n rows and d features; the table is not copied.
 *
 * @see "Hoerl and Kennard 1970, doi:10.1080/00401706.1970.10488634"
 * @see "Golub, Heath and Wahba 1979, doi:10.1080/00401706.1979.10489751"
 */
public final class RidgeRegression implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Ridge regression";

  /** Its place in the menu; the settings are the components of {@link RidgeOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, false, false, settings -> new RidgeRegression(RidgeOptions.of(settings)));

  /** A Gram matrix of so many rows takes 800 MB. */
  private static final int LARGEST = 10_000;

  private final RidgeOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public RidgeRegression(RidgeOptions options) {
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
    check(data);
    Moments moments = Moments.of(data, options.standardize(), run.cancel());
    if (options.weight().isPresent()) {
      double alpha = options.weight().getAsDouble();
      return moments.model(
          found(
              alpha,
              isTall(moments)
                  ? ManyRows.weights(moments, alpha, run)
                  : ManyFeatures.weights(moments, alpha, run)));
    }
    RidgePath path = path(moments, run.part(0, 0.7));
    double alpha = LeaveOneOut.best(path, run.part(0.7, 1));
    listener.note("The chosen alpha is " + Facts.number(alpha) + ".");
    return moments.model(found(alpha, path.weights(alpha)));
  }

  private static boolean isTall(Moments moments) {
    return moments.means().length < moments.data().size();
  }

  private static RidgePath path(Moments moments, RunContext run) {
    return isTall(moments) ? new ManyRows(moments, run) : new ManyFeatures(moments, run);
  }

  private static double[] found(double alpha, Optional<double[]> weights) {
    return weights.orElseThrow(
        () ->
            new IllegalArgumentException(
                "alpha " + alpha + " is too small for these features, which depend on each other"));
  }

  /** The coefficients of the features as they are, for each alpha. */
  static double[][] weights(TrainingSet data, double[] alphas, RunContext run) {
    check(data);
    RidgePath path = path(Moments.of(data, false, run.cancel()), run);
    return Arrays.stream(alphas)
        .mapToObj(alpha -> found(alpha, path.weights(alpha)))
        .toArray(double[][]::new);
  }

  private static void check(TrainingSet data) {
    data.checkNumbers(NAME);
    int n = data.size();
    int d = data.columns().length;
    if (Math.min(n, d) > LARGEST) {
      throw new IllegalArgumentException(
          NAME
              + " takes at most "
              + LARGEST
              + " features or at most as many rows, got "
              + n
              + " rows and "
              + d
              + " features");
    }
  }
}
