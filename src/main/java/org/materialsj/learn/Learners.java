package org.materialsj.learn;

import java.util.List;
import java.util.Map;
import org.materialsj.learn.forest.ForestOptions;
import org.materialsj.learn.forest.RandomForest;

/** The closed list of learners offered in menus. */
public final class Learners {

  private Learners() {}

  /**
   * The names, in the order of the menu.
   *
   * @return "Random forest", "Mean or majority"
   */
  public static List<String> names() {
    return List.of(RandomForest.NAME, Baseline.NAME);
  }

  /**
   * A learner.
   *
   * @param name one of {@link #names()}
   * @param hyperParameters value by name; a missing one takes its default. Random forest: "trees"
   *     (100), "maxFeatures" ("all", "sqrt", "third" or a number; "third"), "maxDepth" (0 for no
   *     limit), "minLeaf" (1), "bootstrap" ("true"). Mean or majority: none
   * @return the learner
   * @throws IllegalArgumentException for an unknown name or a value out of range
   */
  public static Learner create(String name, Map<String, String> hyperParameters) {
    return switch (name) {
      case RandomForest.NAME -> new RandomForest(ForestOptions.of(hyperParameters));
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
