package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;

class BoltzmannGeneratorTest {

  /** Equally many samples of each state, from chains that never cross. */
  static double[][] separate(ModelSurface surface, double thermal, int each) {
    double[][] samples = new double[2 * each][];
    for (int state = 0; state < 2; state++) {
      Metropolis chain =
          new Metropolis(surface, thermal, surface.minimum(state), 0.5, 2, Seeds.forItem(6, state));
      chain.equilibrate(500);
      for (int i = 0; i < each; i++) {
        for (int s = 0; s < 10; s++) {
          chain.sweep();
        }
        samples[state * each + i] = chain.state();
      }
    }
    return samples;
  }

  private static void assertGood(
      ModelSurface surface, GeneratorOptions options, double share, double tolerance) {
    double thermal = surface.usualThermalEnergy();
    BoltzmannGenerator generator =
        BoltzmannGenerator.train(
            surface,
            thermal,
            separate(surface, thermal, 1000),
            options,
            BoltzmannGenerator.Listener.NONE,
            RunContext.QUIET);
    BoltzmannGenerator.Generated made = generator.generate(20_000, 3);
    double effective = made.weights().effectiveSize() / 20_000;
    double[] states = new double[2];
    double[] w = made.weights().normalized();
    for (int i = 0; i < w.length; i++) {
      states[surface.state(made.x()[i])] += w[i];
    }
    double difference = Math.log(states[0] / states[1]);
    double exact = new SurfaceQuadrature(surface, thermal).freeEnergyDifference();
    assertTrue(effective > share, surface + " effective share " + effective);
    assertEquals(exact, difference, tolerance, surface.toString());
    double[][] some = java.util.Arrays.copyOf(made.x(), 200);
    assertArrayEquals(
        java.util.Arrays.copyOf(made.logDensities(), 200), generator.logDensities(some), 1e-8);
  }

  /** The samples know nothing of the free energy; the energies do. */
  @Test
  void theDoubleWellHasItsFreeEnergyDifference() {
    assertGood(
        ModelSurface.DOUBLE_WELL, new GeneratorOptions(6, 24, 150, 250, 256, 5e-3, 1), 0.2, 0.2);
  }

  @Test
  @EnabledIfSystemProperty(named = "materialsj.sampling", matches = "all")
  void muellerBrownHasItsFreeEnergyDifference() {
    assertGood(ModelSurface.MUELLER_BROWN, GeneratorOptions.DEFAULT, 0.4, 0.1);
  }

  @Test
  void resultsDoNotDependOnThreads() {
    double[][] samples = separate(ModelSurface.DOUBLE_WELL, 1, 50);
    GeneratorOptions options = new GeneratorOptions(2, 8, 5, 5, 300, 1e-3, 1);
    double[][] points = {{-2.5, 0.1}, {2.3, -1}};
    double[][] found = new double[2][];
    for (int threads = 1; threads <= 2; threads++) {
      found[threads - 1] =
          BoltzmannGenerator.train(
                  ModelSurface.DOUBLE_WELL,
                  1,
                  samples,
                  options,
                  BoltzmannGenerator.Listener.NONE,
                  RunContext.QUIET.withThreads(threads))
              .logDensities(points);
    }
    assertArrayEquals(found[0], found[1]);
  }
}
