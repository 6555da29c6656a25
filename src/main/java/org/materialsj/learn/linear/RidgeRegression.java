package org.materialsj.learn.linear;

import java.util.Arrays;
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
 * matrices X^T X and X X^T is made tridiagonal once; then every alpha is cheap, and so are the
 * exact errors of leaving each row out, by which "auto" chooses. The seed has no influence. Cost
 * O(n d min(n, d)) for n rows and d features.
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
    Centred centred = Centred.of(data, options.standardize(), run.cancel());
    RidgePath path = path(centred, run.part(0, 0.7));
    double alpha = options.weight().orElseGet(() -> LeaveOneOut.best(path, run.part(0.7, 1)));
    if (options.weight().isEmpty()) {
      listener.note("The chosen alpha is " + Facts.number(alpha) + ".");
    }
    return centred.moments().model(weights(path, alpha));
  }

  private static RidgePath path(Centred centred, RunContext run) {
    return centred.features() < centred.rows()
        ? new ManyRows(centred, run)
        : new ManyFeatures(centred, run);
  }

  private static double[] weights(RidgePath path, double alpha) {
    return path.weights(alpha)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "alpha "
                        + alpha
                        + " is too small for these features, which depend on each other"));
  }

  /** The coefficients of the features as they are, for each alpha. */
  static double[][] weights(TrainingSet data, double[] alphas, RunContext run) {
    check(data);
    RidgePath path = path(Centred.of(data, false, run.cancel()), run);
    return Arrays.stream(alphas).mapToObj(alpha -> weights(path, alpha)).toArray(double[][]::new);
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
