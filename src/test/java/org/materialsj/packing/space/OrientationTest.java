package org.materialsj.packing.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;

class OrientationTest {

  @Test
  void turnsInSpaceAreProperAndEven() {
    Orientation space = new Orientation.Space();
    Random random = new Random(5);
    int count = 40_000;
    double[] mean = new double[9];
    double square = 0;
    double[] r = new double[9];
    for (int k = 0; k < count; k++) {
      space.rotation(random.doubles(3).toArray(), 0, r, 0);
      assertEquals(1, Matrix3.determinant(r), 1e-12);
      assertArrayEquals(Matrix3.identity(), Matrix3.multiply(r, Matrix3.transpose(r)), 1e-12);
      for (int i = 0; i < 9; i++) {
        mean[i] += r[i] / count;
      }
      double trace = r[0] + r[4] + r[8];
      square += trace * trace / count;
    }
    // Over all rotations alike, each entry has mean 0 and variance 1/3, the trace variance 1.
    for (int i = 0; i < 9; i++) {
      assertEquals(0, mean[i], 5 * Math.sqrt(1.0 / 3 / count));
    }
    assertEquals(1, square, 5 * Math.sqrt(2.0 / count));
  }

  @Test
  void derivativesAreThoseOfDifferences() {
    Orientation space = new Orientation.Space();
    Random random = new Random(6);
    double h = 1e-6;
    for (int trial = 0; trial < 100; trial++) {
      double[] u = new double[5];
      for (int k = 0; k < 3; k++) {
        u[2 + k] = 0.05 + 0.4 * random.nextDouble();
      }
      for (int k = 0; k < 3; k++) {
        double[] slope = new double[9];
        space.derivative(u, 2, k, slope);
        double[] high = new double[9];
        double[] low = new double[9];
        double[] moved = u.clone();
        moved[2 + k] = u[2 + k] + h;
        space.rotation(moved, 2, high, 0);
        moved[2 + k] = u[2 + k] - h;
        space.rotation(moved, 2, low, 0);
        for (int i = 0; i < 9; i++) {
          assertEquals((high[i] - low[i]) / (2 * h), slope[i], 1e-6 * (1 + Math.abs(slope[i])));
        }
      }
    }
  }

  @Test
  void foldsAreContinuousAndTakeEveryNumber() {
    for (double u : new double[] {-3.25, -1, -1e-18, 0, 0.3, 0.5, 0.999, 7.75}) {
      double circle = Folds.circle(u);
      assertEquals(true, circle >= 0 && circle < 1, "circle of " + u);
      assertEquals(Folds.triangle(u), Folds.triangle(u + 1e-12), 1e-11);
      assertEquals(Folds.triangle(u), Folds.triangle(-u), 1e-12);
    }
    assertEquals(0, Folds.triangle(2));
    assertEquals(1, Folds.triangle(-0.5));
  }
}
