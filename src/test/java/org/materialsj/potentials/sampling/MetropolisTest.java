package org.materialsj.potentials.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;

class MetropolisTest {

  /** Springs of different stiffness. */
  static final class Springs implements EnergySurface {
    private final double[] stiffness;

    Springs(double... stiffness) {
      this.stiffness = stiffness;
    }

    @Override
    public int dimension() {
      return stiffness.length;
    }

    @Override
    public double energy(double[] x) {
      return energy(x, new double[x.length]);
    }

    @Override
    public double energy(double[] x, double[] gradient) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        gradient[i] = stiffness[i] * x[i];
        sum += 0.5 * stiffness[i] * x[i] * x[i];
      }
      return sum;
    }
  }

  @Test
  void eachSpringHoldsHalfOfThermalEnergy() {
    double[] stiffness = {0.5, 1, 2, 8};
    Metropolis chain =
        new Metropolis(new Springs(stiffness), 0.7, new double[4], 1, 1, Seeds.forItem(4, 0));
    chain.equilibrate(2000);
    int sweeps = 200_000;
    double[] squares = new double[4];
    double energy = 0;
    for (int i = 0; i < sweeps; i++) {
      chain.sweep();
      double[] x = chain.state();
      for (int c = 0; c < 4; c++) {
        squares[c] += x[c] * x[c] / sweeps;
      }
      energy += chain.energy() / sweeps;
    }
    assertEquals(4 * 0.7 / 2, energy, 0.03);
    for (int c = 0; c < 4; c++) {
      assertEquals(0.35, 0.5 * stiffness[c] * squares[c], 0.025, "spring " + c);
    }
  }

  @Test
  void aStartWithoutFiniteEnergyIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Metropolis(new Springs(1), 1, new double[] {1e200}, 1, 1, Seeds.forItem(1, 0)));
  }
}
