package org.materialsj.engine.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacobiRecurrenceTest {

  private static double[] values(double b, int count, double t) {
    double[][] c = new double[3][count + 2];
    JacobiRecurrence.tabulate(b, count, 2, c[0], c[1], c[2]);
    double[] p = new double[count];
    for (int k = 0; k < count; k++) {
      p[k] =
          k == 0
              ? 1
              : (c[0][k + 2] * t + c[1][k + 2]) * p[k - 1] - (k == 1 ? 0 : c[2][k + 2] * p[k - 2]);
    }
    return p;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, 2.5, 4})
  void thePolynomialsAreOrthogonalWithTheirNorm(double b) {
    int steps = 20_000;
    double[][] sums = new double[6][6];
    for (int i = 0; i < steps; i++) {
      double t = -1 + (i + 0.5) * 2 / steps;
      double[] p = values(b, 6, t);
      for (int j = 0; j < 6; j++) {
        for (int k = 0; k < 6; k++) {
          sums[j][k] += Math.pow(1 + t, b) * p[j] * p[k] * 2 / steps;
        }
      }
    }
    for (int j = 0; j < 6; j++) {
      for (int k = 0; k < 6; k++) {
        double norm = j == k ? Math.pow(2, b + 1) / (2 * k + b + 1) : 0;
        assertEquals(norm, sums[j][k], 1e-5);
      }
    }
  }

  @Test
  void theyAreOneAtTheRightEnd() {
    for (double value : values(3.5, 12, 1)) {
      assertEquals(1, value, 1e-12);
    }
  }

  @Test
  void parametersWithoutAWeightAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> JacobiRecurrence.tabulate(-1, 1, 0, new double[1], new double[1], new double[1]));
  }
}
