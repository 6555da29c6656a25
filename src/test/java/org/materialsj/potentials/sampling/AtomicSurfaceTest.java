package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.classical.LennardJones;

class AtomicSurfaceTest {

  /** The relaxed cluster of eight atoms, in units of sigma. */
  private static final double[] LJ8 = {
    -0.5561467889,
    -0.5625583306,
    0.3416553802,
    0.4369463355,
    0.9095075923,
    -0.0489280410,
    -0.0388610669,
    0,
    -0.4755153912,
    0.4369463355,
    -0.9095075923,
    -0.0489280410,
    -1.1503831934,
    0,
    -0.4206134636,
    1.0574553551,
    0,
    -0.2831149759,
    0.3701898129,
    0,
    0.5937891520,
    -0.5561467889,
    0.5625583306,
    0.3416553802
  };

  private static final AtomicFrame FRAME =
      new AtomicFrame("LJ8", new int[] {18, 18, 18, 18, 18, 18, 18, 18}, LJ8, Optional.empty());

  private static EnergySurface cluster() {
    return new AtomicSurface(LennardJones.reduced(), FRAME, 2.5);
  }

  /** 18 vibrations hold kT / 2 each; six motions of the whole cost nothing. */
  @Test
  void aColdClusterVibratesAboutItsMinimum() {
    Metropolis chain = new Metropolis(cluster(), 0.01, LJ8, 0.05, 3, Seeds.forItem(1, 0));
    assertEquals(-19.821489192, chain.energy(), 1e-7);
    chain.equilibrate(500);
    double mean = 0;
    int sweeps = 6000;
    for (int i = 0; i < sweeps; i++) {
      chain.sweep();
      mean += chain.energy() / sweeps;
    }
    assertEquals(-19.8215 + 9 * 0.01, mean, 0.015);
  }

  @Test
  void atomsThatLeaveOrMeetHaveNoPlace() {
    EnergySurface surface = cluster();
    double[] away = LJ8.clone();
    away[0] += 10;
    assertEquals(Double.POSITIVE_INFINITY, surface.energy(away));
    double[] together = LJ8.clone();
    System.arraycopy(together, 0, together, 3, 3);
    assertEquals(Double.POSITIVE_INFINITY, surface.energy(together));
  }

  /** The heat capacity rises above that of a solid where the cluster begins to melt. */
  @Test
  @EnabledIfSystemProperty(named = "materialsj.sampling", matches = "all")
  void temperingMeltsTheCluster() {
    List<ParallelTempering.Level> levels =
        ParallelTempering.run(
            AtomicSurfaceTest::cluster,
            LJ8,
            new ParallelTempering.Options(
                new double[] {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4}, 0.1, 3, 5, 2000, 20_000, 3),
            RunContext.QUIET);
    double solid = levels.get(0).heatCapacity();
    double peak =
        levels.stream().mapToDouble(ParallelTempering.Level::heatCapacity).max().orElse(0);
    assertEquals(9, solid, 1.5);
    assertTrue(peak > 1.4 * solid, "solid " + solid + ", peak " + peak);
    for (int i = 1; i < levels.size(); i++) {
      assertTrue(levels.get(i).meanEnergy() > levels.get(i - 1).meanEnergy());
      assertTrue(levels.get(i - 1).trades() > 0.05);
    }
  }
}
