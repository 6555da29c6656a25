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
          for (int i = from; i < to; i++) {
            double[] row = a[i];
            for (int j = start; j < end; j++) {
              double[] other = a[j];
              double sum = row[j];
              for (int k = start; k < j; k++) {
                sum -= row[k] * other[k];
              }
              sum /= other[j];
              row[j] = sum;
              panel[j - start][i] = sum;
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
            int i = from;
            for (; i + 1 < to; i += 2) {
              // The longer row may have one number more, which is done alone.
              int both = Math.min(right, i + 1);
              Products.subtractTwo(a[i], a[i + 1], start, end, panel, left, both);
              Products.subtract(
                  a[i + 1], start, end, panel, Math.max(left, both), Math.min(right, i + 2));
            }
            if (i < to) {
              Products.subtract(a[i], start, end, panel, left, Math.min(right, i + 1));
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
      double[] row = factor[i];
      double sum = x[i];
      for (int k = 0; k < i; k++) {
        sum -= row[k] * x[k];
      }
      x[i] = sum / row[i];
    }
    for (int i = n - 1; i >= 0; i--) {
      cancel.check("solution of equations");
      double[] row = factor[i];
      x[i] /= row[i];
      double value = x[i];
      for (int k = 0; k < i; k++) {
        x[k] -= value * row[k];
      }
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
    int n = factor.length;
    if (right.length != n) {
      throw new IllegalArgumentException("expected " + n + " rows, got " + right.length);
    }
    for (int start = 0; start < n; start += PANEL) {
      int end = Math.min(n, start + PANEL);
      for (int i = start; i < end; i++) {
        cancel.check("solution of equations");
        double[] row = right[i];
        for (int k = 0; k < i; k += PANEL) {
          Products.subtractRows(row, factor[i], k, Math.min(i, k + PANEL), right);
        }
        double pivot = 1 / factor[i][i];
        for (int j = 0; j < row.length; j++) {
          row[j] *= pivot;
        }
      }
    }
  }
}
