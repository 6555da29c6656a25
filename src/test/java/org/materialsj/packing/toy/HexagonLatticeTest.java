package org.materialsj.packing.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.materialsj.engine.run.RunContext;

/** Energies of an independent program (molecule centres within 40 sigma, raw cutoff). */
class HexagonLatticeTest {

  @ParameterizedTest
  @CsvSource({
    "0.66, -3.707872, 2.210736, 1.93389, 0.12749",
    "0.90, -2.890289, 2.612249, 1.67576, 0.17001",
    "0.985, -2.745628, 2.748216, 1.61085, 0.17872",
    "1.00, -2.724558, 2.771909, 1.60036, 0.18012",
    "1.12246, -2.589205, 2.962058, 1.52357, 0.19035"
  })
  void lowestLatticeIsTheKnownHexagonalOne(
      double radius, double energy, double a, double scale, double rotation) {
    List<HexagonLattice.Minimum> found = new HexagonLattice(radius, 40).search(1, RunContext.QUIET);
    assertEquals(2, found.size());
    for (HexagonLattice.Minimum minimum : found) {
      assertEquals(energy, minimum.energy(), 1e-6);
      assertEquals(a, minimum.a(), 1e-5);
      assertEquals(a, minimum.b(), 1e-5);
      assertEquals(Math.PI / 3, minimum.alpha(), 1e-5);
      assertEquals(scale, minimum.scale().orElseThrow(), 1e-5);
      assertEquals(rotation, Math.abs(minimum.rotation().orElseThrow()), 1e-5);
    }
    double sum = found.get(0).rotation().orElseThrow() + found.get(1).rotation().orElseThrow();
    assertEquals(0, sum, 1e-6, "the two are mirror images");
  }

  @ParameterizedTest
  @CsvSource({"8, -2.72336, 1e-5", "20, -2.724535, 1e-6"})
  void shorterCutoffsLoseTheKnownEnergy(double cutoff, double energy, double tolerance) {
    double best = new HexagonLattice(1, cutoff).search(7, RunContext.QUIET).get(0).energy();
    assertEquals(energy, best, tolerance);
  }

  @Test
  void energyIsTheSumOverPairsOfAtoms() {
    double a = 3.1;
    double b = 3.4;
    double alpha = 1.3;
    double turn = 0.2;
    double sum = 0;
    for (int m = -30; m <= 30; m++) {
      for (int n = -30; n <= 30; n++) {
        double tx = m * a + n * b * Math.cos(alpha);
        double ty = n * b * Math.sin(alpha);
        if ((m != 0 || n != 0) && Math.hypot(tx, ty) <= 12) {
          for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
              double dx = tx + Math.cos(turn + j * Math.PI / 3) - Math.cos(turn + i * Math.PI / 3);
              double dy = ty + Math.sin(turn + j * Math.PI / 3) - Math.sin(turn + i * Math.PI / 3);
              double r = Math.hypot(dx, dy);
              sum += 0.5 * (Math.pow(r, -12) - Math.pow(r, -6));
            }
          }
        }
      }
    }
    assertEquals(sum, new HexagonLattice(1, 12).energy(a, b, alpha, turn), 1e-12);
  }

  @Test
  void aSmallHexagonIsItsOwnMirrorImage() {
    List<HexagonLattice.Minimum> found = new HexagonLattice(0.5, 8).search(3, RunContext.QUIET);
    assertEquals(1, found.size());
    assertEquals(-5.0344, found.get(0).energy(), 1e-4);
    assertEquals(0, found.get(0).rotation().orElseThrow(), 1e-5);
  }

  @Test
  void threadsDoNotChangeTheLattice() {
    HexagonLattice lattice = new HexagonLattice(1.1, 10);
    assertEquals(
        lattice.search(5, RunContext.QUIET.withThreads(1)),
        lattice.search(5, RunContext.QUIET.withThreads(8)));
  }

  @Test
  void sizesOutOfRangeAreNamed() {
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> new HexagonLattice(0, 40));
    assertEquals("The circumradius must be from 0.3 to 10, got 0.", failure.getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> new HexagonLattice(1, Double.NaN))
            .getMessage()
            .startsWith("The cutoff must be from 5 to 100"));
  }
}
