package org.materialsj.engine.statistics;

import java.util.Arrays;
import org.materialsj.engine.run.CancelToken;

/**
 * The rows that cover a space most evenly: first the two rows farthest apart, then again and again
 * the row that is farthest from its nearest chosen one.
 *
 * @see "Kennard and Stone 1969, doi:10.1080/00401706.1969.10490666"
 */
public final class KennardStone {

  private KennardStone() {}

  /**
   * Chooses rows. Nothing is random; of equally far rows the first is chosen. Cost n^2 d.
   *
   * @param columns d arrays of n finite numbers, at least one, scaled to be compared; not modified
   * @param count number of rows to choose, 2 to n
   * @param cancel polled for each row
   * @return the indices of the rows in the order of their choice
   * @throws IllegalArgumentException if count is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static int[] select(double[][] columns, int count, CancelToken cancel) {
    double[][] rows = KMeans.transposed(columns);
    int n = rows.length;
    if (count < 2 || count > n) {
      throw new IllegalArgumentException(
          "count must be 2 to the number of rows " + n + ", got " + count);
    }
    int[] chosen = new int[count];
    double[] nearest = new double[n];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    farthestPair(rows, chosen, cancel);
    int done = 0;
    while (done < count) {
      cancel.check("choice of rows by Kennard and Stone");
      if (done >= 2) {
        chosen[done] = farthest(nearest);
      }
      double[] last = rows[chosen[done]];
      for (int i = 0; i < n; i++) {
        nearest[i] = Math.min(nearest[i], KMeans.squaredDistance(rows[i], last));
      }
      // Rows that equal a chosen one have distance 0, the chosen ones less.
      nearest[chosen[done]] = -1;
      done++;
    }
    return chosen;
  }

  private static void farthestPair(double[][] rows, int[] pair, CancelToken cancel) {
    double widest = -1;
    for (int i = 0; i < rows.length; i++) {
      cancel.check("choice of rows by Kennard and Stone");
      for (int j = i + 1; j < rows.length; j++) {
        double apart = KMeans.squaredDistance(rows[i], rows[j]);
        if (apart > widest) {
          widest = apart;
          pair[0] = i;
          pair[1] = j;
        }
      }
    }
  }

  private static int farthest(double[] nearest) {
    int best = 0;
    for (int i = 1; i < nearest.length; i++) {
      if (nearest[i] > nearest[best]) {
        best = i;
      }
    }
    return best;
  }
}
