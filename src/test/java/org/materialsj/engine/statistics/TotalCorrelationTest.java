package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TotalCorrelationTest {

  private static final int COUNT = 2000;

  /** Normal variables with one common part of the given variance, narrow on the circle. */
  private static double[][] gaussian(int d, double correlation, double centre, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] points = new double[COUNT][d];
    for (double[] point : points) {
      double common = random.nextGaussian();
      for (int i = 0; i < d; i++) {
        double own = random.nextGaussian();
        point[i] =
            centre + 0.02 * (Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * own);
      }
    }
    return points;
  }

  /** -1/2 ln det of the correlation matrix with equal off-diagonals. */
  private static double exact(int d, double r) {
    return -0.5 * (Math.log(1 + (d - 1) * r) + (d - 1) * Math.log(1 - r));
  }

  @Test
  void independentVariablesHaveNone() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] points = new double[COUNT][3];
    for (double[] point : points) {
      for (int i = 0; i < 3; i++) {
        point[i] = random.nextDouble();
      }
    }
    assertEquals(0, TotalCorrelation.estimate(points, 1, 4), 0.05);
  }

  @Test
  void normalVariablesHaveTheClosedForm() {
    for (double r : new double[] {0, 0.5, 0.9}) {
      for (int d = 2; d <= 4; d++) {
        double found = TotalCorrelation.estimate(gaussian(d, r, 0.5, 11 + d), 1, 4);
        assertEquals(exact(d, r), found, 0.05 * d, "r " + r + ", d " + d);
      }
    }
  }

  @Test
  void theSeamOfTheCircleIsNotSeen() {
    double middle = TotalCorrelation.estimate(gaussian(3, 0.8, 0.5, 5), 1, 4);
    double seam = TotalCorrelation.estimate(gaussian(3, 0.8, 0, 5), 1, 4);
    assertEquals(middle, seam, 1e-9);
  }

  @Test
  void thePeriodIsTheUnit() {
    double[][] points = gaussian(2, 0.7, 0.3, 8);
    double one = TotalCorrelation.estimate(points, 1, 4);
    for (double[] point : points) {
      point[0] *= 360;
      point[1] *= 360;
    }
    assertEquals(one, TotalCorrelation.estimate(points, 360, 4), 1e-9);
  }

  @Test
  void oneVariableHasNone() {
    assertEquals(0, TotalCorrelation.estimate(gaussian(1, 0, 0.5, 2), 1, 4), 0.02);
  }

  @Test
  void aVariableTwiceHasMoreTheFinerOneLooks() {
    double[][] points = gaussian(2, 1, 0.5, 4);
    assertTrue(TotalCorrelation.estimate(points, 1, 4) > 4);
  }

  @Test
  void impossibleNumbersAreRefused() {
    double[][] points = new double[5][2];
    assertThrows(IllegalArgumentException.class, () -> TotalCorrelation.estimate(points, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> TotalCorrelation.estimate(points, 1, 5));
    assertThrows(IllegalArgumentException.class, () -> TotalCorrelation.estimate(points, 0, 2));
  }
}
