package org.materialsj.engine.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LbfgsTest {

  /** Sum of 100 (x1 - x0^2)^2 + (1 - x0)^2 over pairs; minimum 0 at (1, ..., 1). */
  private static double rosenbrock(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < x.length; i += 2) {
      double bend = x[i + 1] - x[i] * x[i];
      double rest = 1 - x[i];
      value += 100 * bend * bend + rest * rest;
      gradient[i] = -400 * x[i] * bend - 2 * rest;
      gradient[i + 1] = 200 * bend;
    }
    return value;
  }

  private static double[] start(int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i += 2) {
      x[i] = -1.2;
      x[i + 1] = 1;
    }
    return x;
  }

  @Test
  void theBentValleyLeadsToItsMinimum() {
    double[] x = start(20);
    Lbfgs.Result result = new Lbfgs(20).minimize(LbfgsTest::rosenbrock, x, 1e-8, 1, 1000);
    assertTrue(result.converged());
    for (double value : x) {
      assertEquals(1, value, 1e-7);
    }
    assertTrue(result.steps() < 200, () -> result.steps() + " steps");
  }

  @Test
  void fewStepsEndLowerButNotInAMinimum() {
    double[] x = start(4);
    double before = rosenbrock(x, new double[4]);
    Lbfgs.Result result = new Lbfgs(4).minimize(LbfgsTest::rosenbrock, x, 1e-8, 1, 3);
    assertFalse(result.converged());
    assertEquals(3, result.steps());
    assertEquals(result.value(), rosenbrock(x, new double[4]), 0);
    assertTrue(result.value() < before);
  }

  @Test
  void noVariableMovesFartherThanAllowed() {
    double[] x = {100};
    new Lbfgs(1)
        .minimize(
            (at, gradient) -> {
              gradient[0] = 2e6 * at[0];
              return 1e6 * at[0] * at[0];
            },
            x,
            1e-8,
            0.5,
            1);
    assertTrue(x[0] >= 99.5 && x[0] < 100);
  }

  @Test
  void aWorkspaceForgetsItsLastWalk() {
    Lbfgs walk = new Lbfgs(4);
    double[] first = start(4);
    Lbfgs.Result once = walk.minimize(LbfgsTest::rosenbrock, first, 1e-8, 1, 100);
    double[] second = start(4);
    assertEquals(once, walk.minimize(LbfgsTest::rosenbrock, second, 1e-8, 1, 100));
  }

  @Test
  void regionsWithoutValueAreAvoided() {
    double[] x = {0.5};
    Lbfgs.Result result =
        new Lbfgs(1)
            .minimize(
                (at, gradient) -> {
                  gradient[0] = 1 - 1 / at[0];
                  return at[0] > 0 ? at[0] - Math.log(at[0]) : Double.NaN;
                },
                x,
                1e-9,
                10,
                100);
    assertTrue(result.converged());
    assertEquals(1, x[0], 1e-8);
  }

  @Test
  void misuseIsRefused() {
    Lbfgs walk = new Lbfgs(2);
    double[] x = new double[2];
    assertThrows(
        IllegalArgumentException.class, () -> walk.minimize(LbfgsTest::rosenbrock, x, 0, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> walk.minimize(LbfgsTest::rosenbrock, x, 1, 1, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> walk.minimize((at, gradient) -> Double.NaN, x, 1, 1, 1));
  }
}
