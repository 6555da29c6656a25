package org.materialsj.potentials.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Exp6Test {

  /** The formula with its published numbers typed again; the well of two carbons. */
  @Test
  void energiesOfWilliamsAreThoseOfTheFormula() {
    Exp6 exp6 = new Exp6(Exp6Set.WILLIAMS_1967);
    assertEquals(83630 * Math.exp(-3.60 * 3.8) - 568 / Math.pow(3.8, 6), exp6.energy(0, 0, 3.8));
    assertEquals(-0.0945, exp6.energy(0, 0, 3.88), 2e-3);
    assertEquals(8766 * Math.exp(-3.67 * 3) - 125 / 729.0, exp6.energy(0, 1, 3), 1e-12);
    assertEquals(exp6.energy(0, 1, 3), exp6.energy(1, 0, 3));
    assertEquals(2654 * Math.exp(-3.74 * 2) - 27.3 / 64, exp6.energy(1, 1, 2), 1e-12);
  }

  /**
   * B (eV), 1 / C (angstrom) and A (eV angstrom^6) of unlike pairs as DL_MULTI lists them for
   * paracetamol; an independent table of the combined values. Kinds: C 0, H 1, N 2, O 3, polar H 4.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 689.53672, 0.272480, 5.978972",
    "0, 2, 3179.51460, 0.271003, 19.006710",
    "2, 3, 2508.04480, 0.258398, 12.898341",
    "1, 2, 572.10541, 0.265957, 4.494041",
    "1, 3, 543.91604, 0.259740, 4.057452",
    "0, 3, 3022.85020, 0.264550, 17.160239",
    "4, 4, 52.12899, 0.214592, 0.222819",
    "0, 4, 446.95185, 0.242131, 2.373693",
    "4, 2, 370.83387, 0.236967, 1.784166",
    "3, 4, 352.56176, 0.232019, 1.610837",
    "1, 4, 80.42221, 0.238095, 0.561248"
  })
  void pairsOfFitAreThoseOfAnotherProgram(int p, int q, double b, double length, double a) {
    double[] pair = Exp6Set.FIT.pair(p, q);
    double[] expected = {b * 23.0605478, 1 / length, a * 23.0605478};
    for (int k = 0; k < 3; k++) {
      assertEquals(1, pair[k] / expected[k], 5e-6);
    }
  }

  @ParameterizedTest
  @EnumSource(Exp6Set.class)
  void energyRisesAllTheWayToContact(Exp6Set set) {
    Exp6 exp6 = new Exp6(set);
    for (int p = 0; p < exp6.count; p++) {
      for (int q = 0; q < exp6.count; q++) {
        double wall = exp6.wall[p * exp6.count + q];
        assertTrue(wall > 0.3 && wall < 1.2, "wall at " + wall);
        for (double r = 0.01; r < 2; r += 0.01) {
          assertTrue(exp6.energy(p, q, r) > exp6.energy(p, q, r + 0.01), "falls at " + r);
        }
        double h = 1e-4;
        double below = exp6.energy(p, q, wall - h);
        double above = exp6.energy(p, q, wall + h);
        // Value, slope and curvature go on: without a kink or a step the second difference is h^3.
        assertEquals(0, (above + below - 2 * exp6.energy(p, q, wall)) / below, 1e-9);
      }
    }
  }

  /** Charges of 0.4 and -0.8 e, stronger than those of MMFF94 in water. */
  @Test
  void barrierKeepsAHydrogenBondFromCollapsing() {
    Exp6 exp6 = new Exp6(Exp6Set.FIT);
    double bond = exp6.energy(3, 4, 1.6) - 0.32 * Ewald.COULOMB / 1.6;
    double top = Double.NEGATIVE_INFINITY;
    for (double r = 0.3; r < 1.2; r += 0.01) {
      top = Math.max(top, exp6.energy(3, 4, r) - 0.32 * Ewald.COULOMB / r);
    }
    assertTrue(top - bond > 40, "barrier of " + (top - bond) + " kcal/mol");
  }

  @Test
  void hydrogenNextToOxygenIsPolar() {
    // Water with one hydrogen on a carbon: O, H, C, H.
    int[] numbers = {8, 1, 6, 1};
    double[] positions = {0, 0, 0, 0.96, 0, 0, -1.4, 0, 0, -2.4, 0, 0};
    assertArrayEquals(new int[] {3, 4, 0, 1}, Exp6Set.FIT.kindsOf(numbers, positions));
  }

  @Test
  void elementWithoutParametersIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Exp6Set.WILLIAMS_1967.kindsOf(new int[] {6, 8}, new double[] {0, 0, 0, 1, 0, 0}));
    assertEquals(
        "the exp-6 set Williams 1967 has no parameters for O, only for C, H", e.getMessage());
  }

  @Test
  void cutoffIsMovedOutwardsForLongMoleculesOnly() {
    CrystalPotential potential = CrystalPotential.HYDROCARBON;
    assertEquals(potential, potential.reaching(3.7)); // benzene
    assertEquals(new SmoothCutoff(18, 24), potential.reaching(8.2).cutoff());
  }

  @Test
  void cutoffFallsSmoothlyFromOneToNothing() {
    SmoothCutoff cutoff = new SmoothCutoff(12, 15);
    assertEquals(1, cutoff.value(12));
    assertEquals(0, cutoff.value(15));
    assertEquals(0.5, cutoff.value(13.5), 1e-15);
    for (double r = 11.95; r < 15.1; r += 0.1) {
      double slope = (cutoff.value(r + 1e-6) - cutoff.value(r - 1e-6)) / 2e-6;
      assertEquals(slope, cutoff.slope(r), 1e-8);
    }
    assertThrows(IllegalArgumentException.class, () -> new SmoothCutoff(15, 12));
    assertThrows(IllegalArgumentException.class, () -> new SmoothCutoff(0, 12));
  }
}
