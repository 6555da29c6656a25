package org.materialsj.engine.statistics;

import java.util.Arrays;

/**
 * Whether paired differences are as often above zero as below it: the signed-rank test of Wilcoxon
 * (1945, doi:10.2307/3001968). The distribution of the statistic is exact, also with equal
 * differences, whose ranks are averaged; differences of zero are left out.
 */
public final class SignedRankTest {

  /** The exact distribution takes n^3 / 2 steps. */
  private static final int MOST = 1000;

  private SignedRankTest() {}

  /**
   * The two-sided probability of ranks at least so uneven when signs are tossed by a fair coin.
   *
   * @param differences n finite numbers, at most {@value #MOST}; not modified
   * @return 0 to 1; 1 when all differences are zero
   * @throws IllegalArgumentException if there are more, or a number is not finite
   */
  public static double probability(double[] differences) {
    if (differences.length > MOST || !Arrays.stream(differences).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "differences must be at most " + MOST + " finite numbers, got " + differences.length);
    }
    double[] some = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (some.length == 0) {
      return 1;
    }
    double[] ranks = RankCorrelation.ranks(Arrays.stream(some).map(Math::abs).toArray());
    int[] doubled = Arrays.stream(ranks).mapToInt(rank -> (int) Math.rint(2 * rank)).toArray();
    int total = Arrays.stream(doubled).sum();
    int positive = 0;
    for (int i = 0; i < some.length; i++) {
      positive += some[i] > 0 ? doubled[i] : 0;
    }
    double[] chance = distribution(doubled, total);
    double tail = 0;
    for (int sum = 0; sum <= Math.min(positive, total - positive); sum++) {
      tail += chance[sum];
    }
    return Math.min(1, 2 * tail);
  }

  /** The probability of each sum when each rank counts with probability one half. */
  private static double[] distribution(int[] ranks, int total) {
    double[] chance = new double[total + 1];
    chance[0] = 1;
    int reached = 0;
    for (int rank : ranks) {
      reached += rank;
      for (int sum = reached; sum >= 0; sum--) {
        chance[sum] = 0.5 * (chance[sum] + (sum >= rank ? chance[sum - rank] : 0));
      }
    }
    return chance;
  }
}
