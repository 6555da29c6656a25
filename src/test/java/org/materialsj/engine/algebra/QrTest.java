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
import org.materialsj.engine.run.RunContext;

class QrTest {

  private static double[][] random(int columns, int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] matrix = new double[columns][rows];
    for (double[] column : matrix) {
      Arrays.setAll(column, i -> 2 * random.nextDouble() - 1);
    }
    return matrix;
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static PivotedQr qr(double[][] columns) {
    return PivotedQr.of(copy(columns), CancelToken.NEVER);
  }

  private static double[] rowMajor(double[][] columns) {
    int d = columns.length;
    double[] all = new double[d * columns[0].length];
    for (int f = 0; f < d; f++) {
      for (int i = 0; i < columns[0].length; i++) {
        all[i * d + f] = columns[f][i];
      }
    }
    return all;
  }

  private static StackedQr.Rows writer(double[][] columns) {
    return (from, to, block) -> {
      for (int f = 0; f < columns.length; f++) {
        System.arraycopy(columns[f], from, block[f], 0, to - from);
      }
    };
  }

  @Test
  void solutionsAreThoseOfEjmlAlsoForDependentColumnsAndWideMatrices() {
    double[][] dependent = random(5, 12, 3);
    Arrays.setAll(dependent[3], i -> dependent[0][i] - 2 * dependent[1][i]);
    for (double[][] columns : new double[][][] {random(4, 9, 1), random(9, 4, 2), dependent}) {
      int m = columns[0].length;
      double[] right = random(1, m, 7)[0];
      Dense.LeastSquares expected = Dense.leastSquares(rowMajor(columns), m, columns.length, right);
      PivotedQr actual = qr(columns);
      assertEquals(expected.rank(), actual.rank());
      assertArrayEquals(expected.solution(), actual.solve(right, CancelToken.NEVER), 1e-12);
    }
  }

  @Test
  void dependentColumnsFollowFromThoseChosenBeforeThem() {
    double[][] columns = random(4, 10, 5);
    Arrays.setAll(columns[2], i -> 0.5 * columns[0][i] + 0.25 * columns[3][i]);
    PivotedQr qr = qr(columns);
    assertEquals(3, qr.rank());
    int[] order = qr.order();
    double[] factors = qr.dependence(3);
    for (int i = 0; i < 10; i++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        sum += factors[k] * columns[order[k]][i];
      }
      assertEquals(columns[order[3]][i], sum, 1e-13);
    }
    assertThrows(IllegalArgumentException.class, () -> qr.dependence(2));
  }

  @Test
  void normalEquationsAreSolved() {
    double[][] columns = random(3, 8, 6);
    double[] x = qr(columns).solveNormal(new double[] {1, 2, 3});
    for (int f = 0; f < 3; f++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        sum += LongVectors.dot(columns[f], columns[k]) * x[k];
      }
      assertEquals(f + 1, sum, 1e-12);
    }
  }

  @Test
  void zeroMatricesHaveRankZero() {
    PivotedQr qr = qr(new double[2][3]);
    assertEquals(0, qr.rank());
    assertArrayEquals(new double[2], qr.solve(new double[] {1, 2, 3}, CancelToken.NEVER));
    assertThrows(
        IllegalArgumentException.class, () -> qr.solve(new double[] {1}, CancelToken.NEVER));
  }

  @Test
  void stackedTrianglesHaveTheDotProductsOfTheMatrix() {
    for (int rows : new int[] {1, 3, 256, 9000}) {
      double[][] columns = random(4, rows, rows);
      double[][] r = StackedQr.triangle(rows, 4, writer(columns), RunContext.QUIET.withThreads(2));
      double[][] gram = GramSum.of(rows, 4, writer(columns), RunContext.QUIET.withThreads(2));
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          double expected = 0;
          for (int i = 0; i < rows; i++) {
            expected += columns[a][i] * columns[b][i];
          }
          double fromTriangle = LongVectors.dot(r[a], r[b], Math.min(a, b) + 1);
          assertEquals(expected, fromTriangle, 1e-11 * rows);
          assertEquals(expected, gram[a][b], 1e-11 * rows);
        }
      }
    }
  }

  @Test
  void bitsDoNotDependOnTheThreads() {
    double[][] columns = random(3, 20_000, 9);
    RunContext one = RunContext.QUIET.withThreads(1);
    RunContext eight = RunContext.QUIET.withThreads(8);
    assertTrue(
        Arrays.deepEquals(
            StackedQr.triangle(20_000, 3, writer(columns), one),
            StackedQr.triangle(20_000, 3, writer(columns), eight)));
    assertTrue(
        Arrays.deepEquals(
            GramSum.of(20_000, 3, writer(columns), one),
            GramSum.of(20_000, 3, writer(columns), eight)));
  }

  @Test
  void cancellingStops() {
    assertThrows(CancellationException.class, () -> PivotedQr.of(random(3, 5, 1), () -> true));
  }

  @Test
  void emptyMatricesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> StackedQr.triangle(0, 1, writer(new double[1][1]), RunContext.QUIET));
    assertThrows(
        IllegalArgumentException.class,
        () -> GramSum.of(1, 0, writer(new double[1][1]), RunContext.QUIET));
  }
}
