package org.materialsj.learn.preparation;

import java.util.Arrays;
import org.materialsj.learn.Model;
import org.materialsj.learn.explain.ImpurityImportance;
import org.materialsj.learn.linear.LinearModel;

/** How much a fitted model relies on each feature, by the model alone. */
final class Weights {

  private Weights() {}

  /**
   * The weights.
   *
   * @param model linear (also behind a scaling) or of trees
   * @return |coefficient| of each feature as the inner model saw it, or its share of the decrease
   *     of impurity
   */
  static double[] of(Model model) {
    Model inner = model instanceof PipelineModel pipeline ? pipeline.inner() : model;
    if (inner instanceof LinearModel linear) {
      return Arrays.stream(linear.coefficients()).map(Math::abs).toArray();
    }
    return ImpurityImportance.of(inner)
        .orElseThrow(
            () -> new IllegalArgumentException("the model does not weigh features: " + model));
  }
}
