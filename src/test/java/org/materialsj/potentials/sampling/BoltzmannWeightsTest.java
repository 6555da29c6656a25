package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;

class BoltzmannWeightsTest {

  @Test
  void weightsAreRatiosWhateverTheZeroOfEnergy() {
    double[] near = BoltzmannWeights.ofEnergies(new double[] {0, 1, 3}, 2).normalized();
    double[] far =
        BoltzmannWeights.ofEnergies(new double[] {-1e6, 1 - 1e6, 3 - 1e6}, 2).normalized();
    assertArrayEquals(near, far, 1e-9);
    assertEquals(Math.exp(-0.5), near[1] / near[0], 1e-12);
    assertEquals(Math.exp(-1.5), near[2] / near[0], 1e-12);
  }

  @Test
  void theEffectiveSizeLiesBetweenOneAndAll() {
    assertEquals(4, BoltzmannWeights.of(new double[4]).effectiveSize(), 1e-12);
    double nothing = Double.NEGATIVE_INFINITY;
    assertEquals(1, BoltzmannWeights.of(new double[] {nothing, 3, nothing}).effectiveSize(), 1e-12);
  }

  /** Even samples on -8 to 8 reweighted to a Gaussian: its variance and its partition function. */
  @Test
  void reweightedSamplesHaveTheMeansOfTheOtherDistribution() {
    SplittableRandom random = Seeds.forItem(2, 0);
    double[] x = new double[100_000];
    double[] energies = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 16 * random.nextDouble() - 8;
      energies[i] = 0.5 * x[i] * x[i];
    }
    BoltzmannWeights weights = BoltzmannWeights.ofEnergies(energies, 0.5);
    double variance = 0;
    double[] w = weights.normalized();
    for (int i = 0; i < x.length; i++) {
      variance += w[i] * x[i] * x[i];
    }
    assertEquals(0.5, variance, 0.01);
    assertEquals(Math.sqrt(Math.PI) / 16, Math.exp(weights.logarithmOfMean()), 1e-3);
  }

  @Test
  void weightsWithoutAnySampleAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> BoltzmannWeights.of(new double[] {Double.NEGATIVE_INFINITY}));
    assertThrows(
        IllegalArgumentException.class, () -> BoltzmannWeights.of(new double[] {Double.NaN}));
  }
}
