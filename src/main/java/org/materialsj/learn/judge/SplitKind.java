package org.materialsj.learn.judge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.GroupSplits;
import org.materialsj.engine.statistics.KMeans;
import org.materialsj.engine.statistics.KennardStone;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.engine.statistics.TargetSplits;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Validation;

/** How rows are divided into parts to learn from and parts to test on. */
public enum SplitKind {
  /** By chance; the classes of a classification are spread evenly over the folds. */
  RANDOM("Random"),
  /** Low, middle and high values of a numeric target, or classes, are spread evenly. */
  STRATIFIED("Stratified"),
  /** The highest values of a numeric target are spread evenly by rank, the rest is random. */
  TOP_PERFORMERS("Rare top performers"),
  /** Clusters of similar rows (k-means) are spread evenly: each part represents the whole. */
  REPRESENTATIVE("Representative (k-means)"),
  /** One division: learns from the rows that cover the features most evenly, tests on the rest. */
  KENNARD_STONE("Kennard-Stone"),
  /** Rows of one group are never on both sides. */
  GROUPED("By group"),
  /** Each group in turn is tested on; the number of folds is the number of groups. */
  LEAVE_ONE_GROUP_OUT("Leave one group out");

  /** The share of the rows that counts as top performers. */
  private static final double TOP_SHARE = 0.1;

  private static final int MOST_CLUSTERS = 10;
  private static final int STARTS = 10;

  private final String label;

  SplitKind(String label) {
    this.label = label;
  }

  /** The label shown in menus. */
  @Override
  public String toString() {
    return label;
  }

  /**
   * The labels, in the order of the menu.
   *
   * @return such as "By group"
   */
  public static List<String> labels() {
    return Arrays.stream(values()).map(SplitKind::toString).toList();
  }

  /**
   * The kind of a label.
   *
   * @param label one of {@link #labels()}
   * @return the kind
   * @throws IllegalArgumentException for another label
   */
  public static SplitKind ofLabel(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "split must be one of " + labels() + ", got \"" + label + "\""));
  }

  /**
   * Whether it needs the group of each row.
   *
   * @return true for grouped kinds
   */
  public boolean needsGroups() {
    return this == GROUPED || this == LEAVE_ONE_GROUP_OUT;
  }

  /**
   * Whether it compares the features of rows.
   *
   * @return true for the kinds that look for similar or different rows
   */
  public boolean comparesFeatures() {
    return this == REPRESENTATIVE || this == KENNARD_STONE;
  }

  /**
   * Divides rows. Features are compared after scaling to unit standard deviation, missing ones
   * standing at the median; targets are looked at by the stratified kinds and top performers only.
   *
   * @param data the data set; features are needed where they are {@link #comparesFeatures compared}
   * @param groups name of the group of each row; empty unless {@link #needsGroups()}
   * @param k number of folds, 2 to the number of rows (of groups); Kennard-Stone tests on one k-th
   *     of the rows; ignored when one group is left out at a time
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the divisions; each row is tested on once, but by Kennard-Stone at most once
   * @throws IllegalArgumentException with a plain sentence when the data do not allow it
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public List<Split> splits(Dataset data, List<String> groups, int k, long seed, RunContext run) {
    if (needsGroups() && groups.size() != data.size()) {
      throw new IllegalArgumentException(
          "The split \"" + label + "\" needs a column that names the group of each row.");
    }
    if (this != LEAVE_ONE_GROUP_OUT && (k < 2 || k > data.size())) {
      throw new IllegalArgumentException(
          "The number of folds must be 2 to the number of usable rows, "
              + data.size()
              + "; got "
              + k
              + ".");
    }
    return switch (this) {
      case RANDOM -> Validation.folds(data, k, seed);
      case STRATIFIED ->
          data.isClassification()
              ? Validation.folds(data, k, seed)
              : TargetSplits.quantileKFold(data.values(), k, seed);
      case TOP_PERFORMERS -> TargetSplits.topPerformersKFold(numbers(data), TOP_SHARE, k, seed);
      case REPRESENTATIVE -> representative(data, k, seed, run);
      case KENNARD_STONE -> List.of(kennardStone(data, k, run));
      case GROUPED -> grouped(data, groups, k, seed);
      case LEAVE_ONE_GROUP_OUT -> GroupSplits.leaveOneOut(indices(data, groups));
    };
  }

  private static double[] numbers(Dataset data) {
    if (data.isClassification()) {
      throw new IllegalArgumentException(
          "The split \"" + TOP_PERFORMERS.label + "\" needs a target of numbers, not of classes.");
    }
    return data.values();
  }

  private static List<Split> representative(Dataset data, int k, long seed, RunContext run) {
    int clusters = Math.max(1, Math.min(MOST_CLUSTERS, data.size() / k));
    double[][] scaled = scaled(data, run);
    KMeans.Clusters found = KMeans.fit(scaled, clusters, STARTS, seed, run);
    return Splits.stratifiedKFold(found.clusters(), k, seed);
  }

  private static Split kennardStone(Dataset data, int k, RunContext run) {
    int n = data.size();
    int test = Math.max(1, Math.min(n - 2, Math.round((float) n / k)));
    int[] train = KennardStone.select(scaled(data, run), n - test, run.cancel());
    Arrays.sort(train);
    int[] rest =
        Arrays.stream(Validation.allRows(data))
            .filter(row -> Arrays.binarySearch(train, row) < 0)
            .toArray();
    return new Split(train, rest);
  }

  private static List<Split> grouped(Dataset data, List<String> groups, int k, long seed) {
    int[] indices = indices(data, groups);
    long count = Arrays.stream(indices).distinct().count();
    if (k > count) {
      throw new IllegalArgumentException(
          "There are only " + count + " groups for " + k + " folds: ask for fewer folds.");
    }
    return GroupSplits.kFold(indices, k, seed);
  }

  /** Groups numbered in the order in which they come. */
  private static int[] indices(Dataset data, List<String> groups) {
    Map<String, Integer> known = new HashMap<>();
    int[] indices = new int[groups.size()];
    for (int row = 0; row < indices.length; row++) {
      String group = groups.get(row).strip();
      if (group.isEmpty()) {
        throw new IllegalArgumentException(
            "The row \"" + data.ids().get(row) + "\" has no group; each row needs one.");
      }
      Integer earlier = known.putIfAbsent(group, known.size());
      indices[row] = earlier == null ? known.size() - 1 : earlier;
    }
    if (known.size() < 2) {
      throw new IllegalArgumentException(
          "All rows are in one group; a split by group needs at least 2 groups.");
    }
    return indices;
  }

  private static double[][] scaled(Dataset data, RunContext run) {
    int[] rows = Validation.allRows(data);
    Preprocessing preprocessing = Validation.preprocess(data, rows, run.cancel());
    double[][] columns = data.filled(preprocessing, rows, run.cancel());
    Arrays.setAll(columns, f -> scaled(columns[f]));
    return columns;
  }

  private static double[] scaled(double[] column) {
    double mean = Descriptive.mean(column);
    double deviation = Descriptive.deviation(column);
    double[] scaled = new double[column.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = deviation > 0 ? (column[i] - mean) / deviation : 0;
    }
    return scaled;
  }
}
