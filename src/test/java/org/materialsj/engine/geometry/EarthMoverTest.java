package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EarthMoverTest {

  /** The least cost of all assignments of rows to columns, one by one. */
  private static double bestAssignment(double[][] cost, int row, int used) {
    if (row == cost.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < cost.length; j++) {
      if ((used & (1 << j)) == 0) {
        best = Math.min(best, cost[row][j] + bestAssignment(cost, row + 1, used | (1 << j)));
      }
    }
    return best;
  }

  @Test
  void agreesWithAllAssignmentsOfUnitShares() {
    SplittableRandom random = new SplittableRandom(2);
    for (int trial = 0; trial < 50; trial++) {
      int n = 1 + random.nextInt(6);
      double[][] cost = new double[n][];
      for (int i = 0; i < n; i++) {
        cost[i] = random.doubles(n).toArray();
      }
      long[] ones = new long[n];
      Arrays.fill(ones, 1);
      assertEquals(bestAssignment(cost, 0, 0) / n, EarthMover.distance(ones, ones, cost), 1e-14);
    }
  }

  @Test
  void onALineItIsTheAreaBetweenTheCumulativeShares() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 50; trial++) {
      double[] x = random.doubles(6).sorted().toArray();
      long[] a = random.longs(6, 1, 9).toArray();
      long[] b = a.clone();
      for (int k = 0; k < 6; k++) { // Shuffled, so that the sums agree.
        int other = random.nextInt(6);
        long swap = b[k];
        b[k] = b[other];
        b[other] = swap;
      }
      double[][] cost = new double[6][6];
      double area = 0;
      long cumulative = 0;
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          cost[i][j] = Math.abs(x[i] - x[j]);
        }
        area += i == 0 ? 0 : Math.abs(cumulative) * (x[i] - x[i - 1]);
        cumulative += a[i] - b[i];
      }
      double total = Arrays.stream(a).sum();
      assertEquals(area / total, EarthMover.distance(a, b, cost), 1e-14);
    }
  }

  @Test
  void unequalSumsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EarthMover.distance(new long[] {1}, new long[] {2}, new double[1][1]));
  }
}
