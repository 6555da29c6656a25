package org.materialsj.engine.statistics;

import java.util.Arrays;
import java.util.List;

/** Divisions that spread the values of a numeric target evenly over the folds. */
public final class TargetSplits {

  private TargetSplits() {}

  /**
   * The quantile bin of each number: the sorted numbers are cut into bins of equal counts, give or
   * take one. Equal numbers share the bin of the first of them.
   *
   * @param values n finite numbers; not modified
   * @param bins number of bins, 1 to n
   * @return n bin indices, 0 to bins - 1, that grow with the number
   * @throws IllegalArgumentException if bins is out of range
   */
  public static int[] quantileBins(double[] values, int bins) {
    int n = values.length;
    if (bins < 1 || bins > n) {
      throw new IllegalArgumentException("bins must be 1 to " + n + ", got " + bins);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] binOfRank = new int[n];
    for (int rank = 0; rank < n; rank++) {
      binOfRank[rank] =
          rank > 0 && sorted[rank] == sorted[rank - 1]
              ? binOfRank[rank - 1]
              : (int) ((long) rank * bins / n);
    }
    return Arrays.stream(values)
        .mapToInt(v -> binOfRank[Math.floorMod(Arrays.binarySearch(sorted, v), n)])
        .toArray();
  }

  /**
   * Divisions for k-fold cross-validation in which each fold has its share of low, middle and high
   * values: the classes are at most ten quantile bins of at least k rows each.
   *
   * @param values n finite numbers; not modified
   * @param k number of folds, 2 to n
   * @param seed seed
   * @return k divisions; each row is tested on exactly once
   * @throws IllegalArgumentException if k is out of range
   */
  public static List<Split> quantileKFold(double[] values, int k, long seed) {
    int bins = Math.max(1, Math.min(10, values.length / Math.max(1, k)));
    return Splits.stratifiedKFold(quantileBins(values, bins), k, seed);
  }

  /**
   * Divisions for k-fold cross-validation that do justice to rare top performers: the rows of the
   * highest values are dealt to the folds by rank, so that each fold tests on one of the best k,
   * one of the next best k and so on, and learns from the others; all other rows fall at random.
   *
   * @param values n finite numbers; not modified
   * @param share share of the rows that counts as top, in (0, 1]
   * @param k number of folds, 2 to n
   * @param seed seed
   * @return k divisions; each row is tested on exactly once
   * @throws IllegalArgumentException if k or share is out of range
   */
  public static List<Split> topPerformersKFold(double[] values, double share, int k, long seed) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, got " + share);
    }
    int n = values.length;
    int[] shuffled = Splits.shuffled(n, seed);
    int[] best =
        Arrays.stream(shuffled)
            .boxed()
            .sorted((p, q) -> Double.compare(values[q], values[p]))
            .mapToInt(Integer::intValue)
            .toArray();
    int top = Math.min(n, Math.max(k, (int) Math.round(share * n)));
    int[] rankOf = new int[n];
    for (int rank = 0; rank < n; rank++) {
      // Within k ranks that are dealt together, and among the rest, the random order decides.
      rankOf[best[rank]] = Math.min(rank, top) / Math.max(1, k);
    }
    boolean[] isTop = new boolean[n];
    for (int rank = 0; rank < top; rank++) {
      isTop[best[rank]] = true;
    }
    int[] order =
        Arrays.stream(shuffled)
            .boxed()
            .sorted(
                (p, q) ->
                    isTop[p] == isTop[q]
                        ? Integer.compare(rankOf[p], rankOf[q])
                        : Boolean.compare(isTop[q], isTop[p]))
            .mapToInt(Integer::intValue)
            .toArray();
    return Splits.deal(order, k);
  }
}
