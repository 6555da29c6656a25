package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GenerationTest {

  private static final double TURN = 2 * Math.PI;

  @Test
  void pointsAreOrderedByDensityAndEqualOnesStayInOrder() {
    Generation generation =
        Generation.of(new double[][] {{0}, {1}, {2}, {3}}, new double[] {0.1, 0.5, 0.5, 0.3});
    assertArrayEquals(new int[] {1, 2, 3, 0}, generation.order());
    assertEquals(0.5, generation.quantile(0));
    assertEquals(0.3, generation.quantile(0.5));
    assertEquals(0.1, generation.quantile(0.99));
    assertArrayEquals(new double[] {1}, generation.best());
  }

  @Test
  void theCentreIsAMeanOnTheCircle() {
    double[][] points = {{0.1}, {TURN - 0.1}, {3}, {3}, {3}, {3}, {3}, {3}};
    double[] densities = {0.9, 0.8, 0, 0, 0, 0, 0, 0};
    // An arithmetic mean would lie at half a turn.
    assertEquals(0, Generation.of(points, densities).centre()[0], 1e-12);
  }

  @Test
  void candidatesLieApartAlsoAcrossTheEndOfATurn() {
    double[][] points = new double[12][];
    double[] densities = new double[12];
    double[] turns = {0.99, 0.01, 0.5, 0.52};
    for (int k = 0; k < 12; k++) {
      points[k] = new double[] {TURN * (k < 4 ? turns[k] : 0.25)};
      densities[k] = 1 - 0.05 * k;
    }
    assertEquals(List.of(0, 2), Generation.of(points, densities).distinct(0.1));
    assertEquals(List.of(0), Generation.of(points, densities).distinct(0.95));
  }

  @Test
  void aNicheBeginsWithThePointsNearbyEachGroupByDensity() {
    double[][] points = {{3}, {0.1}, {3.1}, {0.2}, {3.2}, {0.3}, {3.3}, {0.4}};
    double[] densities = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2};
    // Half of the denser half lie as near as the point at 3, which the middle of them is.
    assertArrayEquals(
        new int[] {0, 1, 3, 5, 7, 2, 4, 6},
        Generation.of(points, densities).niche(new double[] {0.1}));
  }

  @Test
  void theDenserHalfIsTakenAsOftenAsItsWeightsSayToWithinOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 200; trial++) {
      int n = 2 + random.nextInt(30);
      double[][] points = new double[n][];
      double[] weights = new double[n];
      for (int k = 0; k < n; k++) {
        points[k] = new double[] {k};
        weights[k] = random.nextDouble() + 1e-3;
      }
      Generation generation = Generation.of(points, random.doubles(n).toArray());
      double total = 0;
      for (int k = 0; k < n / 2; k++) {
        total += weights[generation.order()[k]];
      }
      int[] counts = new int[n];
      for (double[] point : generation.resampled(weights, random)) {
        counts[(int) point[0]]++;
      }
      for (int k = 0; k < n; k++) {
        int point = generation.order()[k];
        double share = k < n / 2 ? n * weights[point] / total : 0;
        assertEquals(share, counts[point], k < n / 2 ? 1 + 1e-9 : 0, "place " + k + " of " + n);
      }
    }
  }
}
