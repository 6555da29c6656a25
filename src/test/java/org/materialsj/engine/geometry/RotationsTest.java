package org.materialsj.engine.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;

class RotationsTest {

  @Property(tries = 100)
  void randomRotationIsOrthogonalAndProper(@ForAll long seed) {
    double[] r = Rotations.random(new SplittableRandom(seed));
    assertArrayEquals(Matrix3.identity(), Matrix3.multiply(r, Matrix3.transpose(r)), 1e-14);
    assertEquals(1, Matrix3.determinant(r), 1e-14);
  }

  @Test
  void randomRotationsAreUniform() {
    // Over all rotations the mean of r_ij r_kl is 1/3 for the same element and 0 otherwise, and
    // the angle has the density (1 - cos a) / pi, so that the mean of the trace is 0 and of its
    // square 1.
    SplittableRandom random = new SplittableRandom(3);
    int trials = 40_000;
    double[] squares = new double[9];
    double trace = 0;
    double trace2 = 0;
    for (int t = 0; t < trials; t++) {
      double[] r = Rotations.random(random);
      for (int k = 0; k < 9; k++) {
        squares[k] += r[k] * r[k] / trials;
      }
      double sum = r[0] + r[4] + r[8];
      trace += sum / trials;
      trace2 += sum * sum / trials;
    }
    for (double square : squares) {
      assertEquals(1.0 / 3, square, 0.01);
    }
    assertEquals(0, trace, 0.03);
    assertEquals(1, trace2, 0.04);
  }

  @Test
  void quarterTurnAboutZTakesXToY() {
    double[] r = Rotations.ofAxisAngle(new double[] {0, 0, 7}, Math.PI / 2);
    assertArrayEquals(
        new double[] {0, 1, 0, -1, 0, 5},
        Rotations.apply(r, new double[] {1, 0, 0, 0, 1, 5}),
        1e-15);
    double half = Math.sqrt(0.5);
    assertArrayEquals(r, Rotations.ofQuaternion(3 * half, 0, 0, 3 * half), 1e-15);
  }

  @Test
  void axisOfAnyLengthIsServed() {
    double[] r = Rotations.ofAxisAngle(new double[] {1, 2, -1}, 0.7);
    assertArrayEquals(r, Rotations.ofAxisAngle(new double[] {1e-200, 2e-200, -1e-200}, 0.7), 1e-15);
    assertArrayEquals(r, Rotations.ofAxisAngle(new double[] {1e300, 2e300, -1e300}, 0.7), 1e-15);
  }

  @Test
  void badArgumentsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> Rotations.ofAxisAngle(new double[3], 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rotations.ofAxisAngle(new double[] {1, 0, 0}, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Rotations.ofQuaternion(0, 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Rotations.apply(Matrix3.identity(), new double[4]));
  }

  @Test
  void angleIsThatOfTheAxisAngleForm() {
    for (double angle : new double[] {0, 1e-9, 0.3, 2.5, Math.PI}) {
      assertEquals(
          angle, Rotations.angle(Rotations.ofAxisAngle(new double[] {1, -2, .5}, angle)), 1e-12);
    }
  }
}
