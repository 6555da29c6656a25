package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

class ParallelTemperingTest {

  private static ParallelTempering.Options options(int rounds, double... thermals) {
    return new ParallelTempering.Options(thermals, 0.5, 2, 10, 200, rounds, 7);
  }

  @Test
  void theColdChainKnowsBothWellsAsQuadratureDoes() {
    ModelSurface surface = ModelSurface.DOUBLE_WELL;
    ParallelTempering.Level cold =
        ParallelTempering.run(
                () -> surface, surface.minimum(1), options(20_000, 1, 2, 4, 8), RunContext.QUIET)
            .get(0);
    SurfaceQuadrature exact = new SurfaceQuadrature(surface, 1);
    double left = 0;
    for (double[] x : cold.samples()) {
      left += surface.state(x) == 0 ? 1 : 0;
    }
    double share = 1 / (1 + Math.exp(-exact.freeEnergyDifference()));
    assertEquals(share, left / cold.samples().length, 0.004);
    assertEquals(exact.meanEnergy(), cold.meanEnergy(), 0.06);
    assertTrue(cold.trades() > 0.2, "trades " + cold.trades());
  }

  @Test
  void resultsDoNotDependOnThreads() {
    ModelSurface surface = ModelSurface.MUELLER_BROWN;
    List<ParallelTempering.Level> one = tempered(surface, 1);
    List<ParallelTempering.Level> three = tempered(surface, 3);
    for (int i = 0; i < one.size(); i++) {
      assertArrayEquals(one.get(i).energies(), three.get(i).energies());
    }
  }

  private static List<ParallelTempering.Level> tempered(ModelSurface surface, int threads) {
    return ParallelTempering.run(
        () -> surface,
        surface.minimum(0),
        options(50, 15, 30, 60),
        RunContext.QUIET.withThreads(threads));
  }

  /** Springs: U has mean d kT / 2 and the heat capacity d / 2. */
  @Test
  void heatCapacitiesOfSpringsAreHalfOfTheirNumber() {
    for (ParallelTempering.Level level :
        ParallelTempering.run(
            () -> new MetropolisTest.Springs(1, 4),
            new double[2],
            options(20_000, 0.5, 1),
            RunContext.QUIET)) {
      assertEquals(level.thermal(), level.meanEnergy(), 0.04 * level.thermal());
      assertEquals(1, level.heatCapacity(), 0.08);
    }
  }
}
