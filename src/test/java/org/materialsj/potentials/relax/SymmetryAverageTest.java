package org.materialsj.potentials.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.classical.StillingerWeber;

class SymmetryAverageTest {

  @Test
  void aNearlySymmetricCrystalBecomesExactlySo() {
    AtomicFrame shaken = Crystals.shaken(Crystals.diamond(14, 5.43), 0.002, 9);
    SymmetryAverage average = SymmetryAverage.of(shaken);
    assertEquals("Fd-3m", average.group());
    assertEquals(192, average.order());
    double[] forces = Calculator.evaluate(StillingerWeber.silicon(), average.frame()).forces();
    assertTrue(Arrays.stream(forces).allMatch(force -> Math.abs(force) < 1e-11));
    // Moved as little as it was shaken.
    double[] before = shaken.positions();
    double[] after = average.frame().positions();
    for (int k = 0; k < before.length; k++) {
      assertEquals(before[k], after[k], 0.005);
    }
  }

  @Test
  void averagesAreSymmetricAndDoNotChangeAgain() {
    AtomicFrame crystal = Crystals.diamond(14, 5.43);
    SymmetryAverage average = SymmetryAverage.of(crystal);
    double[] tensor = average.tensor(new double[] {1, 2, 3, 2, 4, 5, 3, 5, 6});
    assertArrayEquals(new double[] {11 / 3.0, 0, 0, 0, 11 / 3.0, 0, 0, 0, 11 / 3.0}, tensor, 1e-12);
    double[] vectors = new double[24];
    Arrays.setAll(vectors, k -> Math.sin(k));
    average.vectors(vectors);
    // No vector at a site of diamond is left unchanged by its symmetry.
    assertArrayEquals(new double[24], vectors, 1e-12);
    assertArrayEquals(new int[8], average.kinds());
  }

  @Test
  void forcesOfASymmetricStructureAreTheirOwnAverage() {
    AtomicFrame two = Crystals.fcc(14, 4.2);
    SymmetryAverage average =
        SymmetryAverage.of(
            new AtomicFrame(
                "pairs",
                new int[] {14, 14, 14, 14, 14},
                extended(two.positions(), 2.1, 2.1, 1.0),
                two.lattice()));
    double[] forces = Calculator.evaluate(StillingerWeber.silicon(), average.frame()).forces();
    double[] mean = forces.clone();
    average.vectors(mean);
    assertArrayEquals(forces, mean, 1e-10);
  }

  private static double[] extended(double[] positions, double... more) {
    double[] all = Arrays.copyOf(positions, positions.length + more.length);
    System.arraycopy(more, 0, all, positions.length, more.length);
    return all;
  }

  @Test
  void atomsWithoutACellHaveNoSpaceGroup() {
    AtomicFrame atom = new AtomicFrame("atom", new int[] {14}, new double[3], Optional.empty());
    assertEquals(
        "Symmetry can be kept for crystals, and atom has no cell.",
        assertThrows(IllegalArgumentException.class, () -> SymmetryAverage.of(atom)).getMessage());
  }
}
