package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DenseTest {

  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }

  private static double[] symmetric(int n, long seed) {
    double[] a = random(n * n, seed);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i * n + j] = a[j * n + i];
      }
    }
    return a;
  }

  /** p (r x s) times q (s x c). */
  private static double[] product(double[] p, double[] q, int r, int s, int c) {
    double[] result = new double[r * c];
    for (int i = 0; i < r; i++) {
      for (int j = 0; j < c; j++) {
        for (int k = 0; k < s; k++) {
          result[i * c + j] += p[i * s + k] * q[k * c + j];
        }
      }
    }
    return result;
  }

  private static double[] transposed(double[] a, int rows, int columns) {
    double[] result = new double[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[j * rows + i] = a[i * columns + j];
      }
    }
    return result;
  }

  private static void assertEigen(double[] a, int n, SymmetricEigen eigen) {
    double[] v = eigen.vectors();
    double[] scaled = v.clone();
    for (int k = 0; k < n; k++) {
      assertTrue(k == 0 || eigen.values()[k] >= eigen.values()[k - 1]);
      for (int j = 0; j < n; j++) {
        scaled[k * n + j] *= eigen.values()[k];
      }
    }
    double[] identity = new double[n * n];
    for (int k = 0; k < n; k++) {
      identity[k * n + k] = 1;
    }
    assertArrayEquals(identity, product(v, transposed(v, n, n), n, n, n), 1e-12);
    assertArrayEquals(a, product(transposed(v, n, n), scaled, n, n, n), 1e-12);
  }

  @Property(tries = 100)
  void eigenvectorsAreOrthonormalAndRebuildTheMatrix(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int n) {
    double[] a = symmetric(n, seed);
    SymmetricEigen small = SymmetricEigen.small(a, n);
    SymmetricEigen large = Dense.symmetricEigen(a, n);
    assertEigen(a, n, small);
    assertEigen(a, n, large);
    assertArrayEquals(small.values(), large.values(), 1e-12);
  }

  @Test
  void equalEigenvaluesAndDiagonalMatricesAreServed() {
    double[] a = {2, 0, 0, 0, 2, 0, 0, 0, 1};
    assertArrayEquals(new double[] {1, 2, 2}, SymmetricEigen.small(a, 3).values());
    assertEigen(a, 3, SymmetricEigen.small(a, 3));
    assertEigen(new double[16], 4, SymmetricEigen.small(new double[16], 4));
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertArrayEquals(new double[] {0, 0, 3}, SymmetricEigen.small(ones, 3).values(), 1e-15);
  }

  @Property(tries = 100)
  void singularVectorsRebuildTheMatrix(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int rows,
      @ForAll @IntRange(min = 1, max = 8) int columns) {
    double[] a = random(rows * columns, seed);
    Dense.Svd svd = Dense.svd(a, rows, columns);
    int size = Math.min(rows, columns);
    assertEquals(size, svd.values().length);
    double[] scaled = svd.left().clone();
    for (int k = 0; k < size; k++) {
      assertTrue(svd.values()[k] >= 0 && (k == 0 || svd.values()[k] <= svd.values()[k - 1]));
      for (int i = 0; i < rows; i++) {
        scaled[k * rows + i] *= svd.values()[k];
      }
    }
    assertArrayEquals(
        a, product(transposed(scaled, size, rows), svd.right(), rows, size, columns), 1e-12);
  }

  @Property(tries = 100)
  void residualOfLeastSquaresIsOrthogonalToEveryColumn(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int rows,
      @ForAll @IntRange(min = 1, max = 8) int columns) {
    double[] a = random(rows * columns, seed);
    double[] b = random(rows, seed + 1);
    Dense.LeastSquares fit = Dense.leastSquares(a, rows, columns, b);
    assertEquals(Math.min(rows, columns), fit.rank());
    double[] residual = product(a, fit.solution(), rows, columns, 1);
    for (int i = 0; i < rows; i++) {
      residual[i] -= b[i];
    }
    double size = 1;
    for (double x : fit.solution()) {
      size = Math.max(size, Math.abs(x));
    }
    double[] gradient = product(transposed(a, rows, columns), residual, columns, rows, 1);
    assertArrayEquals(new double[columns], gradient, 1e-12 * size);
  }

  @Test
  void dependentColumnsLowerTheRankAndShareTheSolution() {
    // Both columns are the same: the shortest x with x1 + x2 = 2 is (1, 1).
    Dense.LeastSquares fit =
        Dense.leastSquares(new double[] {1, 1, 2, 2, 3, 3}, 3, 2, new double[] {2, 4, 6});
    assertEquals(1, fit.rank());
    assertArrayEquals(new double[] {1, 1}, fit.solution(), 1e-14);
    // 0.1 * 3 is not exactly 0.3: rounding must not make the columns independent.
    double[] nearly = {0.1, 0.1 * 3, 0.7, 0.7 * 3, 0.9, 0.9 * 3};
    assertEquals(1, Dense.leastSquares(nearly, 3, 2, new double[3]).rank());
  }

  @Test
  void zeroMatrixHasRankZeroAndSolutionZero() {
    Dense.LeastSquares fit = Dense.leastSquares(new double[6], 3, 2, new double[] {1, 2, 3});
    assertEquals(0, fit.rank());
    assertArrayEquals(new double[2], fit.solution());
  }

  @Test
  void positiveDefiniteSystemIsSolvedAndOthersAreEmpty() {
    double[] a = {4, 1, 1, 3};
    double[] b = {1, 2, 2, 0};
    double[] x = Dense.solvePositive(a, 2, b).orElseThrow();
    assertArrayEquals(b, product(a, x, 2, 2, 2), 1e-14);
    assertFalse(Dense.solvePositive(new double[] {1, 2, 2, 1}, 2, new double[2]).isPresent());
    assertFalse(Dense.solvePositive(new double[4], 2, new double[2]).isPresent());
  }

  @Test
  void argumentsAreNotModified() {
    double[] a = symmetric(5, 3);
    double[] copy = a.clone();
    double[] b = random(5, 4);
    double[] bCopy = b.clone();
    Dense.symmetricEigen(a, 5);
    SymmetricEigen.small(a, 5);
    Dense.svd(a, 5, 5);
    Dense.leastSquares(a, 5, 5, b);
    Dense.solvePositive(a, 5, b);
    assertArrayEquals(copy, a);
    assertArrayEquals(bCopy, b);
  }

  @Test
  void badShapesAndNumbersAreRejected() {
    double[] infinite = {1, Double.POSITIVE_INFINITY, 0, 1};
    assertThrows(IllegalArgumentException.class, () -> Dense.symmetricEigen(infinite, 2));
    assertThrows(IllegalArgumentException.class, () -> Dense.svd(new double[5], 2, 3));
    assertThrows(
        IllegalArgumentException.class, () -> Dense.solvePositive(new double[4], 2, new double[3]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Dense.leastSquares(new double[6], 3, 2, new double[2]));
  }
}
