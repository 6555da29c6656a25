package org.materialsj.moments.inversion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetryTest {

  private static final double[] TETRAHEDRON = {
    .3, .3, .3, .3, -.3, -.3, -.3, .3, -.3, -.3, -.3, .3,
  };
  private static final double[] SQUARE = {.4, 0, 0, 0, .4, 0, -.4, 0, 0, 0, -.4, 0};

  @Test
  void theOrderIsThatOfThePointGroup() {
    assertEquals(24, Symmetry.of(TETRAHEDRON, new double[] {1, 1, 1, 1}, 1e-6).order());
    assertEquals(16, Symmetry.of(SQUARE, new double[] {1, 1, 1, 1}, 1e-6).order());
  }

  @Test
  void otherWeightsLowerTheSymmetry() {
    assertEquals(6, Symmetry.of(TETRAHEDRON, new double[] {2, 1, 1, 1}, 1e-6).order());
    assertEquals(8, Symmetry.of(SQUARE, new double[] {2, 1, 2, 1}, 1e-6).order());
  }

  @Test
  void theMeanOfAllImagesTakesASmallDistortionAway() {
    SplittableRandom random = new SplittableRandom(3);
    double[] distorted = TETRAHEDRON.clone();
    for (int i = 0; i < distorted.length; i++) {
      distorted[i] += 1e-4 * (random.nextDouble() - 0.5);
    }
    double[] weights = {1, 1, 1, 1};
    assertEquals(1, Symmetry.of(distorted, weights, 1e-9).order());
    double[] mean = distorted;
    for (int round = 0; round < 6; round++) {
      mean = Symmetry.of(mean, weights, 1e-3).mean(mean);
    }
    assertArrayEquals(TETRAHEDRON, mean, 2e-4);
    assertEquals(24, Symmetry.of(mean, weights, 1e-9).order());
  }

  @Test
  void oneDisplacementKeepsATetrahedron() {
    double[] basis = Symmetry.of(TETRAHEDRON, new double[] {1, 1, 1, 1}, 1e-6).basis(4);
    assertEquals(12, basis.length);
    double along = 0;
    double size = 0;
    for (int i = 0; i < 12; i++) {
      along += basis[i] * TETRAHEDRON[i];
      size += TETRAHEDRON[i] * TETRAHEDRON[i];
    }
    assertEquals(Math.sqrt(size), Math.abs(along), 1e-12);
  }
}
