package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;

class BiasVarianceTest {

  private static final double[] X =
      IntStream.rangeClosed(0, 40).mapToDouble(i -> i / 40.0).toArray();
  private static final int SETS = 4000;

  private static Learner leastSquares() {
    return Learners.create("Least squares", Map.of());
  }

  private static double[][] powers(double[] x, int degree) {
    return IntStream.rangeClosed(1, degree)
        .mapToObj(p -> Arrays.stream(x).map(v -> Math.pow(v, p)).toArray())
        .toArray(double[][]::new);
  }

  private static BiasVariance.Problem problem(boolean atRandom) {
    return new BiasVariance.Problem(x -> Math.sin(6 * x), 0, 1, 20, 0.3, atRandom);
  }

  private static BiasVariance fit(int degree, int sets, RunContext run) {
    return BiasVariance.of(problem(false), leastSquares(), x -> powers(x, degree), X, sets, 3, run);
  }

  @Test
  void squaredBiasVarianceAndNoiseAddUpToTheMeasuredError() {
    for (int degree : List.of(1, 3, 6)) {
      BiasVariance found = fit(degree, SETS, RunContext.QUIET);
      double sum = found.meanBias() + found.meanVariance() + found.noise();
      // Of 4000 sets times 41 places, the noise alone scatters by 0.09 sqrt(2 / 164000) = 0.0003.
      assertEquals(sum, found.meanError(), 0.002, "degree " + degree);
      for (int j = 0; j < X.length; j++) {
        double there = found.bias()[j] + found.variance()[j] + found.noise();
        assertEquals(there, found.error()[j], 0.12 * there);
      }
    }
  }

  @Test
  void biasAndVarianceOfAStraightLineAreThoseOfLeastSquares() {
    BiasVariance found = fit(1, SETS, RunContext.QUIET);
    // The mean fit is the fit to the noise-free law; its variance is noise^2 (1/n + (x-m)^2 / S).
    double[] places = IntStream.range(0, 20).mapToDouble(i -> i / 19.0).toArray();
    double mean = 0.5;
    double square = Arrays.stream(places).map(x -> (x - mean) * (x - mean)).sum();
    double slope = Arrays.stream(places).map(x -> (x - mean) * Math.sin(6 * x)).sum() / square;
    double height = Arrays.stream(places).map(x -> Math.sin(6 * x)).average().orElseThrow();
    for (int j = 0; j < X.length; j++) {
      double line = height + slope * (X[j] - mean);
      double variance = 0.09 * (1.0 / 20 + (X[j] - mean) * (X[j] - mean) / square);
      assertEquals(line, found.mean()[j], 5 * Math.sqrt(variance / SETS));
      assertEquals(variance, found.variance()[j], 6 * variance * Math.sqrt(2.0 / SETS));
      double bias = line - Math.sin(6 * X[j]);
      assertEquals(bias * bias, found.bias()[j], 0.03);
    }
  }

  @Test
  void biasFallsAndVarianceGrowsWithTheDegree() {
    BiasVariance line = fit(1, 300, RunContext.QUIET);
    BiasVariance cubic = fit(3, 300, RunContext.QUIET);
    BiasVariance wild = fit(8, 300, RunContext.QUIET);
    assertTrue(line.meanBias() > cubic.meanBias() && cubic.meanBias() > wild.meanBias());
    assertTrue(
        line.meanVariance() < cubic.meanVariance() && cubic.meanVariance() < wild.meanVariance());
  }

  @Test
  void withoutNoiseAndEnoughFreedomThereIsNoError() {
    BiasVariance.Problem line = new BiasVariance.Problem(x -> 2 * x + 1, -1, 3, 5, 0, true);
    BiasVariance found =
        BiasVariance.of(line, leastSquares(), x -> powers(x, 1), X, 5, 1, RunContext.QUIET);
    assertEquals(0, found.meanError(), 1e-20);
    assertEquals(0, found.noise());
    assertEquals(5, found.examples().size());
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    double[] one = fit(3, 50, RunContext.QUIET.withThreads(1)).error();
    assertArrayEquals(one, fit(3, 50, RunContext.QUIET.withThreads(2)).error());
    assertArrayEquals(one, fit(3, 50, RunContext.QUIET.withThreads(8)).error());
  }

  @Test
  void wrongNumbersAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> fit(1, 1, RunContext.QUIET));
    for (double noise : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new BiasVariance.Problem(x -> x, 0, 1, 5, noise, false));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new BiasVariance.Problem(x -> x, 1, 1, 5, 0, false));
  }

  @Test
  void cancellingStopsIt() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> fit(2, 100, run));
  }
}
