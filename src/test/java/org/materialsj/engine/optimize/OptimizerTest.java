package org.materialsj.engine.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {

  private static final double[][] GRADIENTS = {{0.5, -2}, {0.25, 1}, {-1, 3}};

  private static double[] walk(Optimizer optimizer) {
    double[] x = {1, -1};
    for (double[] gradient : GRADIENTS) {
      optimizer.step(x, gradient);
    }
    return x;
  }

  @Test
  void adamDecaysAsItsDefinitionSays() {
    double[] expected = {1, -1};
    double[] m = new double[2];
    double[] v = new double[2];
    for (int t = 1; t <= 3; t++) {
      for (int i = 0; i < 2; i++) {
        double g = GRADIENTS[t - 1][i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        double mean = m[i] / (1 - Math.pow(0.9, t));
        double square = v[i] / (1 - Math.pow(0.999, t));
        expected[i] -= 0.1 * 0.3 * expected[i];
        expected[i] -= 0.1 * mean / (Math.sqrt(square) + 1e-8);
      }
    }
    assertArrayEquals(expected, walk(OptimizerKind.ADAMW.create(2, 0.1, 0.3, 0)), 1e-12);
  }

  @Test
  void theFirstStepOfAdamIsTheRate() {
    double[] x = {1, 1};
    OptimizerKind.ADAM.create(2, 0.01, 5, 0).step(x, new double[] {1e-3, -50});
    assertArrayEquals(new double[] {0.99, 1.01}, x, 1e-6);
  }

  @Test
  void rmsPropDividesByTheMeanSquare() {
    double[] x = {1, 1};
    OptimizerKind.RMSPROP.create(2, 0.01, 0, 0).step(x, new double[] {2, -4});
    double step = 0.01 / Math.sqrt(0.1);
    assertArrayEquals(new double[] {1 - step, 1 + step}, x, 1e-9);
  }

  @Test
  void descentWithoutMomentumFollowsTheGradient() {
    assertArrayEquals(
        new double[] {1 + 0.1 * 0.25, -1 - 0.1 * 2},
        walk(OptimizerKind.SGD.create(2, 0.1, 0, 0)),
        1e-15);
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void eachFindsTheBottomOfABowl(OptimizerKind kind) {
    Optimizer optimizer = kind.create(2, 0.01, 0, 0.9);
    double[] x = {1, -2};
    for (int step = 0; step < 2000; step++) {
      optimizer.step(x, new double[] {2 * (x[0] - 0.5), 8 * (x[1] + 1)});
    }
    assertEquals(0.5, x[0], 0.02);
    assertEquals(-1, x[1], 0.02);
  }
}
