package org.materialsj.engine.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;

class LevenbergMarquardtTest {

  private static final LevenbergMarquardt FIT =
      new LevenbergMarquardt(new LevenbergMarquardt.Rules(200, 1e-24, 1e-2, 1, 10));

  /** Residuals 10 (x1 - x0^2) and 1 - x0. */
  private static final class Rosenbrock implements LevenbergMarquardt.Problem {

    @Override
    public int residuals() {
      return 2;
    }

    @Override
    public void values(double[] x, double[] residuals) {
      residuals[0] = 10 * (x[1] - x[0] * x[0]);
      residuals[1] = 1 - x[0];
    }

    @Override
    public void jacobian(double[] x, double[] residuals, double[] jacobian) {
      values(x, residuals);
      jacobian[0] = -20 * x[0];
      jacobian[1] = 10;
      jacobian[2] = -1;
      jacobian[3] = 0;
    }
  }

  /** The distance of a point of the plane from the origin is 2: all turns are as good. */
  private static final class Circle implements LevenbergMarquardt.Problem {

    @Override
    public int residuals() {
      return 1;
    }

    @Override
    public void values(double[] x, double[] residuals) {
      residuals[0] = x[0] * x[0] + x[1] * x[1] - 4;
    }

    @Override
    public void jacobian(double[] x, double[] residuals, double[] jacobian) {
      values(x, residuals);
      jacobian[0] = 2 * x[0];
      jacobian[1] = 2 * x[1];
    }
  }

  @Test
  void theBentValleyLeadsToItsMinimum() {
    double[] start = {-1.2, 1};
    LevenbergMarquardt.Result result = FIT.minimize(new Rosenbrock(), start, CancelToken.NEVER);
    assertEquals(LevenbergMarquardt.Status.REACHED, result.status());
    assertArrayEquals(new double[] {1, 1}, result.solution(), 1e-9);
    assertArrayEquals(new double[] {-1.2, 1}, start);
  }

  @Test
  void aJacobianWithoutFullRankIsNoObstacle() {
    LevenbergMarquardt.Result result =
        FIT.minimize(new Circle(), new double[] {0.3, 0.4}, CancelToken.NEVER);
    assertEquals(2, Math.hypot(result.solution()[0], result.solution()[1]), 1e-11);
  }

  @Test
  void boundsHoldAndTheRestIsFitted() {
    double[] lower = {-2, -2};
    double[] upper = {0.5, 2};
    LevenbergMarquardt.Result result =
        FIT.minimize(new Rosenbrock(), new double[] {-1.2, 1}, lower, upper, CancelToken.NEVER);
    assertEquals(LevenbergMarquardt.Status.CONVERGED, result.status());
    assertArrayEquals(new double[] {0.5, 0.25}, result.solution(), 1e-9);
    assertEquals(0.25, result.cost(), 1e-12);
  }

  @Test
  void theCostNeverRisesWithMoreSteps() {
    double last = Double.POSITIVE_INFINITY;
    for (int steps = 1; steps < 30; steps++) {
      LevenbergMarquardt.Result result =
          new LevenbergMarquardt(new LevenbergMarquardt.Rules(steps, 0, 1e-2, 0.2, 10))
              .minimize(new Rosenbrock(), new double[] {-1.2, 1}, CancelToken.NEVER);
      assertTrue(result.cost() <= last);
      last = result.cost();
    }
  }

  @Test
  void cancelStopsTheWalk() {
    assertThrows(
        CancellationException.class,
        () -> FIT.minimize(new Rosenbrock(), new double[] {-1.2, 1}, () -> true));
  }

  @Test
  void senselessNumbersAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new LevenbergMarquardt.Rules(0, 1e-9, 1e-2, 1, 5));
    assertThrows(
        IllegalArgumentException.class,
        () -> FIT.minimize(new Rosenbrock(), new double[] {Double.NaN, 1}, CancelToken.NEVER));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            FIT.minimize(
                new Rosenbrock(),
                new double[2],
                new double[] {1, 1},
                new double[] {0, 2},
                CancelToken.NEVER));
  }
}
