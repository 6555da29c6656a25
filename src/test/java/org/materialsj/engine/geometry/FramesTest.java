package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

class FramesTest {

  private static void assertRightHanded(double[] frame) {
    double[] unit = Matrix3.multiply(frame, Matrix3.transpose(frame));
    assertArrayEquals(Matrix3.identity(), unit, 1e-14);
    assertEquals(1, Matrix3.determinant(frame), 1e-14);
  }

  @Test
  void rowsAreAlongBesideAndUpright() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 50; k++) {
      double[] points = random.doubles(6, -2, 2).toArray();
      double[] first = {points[0], points[1], points[2]};
      double[] second = {points[3], points[4], points[5]};
      double[] frame = Frames.of(points, 0, 1);
      assertRightHanded(frame);
      assertArrayEquals(frame, Frames.of(first, second));
      double[] a = Matrix3.times(frame, first);
      double[] b = Matrix3.times(frame, second);
      assertArrayEquals(new double[] {Vectors.norm(first), 0, 0}, a, 1e-14);
      assertTrue(b[1] > 0);
      assertEquals(0, b[2], 1e-14);
    }
  }

  @Test
  void vectorsOnALineAndWithoutLengthHaveSomeFrame() {
    double[] zero = new double[3];
    for (double[] v : new double[][] {{1, 0, 0}, {0, -3, 0}, {0, 0, 2}, {1, 2, 3}, zero}) {
      assertRightHanded(Frames.along(v));
      assertRightHanded(Frames.of(v, v));
      assertRightHanded(Frames.of(v, zero));
      assertRightHanded(Frames.of(zero, v));
    }
    assertArrayEquals(new double[] {0, 1, 0}, row(Frames.along(new double[] {0, 5, 0})), 0);
  }

  private static double[] row(double[] frame) {
    return new double[] {frame[0], frame[1], frame[2]};
  }

  @Test
  void oneFrameGoesToTheOther() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 20; k++) {
      double[] from = Frames.of(random.doubles(6, -1, 1).toArray(), 0, 1);
      double[] to = Frames.of(random.doubles(6, -1, 1).toArray(), 0, 1);
      double[] turn = Frames.between(from, to, false);
      assertArrayEquals(to, Rotations.apply(turn, from), 1e-14);
      double[] mirror = Frames.between(from, to, true);
      assertEquals(-1, Matrix3.determinant(mirror), 1e-14);
      double[] opposite = to.clone();
      for (int i = 6; i < 9; i++) {
        opposite[i] = -opposite[i];
      }
      assertArrayEquals(opposite, Rotations.apply(mirror, from), 1e-14);
    }
  }
}
