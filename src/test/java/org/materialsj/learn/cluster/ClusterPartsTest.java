package org.materialsj.learn.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.neighbours.RowNeighbours;

/** Parts of clustering against definitions, by brute force. */
class ClusterPartsTest {

  private static final RunContext RUN = RunContext.QUIET;

  private static double distance(double[][] columns, int a, int b) {
    double sum = 0;
    for (double[] column : columns) {
      sum += (column[a] - column[b]) * (column[a] - column[b]);
    }
    return Math.sqrt(sum);
  }

  /** By tree up to 8 features and from 512 rows on, else by comparing all rows. */
  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9})
  void neighboursAreThoseWithinTheRadiusAndInTheRightOrder(int features) {
    int n = 600;
    double[][] columns = ClusterSamples.cloud(n, features, 4);
    double radius = distance(columns, 0, 1);
    int[] counts = new int[n];
    new RowNeighbours(columns).within(radius, (row, other, squared) -> counts[row]++, RUN);
    double[] fifth = new RowNeighbours(columns).distances(5, RUN);
    for (int i = 0; i < n; i++) {
      double[] all = new double[n];
      for (int j = 0; j < n; j++) {
        all[j] = distance(columns, i, j);
      }
      Arrays.sort(all);
      assertEquals(all[4], fifth[i], 1e-14);
      if (i > 1) {
        assertEquals(Arrays.stream(all).filter(d -> d <= radius).count(), counts[i]);
      }
    }
  }

  @Test
  void aNeighbourAtExactlyTheRadiusCounts() {
    double[][] line = {{0, 1, 2, 3, 10}};
    assertArrayEquals(new int[] {0, 0, 0, 0, -1}, Dbscan.fit(line, 1, 3, RUN));
    assertArrayEquals(new int[] {-1, -1, -1, -1, -1}, Dbscan.fit(line, 1, 4, RUN));
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, Dbscan.fit(line, 0.9, 1, RUN));
  }

  @Test
  void aRowBetweenTwoClustersJoinsTheNearerCore() {
    // The row at 4.1 is no core itself: only 3.2 and 5.2 are near it.
    double[][] line = {{1.4, 2, 2.6, 3.2, 4.1, 5.2, 5.8, 6.4, 7}};
    assertArrayEquals(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1}, Dbscan.fit(line, 1.25, 4, RUN));
    double[][] back = {{7, 6.4, 5.8, 5.2, 4.1, 3.2, 2.6, 2, 1.4}};
    assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, Dbscan.fit(back, 1.25, 4, RUN));
  }

  @Test
  void agreementIsOneForOtherNumbersAndNearNothingForChance() {
    int[] a = {0, 0, 1, 1, 2, 2};
    int[] b = {7, 7, -1, -1, 3, 3};
    assertEquals(1, Agreement.adjustedRand(a, b), 1e-15);
    assertEquals(1, Agreement.normalisedInformation(a, b), 1e-15);
    int[] one = new int[6];
    assertEquals(1, Agreement.adjustedRand(one, one));
    assertEquals(1, Agreement.normalisedInformation(one, one));
    assertEquals(0, Agreement.adjustedRand(a, one), 1e-15);
    assertEquals(0, Agreement.normalisedInformation(a, one), 1e-15);
    assertEquals(1, Agreement.adjustedRand(new int[1], new int[1]));
    assertThrows(
        IllegalArgumentException.class, () -> Agreement.adjustedRand(new int[2], new int[3]));
  }

  @Test
  void silhouetteOfARowAloneIsNothingAndOfNoiseMissing() {
    double[][] line = {{0, 1, 5, 100}};
    double[] values = Silhouette.values(line, new int[] {0, 0, 1, -1}, RUN);
    assertEquals(0.8, values[0], 1e-15);
    assertEquals(0.75, values[1], 1e-15);
    assertEquals(0, values[2]);
    assertTrue(Double.isNaN(values[3]));
    assertArrayEquals(
        new double[] {0.75}, Silhouette.values(line, new int[] {0, 0, 1, -1}, new int[] {1}, RUN));
    assertThrows(
        IllegalArgumentException.class,
        () -> Silhouette.values(line, new int[] {0, 0, 0, -1}, RUN));
  }

  @Test
  void mixtureOfOneIsTheNormalDistributionOfAllRows() {
    double[][] columns = ClusterSamples.cloud(500, 2, 8);
    GaussianMixture.Fitted found =
        GaussianMixture.fit(columns, new GaussianMixture.Options(1, 1, 1e-9, 50, 1e-12), 1, RUN);
    double[] mean = new double[2];
    for (int f = 0; f < 2; f++) {
      mean[f] = Arrays.stream(columns[f]).average().orElseThrow();
      assertEquals(mean[f], found.means()[0][f], 1e-12);
    }
    double[] covariance = new double[3];
    for (int i = 0; i < 500; i++) {
      double x = columns[0][i] - mean[0];
      double y = columns[1][i] - mean[1];
      covariance[0] += x * x / 500;
      covariance[1] += x * y / 500;
      covariance[2] += y * y / 500;
    }
    assertEquals(covariance[0], found.covariances()[0][0][0], 1e-10);
    assertEquals(covariance[1], found.covariances()[0][1][0], 1e-10);
    assertEquals(covariance[2], found.covariances()[0][1][1], 1e-10);
    double determinant = covariance[0] * covariance[2] - covariance[1] * covariance[1];
    double expected = -500 * (Math.log(2 * Math.PI) + 0.5 * Math.log(determinant) + 1);
    assertEquals(expected, found.logLikelihood(), 1e-6);
  }

  @Test
  void mixtureDoesNotDependOnTheUnitOrTheOriginOfTheColumns() {
    double[][] plane = ClusterSamples.plane();
    double[][] moved = {
      Arrays.stream(plane[0]).map(x -> 1e-3 * x).toArray(),
      Arrays.stream(plane[1]).map(y -> 1e-3 * y + 1e4).toArray()
    };
    GaussianMixture.Options four = GaussianMixture.Options.of(4);
    GaussianMixture.Fitted first = GaussianMixture.fit(plane, four, 3, RUN);
    GaussianMixture.Fitted second = GaussianMixture.fit(moved, four, 3, RUN);
    assertEquals(first.logLikelihood(), second.logLikelihood() + 2200 * Math.log(1e-3), 0.5);
    assertTrue(Agreement.adjustedRand(first.clusters(), second.clusters()) > 0.99);
  }

  @ParameterizedTest
  @EnumSource(Representatives.Choice.class)
  void everyClusterIsRepresentedInProportionToItsSize(Representatives.Choice choice) {
    double[][] columns = ClusterSamples.cloud(100, 2, 6);
    int[] clusters = new int[100];
    Arrays.setAll(clusters, i -> i < 70 ? 0 : i < 95 ? 1 : i < 98 ? 2 : -1);
    int[] chosen = Representatives.choose(columns, clusters, choice, 20, 5, CancelToken.NEVER);
    assertEquals(20, Arrays.stream(chosen).distinct().count());
    int[] counts = new int[3];
    for (int row : chosen) {
      counts[clusters[row]]++;
    }
    // One each, then 17 of the other 95 rows: 12.35, 4.29 and 0.36 of them, by largest remainders.
    assertArrayEquals(new int[] {13, 5, 2}, counts);
    assertEquals(
        98, Representatives.choose(columns, clusters, choice, 98, 5, CancelToken.NEVER).length);
    for (int count : new int[] {2, 99}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Representatives.choose(columns, clusters, choice, count, 5, CancelToken.NEVER));
    }
  }

  @Test
  void centresAndMedoidsAreTheMiddleRows() {
    double[][] line = {{0, 1, 2, 3, 20}};
    int[] one = new int[5];
    // The mean is 5.2; the median 2 has the least sum of distances.
    assertArrayEquals(
        new int[] {3},
        Representatives.choose(line, one, Representatives.Choice.CENTRES, 1, 1, CancelToken.NEVER));
    assertArrayEquals(
        new int[] {2},
        Representatives.choose(line, one, Representatives.Choice.MEDOIDS, 1, 1, CancelToken.NEVER));
  }

  @Test
  void treesAreCutAtEveryNumberAndEqualDistancesAreNoTrouble() {
    double[][] grid = new double[2][36];
    Arrays.setAll(grid[0], i -> i % 6);
    Arrays.setAll(grid[1], i -> i / 6);
    for (Hierarchical.Linkage linkage : Hierarchical.Linkage.values()) {
      Merges merges = Hierarchical.fit(grid, linkage, RUN);
      double before = 0;
      for (Merges.Step step : merges.steps()) {
        assertTrue(step.height() >= before && step.first() < step.second());
        before = step.height();
      }
      for (int k : List.of(1, 2, 7, 36)) {
        assertEquals(k, Arrays.stream(merges.clusters(k)).distinct().count());
      }
      assertThrows(IllegalArgumentException.class, () -> merges.clusters(37));
      assertThrows(IllegalArgumentException.class, () -> merges.clusters(0));
    }
  }
}
