package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastRmsdTest {

  /** Points that fill space, a plane or a line. */
  private static double[] points(int n, int dimensions, SplittableRandom random) {
    double[] points = new double[3 * n];
    for (int i = 0; i < points.length; i++) {
      points[i] = i % 3 < dimensions ? 2 * random.nextGaussian() : 0;
    }
    return Rotations.apply(Rotations.random(random), points);
  }

  private static double[] shaken(double[] points, double by, SplittableRandom random) {
    double[] moved = Rotations.apply(Rotations.random(random), points);
    for (int i = 0; i < moved.length; i++) {
      moved[i] += by * random.nextGaussian() + i % 3;
    }
    return moved;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void itIsTheRmsdOfTheBestSuperposition(int dimensions) {
    SplittableRandom random = new SplittableRandom(dimensions);
    for (int n = 1; n < 30; n++) {
      double[] x = points(n, dimensions, random);
      double[] y = n % 2 == 0 ? shaken(x, 0.1, random) : points(n, dimensions, random);
      double expected = Kabsch.superpose(x, y, false).rmsd();
      assertEquals(expected, LeastRmsd.of(x, y), 1e-6, "n " + n);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theThresholdTestAgreesWithTheRmsdOnBothSidesOfIt(int dimensions) {
    SplittableRandom random = new SplittableRandom(10 + dimensions);
    double[] work = new double[11];
    for (int n = 2; n < 30; n++) {
      double[] x = points(n, dimensions, random);
      double[] y = n % 2 == 0 ? shaken(x, 0.1, random) : points(n, dimensions, random);
      double rmsd = Kabsch.superpose(x, y, false).rmsd();
      double squares = LeastRmsd.centre(x) + LeastRmsd.centre(y);
      for (double factor : new double[] {0.1, 0.9, 0.9999, 1.0001, 1.1, 10}) {
        boolean below = LeastRmsd.isBelow(x, 0, y, 0, n, squares, factor * rmsd, work);
        assertEquals(factor > 1, below, "n " + n + ", factor " + factor);
      }
    }
  }

  @Test
  void aMirrorImageIsNotSuperposed() {
    double[] x = {0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3};
    double[] mirrored = {0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, -3};
    assertTrue(LeastRmsd.of(x, mirrored) > 0.3);
    assertEquals(0, LeastRmsd.of(x, x), 1e-7);
  }

  @Test
  void equalPointsAreBelowAnyPositiveThresholdAndNotBelowZero() {
    double[] x = new double[6];
    double[] work = new double[11];
    assertTrue(LeastRmsd.isBelow(x, 0, x, 3, 1, 0, 1e-9, work));
    assertFalse(LeastRmsd.isBelow(x, 0, x, 3, 1, 0, 0, work));
  }

  @Test
  void pointsThatDoNotCorrespondAreNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> LeastRmsd.of(new double[3], new double[6]));
    assertTrue(e.getMessage().endsWith("got 3 and 6"), e.getMessage());
  }
}
