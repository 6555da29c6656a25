package org.materialsj.engine.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class CholeskyTest {

  private static final RunContext TWO = RunContext.QUIET.withThreads(2);

  /** B B^T / n + 1, with B uniform. */
  private static double[][] positive(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] b = new double[n][n];
    for (double[] row : b) {
      Arrays.setAll(row, j -> random.nextDouble() - 0.5);
    }
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        lower[i][j] = RowPairs.dot(b[i], 0, b[j], 0, n) / n + (i == j ? 1 : 0);
      }
    }
    return lower;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private static DMatrixRMaj full(double[][] lower) {
    DMatrixRMaj matrix = new DMatrixRMaj(lower.length, lower.length);
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.set(i, j, lower[i][j]);
        matrix.set(j, i, lower[i][j]);
      }
    }
    return matrix;
  }

  @Property(tries = 40)
  void factorTimesItsTransposeIsTheMatrix(
      @ForAll @IntRange(min = 1, max = 220) int n, @ForAll long seed) {
    double[][] matrix = positive(n, seed);
    double[][] factor = Cholesky.decompose(copy(matrix), TWO).orElseThrow().factor();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        assertEquals(matrix[i][j], RowPairs.dot(factor[i], 0, factor[j], 0, j + 1), 1e-13);
      }
    }
  }

  @Property(tries = 30)
  void solutionsInverseAndDeterminantAreThoseOfEjml(
      @ForAll @IntRange(min = 1, max = 200) int n, @ForAll long seed) {
    double[][] matrix = positive(n, seed);
    Cholesky cholesky = Cholesky.decompose(copy(matrix), TWO).orElseThrow();
    DMatrixRMaj full = full(matrix);
    assertEquals(Math.log(CommonOps_DDRM.det(full)), cholesky.logDeterminant(), 1e-10);
    double[] x = new double[n];
    Arrays.setAll(x, i -> i % 7 - 3);
    DMatrixRMaj right = new DMatrixRMaj(n, 1);
    CommonOps_DDRM.mult(full, new DMatrixRMaj(n, 1, true, x), right);
    assertArrayEquals(x, cholesky.solve(right.data, CancelToken.NEVER), 1e-11);
    CommonOps_DDRM.invert(full);
    double[][] inverse = cholesky.inverse(TWO);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        assertEquals(full.get(i, j), inverse[i][j], 1e-12);
      }
    }
  }

  @Test
  void solvingWithTheFactorUndoesIt() {
    int n = 150;
    double[][] factor = Cholesky.decompose(positive(n, 4), TWO).orElseThrow().factor();
    double[][] x = new double[n][5];
    double[][] product = new double[n][5];
    for (int i = 0; i < n; i++) {
      for (int q = 0; q < 5; q++) {
        x[i][q] = (i + 3 * q) % 11 - 5;
        for (int k = 0; k <= i; k++) {
          product[i][q] += factor[i][k] * x[k][q];
        }
      }
    }
    Cholesky.ofFactor(factor).solveLower(product, CancelToken.NEVER);
    for (int i = 0; i < n; i++) {
      assertArrayEquals(x[i], product[i], 1e-11);
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    double[][] matrix = positive(333, 5);
    Cholesky one = Cholesky.decompose(copy(matrix), RunContext.QUIET.withThreads(1)).orElseThrow();
    double[][] inverse = one.inverse(RunContext.QUIET.withThreads(1));
    for (int threads : new int[] {2, 8}) {
      RunContext many = RunContext.QUIET.withThreads(threads);
      Cholesky other = Cholesky.decompose(copy(matrix), many).orElseThrow();
      assertTrue(Arrays.deepEquals(one.factor(), other.factor()));
      assertTrue(Arrays.deepEquals(inverse, other.inverse(many)));
    }
  }

  @Test
  void matrixThatIsNotPositiveDefiniteHasNoDecomposition() {
    double[][] matrix = positive(100, 6);
    matrix[99][99] = -1;
    assertTrue(Cholesky.decompose(matrix, TWO).isEmpty());
    assertTrue(Cholesky.decompose(new double[][] {{1}, {1, 1}}, TWO).isEmpty());
    assertTrue(Cholesky.decompose(new double[][] {{Double.NaN}}, TWO).isEmpty());
  }

  @Test
  void decompositionCanBeCancelledInTheMiddle() {
    AtomicInteger polls = new AtomicInteger();
    RunContext later =
        new RunContext(Progress.NONE, () -> polls.incrementAndGet() > 20, new LocalExecutor(2));
    double[][] matrix = positive(300, 7);
    assertThrows(CancellationException.class, () -> Cholesky.decompose(matrix, later));
  }

  @Test
  void factorsThatAreNoneAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Cholesky.ofFactor(new double[][] {{1}, {1}}));
    assertThrows(IllegalArgumentException.class, () -> Cholesky.ofFactor(new double[][] {{-1}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Cholesky.ofFactor(new double[][] {{1}, {Double.NaN, 1}}));
  }
}
