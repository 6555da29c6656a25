package org.materialsj.learn.linear;

import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Elastic net: minimises |y - b - X w|^2 / (2 n) + alpha (r |w|_1 + (1 - r) |w|^2 / 2) with a free
 * intercept b and r the l1Ratio: some coefficients are exactly 0, and features that are much alike
 * get like coefficients. Found by coordinate descent over a warm-started set of active features,
 * with exact Newton steps once the signs stand, to a small duality gap. The seed deals the folds by
 * which alpha is chosen. Cost about n d min(n, d) for n rows and d features; a tall table is not
 * copied.
 *
 * @see "Zou and Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x"
 */
public final class ElasticNet implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Elastic net";

  /** Its place in the menu; the settings are the components of {@link PenaltyOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME,
          true,
          false,
          true,
          settings -> new ElasticNet(PenaltyOptions.ofElasticNet(settings)));

  private final PenaltyOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public ElasticNet(PenaltyOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return options.toMap(true);
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.checkNumbers(NAME);
    return PenaltyPath.fit(data, options, seed, run, listener);
  }
}
