package org.materialsj.engine.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FireTest {

  private static double valley(double[] x, double[] gradient) {
    double a = 1 - x[0];
    double b = x[1] - x[0] * x[0];
    gradient[0] = -2 * a - 40 * x[0] * b;
    gradient[1] = 20 * b;
    return a * a + 10 * b * b;
  }

  @Test
  void findsTheBottomOfACurvedValley() {
    double[] x = {-1.2, 1};
    Lbfgs.Result result =
        new Fire(2, 0.02).minimize(FireTest::valley, x, 1e-8, 0.2, 20_000, DescentListener.NONE);
    assertTrue(result.converged());
    assertEquals(1, x[0], 1e-7);
    assertEquals(1, x[1], 1e-7);
  }

  @Test
  void neverStepsFartherThanAllowedAndTellsEveryStep() {
    double[] x = {-1.2, 1};
    List<double[]> told = new ArrayList<>();
    new Fire(2, 0.02)
        .minimize(
            FireTest::valley,
            x,
            1e-6,
            0.01,
            500,
            (step, value, at, gradient) -> told.add(at.clone()));
    assertEquals(501, told.size());
    for (int i = 1; i < told.size(); i++) {
      // Half a step back, and a step on.
      assertTrue(Math.abs(told.get(i)[0] - told.get(i - 1)[0]) <= 0.02 + 1e-12);
    }
  }

  @Test
  void staysWhereTheFunctionHasAValue() {
    double[] x = {1};
    Lbfgs.Objective well =
        (at, gradient) -> {
          gradient[0] = 1 - 0.5 / at[0];
          return at[0] > 0 ? at[0] - 0.5 * Math.log(at[0]) : Double.NaN;
        };
    Lbfgs.Result result = new Fire(1, 2).minimize(well, x, 1e-9, 10, 5000, DescentListener.NONE);
    assertTrue(result.converged());
    assertEquals(0.5, x[0], 1e-8);
  }

  @Test
  void saysWhenItIsNotThereYet() {
    double[] x = {-1.2, 1};
    Lbfgs.Result result =
        new Fire(2, 0.02).minimize(FireTest::valley, x, 1e-8, 0.2, 3, DescentListener.NONE);
    assertFalse(result.converged());
    assertEquals(3, result.steps());
  }

  @Test
  void aListenerCanEndTheWalkAndThePointIsThatOfItsStep() {
    double[] x = {-1.2, 1};
    double[] seen = new double[2];
    DescentListener listener =
        (step, value, at, gradient) -> {
          System.arraycopy(at, 0, seen, 0, 2);
          if (step == 5) {
            throw new CancellationException("enough");
          }
        };
    Fire fire = new Fire(2, 0.02);
    assertThrows(
        CancellationException.class,
        () -> fire.minimize(FireTest::valley, x, 1e-8, 0.2, 100, listener));
    assertEquals(seen[0], x[0]);
    assertEquals(seen[1], x[1]);
  }

  @Test
  void refusesAStartWithoutAValueAndLimitsThatAreNotPositive() {
    Fire fire = new Fire(1, 0.1);
    Lbfgs.Objective nothing = (at, gradient) -> Double.NaN;
    assertThrows(
        IllegalArgumentException.class,
        () -> fire.minimize(nothing, new double[1], 1, 1, 1, DescentListener.NONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> fire.minimize(FireTest::valley, new double[2], 0, 1, 1, DescentListener.NONE));
    assertThrows(IllegalArgumentException.class, () -> new Fire(1, 0));
  }
}
