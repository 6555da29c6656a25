package org.materialsj.tasks;

import java.util.Objects;
import org.materialsj.learn.judge.SplitKind;

/**
 * How rows are chosen, divided and judged beyond the usual.
 *
 * @param classes whether numbers in the target stand for classes
 * @param split how rows are divided into folds and held out
 * @param groups what tells the groups of rows, as in {@link RowGroups#of}; empty for none
 * @param scrambles how often the model is trained on targets in random order, to see what chance
 *     alone reaches; 0 for never
 */
public record TrainOptions(boolean classes, SplitKind split, String groups, int scrambles) {

  /** Numbers stay numbers, random folds, no groups, no scrambled targets. */
  public static final TrainOptions DEFAULT = new TrainOptions(false, SplitKind.RANDOM, "", 0);

  private static final int MOST_SCRAMBLES = 1000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for a number out of range, a grouped split without groups, or
   *     groups that no split looks at
   */
  public TrainOptions {
    Objects.requireNonNull(split, "split");
    groups = groups.strip();
    if (scrambles < 0 || scrambles > MOST_SCRAMBLES) {
      throw new IllegalArgumentException(
          "scrambles must be 0 to " + MOST_SCRAMBLES + ", got " + scrambles);
    }
    if (split.needsGroups() && groups.isEmpty()) {
      throw new IllegalArgumentException(
          "The split \""
              + split
              + "\" needs to know the groups: name a column, composition or scaffold.");
    }
    if (!split.needsGroups() && !groups.isEmpty()) {
      throw new IllegalArgumentException(
          "Rows are kept together only by a split by groups; choose \""
              + SplitKind.GROUPED
              + "\" or \""
              + SplitKind.LEAVE_ONE_GROUP_OUT
              + "\", or name no groups.");
    }
  }
}
