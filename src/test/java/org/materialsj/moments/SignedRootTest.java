package org.materialsj.moments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignedRootTest {

  private static final int[] DEGREES = {1, 2, 3, 4, 5};

  private static double[] roots(double... values) {
    double[] roots = new double[values.length];
    new SignedRoot(DEGREES, 0.1).apply(values, roots);
    return roots;
  }

  private static double[] slopes(double... values) {
    double[] slopes = new double[values.length];
    new SignedRoot(DEGREES, 0.1).slopes(values, slopes);
    return slopes;
  }

  @Test
  void powersOfOneNumberBecomeThatNumber() {
    assertArrayEquals(new double[] {3, 3, 3, 3, 3}, roots(3, 9, 27, 81, 243), 1e-14);
    assertArrayEquals(new double[] {-3, -3, -3, -3, -3}, roots(-3, -9, -27, -81, -243), 1e-14);
  }

  @Test
  void zeroStaysZeroAndHasAFiniteSlope() {
    assertArrayEquals(new double[5], roots(new double[5]));
    double[] slopes = slopes(new double[5]);
    for (int k = 0; k < 5; k++) {
      int d = DEGREES[k];
      assertEquals((2 - 1.0 / d) * Math.pow(0.1, 1 - d), slopes[k], 1e-9 * slopes[k]);
    }
  }

  @Test
  void slopesAreTheDifferencesOfRoots() {
    for (double root : new double[] {-2, -0.11, -0.09, -0.02, 0.02, 0.09, 0.11, 2}) {
      double[] values = new double[5];
      double[] above = new double[5];
      double[] below = new double[5];
      double[] step = new double[5];
      for (int k = 0; k < 5; k++) {
        values[k] = Math.copySign(Math.pow(Math.abs(root), DEGREES[k]), root);
        step[k] = 1e-5 * Math.abs(values[k]);
        above[k] = values[k] + step[k];
        below[k] = values[k] - step[k];
      }
      double[] slopes = slopes(values);
      double[] up = roots(above);
      double[] down = roots(below);
      for (int k = 0; k < 5; k++) {
        assertEquals((up[k] - down[k]) / (2 * step[k]), slopes[k], 1e-8 * slopes[k]);
        assertTrue(slopes[k] > 0);
      }
    }
  }

  @Test
  void curveHasNoStepAndNoKink() {
    for (int sign = -1; sign <= 1; sign += 2) {
      double[] inside = new double[5];
      double[] outside = new double[5];
      for (int k = 0; k < 5; k++) {
        inside[k] = sign * Math.pow(0.1, DEGREES[k]) * (1 - 1e-12);
        outside[k] = sign * Math.pow(0.1, DEGREES[k]) * (1 + 1e-12);
      }
      assertArrayEquals(roots(inside), roots(outside), 1e-12);
      double[] one = slopes(inside);
      double[] other = slopes(outside);
      for (int k = 0; k < 5; k++) {
        assertEquals(one[k], other[k], 1e-10 * one[k]);
      }
    }
  }

  @Test
  void unsuitableArgumentsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(new int[] {0}));
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(DEGREES, 0));
    assertThrows(IllegalArgumentException.class, () -> new SignedRoot(DEGREES, Double.NaN));
  }
}
