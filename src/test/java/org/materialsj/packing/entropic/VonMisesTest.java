package org.materialsj.packing.entropic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VonMisesTest {

  private static final int DRAWS = 200_000;

  /** Mean of a function under the density, by the trapezoid rule about the mode. */
  private static double[] moments(double kappa) {
    double[] sums = new double[3];
    double width = Math.min(Math.PI, 12 / Math.sqrt(kappa + 1e-9));
    int points = 4000;
    for (int a = 0; a < points; a++) {
      double x = width * (2 * (a + 0.5) / points - 1);
      double half = Math.sin(x / 2);
      double density = Math.exp(-2 * kappa * half * half);
      sums[0] += density;
      sums[1] += density * 2 * half * half;
      sums[2] += density * Math.sin(x) * Math.sin(x);
    }
    return new double[] {sums[1] / sums[0], sums[2] / sums[0]};
  }

  @Test
  void theMomentsAreThoseOfTheDensityAtAnyConcentration() {
    for (double kappa : new double[] {0, 1e-9, 1e-6, 0.3, 2, 40, 9e5, 1.1e6, 1e12}) {
      SplittableRandom random = new SplittableRandom(17);
      double cosine = 0;
      double sine = 0;
      double square = 0;
      for (int k = 0; k < DRAWS; k++) {
        double x = VonMises.draw(random, kappa);
        assertTrue(Math.abs(x) <= Math.PI);
        double half = Math.sin(x / 2);
        cosine += 2 * half * half / DRAWS;
        sine += Math.sin(x) / DRAWS;
        square += Math.sin(x) * Math.sin(x) / DRAWS;
      }
      double[] exact = moments(kappa);
      assertEquals(1, cosine / exact[0], 0.015, "kappa " + kappa);
      assertEquals(1, square / exact[1], 0.015, "kappa " + kappa);
      assertEquals(0, sine / Math.sqrt(exact[1]), 0.01, "kappa " + kappa);
    }
  }
}
