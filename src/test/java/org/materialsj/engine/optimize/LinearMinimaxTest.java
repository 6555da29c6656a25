package org.materialsj.engine.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearMinimaxTest {

  @Test
  void twoPlanesMeetInTheirValley() {
    double[] d = new double[1];
    LinearMinimax program = new LinearMinimax(1);
    // 1 - 2 d and 0 + d meet at d = 1/3.
    double value = program.solve(new double[][] {{1, -2}, {0, 1}}, 2, 10, d);
    assertEquals(1.0 / 3, value, 1e-15);
    assertEquals(1.0 / 3, d[0], 1e-15);
    assertEquals(1.0 / 3, program.weight(0), 1e-15);
    assertEquals(2.0 / 3, program.weight(1), 1e-15);
  }

  @Test
  void theBoxStopsADescentWithoutEnd() {
    double[] d = new double[2];
    double value = new LinearMinimax(2).solve(new double[][] {{5, 3, -4}}, 1, 0.5, d);
    assertEquals(5 - 3.5, value, 1e-15);
    assertEquals(-0.5, d[0], 0);
    assertEquals(0.5, d[1], 0);
  }

  @Test
  void planesBeyondTheCountDoNotExist() {
    double[] d = new double[1];
    double value = new LinearMinimax(1).solve(new double[][] {{0, 1}, {100, 0}}, 1, 1, d);
    assertEquals(-1, value, 1e-15);
  }

  /** The dual value of the weights is a lower bound: when it is reached, both are optimal. */
  @Test
  void weightsProveTheSolutionOfRandomPrograms() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 2000; trial++) {
      int n = 1 + random.nextInt(15);
      int m = 1 + random.nextInt(trial % 10 == 0 ? 400 : 40);
      // Small whole numbers make many ties, which is where the simplex method can cycle.
      boolean whole = trial % 2 == 0;
      double[][] planes = new double[m][n + 1];
      for (double[] plane : planes) {
        for (int i = 0; i <= n; i++) {
          plane[i] = whole ? random.nextInt(-2, 3) : random.nextDouble(-1, 1);
        }
      }
      double radius = Math.pow(10, random.nextDouble(-9, 1));
      for (double[] plane : planes) {
        plane[0] *= radius;
      }
      double[] d = new double[n];
      LinearMinimax program = new LinearMinimax(n);
      double value = program.solve(planes, m, radius, d);
      double bound = 0;
      double sum = 0;
      double[] slope = new double[n];
      for (int k = 0; k < m; k++) {
        double weight = program.weight(k);
        assertTrue(weight >= 0);
        sum += weight;
        bound += weight * planes[k][0];
        for (int i = 0; i < n; i++) {
          slope[i] += weight * planes[k][1 + i];
        }
      }
      for (int i = 0; i < n; i++) {
        bound -= radius * Math.abs(slope[i]);
        assertTrue(Math.abs(d[i]) <= radius);
      }
      assertEquals(1, sum, 1e-11);
      assertEquals(bound, value, 1e-10 * radius, "trial " + trial);
    }
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LinearMinimax(0));
    LinearMinimax program = new LinearMinimax(2);
    double[][] planes = {{0, 1, 1}};
    assertThrows(IllegalArgumentException.class, () -> program.solve(planes, 2, 1, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> program.solve(planes, 1, 0, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> program.solve(planes, 1, 1, new double[3]));
  }
}
