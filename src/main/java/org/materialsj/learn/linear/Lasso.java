package org.materialsj.learn.linear;

import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * LASSO: minimises |y - b - X w|^2 / (2 n) + alpha |w|_1 with a free intercept b, which makes some
 * coefficients exactly 0. Found by coordinate descent over a warm-started set of active features,
 * with exact Newton steps once the signs stand, to a small duality gap. The seed deals the folds by
 * which alpha is chosen. Cost about n d min(n, d) for n rows and d features; a tall table is not
 * copied.
 *
 * @see "Tibshirani 1996, doi:10.1111/j.2517-6161.1996.tb02080.x"
 */
public final class Lasso implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Lasso";

  /** Its place in the menu; the settings are alpha and tolerance of {@link PenaltyOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, false, true, settings -> new Lasso(PenaltyOptions.ofLasso(settings)));

  private final PenaltyOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters, with l1Ratio 1
   */
  public Lasso(PenaltyOptions options) {
    if (options.l1Ratio() != 1) {
      throw new IllegalArgumentException("LASSO has l1Ratio 1, got " + options.l1Ratio());
    }
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return options.toMap(false);
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.checkNumbers(NAME);
    return PenaltyPath.fit(data, options, seed, run, listener);
  }
}
