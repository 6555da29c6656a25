package org.materialsj.potentials.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.model.Lattice;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.model.packing.RelaxedPacking.Status;

class RigidRelaxationTest {

  /**
   * Energy per molecule, cell and volume from an independent program in Python with the same
   * parameters, a molecular cutoff at 12 angstrom and rigid idealised molecules.
   */
  @ParameterizedTest
  @CsvSource({
    "anthracene, -24.2343, 9.384, 5.967, 8.153, 101.80, 446.87",
    "benzene, -11.0638, 6.79, 9.59, 7.05, 90, 459.2"
  })
  void sharplyCutHydrocarbonsRelaxToTheValuesOfAnotherProgram(
      String name, double energy, double a, double b, double c, double beta, double volume)
      throws Exception {
    CrystalPotential potential = CrystalPotential.HYDROCARBON.withCutoff(new SmoothCutoff(12, 12));
    RelaxedPacking relaxed =
        RigidRelaxation.STANDARD.relax(Experimental.packing(name), potential, CancelToken.NEVER);
    assertEquals(Status.CONVERGED, relaxed.status());
    assertEquals(energy, relaxed.energy(), 5e-4);
    Lattice cell = new Lattice(relaxed.packing().cell());
    assertEquals(a, cell.length(0), 0.005);
    assertEquals(b, cell.length(1), 0.005);
    assertEquals(c, cell.length(2), 0.005);
    assertEquals(beta, cell.angle(1), 0.01);
    assertEquals(volume, cell.volume(), 0.1);
  }

  /** With the smooth cutoff from 9 to 15 angstrom the minima lie close to those of 12 sharp. */
  @ParameterizedTest
  @CsvSource({"anthracene, -23.9706, 442.66", "benzene, -10.9893, 458.50"})
  void smoothCutoffMovesTheMinimaLittle(String name, double energy, double volume)
      throws Exception {
    RelaxedPacking relaxed =
        RigidRelaxation.STANDARD.relax(
            Experimental.packing(name), CrystalPotential.HYDROCARBON, CancelToken.NEVER);
    assertEquals(energy, relaxed.energy(), 1e-4);
    assertEquals(volume, new Lattice(relaxed.packing().cell()).volume(), 0.05);
  }

  @Test
  void relaxationKeepsGroupAndSiteAndTellsTheNewDensity() throws Exception {
    Packing packing = Experimental.packing("anthracene");
    RelaxedPacking relaxed =
        RigidRelaxation.STANDARD.relax(packing, CrystalPotential.HYDROCARBON, CancelToken.NEVER);
    assertEquals(Status.CONVERGED, relaxed.status());
    Packing end = relaxed.packing();
    assertEquals(packing.operations(), end.operations());
    assertArrayEquals(new double[3], end.centres(), 1e-4);
    Lattice cell = new Lattice(end.cell());
    assertEquals(90, cell.angle(0), 1e-9);
    assertEquals(90, cell.angle(2), 1e-9);
    double measure = 2 * packing.sites().get(0).body().measure();
    assertEquals(measure / cell.volume(), end.density(), 1e-12);
    RelaxedPacking again =
        RigidRelaxation.STANDARD.relax(packing, CrystalPotential.HYDROCARBON, CancelToken.NEVER);
    assertArrayEquals(end.cell(), again.packing().cell(), "not the same bits");
  }

  @Test
  void fewStepsAreSaidToBeUsedUp() throws Exception {
    RelaxedPacking relaxed =
        new RigidRelaxation(1e-5, 0.2, 3)
            .relax(
                Experimental.packing("benzene"), CrystalPotential.HYDROCARBON, CancelToken.NEVER);
    assertEquals(Status.STEPS_USED, relaxed.status());
    assertEquals(3, relaxed.steps());
  }

  @Test
  void cancelStopsARelaxation() throws Exception {
    Packing packing = Experimental.packing("benzene");
    assertThrows(
        CancellationException.class,
        () -> RigidRelaxation.STANDARD.relax(packing, CrystalPotential.HYDROCARBON, () -> true));
  }

  @Test
  void limitsMustBePositive() {
    assertThrows(IllegalArgumentException.class, () -> new RigidRelaxation(0, 0.2, 10));
    assertThrows(IllegalArgumentException.class, () -> new RigidRelaxation(1e-5, 0.2, 0));
  }
}
