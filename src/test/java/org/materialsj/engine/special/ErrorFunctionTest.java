package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {

  /** From mpmath 1.2 with 40 digits: mpmath.erf(mpmath.mpf(x)) at the decimal x. */
  @ParameterizedTest
  @CsvSource({
    "1e-10, 1.1283791670955125739e-10",
    "0.001, 0.0011283787909692363799",
    "0.1, 0.1124629160182848922",
    "0.5, 0.52049987781304653768",
    "1, 0.84270079294971486934",
    "1.5, 0.96610514647531072707",
    "2, 0.99532226501895273416",
    "2.4, 0.99931148610335492143",
    "2.5, 0.99959304798255504106",
    "3, 0.99997790950300141456",
    "4, 0.99999998458274209972",
    "5, 0.99999999999846254021",
    "5.9, 0.9999999999999999281",
    "10, 1.0"
  })
  void agreesWithFortyDigitArithmetic(double x, double expected) {
    assertEquals(expected, ErrorFunction.erf(x), 1e-15 * expected);
    assertEquals(-expected, ErrorFunction.erf(-x), 1e-15 * expected);
  }

  @Test
  void seriesAndFractionMeet() {
    double below = ErrorFunction.erf(Math.nextDown(2.0));
    assertEquals(ErrorFunction.erf(2.0), below, 4e-16);
  }

  @Test
  void endsAndSpecialNumbers() {
    assertEquals(0, ErrorFunction.erf(0));
    assertEquals(1, ErrorFunction.erf(Double.POSITIVE_INFINITY));
    assertEquals(-1, ErrorFunction.erf(Double.NEGATIVE_INFINITY));
    assertTrue(Double.isNaN(ErrorFunction.erf(Double.NaN)));
    assertEquals(1.1283791670955126e-300, ErrorFunction.erf(1e-300), 1e-314);
  }
}
