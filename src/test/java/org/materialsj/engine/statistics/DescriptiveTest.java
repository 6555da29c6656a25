package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DescriptiveTest {

  /**
   * Of NumPy 1.24.2: mean, var, std, std(ddof=1), quantile; scipy.stats.pearsonr of SciPy 1.10.1.
   */
  private static final double[] X = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5};

  private static final double[] Y = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8};

  @Test
  void numbersAreThoseOfNumpy() {
    assertEquals(3.95, Descriptive.mean(X), 1e-15);
    assertEquals(5.4225, Descriptive.variance(X), 1e-14);
    assertEquals(2.328626204439004, Descriptive.deviation(X), 1e-14);
    assertEquals(2.4545875417267156, Descriptive.sampleDeviation(X), 1e-14);
    double[] sorted = Arrays.stream(X).sorted().toArray();
    assertArrayEquals(
        new double[] {1, 1.35, 2.25, 3.75, 9},
        Arrays.stream(new double[] {0, 0.15, 0.25, 0.5, 1})
            .map(share -> Descriptive.quantile(sorted, share))
            .toArray(),
        1e-14);
    assertEquals(0.1281968419798446, Descriptive.correlation(X, Y), 1e-14);
  }

  @Test
  void aLineCorrelatesFullyWithinTheRange() {
    double[] down = Arrays.stream(X).map(v -> 7 - 0.1 * v).toArray();
    assertEquals(-1, Descriptive.correlation(X, down), 1e-15);
    assertTrue(Descriptive.correlation(X, X) <= 1);
  }

  @Test
  void aConstantHasItsValueAndDeviatesByExactlyNothing() {
    double[] constant = new double[1001];
    Arrays.fill(constant, 0.1);
    assertEquals(0.1, Descriptive.mean(constant));
    assertEquals(0, Descriptive.deviation(constant));
    assertEquals(0, Descriptive.correlation(constant, constant));
  }

  @Test
  void largeOffsetsAndLargeNumbersAreSummed() {
    double[] offset = Arrays.stream(X).map(v -> v + 1e9).toArray();
    assertEquals(Descriptive.deviation(X), Descriptive.deviation(offset), 1e-6);
    double[] large = {1.5e308, 1.5e308, 1.5e308};
    assertEquals(1.5e308, Descriptive.mean(large));
    assertEquals(0, Descriptive.mean(new double[] {1.5e308, -1.5e308}), 1e293);
  }

  @Test
  void aSingleNumberHasNoSampleDeviation() {
    assertTrue(Double.isNaN(Descriptive.sampleDeviation(new double[] {2})));
    assertEquals(0, Descriptive.deviation(new double[] {2}));
  }

  @Test
  void nothingAndUnequalLengthsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Descriptive.mean(new double[0]));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Descriptive.correlation(X, new double[] {1}));
    assertEquals("a correlation needs pairs, got 10 and 1 values", e.getMessage());
  }
}
