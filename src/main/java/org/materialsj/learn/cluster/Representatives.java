package org.materialsj.learn.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.statistics.Descriptive;

/**
 * Chooses rows that stand for clusters, such as a training set that leaves no family out. Each
 * cluster gives at least one row, and otherwise in proportion to its size; rows in no cluster give
 * none.
 */
public final class Representatives {

  private Representatives() {}

  /** Which rows of a cluster stand for it. */
  public enum Choice {
    /** The rows nearest to the mean of their cluster. */
    CENTRES,
    /** The rows with the least sum of distances from the rows of their cluster. */
    MEDOIDS,
    /** Any rows, by the seed. */
    RANDOM;

    /** The name in menus. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Chooses rows. Cost n d; for medoids m^2 d in a cluster of m rows.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param clusters cluster of each row, 0 and up without gaps; below 0 for rows in none
   * @param choice which rows
   * @param count how many in all, at least the number of clusters, at most the rows in them
   * @param seed seed of a random choice; cluster c draws from item c
   * @param cancel stops the work
   * @return indices of rows, cluster by cluster, in each the best first
   * @throws IllegalArgumentException if the count is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static int[] choose(
      double[][] columns, int[] clusters, Choice choice, int count, long seed, CancelToken cancel) {
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < clusters.length; i++) {
      while (members.size() <= clusters[i]) {
        members.add(new ArrayList<>());
      }
      if (clusters[i] >= 0) {
        members.get(clusters[i]).add(i);
      }
    }
    int[] quotas = quotas(members.stream().mapToInt(List::size).toArray(), count);
    List<Integer> chosen = new ArrayList<>();
    for (int c = 0; c < quotas.length; c++) {
      int[] rows = members.get(c).stream().mapToInt(Integer::intValue).toArray();
      double[] scores =
          switch (choice) {
            case CENTRES -> fromMean(columns, rows);
            case MEDOIDS -> fromAll(columns, rows, cancel);
            case RANDOM -> lots(rows.length, Seeds.forItem(seed, c));
          };
      IntStream.range(0, rows.length)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> scores[i]))
          .limit(quotas[c])
          .forEach(i -> chosen.add(rows[i]));
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Shares a number among clusters: one each, the rest in proportion to their other rows, by
   * largest remainders, the first of equals first.
   */
  private static int[] quotas(int[] sizes, int count) {
    int all = Arrays.stream(sizes).sum();
    if (count < sizes.length || count > all) {
      throw new IllegalArgumentException(
          "representatives must be "
              + sizes.length
              + " (one per cluster) to "
              + all
              + " (all rows in clusters), got "
              + count);
    }
    int[] quotas = new int[sizes.length];
    double[] remainders = new double[sizes.length];
    int left = count;
    for (int c = 0; c < sizes.length; c++) {
      double rest = Math.max(1, all - sizes.length);
      double share = (sizes[c] - 1.0) * (count - sizes.length) / rest;
      quotas[c] = 1 + (int) share;
      remainders[c] = share - (int) share;
      left -= quotas[c];
    }
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> -remainders[c]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; left > 0; i = (i + 1) % order.length) {
      if (quotas[order[i]] < sizes[order[i]]) {
        quotas[order[i]]++;
        left--;
      }
    }
    return quotas;
  }

  private static double[][] pick(double[][] columns, int[] rows) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] fromMean(double[][] columns, int[] rows) {
    double[][] own = pick(columns, rows);
    double[] mean = new double[own.length];
    for (int f = 0; f < mean.length; f++) {
      mean[f] = Descriptive.mean(own[f]);
    }
    double[] squares = new double[rows.length];
    RowPairs.squaredDistances(own, 0, rows.length, mean, squares);
    return squares;
  }

  private static double[] fromAll(double[][] columns, int[] rows, CancelToken cancel) {
    double[][] own = pick(columns, rows);
    double[] sums = new double[rows.length];
    double[] squares = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      cancel.check("choice of representatives");
      RowPairs.squaredDistances(own, 0, rows.length, RowPairs.row(own, i), squares);
      for (int j = 0; j < rows.length; j++) {
        sums[i] += Math.sqrt(squares[j]);
      }
    }
    return sums;
  }

  private static double[] lots(int count, SplittableRandom random) {
    return random.doubles(count).toArray();
  }
}
