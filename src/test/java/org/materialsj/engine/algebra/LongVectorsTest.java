package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.random.Seeds;

class LongVectorsTest {

  private static double[] numbers(int length, long seed) {
    SplittableRandom random = Seeds.forItem(seed, 0);
    double[] numbers = new double[length];
    Arrays.setAll(numbers, i -> random.nextDouble() - 0.5);
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 103})
  void sumsAreThoseOfPlainLoops(int length) {
    double[] a = numbers(length, 1);
    double[] b = numbers(length, 2);
    double dot = 0;
    double squares = 0;
    for (int i = 0; i < length; i++) {
      dot += a[i] * b[i];
      squares += (a[i] - 0.1) * (a[i] - 0.1);
    }
    assertEquals(dot, LongVectors.dot(a, b), 1e-14);
    assertEquals(squares, LongVectors.squares(a, 0.1), 1e-13);
    assertEquals(Arrays.stream(a).average().orElseThrow(), LongVectors.mean(a), 1e-15);
    double[] equal = new double[length];
    Arrays.fill(equal, 0.1);
    assertEquals(0.1, LongVectors.mean(equal), 0);
  }

  /** In the order of the vectors, so that a model of long ago predicts the same bits. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 9})
  void combinationsAreAddedOneAfterTheOther(int count) {
    double[] weights = numbers(count, 3);
    double[][] vectors = new double[count][];
    Arrays.setAll(vectors, k -> numbers(11, 4 + k));
    double[] expected = numbers(11, 99);
    double[] actual = expected.clone();
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < expected.length; i++) {
        expected[i] += weights[k] * vectors[k][i];
      }
    }
    LongVectors.addAll(weights, vectors, actual);
    assertArrayEquals(expected, actual);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersThatAreNotFiniteAreFoundAnywhere(double wrong) {
    for (int length = 1; length < 10; length++) {
      double[] numbers = numbers(length, 5);
      numbers[0] = Double.MAX_VALUE;
      assertTrue(LongVectors.isFinite(numbers));
      for (int i = 0; i < length; i++) {
        double[] spoilt = numbers.clone();
        spoilt[i] = wrong;
        assertFalse(LongVectors.isFinite(spoilt), i + " of " + length);
      }
    }
  }
}
