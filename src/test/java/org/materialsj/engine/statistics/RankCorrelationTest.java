package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  @Test
  void equalValuesShareTheirMeanRank() {
    assertArrayEquals(
        new double[] {2.5, 1, 2.5, 4}, RankCorrelation.ranks(new double[] {3, -1, 3, 7}));
    assertArrayEquals(new double[] {1.5, 1.5}, RankCorrelation.ranks(new double[] {0.0, -0.0}));
    double infinity = Double.POSITIVE_INFINITY;
    assertArrayEquals(
        new double[] {3, 2, 1}, RankCorrelation.ranks(new double[] {infinity, 0, -infinity}));
  }

  @Test
  void tiedValuesCorrelateAsScipySays() {
    // scipy.stats.spearmanr of SciPy 1.10.1, to the last digits.
    double[] x = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5};
    double[] y = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8};
    assertEquals(0.16308001724472523, correlation(x, y), 1e-14);
  }

  @Test
  void everyRisingRelationIsOneAndEveryFallingOneIsMinusOne() {
    double[] x = {-3, 0.5, 2, 10, 11};
    assertEquals(1, correlation(x, Arrays.stream(x).map(Math::exp).toArray()), 1e-15);
    assertEquals(-1, correlation(x, Arrays.stream(x).map(v -> -v * v * v).toArray()), 1e-15);
  }

  @Test
  void aConstantCorrelatesWithNothing() {
    assertEquals(0, correlation(new double[] {1, 2, 3}, new double[] {5, 5, 5}));
  }

  @Test
  void missingValuesAreRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RankCorrelation.ranks(new double[] {1, Double.NaN}));
    assertEquals("values must be numbers, got NaN at index 1", e.getMessage());
  }

  private static double correlation(double[] x, double[] y) {
    return Descriptive.product(RankCorrelation.unitRanks(x), RankCorrelation.unitRanks(y));
  }
}
