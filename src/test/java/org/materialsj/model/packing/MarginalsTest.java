package org.materialsj.model.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarginalsTest {

  private static final double[] UNIFORM = {1, 1, 1, 1, 1, 1, 1, 1};

  private static Marginals of(double[] belief, double... histogram) {
    return new Marginals(
        List.of("angle"), new double[][] {belief}, new double[][] {histogram}, true, 5);
  }

  /** 1 + cos x at 0, 1/64 ... turns. */
  private static double[] cosine() {
    double[] density = new double[64];
    for (int k = 0; k < density.length; k++) {
      density[k] = 1 + Math.cos(2 * Math.PI * k / density.length);
    }
    return density;
  }

  @Test
  void equalDistributionsDoNotDiffer() {
    assertEquals(0, of(UNIFORM, 1, 1, 1, 1).difference(0), 1e-15);
    assertEquals(0, of(UNIFORM, 1, 1, 1).difference(0), 1e-15);
  }

  @Test
  void theDifferenceIsHalfTheIntegralOfTheAbsoluteDifference() {
    assertEquals(0.5, of(UNIFORM, 2, 0, 2, 0).difference(0), 1e-15);
    // The integral of 1 + cos over the quarters is 1/4 + 1/(2 pi) and 1/4 - 1/(2 pi).
    assertEquals(1 / Math.PI, of(cosine(), 1, 1, 1, 1).difference(0), 1e-3);
    double more = 1 + 2 / Math.PI;
    double less = 1 - 2 / Math.PI;
    assertEquals(0, of(cosine(), more, less, less, more).difference(0), 1e-3);
  }

  @Test
  void nothingInCommonIsOne() {
    double[] peak = new double[64];
    peak[8] = 64;
    assertEquals(1, of(peak, 0, 0, 2, 2).difference(0), 1e-12);
    assertEquals(0, of(peak, 4, 0, 0, 0).difference(0), 1e-12);
  }

  @Test
  void theLargestDifferenceIsOfTheWorstVariable() {
    Marginals both =
        new Marginals(
            List.of("a", "b"),
            new double[][] {UNIFORM, UNIFORM},
            new double[][] {{1, 1}, {2, 0}},
            true,
            5);
    assertEquals(0.5, both.largestDifference(), 1e-15);
    Marginals none = new Marginals(List.of(), new double[0][], new double[0][], true, 0);
    assertEquals(0, none.largestDifference());
  }

  @Test
  void aRowPerNameIsNeeded() {
    List<String> names = List.of("a");
    double[][] none = new double[0][];
    assertThrows(IllegalArgumentException.class, () -> new Marginals(names, none, none, true, 1));
  }
}
