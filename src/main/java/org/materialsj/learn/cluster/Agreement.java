package org.materialsj.learn.cluster;

import java.util.Arrays;

/**
 * How far two clusterings of the same rows agree, whatever the numbers of their clusters. Cost n
 * log n. Rows in no cluster count as one more cluster.
 */
public final class Agreement {

  private Agreement() {}

  /** Counts of rows by cluster of the first, of the second, and of both. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Counts(long[] first, long[] second, long[] both, int[] pairsOf, int[] pairsIn) {

    static Counts of(int[] a, int[] b) {
      if (a.length != b.length || a.length == 0) {
        throw new IllegalArgumentException(
            "agreement needs the same rows twice, got " + a.length + " and " + b.length);
      }
      long[] keys = new long[a.length];
      int[] x = ranks(a);
      int[] y = ranks(b);
      Arrays.setAll(keys, i -> (long) x[i] << 32 | y[i]);
      Arrays.sort(keys);
      long[] distinct = Arrays.stream(keys).distinct().toArray();
      long[] both = new long[distinct.length];
      int at = 0;
      for (long key : keys) {
        at = distinct[at] == key ? at : at + 1;
        both[at]++;
      }
      return new Counts(
          counts(x),
          counts(y),
          both,
          Arrays.stream(distinct).mapToInt(key -> (int) (key >>> 32)).toArray(),
          Arrays.stream(distinct).mapToInt(key -> (int) key).toArray());
    }

    private static int[] ranks(int[] labels) {
      int[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
      return Arrays.stream(labels).map(label -> Arrays.binarySearch(distinct, label)).toArray();
    }

    private static long[] counts(int[] ranks) {
      long[] counts = new long[Arrays.stream(ranks).max().orElseThrow() + 1];
      for (int rank : ranks) {
        counts[rank]++;
      }
      return counts;
    }
  }

  /**
   * The adjusted Rand index: the share of pairs of rows that both put together or both put apart,
   * less what chance gives, so that 1 is the same clusters and 0 what chance gives.
   *
   * @param a cluster of each of n rows; not modified
   * @param b cluster of each of n rows; not modified
   * @return at most 1; 1 where both are alike, also where both have one cluster only
   * @throws IllegalArgumentException if the lengths differ or are 0
   * @see "Hubert and Arabie 1985, doi:10.1007/BF01908075"
   */
  public static double adjustedRand(int[] a, int[] b) {
    Counts counts = Counts.of(a, b);
    double together = pairs(counts.both());
    double first = pairs(counts.first());
    double second = pairs(counts.second());
    double all = a.length * (a.length - 1.0) / 2;
    double chance = all > 0 ? first * second / all : 0;
    double most = (first + second) / 2;
    return most == chance ? 1 : (together - chance) / (most - chance);
  }

  private static double pairs(long[] counts) {
    return Arrays.stream(counts).map(n -> n * (n - 1) / 2).sum();
  }

  /**
   * Normalised mutual information: what one clustering tells of the other, divided by the mean of
   * their entropies.
   *
   * @param a cluster of each of n rows; not modified
   * @param b cluster of each of n rows; not modified
   * @return 0 to 1; 1 where both have one cluster only
   * @throws IllegalArgumentException if the lengths differ or are 0
   */
  public static double normalisedInformation(int[] a, int[] b) {
    Counts counts = Counts.of(a, b);
    double entropies = entropy(counts.first(), a.length) + entropy(counts.second(), a.length);
    if (entropies == 0) {
      return 1;
    }
    double information = 0;
    for (int i = 0; i < counts.both().length; i++) {
      double rows = counts.both()[i];
      double first = counts.first()[counts.pairsOf()[i]];
      double second = counts.second()[counts.pairsIn()[i]];
      information += rows / a.length * Math.log(rows * a.length / (first * second));
    }
    return Math.max(0, Math.min(1, 2 * information / entropies));
  }

  private static double entropy(long[] counts, int n) {
    return -Arrays.stream(counts).mapToDouble(c -> (double) c / n * Math.log((double) c / n)).sum();
  }
}
