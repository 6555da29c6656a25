package org.materialsj.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.RankCorrelation;

/**
 * Features that tell nearly the same: pairs whose rank correlation (Spearman) is above a threshold
 * in size, and the groups that such pairs join.
 *
 * @param threshold the threshold, 0 to 1
 * @param pairs strongest first
 * @param groups indices of features, each in exactly one group, also features alone; in the order
 *     of their first feature, each ascending
 */
public record CorrelatedFeatures(double threshold, List<Pair> pairs, List<List<Integer>> groups) {

  /** A common choice: above it, features share half of their variance. */
  public static final double USUAL_THRESHOLD = 0.7;

  /** Copies the lists. */
  public CorrelatedFeatures {
    pairs = List.copyOf(pairs);
    groups = List.copyOf(groups);
  }

  /**
   * Two features that follow each other.
   *
   * @param first index of a feature
   * @param second index of a later feature
   * @param rho their rank correlation, -1 to 1
   */
  public record Pair(int first, int second, double rho) {}

  /**
   * Finds them. Cost d n log n + d^2 n / 2.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param features for each feature the indices of its columns: one, or the categories of a text.
   *     The correlation of two features is the strongest of those of their columns
   * @param threshold pairs above it in size count, 0 to 1
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return pairs and groups
   * @throws IllegalArgumentException if the threshold is out of range
   */
  public static CorrelatedFeatures of(
      double[][] columns, List<List<Integer>> features, double threshold, RunContext run) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be 0 to 1, got " + threshold);
    }
    List<double[]> ranks =
        run.executor()
            .map(
                columns.length,
                f -> RankCorrelation.unitRanks(columns[f]),
                "ranked features",
                run.progress().part(0, 0.2),
                run.cancel());
    List<List<Pair>> found =
        run.executor()
            .map(
                features.size(),
                second -> {
                  List<Pair> pairs = new ArrayList<>();
                  for (int first = 0; first < second; first++) {
                    run.cancel().check("comparison of features");
                    double rho = strongest(ranks, features.get(first), features.get(second));
                    if (Math.abs(rho) > threshold) {
                      pairs.add(new Pair(first, second, rho));
                    }
                  }
                  return pairs;
                },
                "compared features",
                run.progress().part(0.2, 1),
                run.cancel());
    List<Pair> pairs =
        found.stream()
            .flatMap(List::stream)
            .sorted(
                Comparator.comparingDouble((Pair p) -> -Math.abs(p.rho()))
                    .thenComparingInt(Pair::first)
                    .thenComparingInt(Pair::second))
            .toList();
    return new CorrelatedFeatures(threshold, pairs, groups(features.size(), pairs));
  }

  private static double strongest(List<double[]> ranks, List<Integer> first, List<Integer> second) {
    double strongest = 0;
    for (int f : first) {
      for (int g : second) {
        double rho = Descriptive.product(ranks.get(f), ranks.get(g));
        strongest = Math.abs(rho) > Math.abs(strongest) ? rho : strongest;
      }
    }
    return strongest;
  }

  private static List<List<Integer>> groups(int features, List<Pair> pairs) {
    int[] group = IntStream.range(0, features).toArray();
    for (Pair pair : pairs) {
      int kept = Math.min(group[pair.first()], group[pair.second()]);
      int gone = Math.max(group[pair.first()], group[pair.second()]);
      Arrays.setAll(group, f -> group[f] == gone ? kept : group[f]);
    }
    return IntStream.range(0, features)
        .filter(f -> group[f] == f)
        .mapToObj(
            first ->
                IntStream.range(first, features).filter(f -> group[f] == first).boxed().toList())
        .toList();
  }
}
