package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final double[] ACTUAL = {1, 2, 4, 0};
  private static final double[] PREDICTED = {2, 2, 3, 1};

  @Test
  void valuesAreThoseWorkedOutByHand() {
    // Mean 1.75; residual 3; total 0.5625 + 0.0625 + 5.0625 + 3.0625 = 8.75.
    assertEquals(1 - 3 / 8.75, Metrics.r2(ACTUAL, PREDICTED), 1e-15);
    assertEquals(Math.sqrt(0.75), Metrics.rmse(ACTUAL, PREDICTED), 1e-15);
    assertEquals(0.75, Metrics.mae(ACTUAL, PREDICTED), 1e-15);
    assertEquals((1 + 0 + 0.25) / 3, Metrics.mape(ACTUAL, PREDICTED), 1e-15);
  }

  @Test
  void perfectPredictionHasNoError() {
    assertEquals(1, Metrics.r2(ACTUAL, ACTUAL));
    assertEquals(0, Metrics.rmse(ACTUAL, ACTUAL));
  }

  @Test
  void undefinedMetricsAreNaN() {
    double[] constant = {0.1, 0.1, 0.1};
    assertTrue(Double.isNaN(Metrics.r2(constant, new double[] {0.1, 0.2, 0.3})));
    assertTrue(Double.isNaN(Metrics.mape(new double[2], new double[] {1, 2})));
  }

  @Test
  void unequalLengthsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> Metrics.mae(ACTUAL, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> Metrics.rmse(new double[0], new double[0]));
  }
}
