package org.materialsj.engine.algebra;

import java.util.Optional;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * A symmetric positive definite matrix A = L L^T, with L lower triangular. Works by panels of
 * {@value #PANEL} columns on several threads; every number is reckoned in the same order whatever
 * their count. Row i of a triangle is an array of i + 1 numbers, so that a large matrix takes 4 n^2
 * bytes.
 *
 * @see "Golub and Van Loan, Matrix Computations, 4th edition 2013, section 4.2"
 */
public final class Cholesky {

  private static final int PANEL = 64;
  private static final int TILE_ROWS = 32;
  private static final int TILE_COLUMNS = 256;

  private final double[][] factor;

  private Cholesky(double[][] factor) {
    this.factor = factor;
  }

  /**
   * Decomposes a matrix. Cost n^3 / 3.
   *
   * @param lower the lower triangle of A, row i of i + 1 numbers; becomes L, which the result keeps
   * @param run progress, cancelling and threads
   * @return the decomposition, or empty when A is not positive definite to working precision
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Optional<Cholesky> decompose(double[][] lower, RunContext run) {
    int n = lower.length;
    double[][] panel = new double[PANEL][n];
    for (int start = 0; start < n; start += PANEL) {
      int end = Math.min(n, start + PANEL);
      if (!decomposeBlock(lower, start, end)) {
        return Optional.empty();
      }
      solvePanel(lower, start, end, panel, run);
      update(lower, start, end, panel, run);
      double left = 1 - (double) end / n;
      run.progress().report(1 - left * left * left, "Cholesky columns " + end + " of " + n);
    }
    return Optional.of(new Cholesky(lower));
  }

  /** The diagonal block, column by column. */
  private static boolean decomposeBlock(double[][] a, int start, int end) {
    for (int j = start; j < end; j++) {
      double pivot = a[j][j];
      for (int k = start; k < j; k++) {
        pivot -= a[j][k] * a[j][k];
      }
      if (!(pivot > 0) || pivot == Double.POSITIVE_INFINITY) {
        return false;
      }
      double root = Math.sqrt(pivot);
      a[j][j] = root;
      for (int i = j + 1; i < end; i++) {
        double sum = a[i][j];
        for (int k = start; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = sum / root;
      }
    }
    return true;
  }

  /** The rows below the block; they are also left in the panel, column by column. */
  private static void solvePanel(
      double[][] a, int start, int end, double[][] panel, RunContext run) {
    forRows(
        end,
        a.length,
        run,
        (from, to) -> {
          for (int j = start; j < end; j++) {
            double[] column = panel[j - start];
            for (int i = from; i < to; i++) {
              column[i] = a[i][j];
            }
            Products.subtract(column, a[j], start, panel, 0, j - start, from, to);
            for (int i = from; i < to; i++) {
              column[i] /= a[j][j];
              a[i][j] = column[i];
            }
          }
        });
  }

  /** Subtracts the product of the panel with itself from what is right of it. */
  private static void update(double[][] a, int start, int end, double[][] panel, RunContext run) {
    forRows(
        end,
        a.length,
        run,
        (from, to) -> {
          for (int left = end; left < to; left += TILE_COLUMNS) {
            run.cancel().check("Cholesky decomposition");
            int right = left + TILE_COLUMNS;
            int width = end - start;
            for (int i = from; i < to; i++) {
              Products.subtract(a[i], a[i], start, panel, 0, width, left, Math.min(right, i + 1));
            }
          }
        });
  }

  private interface Rows {
    void work(int from, int to);
  }

  /** Long rows first, so that the threads end together. */
  private static void forRows(int start, int end, RunContext run, Rows rows) {
    int tiles = (end - start + TILE_ROWS - 1) / TILE_ROWS;
    run.executor()
        .map(
            tiles,
            tile -> {
              int from = start + (tiles - 1 - tile) * TILE_ROWS;
              rows.work(from, Math.min(end, from + TILE_ROWS));
              return tile;
            },
            "Cholesky decomposition",
            Progress.NONE,
            run.cancel());
  }

  /**
   * A decomposition that is known.
   *
   * @param factor L, row i of i + 1 finite numbers, the last of them above 0; kept, not copied
   * @return the decomposition
   * @throws IllegalArgumentException if it is no such triangle
   */
  public static Cholesky ofFactor(double[][] factor) {
    for (int i = 0; i < factor.length; i++) {
      if (factor[i].length != i + 1 || !(factor[i][i] > 0)) {
        throw new IllegalArgumentException("row " + i + " does not belong to a Cholesky factor");
      }
      for (double value : factor[i]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("a Cholesky factor must be finite, got " + value);
        }
      }
    }
    return new Cholesky(factor);
  }

  /**
   * The factor L.
   *
   * @return row i of i + 1 numbers; shared, read-only
   */
  public double[][] factor() {
    return factor;
  }

  /**
   * The number of rows.
   *
   * @return n
   */
  public int size() {
    return factor.length;
  }

  /**
   * The natural logarithm of the determinant of A.
   *
   * @return the logarithm
   */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < factor.length; i++) {
      sum += 2 * Math.log(factor[i][i]);
    }
    return sum;
  }

  /**
   * Solves A x = b. Cost 2 n^2.
   *
   * @param right b, n numbers; not modified
   * @param cancel stops the work
   * @return x
   */
  public double[] solve(double[] right, CancelToken cancel) {
    int n = factor.length;
    if (right.length != n) {
      throw new IllegalArgumentException("expected " + n + " numbers, got " + right.length);
    }
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      cancel.check("solution of equations");
      x[i] = (x[i] - LongVectors.dot(factor[i], x, i)) / factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      cancel.check("solution of equations");
      double[] row = factor[i];
      x[i] /= row[i];
      LongVectors.add(-x[i], row, x, i);
    }
    return x;
  }

  /**
   * Solves L X = B. Cost n^2 m.
   *
   * @param right B, n rows of m numbers; becomes X
   * @param cancel stops the work
   */
  public void solveLower(double[][] right, CancelToken cancel) {
    if (right.length != factor.length) {
      throw new IllegalArgumentException(
          "expected " + factor.length + " rows, got " + right.length);
    }
    solveLower(right, 0, cancel);
  }

  /** The same when all rows before {@code first} are 0. */
  private void solveLower(double[][] x, int first, CancelToken cancel) {
    int n = factor.length;
    int m = n == 0 ? 0 : x[n - 1].length;
    for (int start = first; start < n; start += PANEL) {
      int end = Math.min(n, start + PANEL);
      for (int k = first; k < start; k += PANEL) {
        cancel.check("solution of equations");
        for (int i = start; i < end; i++) {
          Products.subtract(x[i], factor[i], k, x, k, PANEL, 0, m);
        }
      }
      for (int i = start; i < end; i++) {
        Products.subtract(x[i], factor[i], start, x, start, i - start, 0, m);
        for (int j = 0; j < m; j++) {
          x[i][j] /= factor[i][i];
        }
      }
    }
  }

  /**
   * The inverse of A, as M^T M with M = L^-1. Cost 2 n^3 / 3, and twice the memory of L.
   *
   * @param run progress, cancelling and threads
   * @return its lower triangle, row i of i + 1 numbers
   */
  public double[][] inverse(RunContext run) {
    double[][] m = inverseFactor(run.part(0, 0.5));
    int n = factor.length;
    double[][] inverse = new double[n][];
    forRows(
        0,
        n,
        run.part(0.5, 1),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            inverse[i] = new double[i + 1];
            Products.subtract(inverse[i], column(m, i, i, to), 0, m, i, to - i, 0, i + 1);
          }
          for (int k = to; k < n; k += PANEL) {
            run.cancel().check("inverse of a matrix");
            int count = Math.min(n - k, PANEL);
            for (int i = from; i < to; i++) {
              double[] weights = column(m, i, k, k + count);
              Products.subtract(inverse[i], weights, 0, m, k, count, 0, i + 1);
            }
          }
          for (int i = from; i < to; i++) {
            for (int j = 0; j <= i; j++) {
              inverse[i][j] = -inverse[i][j];
            }
          }
        });
    return inverse;
  }

  private static double[] column(double[][] rows, int column, int from, int to) {
    double[] values = new double[to - from];
    for (int k = from; k < to; k++) {
      values[k - from] = rows[k][column];
    }
    return values;
  }

  /** The lower triangle of L^-1, some columns at a time. */
  private double[][] inverseFactor(RunContext run) {
    int n = factor.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = new double[i + 1];
    }
    run.executor()
        .map(
            (n + PANEL - 1) / PANEL,
            block -> {
              int first = block * PANEL;
              int width = Math.min(PANEL, n - first);
              double[][] x = new double[n][];
              for (int i = first; i < n; i++) {
                x[i] = new double[width];
                if (i < first + width) {
                  x[i][i - first] = 1;
                }
              }
              solveLower(x, first, run.cancel());
              for (int i = first; i < n; i++) {
                System.arraycopy(x[i], 0, inverse[i], first, Math.min(width, i + 1 - first));
              }
              return block;
            },
            "inverse of a matrix",
            run.progress(),
            run.cancel());
    return inverse;
  }
}
