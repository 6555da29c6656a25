package org.materialsj.learn;

import java.util.List;
import java.util.Map;
import org.materialsj.learn.boosting.BoostingOptions;
import org.materialsj.learn.boosting.GradientBoosting;
import org.materialsj.learn.forest.ForestOptions;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.learn.linear.RidgeOptions;
import org.materialsj.learn.linear.RidgeRegression;

/** The closed list of learners offered in menus. */
public final class Learners {

  private Learners() {}

  /**
   * The names, in the order of the menu.
   *
   * @return "Random forest", "Gradient boosting", "Ridge regression", "Mean or majority"
   */
  public static List<String> names() {
    return List.of(RandomForest.NAME, GradientBoosting.NAME, RidgeRegression.NAME, Baseline.NAME);
  }

  /**
   * A learner.
   *
   * @param name one of {@link #names()}
   * @param hyperParameters value by name; a missing one takes its default. Random forest: "trees"
   *     (100), "maxFeatures" ("all", "sqrt", "third" or a number; "third"), "maxDepth" (0 for no
   *     limit), "minLeaf" (1), "bootstrap" ("true"). Gradient boosting: "iterations" (100),
   *     "learningRate" (0.1), "maxLeaves" (31), "minLeaf" (20), "l2" (0). Ridge regression: "alpha"
   *     ("auto" or a number), "standardize" ("true"). Mean or majority: none
   * @return the learner
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Learner create(String name, Map<String, String> hyperParameters) {
    return switch (name) {
      case RandomForest.NAME -> new RandomForest(ForestOptions.of(hyperParameters));
      case GradientBoosting.NAME -> new GradientBoosting(BoostingOptions.of(hyperParameters));
      case RidgeRegression.NAME -> new RidgeRegression(RidgeOptions.of(hyperParameters));
      case Baseline.NAME -> {
        if (!hyperParameters.isEmpty()) {
          throw new IllegalArgumentException(
              Baseline.NAME + " has no hyper-parameters, got " + hyperParameters.keySet());
        }
        yield new Baseline();
      }
      default ->
          throw new IllegalArgumentException(
              "learner must be one of " + names() + ", got \"" + name + "\"");
    };
  }
}
