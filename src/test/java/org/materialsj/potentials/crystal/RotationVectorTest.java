package org.materialsj.potentials.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.Rotations;

class RotationVectorTest {

  private static double[] turned(double[] w, double[] start) {
    double[] result = new double[9];
    RotationVector.turn(w, start, result, 0);
    return result;
  }

  @Test
  void theVectorIsAxisTimesAngle() {
    Random random = new Random(1);
    for (double angle : new double[] {1e-9, 1e-5, 0.99e-4, 1.01e-4, 0.3, 3}) {
      double[] axis = random.doubles(3, -1, 1).toArray();
      double norm = Vectors.norm(axis);
      double[] w = new double[3];
      for (int k = 0; k < 3; k++) {
        axis[k] /= norm;
        w[k] = angle * axis[k];
      }
      double[] start = Rotations.ofAxisAngle(new double[] {0, 0.6, 0.8}, 1.1);
      assertArrayEquals(
          Matrix3.multiply(Rotations.ofAxisAngle(axis, angle), start), turned(w, start), 1e-14);
    }
  }

  @Test
  void theDerivativeIsThatOfDifferences() {
    Random random = new Random(2);
    for (double size : new double[] {1e-6, 0.5, 2.5}) {
      double[] w = random.doubles(3, -size, size).toArray();
      double[] weights = random.doubles(9, -1, 1).toArray();
      double[] start = Matrix3.identity();
      // The function is the sum of weights times entries; small turns change R by e x R.
      double[] torque = new double[3];
      double[] at = turned(w, start);
      for (int k = 0; k < 3; k++) {
        double[] column = {at[k], at[3 + k], at[6 + k]};
        double[] weight = {weights[k], weights[3 + k], weights[6 + k]};
        double[] part = Vectors.cross(column, weight);
        for (int i = 0; i < 3; i++) {
          torque[i] += part[i];
        }
      }
      double[] result = new double[3];
      RotationVector.pullBack(w, torque, 0, result);
      double h = 1e-5;
      for (int i = 0; i < 3; i++) {
        double[] plus = w.clone();
        double[] minus = w.clone();
        plus[i] += h;
        minus[i] -= h;
        double[] high = turned(plus, start);
        double[] low = turned(minus, start);
        double slope = 0;
        for (int k = 0; k < 9; k++) {
          slope += weights[k] * (high[k] - low[k]) / (2 * h);
        }
        assertEquals(slope, result[i], 1e-9);
      }
    }
  }
}
