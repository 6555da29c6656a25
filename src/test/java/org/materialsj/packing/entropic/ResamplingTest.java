package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  @Test
  void eachPointIsTakenAsOftenAsItsWeightSaysToWithinOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(30);
      double[][] points = new double[n][];
      double[] weights = new double[n];
      for (int k = 0; k < n; k++) {
        points[k] = new double[] {k};
        weights[k] = k > 0 && random.nextInt(3) == 0 ? 0 : random.nextDouble() + 1e-3;
      }
      double total = Arrays.stream(weights).sum();
      double[][] next = Resampling.of(points, weights, random);
      assertEquals(n, next.length);
      int[] counts = new int[n];
      for (double[] point : next) {
        counts[(int) point[0]]++;
      }
      for (int k = 0; k < n; k++) {
        assertTrue(Math.abs(counts[k] - n * weights[k] / total) < 1 + 1e-9, "point " + k);
        assertTrue(weights[k] > 0 || counts[k] == 0, "a point without weight is dropped");
      }
    }
  }

  @Test
  void pointsAreCopied() {
    double[][] points = {{1, 2}};
    assertNotSame(points[0], Resampling.of(points, new double[] {3}, new SplittableRandom(1))[0]);
  }
}
