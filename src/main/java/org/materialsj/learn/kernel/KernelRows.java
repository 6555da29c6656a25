package org.materialsj.learn.kernel;

import org.materialsj.engine.algebra.RowPairs;

/** Rows of a kernel matrix, reckoned when asked for; those asked for last are kept. */
final class KernelRows {

  private static final int TILE = 512;

  private final Kernel kernel;
  private final double[][] columns;
  private final int size;
  private final double[][] rows;

  /**
   * A ring through the kept rows and the entry {@code size}: next is the one asked for longest ago.
   */
  private final int[] next;

  private final int[] previous;
  private int room;

  /**
   * Rows of a matrix.
   *
   * @param kernel the kernel
   * @param columns d columns of n numbers; not modified
   * @param bytes memory that kept rows may take; two rows are kept at least
   */
  KernelRows(Kernel kernel, double[][] columns, long bytes) {
    this.kernel = kernel;
    this.columns = columns;
    this.size = columns[0].length;
    this.rows = new double[size][];
    this.next = new int[size + 1];
    this.previous = new int[size + 1];
    next[size] = size;
    previous[size] = size;
    this.room = (int) Math.max(2, Math.min(size, bytes / (8L * size)));
  }

  /** The kernel of each row with itself. */
  double[] diagonal() {
    double[] diagonal = new double[size];
    for (int i = 0; i < size; i++) {
      kernel.values(columns, i, i + 1, RowPairs.row(columns, i), diagonal);
      KernelMatrix.checkFinite(diagonal[i]);
    }
    return diagonal;
  }

  /** Row i: n numbers, not to be modified, valid until two other rows were asked for. */
  double[] row(int i) {
    double[] row = rows[i];
    if (row != null) {
      unlink(i);
    } else {
      row = space();
      double[] values = RowPairs.row(columns, i);
      for (int from = 0; from < size; from += TILE) {
        kernel.values(columns, from, Math.min(size, from + TILE), values, row);
      }
      rows[i] = row;
    }
    link(i);
    return row;
  }

  /** A new row while there is room, then the one asked for longest ago. */
  private double[] space() {
    if (room > 0) {
      room--;
      return new double[size];
    }
    int oldest = next[size];
    unlink(oldest);
    double[] space = rows[oldest];
    rows[oldest] = null;
    return space;
  }

  private void unlink(int i) {
    next[previous[i]] = next[i];
    previous[next[i]] = previous[i];
  }

  private void link(int i) {
    int last = previous[size];
    next[last] = i;
    previous[i] = last;
    next[i] = size;
    previous[size] = i;
  }
}
