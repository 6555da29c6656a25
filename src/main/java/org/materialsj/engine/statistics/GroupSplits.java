package org.materialsj.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divisions that never put rows of one group, such as one composition or scaffold, on both sides.
 */
public final class GroupSplits {

  private GroupSplits() {}

  /**
   * Divisions for k-fold cross-validation of whole groups. The groups go, largest first and those
   * of equal size in random order, to the fold that has the fewest rows so far.
   *
   * @param groups group index of each of n rows, 0 to g - 1; not modified
   * @param k number of folds, 2 to the number of groups that have rows
   * @param seed seed
   * @return k divisions; each row is tested on exactly once
   * @throws IllegalArgumentException if k is out of range or an index is negative
   */
  public static List<Split> kFold(int[] groups, int k, long seed) {
    int[] sizes = sizes(groups);
    int[] order =
        Arrays.stream(Splits.shuffled(sizes.length, seed))
            .filter(g -> sizes[g] > 0)
            .boxed()
            .sorted((g, h) -> Integer.compare(sizes[h], sizes[g]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (k < 2 || k > order.length) {
      throw new IllegalArgumentException(
          "k must be 2 to the number of groups " + order.length + ", got " + k);
    }
    int[] rows = new int[k];
    int[] foldOf = new int[sizes.length];
    for (int group : order) {
      int least = 0;
      for (int fold = 1; fold < k; fold++) {
        if (rows[fold] < rows[least]) {
          least = fold;
        }
      }
      rows[least] += sizes[group];
      foldOf[group] = least;
    }
    List<Split> folds = new ArrayList<>(k);
    for (int fold = 0; fold < k; fold++) {
      boolean[] tested = new boolean[groups.length];
      for (int row = 0; row < groups.length; row++) {
        tested[row] = foldOf[groups[row]] == fold;
      }
      folds.add(Splits.split(tested, rows[fold]));
    }
    return List.copyOf(folds);
  }

  /**
   * One division for each group: it is tested on, the others are learned from.
   *
   * @param groups group index of each of n rows, 0 to g - 1, of at least 2 groups; not modified
   * @return as many divisions as there are groups with rows, in the order of their indices
   * @throws IllegalArgumentException if there are fewer than 2 groups or an index is negative
   */
  public static List<Split> leaveOneOut(int[] groups) {
    int[] sizes = sizes(groups);
    List<Split> folds = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      if (sizes[group] > 0) {
        boolean[] tested = new boolean[groups.length];
        for (int row = 0; row < groups.length; row++) {
          tested[row] = groups[row] == group;
        }
        folds.add(Splits.split(tested, sizes[group]));
      }
    }
    if (folds.size() < 2) {
      throw new IllegalArgumentException("there must be at least 2 groups, got " + folds.size());
    }
    return List.copyOf(folds);
  }

  private static int[] sizes(int[] groups) {
    int count = 0;
    for (int group : groups) {
      if (group < 0) {
        throw new IllegalArgumentException("groups must be at least 0, got " + group);
      }
      count = Math.max(count, group + 1);
    }
    int[] sizes = new int[count];
    for (int group : groups) {
      sizes[group]++;
    }
    return sizes;
  }
}
