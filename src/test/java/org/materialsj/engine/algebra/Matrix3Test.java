package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Matrix3Test {

  private static final double[] M = {2, 1, 0, -1, 3, 5, 4, 0, 1};

  @Test
  void valuesAreThoseWorkedOutByHand() {
    assertEquals(27, Matrix3.determinant(M));
    assertArrayEquals(new double[] {4, 20, 7}, Matrix3.times(M, new double[] {1, 2, 3}));
    assertArrayEquals(new double[] {2, -1, 4, 1, 3, 0, 0, 5, 1}, Matrix3.transpose(M));
    assertArrayEquals(new double[] {3, 5, 5, 15, 8, 20, 12, 4, 1}, Matrix3.multiply(M, M));
    assertArrayEquals(
        new double[] {-3, 6, -3}, Vectors.cross(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    assertEquals(32, Vectors.dot(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    assertEquals(7, Vectors.norm(new double[] {2, -3, 6}));
  }

  @Property(tries = 200)
  void inverseTimesMatrixIsTheUnitMatrix(@ForAll long seed) {
    double[] m = new SplittableRandom(seed).doubles(9, -1, 1).toArray();
    double[] inverse = Matrix3.inverse(m);
    double scale = 0;
    for (double value : inverse) {
      scale = Math.max(scale, Math.abs(value));
    }
    assertArrayEquals(
        Matrix3.identity(), Matrix3.multiply(m, inverse), 1e-14 * scale * Math.max(1, scale));
  }

  @Test
  void singularMatrixIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> Matrix3.inverse(new double[9]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Matrix3.inverse(new double[] {1, 0, 0, 0, 1, 0, 0, 0, Double.NaN}));
  }
}
