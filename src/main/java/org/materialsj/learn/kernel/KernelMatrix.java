package org.materialsj.learn.kernel;

import java.util.Locale;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/** The kernel of every training row with every other. */
final class KernelMatrix {

  private static final int TILE_ROWS = 32;
  private static final int TILE_COLUMNS = 256;

  /** The share of the memory that a matrix may take. */
  private static final double SHARE = 0.6;

  private KernelMatrix() {}

  /**
   * Refuses what does not fit into memory.
   *
   * @param learner who asks, such as "Kernel ridge"
   * @param rows n
   * @param triangles how many triangles of n (n + 1) / 2 numbers are held at once
   * @param limit bytes that this Java may use
   * @throws IllegalArgumentException with what to do instead
   */
  static void checkMemory(String learner, int rows, int triangles, long limit) {
    double needed = 4.0 * triangles * rows * (rows + 1.0);
    if (needed > SHARE * limit) {
      int most = (int) Math.sqrt(SHARE * limit / (4.0 * triangles));
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s compares all %d training rows with each other, which takes %.1f GB, more than"
                  + " this Java may use (%.1f GB): train on at most %d rows, give Java more memory,"
                  + " or choose Gradient boosting, which takes any number of rows.",
              learner,
              rows,
              needed / 1e9,
              SHARE * limit / 1e9,
              most));
    }
  }

  /** No kernel of two rows is larger than the larger one of these rows with themselves. */
  static void checkFinite(double withItself) {
    if (!Double.isFinite(withItself)) {
      throw new IllegalArgumentException(
          "the kernel of a training row with itself is "
              + withItself
              + ": choose a smaller gamma, degree or offset, or standardize the features");
    }
  }

  /**
   * The lower triangle, row i of i + 1 numbers.
   *
   * @param kernel the kernel
   * @param columns d arrays of n numbers; not modified
   * @param ridge added to the diagonal
   * @param run progress, cancelling and threads
   * @return the triangle
   */
  static double[][] lower(Kernel kernel, double[][] columns, double ridge, RunContext run) {
    int n = columns[0].length;
    int tiles = (n + TILE_ROWS - 1) / TILE_ROWS;
    double[][] matrix = new double[n][];
    run.executor()
        .map(
            tiles,
            tile -> {
              int start = (tiles - 1 - tile) * TILE_ROWS;
              int end = Math.min(n, start + TILE_ROWS);
              double[][] rows = new double[end - start][];
              for (int i = start; i < end; i++) {
                rows[i - start] = RowPairs.row(columns, i);
                matrix[i] = new double[i + 1];
              }
              for (int left = 0; left < end; left += TILE_COLUMNS) {
                run.cancel().check("kernel matrix");
                for (int i = Math.max(start, left); i < end; i++) {
                  int right = Math.min(i + 1, left + TILE_COLUMNS);
                  kernel.values(columns, left, right, rows[i - start], matrix[i]);
                }
              }
              for (int i = start; i < end; i++) {
                checkFinite(matrix[i][i]);
                matrix[i][i] += ridge;
              }
              return tile;
            },
            "rows of the kernel matrix",
            run.progress(),
            run.cancel());
    return matrix;
  }
}
