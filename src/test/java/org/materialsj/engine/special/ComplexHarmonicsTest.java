package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexHarmonicsTest {

  /**
   * From SciPy 1.17.1, sph_harm_y with polar angle 1.1 and azimuth 0.7, which has the phase of
   * Condon and Shortley.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.28209479177387814, 0.0",
    "1, -1, 0.2355002089547009, -0.19835908959917178",
    "1, 0, 0.22162820431795893, 0.0",
    "1, 1, -0.2355002089547009, -0.19835908959917178",
    "2, 1, -0.23886121184966388, -0.20119002328430188",
    "2, -2, 0.05214566461691934, -0.30233449971546883",
    "3, 3, 0.14909545402449098, -0.2549303466265541",
    "5, -3, -0.10529562622559038, -0.18003936248479108",
    "8, 5, 0.016747089843073593, 0.00627321936966122",
    "12, 0, 0.31129714565664185, 0.0",
    "12, -11, 0.05436428885124372, -0.35026218018067407",
    "12, 12, -0.07382016353059623, 0.12148663493420048"
  })
  void agreesWithSciPy(int l, int m, double real, double imaginary) {
    double polar = 1.1;
    double azimuth = 0.7;
    ComplexHarmonics harmonics = new ComplexHarmonics(12);
    double[] re = new double[harmonics.size()];
    double[] im = new double[harmonics.size()];
    harmonics.values(
        3 * Math.sin(polar) * Math.cos(azimuth),
        3 * Math.sin(polar) * Math.sin(azimuth),
        3 * Math.cos(polar),
        re,
        im);
    assertEquals(real, re[SolidHarmonics.index(l, m)], 1e-13);
    assertEquals(imaginary, im[SolidHarmonics.index(l, m)], 1e-13);
  }

  @Test
  void negativeOrdersAreTheConjugatesWithTheirSign() {
    ComplexHarmonics harmonics = new ComplexHarmonics(6);
    double[] re = new double[harmonics.size()];
    double[] im = new double[harmonics.size()];
    harmonics.values(0.2, -0.5, 1.4, re, im);
    for (int l = 0; l <= 6; l++) {
      for (int m = 0; m <= l; m++) {
        double sign = m % 2 == 0 ? 1 : -1;
        int plus = SolidHarmonics.index(l, m);
        int minus = SolidHarmonics.index(l, -m);
        assertEquals(sign * re[plus], re[minus], 1e-16);
        assertEquals(-sign * im[plus], im[minus], 1e-16);
      }
    }
  }
}
