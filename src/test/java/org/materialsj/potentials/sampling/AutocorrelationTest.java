package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;

class AutocorrelationTest {

  /** x' = 0.8 x + noise has the time (1 + 0.8) / (1 - 0.8) = 9. */
  @Test
  void memoryTakesAwaySamples() {
    SplittableRandom random = Seeds.forItem(1, 0);
    double[] series = new double[90_000];
    for (int i = 1; i < series.length; i++) {
      series[i] = 0.8 * series[i - 1] + random.nextGaussian();
    }
    assertEquals(10_000, Autocorrelation.effectiveSize(series), 1200);
  }

  @Test
  void independentSamplesAreWorthTheirNumber() {
    SplittableRandom random = Seeds.forItem(2, 0);
    double[] series = random.doubles(20_000).toArray();
    assertEquals(20_000, Autocorrelation.effectiveSize(series), 1000);
  }

  @Test
  void aConstantTellsNothing() {
    assertEquals(1, Autocorrelation.effectiveSize(new double[100]), 0);
  }
}
