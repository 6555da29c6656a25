package org.materialsj.engine.geometry;

import java.util.Arrays;

/**
 * Gives every row of a cost matrix a column of its own so that the sum of the costs is least: the
 * Hungarian method with shortest augmenting paths, O(rows^2 columns).
 *
 * @see "Kuhn 1955, doi:10.1002/nav.3800020109; Jonker and Volgenant 1987, doi:10.1007/BF02278710"
 */
public final class Assignment {

  private Assignment() {}

  /**
   * Finds a cheapest assignment.
   *
   * @param costs rows x columns finite numbers, row by row; not modified
   * @param rows number of rows, at least 0
   * @param columns number of columns, at least as many; those left over stay free
   * @return the column of each row
   * @throws IllegalArgumentException if there are more rows than columns, the length does not fit
   *     or a cost is not finite
   */
  public static int[] cheapest(double[] costs, int rows, int columns) {
    check(costs, rows, columns);
    // Row and column 0 are empty: column 0 holds the row that is being placed.
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[columns + 1];
    int[] owner = new int[columns + 1];
    int[] cameFrom = new int[columns + 1];
    double[] reach = new double[columns + 1];
    boolean[] settled = new boolean[columns + 1];
    for (int row = 1; row <= rows; row++) {
      owner[0] = row;
      Arrays.fill(reach, Double.POSITIVE_INFINITY);
      Arrays.fill(settled, false);
      int column = 0;
      do {
        settled[column] = true;
        int from = owner[column];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int c = 1; c <= columns; c++) {
          if (settled[c]) {
            continue;
          }
          double reduced = costs[(from - 1) * columns + c - 1] - rowPrice[from] - columnPrice[c];
          if (reduced < reach[c]) {
            reach[c] = reduced;
            cameFrom[c] = column;
          }
          if (reach[c] < step) {
            step = reach[c];
            next = c;
          }
        }
        for (int c = 0; c <= columns; c++) {
          if (settled[c]) {
            rowPrice[owner[c]] += step;
            columnPrice[c] -= step;
          } else {
            reach[c] -= step;
          }
        }
        column = next;
      } while (owner[column] != 0);
      while (column != 0) {
        owner[column] = owner[cameFrom[column]];
        column = cameFrom[column];
      }
    }
    int[] chosen = new int[rows];
    for (int c = 1; c <= columns; c++) {
      if (owner[c] > 0) {
        chosen[owner[c] - 1] = c - 1;
      }
    }
    return chosen;
  }

  private static void check(double[] costs, int rows, int columns) {
    if (rows < 0 || rows > columns || costs.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "assignment needs rows x columns costs and no more rows than columns, got "
              + (costs.length + " costs for " + rows + " x " + columns));
    }
    for (double cost : costs) {
      if (!Double.isFinite(cost)) {
        throw new IllegalArgumentException("costs must be finite, got " + cost);
      }
    }
  }
}
