package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifiedBesselTest {

  /** From mpmath with 40 digits: exp(-x) sqrt(pi/(2x)) besseli(l+1/2, x) / x^l at the decimal x. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1.0",
    "3, 0, 0.0095238095238095238095",
    "0, 1e-8, 0.99999999000000006667",
    "5, 0.001, 0.000096103947884220469407",
    "2, 0.7, 0.03428027478556492505",
    "0, 1, 0.43233235838169365405",
    "4, 5, 0.000020437810753270318077",
    "9, 12.5, 1.5094634689362533716e-13",
    "3, 29.9, 5.1019351387743434135e-7",
    "3, 30.1, 4.9745168090748866771e-7",
    "20, 40, 6.2543075541366844805e-37",
    "20, 419, 2.5977259867669405638e-56",
    "20, 421, 2.3561324419303785864e-56",
    "20, 1000, 4.0525251410925299108e-64",
    "25, 649, 2.3066746028333520381e-74",
    "25, 651, 2.1326111074292857454e-74",
    "25, 0.5, 2.0399875476015024578e-34",
    "1, 31, 0.00050350777080326273035",
    "0, 1e5, 5.0e-6"
  })
  void agreesWithFortyDigitArithmetic(int degree, double x, double expected) {
    double[] exact = new double[degree + 1];
    ModifiedBessel.scaled(degree, x, exact);
    assertEquals(expected, exact[degree], 2e-13 * expected);
    double[] more = new double[ModifiedBessel.MOST_DEGREE + 1];
    ModifiedBessel.scaled(ModifiedBessel.MOST_DEGREE, x, more);
    assertEquals(expected, more[degree], 2e-13 * expected);
  }

  @Test
  void argumentsOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> ModifiedBessel.scaled(-1, 1, new double[1]));
    assertThrows(
        IllegalArgumentException.class, () -> ModifiedBessel.scaled(26, 1, new double[27]));
    assertThrows(IllegalArgumentException.class, () -> ModifiedBessel.scaled(0, -1, new double[1]));
    assertThrows(
        IllegalArgumentException.class, () -> ModifiedBessel.scaled(0, Double.NaN, new double[1]));
  }
}
