package org.materialsj.engine.algebra;

import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

/**
 * The triangular factor R of a tall matrix A = Q R, found block of rows by block of rows: each
 * block is reflected into the triangle of those before it, so that the matrix is read once and
 * never copied as a whole (Demmel and others 2012, doi:10.1137/080731992). As accurate as
 * Householder's method, because it is one. The blocks are fixed, so the bits do not depend on the
 * threads. Cost 2 rows columns^2.
 */
public final class StackedQr {

  /** So many rows of some hundred columns stay in the cache of a processor. */
  private static final int BLOCK = 256;

  private static final int LEAST_ROWS_OF_A_PART = 8192;

  /** Each part keeps a triangle of its own. */
  private static final int MOST_PARTS = 16;

  private StackedQr() {}

  /** A matrix that writes down some of its rows. */
  @FunctionalInterface
  public interface Rows {

    /**
     * Writes the rows from .. to - 1.
     *
     * @param from first row
     * @param to one more than the last row
     * @param block one array per column; its first to - from numbers are overwritten
     */
    void write(int from, int to, double[][] block);
  }

  /**
   * The triangular factor, whose signs are those of the reflections.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param matrix writes the rows; called from several threads
   * @param run progress, cancelling and threads
   * @return R column by column: array k has the length k + 1
   */
  public static double[][] triangle(int rows, int columns, Rows matrix, RunContext run) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a matrix needs rows and columns, got " + rows + " x " + columns);
    }
    int length = Math.max(LEAST_ROWS_OF_A_PART, (rows + MOST_PARTS - 1) / MOST_PARTS);
    int parts = (rows + length - 1) / length;
    List<double[][]> triangles =
        run.executor()
            .map(
                parts,
                part -> {
                  int end = (int) Math.min(rows, (part + 1L) * length);
                  return part(part * length, end, columns, matrix, run.cancel());
                },
                "blocks of rows",
                run.progress(),
                run.cancel());
    double[][] first = triangles.get(0);
    for (double[][] other : triangles.subList(1, parts)) {
      double[][] square = new double[columns][columns];
      for (int k = 0; k < columns; k++) {
        System.arraycopy(other[k], 0, square[k], 0, k + 1);
      }
      absorb(first, square, columns, run.cancel());
    }
    return first;
  }

  private static double[][] part(int from, int to, int columns, Rows matrix, CancelToken cancel) {
    double[][] triangle = new double[columns][];
    for (int k = 0; k < columns; k++) {
      triangle[k] = new double[k + 1];
    }
    double[][] block = new double[columns][Math.min(BLOCK, to - from)];
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      matrix.write(start, end, block);
      absorb(triangle, block, end - start, cancel);
    }
    return triangle;
  }

  /** Reflects the rows of the block into the triangle; the block is spoiled. */
  private static void absorb(double[][] triangle, double[][] block, int rows, CancelToken cancel) {
    for (int j = 0; j < triangle.length; j++) {
      cancel.check("least squares");
      double[] v = block[j];
      double below = LongVectors.dot(v, v, rows);
      if (below == 0) {
        continue;
      }
      double top = triangle[j][j];
      double norm = Math.sqrt(top * top + below);
      double corner = top > 0 ? -norm : norm;
      double head = top - corner;
      double scale = 1 / Math.abs(corner * head);
      triangle[j][j] = corner;
      for (int k = j + 1; k < triangle.length; k++) {
        double[] column = block[k];
        double t = scale * (head * triangle[k][j] + LongVectors.dot(v, column, rows));
        triangle[k][j] -= t * head;
        LongVectors.add(-t, v, column, rows);
      }
    }
  }
}
