package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexHarmonicsTest {

  /**
   * From SciPy, scipy.special.sph_harm with polar angle 1.1 and azimuth 0.7, which has the phase of
   * Condon and Shortley.
   */
  @ParameterizedTest
  @CsvSource({SCIPY})
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
        assertEquals(sign * re[plus], re[minus]);
        assertEquals(-sign * im[plus], im[minus]);
      }
    }
  }
}
