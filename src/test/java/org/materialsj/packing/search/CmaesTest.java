package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CmaesTest {

  private static double sphere(double[] x) {
    return 1 / (1 + Arrays.stream(x).map(v -> v * v).sum());
  }

  /** Axes from 1 to 1000 long: a condition number of 10^6. */
  private static double ellipsoid(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.pow(1e6, (double) i / (x.length - 1)) * x[i] * x[i];
    }
    return 1 / (1 + sum);
  }

  private static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      sum += 100 * valley * valley + (1 - x[i]) * (1 - x[i]);
    }
    return 1 / (1 + sum);
  }

  /** Evaluations until a function with the highest value 1 is within 1e-9 of it. */
  private static int evaluations(ToDoubleFunction<double[]> function, int n, long seed) {
    Cmaes cmaes = new Cmaes(n);
    double[] start = new double[n];
    Arrays.fill(start, 0.7);
    cmaes.start(start, 0.3, new SplittableRandom(seed));
    for (int used = 0; used < 100_000; used += cmaes.samples()) {
      generation(cmaes, function, true);
      if (cmaes.value(cmaes.ranked(0)) > 1 - 1e-9) {
        return used + cmaes.samples();
      }
      cmaes.update();
    }
    return Integer.MAX_VALUE;
  }

  private static void generation(Cmaes cmaes, ToDoubleFunction<double[]> function, boolean exact) {
    cmaes.ask();
    for (int k = 0; k < cmaes.samples(); k++) {
      double value = function.applyAsDouble(cmaes.sample(k));
      cmaes.tell(exact || value >= cmaes.cut() ? value : 0.3 * value);
    }
  }

  /** Hansen and Ostermeier 2001 report about as many; the bounds leave room for chance. */
  @Test
  void standardFunctionsTakeAsManyEvaluationsAsPublished() {
    for (long seed = 0; seed < 5; seed++) {
      assertTrue(evaluations(CmaesTest::sphere, 10, seed) < 2200, "sphere");
      assertTrue(evaluations(CmaesTest::ellipsoid, 10, seed) < 7000, "ellipsoid");
      assertTrue(evaluations(CmaesTest::rosenbrock, 5, seed) < 6000, "Rosenbrock");
    }
  }

  @Test
  void valuesBelowTheCutDoNotMatter() {
    Cmaes exact = new Cmaes(6);
    Cmaes aborted = new Cmaes(6);
    double[] start = {1, 2, 3, 4, 5, 6};
    exact.start(start, 0.5, new SplittableRandom(3));
    aborted.start(start, 0.5, new SplittableRandom(3));
    for (int g = 0; g < 200; g++) {
      generation(exact, CmaesTest::ellipsoid, true);
      generation(aborted, CmaesTest::ellipsoid, false);
      exact.update();
      aborted.update();
    }
    exact.ask();
    aborted.ask();
    assertArrayEquals(exact.sample(0), aborted.sample(0), 0);
  }

  @Test
  void onlyTheOrderOfValuesMatters() {
    Cmaes plain = new Cmaes(4);
    Cmaes cubed = new Cmaes(4);
    plain.start(new double[4], 0.5, new SplittableRandom(3));
    cubed.start(new double[4], 0.5, new SplittableRandom(3));
    for (int g = 0; g < 50; g++) {
      generation(plain, CmaesTest::rosenbrock, true);
      generation(cubed, x -> Math.pow(rosenbrock(x), 3), true);
      plain.update();
      cubed.update();
    }
    assertEquals(plain.reach(), cubed.reach(), 0);
  }

  @Test
  void aStrategyIsUsedAgainAsIfNew() {
    Cmaes used = new Cmaes(3);
    used.start(new double[3], 1, new SplittableRandom(9));
    for (int g = 0; g < 31; g++) {
      generation(used, CmaesTest::sphere, true);
      used.update();
    }
    Cmaes fresh = new Cmaes(3);
    for (Cmaes cmaes : new Cmaes[] {used, fresh}) {
      cmaes.start(new double[] {1, 1, 1}, 0.1, new SplittableRandom(4));
      for (int g = 0; g < 40; g++) {
        generation(cmaes, CmaesTest::sphere, true);
        cmaes.update();
      }
      cmaes.ask();
    }
    assertArrayEquals(fresh.sample(2), used.sample(2), 0);
  }

  @Test
  void oneVariableIsEnough() {
    assertTrue(evaluations(CmaesTest::sphere, 1, 1) < 500);
  }

  @Test
  void wrongSizesAndOrderAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Cmaes(0));
    assertThrows(IllegalArgumentException.class, () -> new Cmaes(2, 3));
    Cmaes cmaes = new Cmaes(2);
    cmaes.start(new double[2], 1, new SplittableRandom(1));
    cmaes.ask();
    cmaes.tell(1);
    assertThrows(IllegalStateException.class, cmaes::update);
  }
}
