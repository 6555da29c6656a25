package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class KMeansTest {

  private static double[][] cloud(int n, int d, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[d][n];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextDouble());
    }
    return columns;
  }

  @Test
  void everyRowBelongsToItsNearestCentreAndEveryCentreIsTheMeanOfItsRows() {
    double[][] columns = cloud(300, 3, 1);
    KMeans.Clusters found = KMeans.fit(columns, 7, 3, 1, RunContext.QUIET);
    double[][] rows = KMeans.transposed(columns);
    double[][] means = new double[7][3];
    int[] counts = new int[7];
    double inertia = 0;
    for (int i = 0; i < rows.length; i++) {
      double own = KMeans.squaredDistance(rows[i], found.centres()[found.clusters()[i]]);
      for (double[] centre : found.centres()) {
        assertTrue(own <= KMeans.squaredDistance(rows[i], centre));
      }
      inertia += own;
      counts[found.clusters()[i]]++;
      for (int f = 0; f < 3; f++) {
        means[found.clusters()[i]][f] += rows[i][f];
      }
    }
    for (int c = 0; c < 7; c++) {
      for (int f = 0; f < 3; f++) {
        assertEquals(means[c][f] / counts[c], found.centres()[c][f], 1e-12);
      }
    }
    assertEquals(inertia, found.inertia(), 1e-10);
  }

  @Test
  void asManyClustersAsRowsHaveNoInertia() {
    KMeans.Clusters found = KMeans.fit(cloud(20, 2, 2), 20, 1, 1, RunContext.QUIET);
    assertEquals(0, found.inertia());
    assertEquals(20, Arrays.stream(found.clusters()).distinct().count());
  }

  @Test
  void fewerDifferentRowsThanClustersAreNoFailure() {
    double[][] columns = {{1, 1, 1, 2, 2}};
    KMeans.Clusters found = KMeans.fit(columns, 4, 2, 1, RunContext.QUIET);
    assertEquals(0, found.inertia());
    assertArrayEquals(
        new boolean[] {true, true, false},
        new boolean[] {
          found.clusters()[0] == found.clusters()[1],
          found.clusters()[3] == found.clusters()[4],
          found.clusters()[0] == found.clusters()[3]
        });
  }

  @Test
  void numbersOutOfRangeAreRejected() {
    double[][] columns = cloud(5, 2, 3);
    assertThrows(
        IllegalArgumentException.class, () -> KMeans.fit(columns, 6, 1, 1, RunContext.QUIET));
    assertThrows(
        IllegalArgumentException.class, () -> KMeans.fit(columns, 2, 0, 1, RunContext.QUIET));
    assertThrows(
        IllegalArgumentException.class,
        () -> KMeans.fit(new double[0][], 1, 1, 1, RunContext.QUIET));
  }

  @Test
  void cancellingStopsIt() {
    CancelToken cancelled = () -> true;
    RunContext run = new RunContext(Progress.NONE, cancelled, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> KMeans.fit(cloud(50, 2, 4), 3, 2, 1, run));
    assertThrows(
        CancellationException.class, () -> KennardStone.select(cloud(9, 2, 1), 3, cancelled));
  }

  @Test
  void kennardAndStoneTakeTheEndsThenTheMiddleThenTheLargestGap() {
    double[][] line = {{0, 1, 2, 3, 4, 5, 6, 10}};
    // 0 and 10 are farthest apart; 5 is 5 away from both; then 2, 3 (from 0 and 5) and 6, 10 ...
    int[] chosen = KennardStone.select(line, 5, CancelToken.NEVER);
    assertArrayEquals(new int[] {0, 7, 5, 2, 1}, chosen);
  }

  @Test
  void kennardAndStoneTakeEachRowOnceEvenAmongEquals() {
    double[][] equals = {{1, 1, 1, 1, 2}};
    int[] chosen = KennardStone.select(equals, 5, CancelToken.NEVER);
    assertEquals(5, Arrays.stream(chosen).distinct().count());
    assertThrows(
        IllegalArgumentException.class, () -> KennardStone.select(equals, 6, CancelToken.NEVER));
  }
}
