package org.materialsj.potentials.adsorption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.Crystal;
import org.materialsj.model.Lattice;

class WidomInsertionTest {

  /** A roomy cubic frame of silicon and oxygen, with or without charges. */
  static RigidFramework zeoliteLike(boolean charged) {
    Crystal crystal =
        FrameworkEnergyTest.crystal(
            new Lattice(new double[] {9.2, 0, 0, 0, 9.2, 0, 0, 0, 9.2}),
            new int[] {14, 8, 8, 8},
            0,
            0,
            0,
            0.5,
            0,
            0,
            0,
            0.5,
            0,
            0,
            0,
            0.5);
    double[] charges = charged ? new double[] {1.2, -0.4, -0.4, -0.4} : new double[4];
    return RigidFramework.of(crystal, UffParameters.read(), charges, 9.2);
  }

  @Test
  void nothingInTheBoxGivesAFactorOfOne() {
    RigidFramework box =
        RigidFramework.empty(new Lattice(new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9}), 8);
    WidomInsertion.Result result =
        WidomInsertion.run(box, Guests.METHANE.model(), 300, 640, 1, 1, RunContext.QUIET);
    assertEquals(1, result.factor(), 1e-12);
    assertEquals(
        1 / (AdsorptionUnits.BOLTZMANN * 300) * AdsorptionUnits.BAR * 729,
        result.henry(box, 300),
        1e-12);
    assertEquals(1 * 729 / 729.0, result.density().mean(), 1e-12);
  }

  @Test
  void insertionsAgreeWithQuadratureOfTheBoltzmannFactor() {
    RigidFramework box = zeoliteLike(false);
    FrameworkEnergy energy = new FrameworkEnergy(box, Guests.METHANE.model());
    int n = 24;
    double mean = 0;
    double weighted = 0;
    for (int i = 0; i < n * n * n; i++) {
      double[] at = {
        (i % n + 0.5) * 9.2 / n, (i / n % n + 0.5) * 9.2 / n, (i / n / n + 0.5) * 9.2 / n
      };
      double u = energy.insertion(new Loading(), at);
      double factor = Math.exp(-u / (AdsorptionUnits.BOLTZMANN * 300));
      mean += factor / (n * n * n);
      weighted += factor > 0 ? factor * u / (n * n * n) : 0;
    }
    WidomInsertion.Result result =
        WidomInsertion.run(box, Guests.METHANE.model(), 300, 20_000, 1, 6, RunContext.QUIET);
    assertEquals(mean, result.factor(), 4 * result.factorError());
    assertEquals(weighted / mean, result.energy(), 4 * result.energyError());
    assertTrue(result.factorError() < 0.1 * result.factor());
  }

  /** For one site and for three charged ones. */
  @Test
  void theSlopeOfTheIsothermIsHenrysCoefficient() {
    for (Guests guest : new Guests[] {Guests.METHANE, Guests.CARBON_DIOXIDE}) {
      RigidFramework box = zeoliteLike(true);
      WidomInsertion.Result widom =
          WidomInsertion.run(box, guest.model(), 400, 12_800, 1, 9, RunContext.QUIET);
      double henry = widom.henry(box, 400);
      double fugacity = 0.01 / henry;
      AdsorptionPoint point =
          new AdsorptionRun(
                  box,
                  guest.model(),
                  new AdsorptionOptions(400, 2000, 60_000, 1, 5),
                  AdsorptionListener.NONE)
              .sample(new double[] {fugacity}, CancelToken.NEVER, RunContext.QUIET)
              .get(0);
      double error =
          Math.hypot(point.loadingError() / fugacity, henry * widom.factorError() / widom.factor());
      assertEquals(henry, point.loading() / fugacity, 3.5 * error, guest.toString());
      assertTrue(error < 0.1 * henry, guest + " has an error of " + error / henry);
      assertEquals(widom.heat(400), point.heat(), 4 * point.heatError() + 0.01, guest.toString());
    }
  }

  @Test
  void aFullCellTakesNoGuest() {
    Crystal copper =
        FrameworkEnergyTest.crystal(
            new Lattice(new double[] {2.5, 0, 0, 0, 2.5, 0, 0, 0, 2.5}), new int[] {14}, 0, 0, 0);
    RigidFramework box = RigidFramework.of(copper, UffParameters.read(), new double[1], 5);
    WidomInsertion.Result result =
        WidomInsertion.run(box, Guests.METHANE.model(), 300, 640, 1, 1, RunContext.QUIET);
    assertTrue(result.factor() < 1e-30);
  }

  @Test
  void missingParametersAreNamed() {
    Crystal copper =
        FrameworkEnergyTest.crystal(
            new Lattice(new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9}), new int[] {29}, 0, 0, 0);
    IllegalArgumentException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalArgumentException.class,
            () -> RigidFramework.of(copper, Map.of(), new double[1], 5));
    assertEquals("there are no Lennard-Jones parameters for Cu", e.getMessage());
  }
}
