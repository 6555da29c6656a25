package org.materialsj.learn.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnScoreTest {

  private static double[] random(SplittableRandom random, int n) {
    return random.doubles(n, -3, 3).toArray();
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }

  @Property(tries = 50)
  void theCorrelationIsThatOfItsDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] residual = random(random, n);
    double[] values = Arrays.stream(random(random, n)).map(v -> 1e6 + v).toArray();
    double[] r = centred(residual);
    double[] x = centred(values);
    double product = 0;
    double rr = 0;
    double xx = 0;
    for (int i = 0; i < n; i++) {
      product += r[i] * x[i];
      rr += r[i] * r[i];
      xx += x[i] * x[i];
    }
    Fingerprint.standardize(residual);
    double score = new CorrelationScore(residual).of(values, 0);
    assertEquals(Math.abs(product) / Math.sqrt(rr * xx), score, 1e-8);
    assertEquals(-1, new CorrelationScore(residual).of(values, score + 1e-6));
  }

  @Test
  void constantAndInfiniteValuesHaveNoScore() {
    double[] residual = {1, -1, 2, -2};
    Fingerprint.standardize(residual);
    double[][] useless = {
      {7, 7, 7, 7}, {1, 2, Double.NaN, 4}, {1, 2, 3, Double.POSITIVE_INFINITY}, {0, 0, 0, 0}
    };
    for (double[] values : useless) {
      assertEquals(-1, new CorrelationScore(residual).of(values, 0));
      assertEquals(-1, new ThresholdScore(new double[][] {residual}).of(values, 0));
    }
  }

  @Property(tries = 50)
  void theThresholdScoreIsTheBestOfAllThresholds(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.ints(n, -5, 6).asDoubleStream().toArray();
    values[0] = -7;
    double[][] residuals = {centred(random(random, n)), centred(random(random, n))};
    double best = 0;
    for (double threshold : values) {
      double squares = 0;
      for (double[] residual : residuals) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += values[i] > threshold ? residual[i] : 0;
        }
        squares += sum * sum;
      }
      best = Math.max(best, Math.sqrt(squares));
    }
    double largest = 0;
    for (double[] residual : residuals) {
      double positive = Arrays.stream(residual).filter(r -> r > 0).sum();
      largest += positive * positive;
    }
    double wanted = best / Math.sqrt(largest);
    ThresholdScore score = new ThresholdScore(residuals);
    assertEquals(wanted, score.of(values, 0), 1e-9);
    assertEquals(wanted, score.of(values, wanted - 1e-9), 1e-9);
    assertEquals(-1, score.of(values, wanted + 1e-6));
  }

  @Test
  void numbersAreSortedByValue() {
    double[] numbers = {3, -1, 0, -1e-300, 1e300, -5, 2e-300};
    long mask = Ascending.mask(numbers.length);
    assertArrayEquals(
        new int[] {5, 1, 3, 2, 6, 0, 4},
        Arrays.stream(Ascending.of(numbers)).mapToInt(key -> (int) (key & mask)).toArray());
  }

  @Property(tries = 100)
  void noThresholdExceedsTheBound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 90) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = random(random, n);
    int[] classes = random.ints(n, 0, 2).toArray();
    assertTrue(
        Threshold.bound(numbers, classes) >= Threshold.best(numbers, classes).accuracy(),
        "rows " + n);
    double[] equal = new double[n];
    assertTrue(Threshold.bound(equal, classes) >= Threshold.best(equal, classes).accuracy());
  }

  @Test
  void theThresholdLiesInTheWidestOfTheBestGaps() {
    Threshold threshold = Threshold.best(new double[] {1, 2, 6, 7, 3}, new int[] {0, 0, 1, 1, 0});
    assertEquals(1, threshold.accuracy());
    assertEquals(4.5, threshold.value());
    assertEquals(0.5, Threshold.best(new double[] {1, 1}, new int[] {0, 1}).accuracy());
  }
}
