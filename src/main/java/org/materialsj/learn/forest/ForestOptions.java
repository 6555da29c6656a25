package org.materialsj.learn.forest;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.tree.TreeCheck;

/**
 * Hyper-parameters of a random forest.
 *
 * @param trees number of trees, 1 to 10 000
 * @param maxFeatures how many features are tried for each split: "all", "sqrt" (the square root of
 *     their number), "third" (a third of it), or a number (at most so many)
 * @param maxDepth greatest number of splits above a leaf, 1 to 1000; 0 for 1000, which stands for
 *     no limit
 * @param minLeaf least number of draws in a leaf (rows, counted as often as the bootstrap drew
 *     them), at least 1
 * @param bootstrap whether each tree learns from n rows drawn with replacement, or from all rows
 */
public record ForestOptions(
    int trees, String maxFeatures, int maxDepth, int minLeaf, boolean bootstrap) {

  /** 100 trees, a third of the features, unlimited depth, leaves of one row, bootstrap. */
  public static final ForestOptions DEFAULT = new ForestOptions(100, "third", 0, 1, true);

  private static final int MAX_DEPTH = TreeCheck.MAX_DEPTH;

  private static final int MAX_TREES = 10_000;

  /** Checks the ranges. */
  public ForestOptions {
    if (trees < 1 || trees > MAX_TREES) {
      throw new IllegalArgumentException("trees must be 1 to " + MAX_TREES + ", got " + trees);
    }
    if (maxDepth < 0 || maxDepth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "maxDepth must be 1 to " + MAX_DEPTH + ", or 0 for no limit, got " + maxDepth);
    }
    if (minLeaf < 1) {
      throw new IllegalArgumentException("minLeaf must be at least 1, got " + minLeaf);
    }
    maxFeatures = maxFeatures.strip().toLowerCase(Locale.ROOT);
    if (!maxFeatures.matches("all|sqrt|third|0*[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "maxFeatures must be all, sqrt, third or a number above 0, got \"" + maxFeatures + "\"");
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static ForestOptions of(Settings settings) {
    return new ForestOptions(
        settings.integer("trees", DEFAULT.trees, 1, MAX_TREES),
        settings.text("maxFeatures", DEFAULT.maxFeatures),
        settings.integer("maxDepth", DEFAULT.maxDepth, 0, MAX_DEPTH),
        settings.integer("minLeaf", DEFAULT.minLeaf, 1, Integer.MAX_VALUE),
        settings.flag("bootstrap", DEFAULT.bootstrap));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("trees", Integer.toString(trees));
    map.put("maxFeatures", maxFeatures);
    map.put("maxDepth", Integer.toString(maxDepth));
    map.put("minLeaf", Integer.toString(minLeaf));
    map.put("bootstrap", Boolean.toString(bootstrap));
    return map;
  }

  /** The number of features tried for a split, of d features. */
  int featuresTried(int d) {
    int wanted =
        switch (maxFeatures) {
          case "all" -> d;
          case "sqrt" -> (int) Math.sqrt(d);
          case "third" -> d / 3;
          default -> Integer.parseInt(maxFeatures);
        };
    return Math.max(1, Math.min(d, wanted));
  }

  /** The depth limit in force. */
  int depthLimit() {
    return maxDepth == 0 ? MAX_DEPTH : maxDepth;
  }
}
