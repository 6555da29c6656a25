package org.materialsj.learn.boosting;

import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of gradient boosting.
 *
 * @param iterations number of steps, 1 to 10 000; each grows one tree, or one per class when there
 *     are three classes or more
 * @param learningRate by what each tree is multiplied, above 0 to 1
 * @param maxLeaves greatest number of leaves of a tree, 2 to 1000
 * @param minLeaf least number of rows in a leaf, at least 1
 * @param l2 weight of the squared values of the leaves, 0 or more
 */
public record BoostingOptions(
    int iterations, double learningRate, int maxLeaves, int minLeaf, double l2) {

  /** 100 iterations with learning rate 0.1, 31 leaves of 20 rows or more, no l2. */
  public static final BoostingOptions DEFAULT = new BoostingOptions(100, 0.1, 31, 20, 0);

  private static final int MOST_ITERATIONS = 10_000;
  private static final int MOST_LEAVES = 1000;

  /** Checks the ranges. */
  public BoostingOptions {
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          "iterations must be 1 to " + MOST_ITERATIONS + ", got " + iterations);
    }
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException(
          "learningRate must be above 0 and at most 1, got " + learningRate);
    }
    if (maxLeaves < 2 || maxLeaves > MOST_LEAVES) {
      throw new IllegalArgumentException(
          "maxLeaves must be 2 to " + MOST_LEAVES + ", got " + maxLeaves);
    }
    if (minLeaf < 1) {
      throw new IllegalArgumentException("minLeaf must be at least 1, got " + minLeaf);
    }
    if (!(l2 >= 0) || l2 == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("l2 must be a number of 0 or more, got " + l2);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static BoostingOptions of(Settings settings) {
    return new BoostingOptions(
        settings.integer("iterations", DEFAULT.iterations, 1, MOST_ITERATIONS),
        settings.number("learningRate", DEFAULT.learningRate, 0, 1),
        settings.integer("maxLeaves", DEFAULT.maxLeaves, 2, MOST_LEAVES),
        settings.integer("minLeaf", DEFAULT.minLeaf, 1, Integer.MAX_VALUE),
        settings.number("l2", DEFAULT.l2, 0, Double.MAX_VALUE));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("iterations", Integer.toString(iterations));
    map.put("learningRate", Double.toString(learningRate));
    map.put("maxLeaves", Integer.toString(maxLeaves));
    map.put("minLeaf", Integer.toString(minLeaf));
    map.put("l2", Double.toString(l2));
    return map;
  }
}
