package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class LeadingEigenTest {

  private static double[][] random(int n) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextDouble() - 0.5;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  @Test
  void valuesAndVectorsAreThoseOfTheWholeDecomposition() {
    for (int n : new int[] {1, 2, 7, 60, 300}) {
      double[][] matrix = random(n);
      int count = Math.min(n, 5);
      Tridiagonal.Largest whole =
          Tridiagonal.reduce(copy(matrix), CancelToken.NEVER).largest(count, CancelToken.NEVER);
      Tridiagonal.Largest found = LeadingEigen.of(matrix, count, RunContext.QUIET);
      for (int k = 0; k < count; k++) {
        assertEquals(whole.values()[k], found.values()[k], 1e-11 * Math.abs(whole.values()[0]));
        assertArrayEquals(whole.vectors()[k], found.vectors()[k], 1e-8);
      }
    }
  }

  @Test
  void equalEigenvaluesAreFoundAsOftenAsTheyOccur() {
    double[][] matrix = new double[50][50];
    for (int i = 0; i < 50; i++) {
      matrix[i][i] = i < 6 ? 3 : 1;
    }
    Tridiagonal.Largest found = LeadingEigen.of(matrix, 8, RunContext.QUIET);
    assertArrayEquals(new double[] {3, 3, 3, 3, 3, 3, 1, 1}, found.values(), 1e-12);
    for (int a = 0; a < 8; a++) {
      for (int b = 0; b <= a; b++) {
        double product = LongVectors.dot(found.vectors()[a], found.vectors()[b]);
        assertEquals(a == b ? 1 : 0, product, 1e-10);
      }
    }
  }

  @Test
  void aMatrixOfZerosHasZeros() {
    Tridiagonal.Largest found = LeadingEigen.of(new double[9][9], 3, RunContext.QUIET);
    assertArrayEquals(new double[3], found.values(), 1e-300);
  }

  @Test
  void bitsDoNotDependOnThreads() {
    double[][] matrix = random(200);
    double[][] one = LeadingEigen.of(matrix, 3, RunContext.QUIET.withThreads(1)).vectors();
    double[][] many = LeadingEigen.of(matrix, 3, RunContext.QUIET.withThreads(8)).vectors();
    assertTrue(Arrays.deepEquals(one, many));
  }

  @Test
  void countsOutOfRangeAreRefusedAndCancellingStops() {
    assertThrows(
        IllegalArgumentException.class, () -> LeadingEigen.of(random(4), 5, RunContext.QUIET));
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(1));
    assertThrows(CancellationException.class, () -> LeadingEigen.of(random(9), 2, cancelled));
  }
}
