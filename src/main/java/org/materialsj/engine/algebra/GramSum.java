package org.materialsj.engine.algebra;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

/**
 * The matrix A^T A of a tall matrix A, summed over blocks of rows, so that A is read once and never
 * copied as a whole. The blocks are fixed, so the bits do not depend on the threads. Cost rows
 * columns^2 / 2 multiplications.
 */
public final class GramSum {

  private static final int BLOCK = 256;

  private static final int LEAST_ROWS_OF_A_PART = 8192;

  /** Each part keeps a matrix of its own. */
  private static final int MOST_PARTS = 16;

  private GramSum() {}

  /**
   * The sum.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param matrix writes the rows; called from several threads
   * @param run progress, cancelling and threads
   * @return A^T A: columns arrays of columns numbers
   */
  public static double[][] of(int rows, int columns, StackedQr.Rows matrix, RunContext run) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a matrix needs rows and columns, got " + rows + " x " + columns);
    }
    int length = Math.max(LEAST_ROWS_OF_A_PART, (rows + MOST_PARTS - 1) / MOST_PARTS);
    int parts = (rows + length - 1) / length;
    List<double[][]> sums =
        run.executor()
            .map(
                parts,
                part -> {
                  int end = (int) Math.min(rows, (part + 1L) * length);
                  return part(part * length, end, columns, matrix, run.cancel());
                },
                "dot products",
                run.progress(),
                run.cancel());
    double[][] total = sums.get(0);
    for (double[][] other : sums.subList(1, parts)) {
      for (int i = 0; i < columns; i++) {
        LongVectors.add(1, other[i], total[i], i + 1);
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        total[j][i] = total[i][j];
      }
    }
    return total;
  }

  /** Fills the lower triangle. */
  private static double[][] part(
      int from, int to, int columns, StackedQr.Rows matrix, CancelToken cancel) {
    double[][] sum = new double[columns][columns];
    double[][] block = new double[columns][Math.min(BLOCK, to - from)];
    // Four rows more, which stay zero, fill up the last group of four.
    double[][] turned = new double[BLOCK + 4][columns];
    for (int start = from; start < to; start += BLOCK) {
      int count = Math.min(to, start + BLOCK) - start;
      matrix.write(start, start + count, block);
      for (int i = 0; i < columns; i++) {
        for (int r = 0; r < count; r++) {
          turned[r][i] = block[i][r];
        }
      }
      for (int r = count; r < count + 4; r++) {
        Arrays.fill(turned[r], 0);
      }
      for (int i = 0; i < columns; i++) {
        cancel.check("dot products");
        for (int r = 0; r < count; r += 4) {
          add(turned[r], turned[r + 1], turned[r + 2], turned[r + 3], i, sum[i]);
        }
      }
    }
    return sum;
  }

  /** Four rows at once, so that each sum is read and written once for four products. */
  private static void add(double[] a, double[] b, double[] c, double[] d, int i, double[] sum) {
    double x = a[i];
    double y = b[i];
    double z = c[i];
    double w = d[i];
    for (int j = 0; j <= i; j++) {
      sum[j] += x * a[j] + y * b[j] + z * c[j] + w * d[j];
    }
  }
}
