package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpaceTreeTest {

  private static double[][] points(int n, int dimensions) {
    SplittableRandom random = new SplittableRandom(8);
    double[][] points = new double[3][n];
    for (int f = 0; f < dimensions; f++) {
      for (int i = 0; i < n; i++) {
        points[f][i] = 20 * (random.nextDouble() + random.nextInt(3));
      }
    }
    return points;
  }

  /** For each point the sums of q^2 times the difference, then the sum of q. */
  private static double[][] sums(double[][] points, boolean exact) {
    int n = points[0].length;
    SpaceTree tree = new SpaceTree(n, exact);
    tree.build(points);
    double[][] sums = new double[n][4];
    for (int place = 0; place < n; place++) {
      tree.repulsion(place, sums[tree.point(place)]);
    }
    return sums;
  }

  @Test
  void exactSumsAreThoseOverAllPairs() {
    double[][] points = points(50, 2);
    double[] found = sums(points, true)[7];
    double x = 0;
    double closeness = 0;
    for (int j = 0; j < 50; j++) {
      double dx = points[0][7] - points[0][j];
      double dy = points[1][7] - points[1][j];
      double q = 1 / (1 + dx * dx + dy * dy);
      x += q * q * dx;
      closeness += j == 7 ? 0 : q;
    }
    assertEquals(x, found[0], 1e-12);
    assertEquals(closeness, found[3], 1e-12);
    assertEquals(0, found[2], 0);
  }

  @Test
  void groupsOfFarPointsComeCloseToThem() {
    for (int dimensions = 1; dimensions <= 3; dimensions++) {
      double[][] points = points(2000, dimensions);
      double[][] exact = sums(points, true);
      double[][] grouped = sums(points, false);
      double wrong = 0;
      double whole = 0;
      for (int i = 0; i < 2000; i++) {
        for (int f = 0; f < 3; f++) {
          wrong += Math.pow(grouped[i][f] - exact[i][f], 2);
          whole += Math.pow(exact[i][f], 2);
        }
        assertEquals(exact[i][3], grouped[i][3], 0.02 * exact[i][3]);
      }
      assertTrue(wrong < 1e-3 * whole, dimensions + ": " + wrong / whole);
    }
  }

  @Test
  void pointsInOnePlaceArePlacedInOneLeaf() {
    double[] sums = sums(new double[3][40], false)[3];
    assertEquals(0, sums[0], 0);
    assertEquals(39, sums[3], 1e-12);
  }
}
