package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelSurfaceTest {

  @ParameterizedTest
  @EnumSource(ModelSurface.class)
  void gradientsAreThoseOfTheEnergies(ModelSurface surface) {
    double[] x = {-0.7, 0.9};
    double[] gradient = new double[2];
    surface.energy(x, gradient);
    for (int c = 0; c < 2; c++) {
      double[] high = x.clone();
      double[] low = x.clone();
      high[c] += 1e-5;
      low[c] -= 1e-5;
      double slope = (surface.energy(high) - surface.energy(low)) / 2e-5;
      assertEquals(slope, gradient[c], 1e-6 * Math.max(1, Math.abs(slope)));
    }
  }

  @ParameterizedTest
  @EnumSource(ModelSurface.class)
  void statesAreMinima(ModelSurface surface) {
    for (int state = 0; state < 2; state++) {
      double[] gradient = new double[2];
      surface.energy(surface.minimum(state), gradient);
      assertEquals(0, Math.hypot(gradient[0], gradient[1]), 2e-3);
      assertEquals(state, surface.state(surface.minimum(state)));
    }
  }

  /** Published minima of Mueller and Brown 1979. */
  @Test
  void muellerBrownHasItsPublishedMinima() {
    assertEquals(-146.700, ModelSurface.MUELLER_BROWN.energy(new double[] {-0.558, 1.442}), 2e-3);
    assertEquals(-108.167, ModelSurface.MUELLER_BROWN.energy(new double[] {0.623, 0.028}), 2e-3);
    assertEquals(-80.768, ModelSurface.MUELLER_BROWN.energy(new double[] {-0.050, 0.467}), 2e-3);
  }
}
