package org.materialsj.tasks;

import java.util.Objects;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.judge.SplitKind;

/**
 * How rows are chosen, divided and judged beyond the usual.
 *
 * @param classes whether numbers in the target stand for classes
 * @param split how rows are divided into folds and held out
 * @param groups what tells the groups of rows, as in {@link RowGroups#of}; empty for none
 * @param imputation what stands in for missing numbers
 * @param texts columns whose values are categories, each of which becomes a feature: names
 *     separated by commas, with * for any characters; empty for none
 * @param scrambles how often the model is trained on targets in random order, to see what chance
 *     alone reaches; 0 for never
 */
public record TrainOptions(
    boolean classes,
    SplitKind split,
    String groups,
    Imputation imputation,
    String texts,
    int scrambles) {

  /** Numbers stay numbers, random folds, medians for missing values, no scrambled targets. */
  public static final TrainOptions DEFAULT =
      new TrainOptions(false, SplitKind.RANDOM, "", Imputation.MEDIAN, "", 0);

  private static final int MOST_SCRAMBLES = 1000;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException for a number out of range, a grouped split without groups, or
   *     groups that no split looks at
   */
  public TrainOptions {
    Objects.requireNonNull(imputation, "imputation");
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

  /**
   * Options as a dialog gives them.
   *
   * @param classes whether numbers in the target stand for classes
   * @param split label of a {@link SplitKind}
   * @param groups what tells the groups of rows; blank for none
   * @param further rarely used ones as name=value, separated by semicolons: missing (median, mean,
   *     none, or a number), categories (names of columns), scramble (a count); may be blank
   * @return the options
   * @throws IllegalArgumentException with a plain sentence for an unknown name or a wrong value
   */
  public static TrainOptions of(boolean classes, String split, String groups, String further) {
    Settings settings = new Settings("Train Materials Model", Settings.pairs(further.split(";")));
    String missing = settings.text("missing", "median");
    int scrambles = settings.integer("scramble", 0, 0, MOST_SCRAMBLES);
    String texts = settings.text("categories", "");
    settings.checkNames();
    return new TrainOptions(
        classes, SplitKind.ofLabel(split), groups, imputation(missing), texts, scrambles);
  }

  private static Imputation imputation(String missing) {
    boolean number = missing.matches("[-+.0-9].*");
    return Imputation.of(number ? "constant=" + missing : missing);
  }
}
