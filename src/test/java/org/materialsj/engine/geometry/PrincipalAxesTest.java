package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {

  private static double[] cloud(int n) {
    SplittableRandom random = new SplittableRandom(3);
    double[] points = new double[3 * n];
    for (int i = 0; i < points.length; i++) {
      points[i] = (3 - i % 3) * random.nextGaussian() + 5;
    }
    return points;
  }

  @Test
  void frameIsCentredDiagonalAndLongestFirst() {
    double[] aligned = PrincipalAxes.aligned(cloud(20));
    double[] tensor = new double[9];
    double[] sum = new double[3];
    for (int i = 0; i < aligned.length; i++) {
      sum[i % 3] += aligned[i];
      for (int k = 0; k < 3; k++) {
        tensor[i % 3 * 3 + k] += aligned[i] * aligned[i - i % 3 + k];
      }
    }
    assertArrayEquals(new double[3], sum, 1e-10);
    assertTrue(tensor[0] > tensor[4] && tensor[4] > tensor[8]);
    for (int k : new int[] {1, 2, 3, 5, 6, 7}) {
      assertEquals(0, tensor[k], 1e-9);
    }
  }

  @Test
  void turnedAndMovedPointsHaveTheSameFrame() {
    double[] points = cloud(20);
    double[] expected = PrincipalAxes.aligned(points);
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 50; trial++) {
      double[] moved = Rotations.apply(Rotations.random(random), points);
      for (int i = 0; i < moved.length; i++) {
        moved[i] += i % 3 - 7;
      }
      assertArrayEquals(expected, PrincipalAxes.aligned(moved), 1e-9);
    }
  }

  @Test
  void pointsAreTurnedAndNeverMirrored() {
    double[] points = cloud(8);
    assertEquals(0, Kabsch.superpose(points, PrincipalAxes.aligned(points), false).rmsd(), 1e-9);
    for (int i = 0; i < points.length; i += 3) {
      points[i] = -points[i];
    }
    assertEquals(0, Kabsch.superpose(points, PrincipalAxes.aligned(points), false).rmsd(), 1e-9);
  }

  @Test
  void fewPointsAndPointsOnALineHaveAFrame() {
    assertArrayEquals(new double[3], PrincipalAxes.aligned(new double[] {4, 5, 6}), 0);
    double[] line = PrincipalAxes.aligned(new double[] {1, 1, 1, 3, 3, 3, 8, 8, 8});
    double unit = Math.sqrt(3);
    assertArrayEquals(new double[] {-3 * unit, 0, 0, -unit, 0, 0, 4 * unit, 0, 0}, line, 1e-12);
    // Both directions are alike, so the first point decides.
    double[] pair = PrincipalAxes.aligned(new double[] {0, 0, 5, 0, 0, 1});
    assertArrayEquals(new double[] {2, 0, 0, -2, 0, 0}, pair, 1e-12);
  }

  @Test
  void drawnDirectionsAreTheFourThatMirrorNothing() {
    SplittableRandom random = new SplittableRandom(1);
    Set<String> signs = new HashSet<>();
    double[] x = random.doubles(30).map(v -> 4 * v + 7).toArray();
    for (int round = 0; round < 40; round++) {
      double[] y = PrincipalAxes.aligned(x, random);
      // A mirror image of ten random points would be far away.
      assertEquals(0, LeastRmsd.of(x, y), 1e-6);
      double[][] moments = new double[3][3];
      double[] sums = new double[3];
      for (int i = 0; i < y.length; i += 3) {
        for (int j = 0; j < 3; j++) {
          sums[j] += y[i + j];
          for (int k = 0; k < 3; k++) {
            moments[j][k] += y[i + j] * y[i + k];
          }
        }
      }
      assertTrue(moments[0][0] > moments[1][1] && moments[1][1] > moments[2][2]);
      for (int j = 0; j < 3; j++) {
        assertEquals(0, sums[j], 1e-12);
        assertEquals(0, moments[j][(j + 1) % 3], 1e-9);
      }
      signs.add((y[0] > 0) + " " + (y[1] > 0) + " " + (y[2] > 0));
    }
    assertEquals(4, signs.size());
  }

  @Test
  void zerosHaveNoSign() {
    for (double at : PrincipalAxes.aligned(new double[] {0, 0, -1, 0, 0, 5, 0, 0, 2})) {
      assertTrue(at != 0 || 1 / at > 0);
    }
  }
}
