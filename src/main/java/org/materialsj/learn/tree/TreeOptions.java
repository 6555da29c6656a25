package org.materialsj.learn.tree;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.materialsj.engine.run.Settings;

/**
 * Hyper-parameters of a decision tree.
 *
 * @param criterion what a split makes small: "auto" (squared error for numbers, Gini for classes),
 *     "squared", "absolute" (error), "gini" or "entropy"
 * @param maxDepth greatest number of splits above a leaf, 1 to 1000; 0 for 1000, which stands for
 *     no limit
 * @param minLeaf least number of rows in a leaf, at least 1
 * @param pruning the price of a leaf, 0 or more, in units of the mean impurity per row: subtrees
 *     that lessen the impurity by less than this per leaf are cut off (cost-complexity pruning)
 */
public record TreeOptions(String criterion, int maxDepth, int minLeaf, double pruning) {

  private static final String[] CRITERIA = {"auto", "squared", "absolute", "gini", "entropy"};

  /** Unlimited depth, leaves of one row, no pruning. */
  public static final TreeOptions DEFAULT = new TreeOptions("auto", 0, 1, 0);

  /** Checks the ranges. */
  public TreeOptions {
    criterion = criterion.strip().toLowerCase(Locale.ROOT);
    if (!List.of(CRITERIA).contains(criterion)) {
      throw new IllegalArgumentException(
          "criterion must be one of "
              + String.join(", ", CRITERIA)
              + ", got \""
              + criterion
              + "\"");
    }
    if (maxDepth < 0 || maxDepth > TreeCheck.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "maxDepth must be 1 to " + TreeCheck.MAX_DEPTH + ", or 0 for no limit, got " + maxDepth);
    }
    if (minLeaf < 1) {
      throw new IllegalArgumentException("minLeaf must be at least 1, got " + minLeaf);
    }
    if (!(pruning >= 0) || pruning == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("pruning must be a number of 0 or more, got " + pruning);
    }
  }

  /**
   * Options from texts.
   *
   * @param settings value by name of the component; a missing one takes its default
   * @return the options
   * @throws IllegalArgumentException for a value out of range
   */
  public static TreeOptions of(Settings settings) {
    return new TreeOptions(
        settings.choice("criterion", DEFAULT.criterion, CRITERIA),
        settings.integer("maxDepth", DEFAULT.maxDepth, 0, TreeCheck.MAX_DEPTH),
        settings.integer("minLeaf", DEFAULT.minLeaf, 1, Integer.MAX_VALUE),
        settings.number("pruning", DEFAULT.pruning, 0, Double.MAX_VALUE));
  }

  /**
   * The options as texts, for model cards.
   *
   * @return value by name, accepted by {@link #of}
   */
  public SortedMap<String, String> toMap() {
    SortedMap<String, String> map = new TreeMap<>();
    map.put("criterion", criterion);
    map.put("maxDepth", Integer.toString(maxDepth));
    map.put("minLeaf", Integer.toString(minLeaf));
    map.put("pruning", Double.toString(pruning));
    return map;
  }

  /** The depth limit in force. */
  int depthLimit() {
    return maxDepth == 0 ? TreeCheck.MAX_DEPTH : maxDepth;
  }
}
