package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClebschGordanTest {

  /** From SymPy: sympy.physics.wigner.clebsch_gordan(j1, j2, j, m1, m2, m).evalf(20). */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 0, 0, 0, -0.57735026918962576451",
    "1, 1, 1, -1, 1, 0, 0.70710678118654752440",
    "2, 1, 2, -1, 2, 0, 0.26726124191242438468",
    "2, 2, 1, -1, 3, 1, 0.25819888974716112568",
    "7, 3, 7, -3, 7, 0, 0.032736580979424743720",
    "1, -1, 3, -1, 4, -2, 0.73192505471139988452",
    "5, 4, 4, -4, 2, 0, 0.42640143271122086860",
    "7, 1, 4, -1, 7, 0, -0.11468427177573161339",
    "4, 4, 8, 7, 12, 11, 0.81649658092772603273",
    "7, -5, 11, -4, 17, -9, -0.47412575021814742654",
    "5, -5, 17, -13, 18, -18, 0.045537506094877107192",
    "9, 4, 16, 9, 19, 13, -0.26408948813384763141",
    "10, 2, 14, 4, 20, 6, 0.25784067685189294361",
    "20, 3, 20, -5, 20, -2, -0.093951541586948252104",
    "31, 4, 31, -4, 0, 0, -0.12598815766974240907"
  })
  void agreesWithSymPy(int j1, int m1, int j2, int m2, int j, int m, double expected) {
    assertEquals(expected, ClebschGordan.of(j1, m1, j2, m2, j, m), 1e-15);
  }

  @Property(tries = 60)
  void orthonormalOverTheComponents(
      @ForAll @IntRange(max = 15) int j1, @ForAll @IntRange(max = 15) int j2) {
    for (int j = Math.abs(j1 - j2); j <= j1 + j2; j++) {
      for (int k = Math.abs(j1 - j2); k <= j1 + j2; k++) {
        int m = (j * 7 + k * 3) % (2 * Math.min(j, k) + 1) - Math.min(j, k);
        double sum = 0;
        for (int m1 = -j1; m1 <= j1; m1++) {
          sum +=
              ClebschGordan.of(j1, m1, j2, m - m1, j, m)
                  * ClebschGordan.of(j1, m1, j2, m - m1, k, m);
        }
        assertEquals(j == k ? 1 : 0, sum, 1e-13, j1 + " " + j2 + " " + j + " " + k);
      }
    }
  }

  @Property(tries = 300)
  void changesSignWithTheComponentsAndTheOrder(
      @ForAll @IntRange(max = 12) int j1,
      @ForAll @IntRange(max = 12) int j2,
      @ForAll @IntRange(max = 24) int j,
      @ForAll @IntRange(min = -12, max = 12) int m1,
      @ForAll @IntRange(min = -12, max = 12) int m2) {
    double value = ClebschGordan.of(j1, m1, j2, m2, j, m1 + m2);
    double sign = (j1 + j2 - j) % 2 == 0 ? 1 : -1;
    assertEquals(sign * value, ClebschGordan.of(j1, -m1, j2, -m2, j, -m1 - m2), 1e-15);
    assertEquals(sign * value, ClebschGordan.of(j2, m2, j1, m1, j, m1 + m2), 1e-15);
  }

  @Test
  void phaseIsThatOfCondonAndShortley() {
    for (int j1 = 0; j1 <= 20; j1++) {
      for (int j2 = 0; j2 <= 20; j2++) {
        for (int j = Math.abs(j1 - j2); j <= Math.min(20, j1 + j2); j++) {
          assertTrue(ClebschGordan.of(j1, j1, j2, j - j1, j, j) > 0);
        }
      }
    }
  }

  @Test
  void forbiddenCouplingsAreExactlyZero() {
    assertEquals(0, ClebschGordan.of(2, 1, 2, 1, 3, 1));
    assertEquals(0, ClebschGordan.of(1, 0, 1, 0, 3, 0));
    assertEquals(0, ClebschGordan.of(4, 0, 1, 0, 2, 0));
    assertEquals(0, ClebschGordan.of(1, 2, 1, -2, 2, 0));
    int least = Integer.MIN_VALUE;
    assertEquals(0, ClebschGordan.of(3, least, 2, 0, 1, least));
    assertEquals(0, ClebschGordan.of(2, 2, 2, 2, 3, 4));
    // The triangle allows this one, but with components 0 an odd sum vanishes.
    assertEquals(0, ClebschGordan.of(4, 0, 3, 0, 4, 0));
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ClebschGordan.of(-1, 0, 1, 0, 1, 0))
            .getMessage();
    assertEquals(
        "angular momenta must be at least 0 and add up to at most 62, got -1, 1 and 1", message);
    int most = Integer.MAX_VALUE;
    assertThrows(IllegalArgumentException.class, () -> ClebschGordan.of(most, 0, most, 0, most, 0));
    assertThrows(IllegalArgumentException.class, () -> ClebschGordan.of(30, 0, 30, 0, 3, 0));
    assertEquals(1, ClebschGordan.of(0, 0, 31, 31, 31, 31), 1e-15);
  }
}
