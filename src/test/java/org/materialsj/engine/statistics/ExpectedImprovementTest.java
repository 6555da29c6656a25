package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExpectedImprovementTest {

  /** Integrals of max(0, x) times the density by scipy.integrate.quad, scipy 1.10.1. */
  @Test
  void itIsTheIntegralOverTheDensity() {
    assertEquals(1.0726893964471602, ExpectedImprovement.of(0.5, 2), 1e-12);
    assertEquals(1.7603260116374843e-13, ExpectedImprovement.of(-7, 1), 1e-15);
    assertEquals(1.183124705088507e-11, ExpectedImprovement.of(-13, 2), 1e-13);
  }

  @Test
  void itFallsWithoutAJumpWhereTheSeriesBegins() {
    double above = ExpectedImprovement.of(-5.999, 1);
    double below = ExpectedImprovement.of(-6.001, 1);
    assertTrue(above > below && below > 0);
    assertEquals(1, below / above, 0.02);
  }

  @Test
  void withoutSpreadItIsTheGain() {
    assertEquals(2, ExpectedImprovement.of(2, 0));
    assertEquals(0, ExpectedImprovement.of(-2, 0));
  }
}
