package org.materialsj.features.composition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses a total charge for each element so that they add up to 0 with the highest value. */
final class Balance {

  private Balance() {}

  /**
   * Finds the best totals, element by element: for every charge that the elements so far can add up
   * to only the best way is kept. The element with the widest range of totals comes last, because
   * then only the sum of 0 is needed.
   *
   * @param sums the totals that each element can have, with their values
   * @return one total per element; no totals at all when none add up to 0
   */
  static int[] best(List<ChargeSums> sums) {
    int n = sums.size();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingInt(i -> sums.get(i).high() - sums.get(i).low()))
            .mapToInt(Integer::intValue)
            .toArray();
    int low = 0;
    long[] values = {0};
    int[][] choices = new int[n][];
    int[] lows = new int[n];
    for (int step = 0; step < n; step++) {
      ChargeSums next = sums.get(order[step]);
      boolean isLast = step == n - 1;
      int from = isLast ? 0 : low + next.low();
      int to = isLast ? 0 : low + values.length - 1 + next.high();
      long[] reached = new long[to - from + 1];
      int[] choice = new int[reached.length];
      Arrays.fill(reached, ChargeSums.NONE);
      for (int total = next.low(); total <= next.high(); total++) {
        long value = next.value(total);
        if (value == ChargeSums.NONE) {
          continue;
        }
        int first = isLast ? Math.max(0, -total - low) : 0;
        int last = isLast ? Math.min(values.length - 1, -total - low) : values.length - 1;
        for (int at = first; at <= last; at++) {
          int sum = low + at + total - from;
          if (values[at] != ChargeSums.NONE && values[at] + value > reached[sum]) {
            reached[sum] = values[at] + value;
            choice[sum] = total;
          }
        }
      }
      choices[step] = choice;
      lows[step] = from;
      values = reached;
      low = from;
    }
    return values[0] == ChargeSums.NONE ? new int[0] : trace(order, choices, lows);
  }

  private static int[] trace(int[] order, int[][] choices, int[] lows) {
    int[] totals = new int[order.length];
    int sum = 0;
    for (int step = order.length - 1; step >= 0; step--) {
      totals[order[step]] = choices[step][sum - lows[step]];
      sum -= totals[order[step]];
    }
    return totals;
  }
}
