package org.materialsj.learn.cluster;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.neighbours.RowNeighbours;

/**
 * Clusters as regions where rows are dense. A row is a core row if at least m rows, itself
 * included, are within the radius, as in scikit-learn. Core rows within the radius of each other
 * are in one cluster; another row within the radius of core rows joins the nearest one, and the
 * rest is noise. Which rows are together does not depend on their order.
 *
 * @see "Ester, Kriegel, Sander and Xu 1996, KDD-96 pp. 226-231"
 */
public final class Dbscan {

  private Dbscan() {}

  /**
   * Finds the clusters. Cost n^2 d, much less where a k-d tree serves and the radius is small;
   * memory n d, since no neighbours are kept.
   *
   * @param columns d arrays of n finite numbers, at least one; not modified
   * @param radius how near neighbours are, above 0; a row at this distance is one
   * @param rows rows m that make a core, at least 1
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return cluster of each row, in the order of their first rows; -1 for noise
   * @throws IllegalArgumentException if a number is out of range
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static int[] fit(double[][] columns, double radius, int rows, RunContext run) {
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY) || rows < 1) {
      throw new IllegalArgumentException(
          "radius must be above 0 and rows at least 1, got " + radius + " and " + rows);
    }
    int n = columns[0].length;
    RowNeighbours neighbours = new RowNeighbours(columns);
    int[] counts = new int[n];
    neighbours.within(radius, (row, other, squared) -> counts[row]++, run.part(0, 0.4));
    AtomicIntegerArray roots = new AtomicIntegerArray(n);
    for (int i = 0; i < n; i++) {
      roots.set(i, i);
    }
    int[] nearest = new int[n];
    Arrays.fill(nearest, -1);
    double[] least = new double[n];
    neighbours.within(
        radius,
        (row, other, squared) -> {
          if (counts[other] < rows) {
            return;
          }
          if (counts[row] >= rows) {
            if (other < row) {
              join(roots, row, other);
            }
          } else if (nearest[row] < 0
              || squared < least[row]
              || squared == least[row] && isBefore(columns, other, nearest[row])) {
            nearest[row] = other;
            least[row] = squared;
          }
        },
        run.part(0.4, 1));
    int[] found = new int[n];
    for (int i = 0; i < n; i++) {
      int core = counts[i] >= rows ? i : nearest[i];
      found[i] = core < 0 ? -1 : root(roots, core);
    }
    return Clustering.numbered(found);
  }

  /** Breaks ties by the numbers of the rows, not by their order. */
  private static boolean isBefore(double[][] columns, int row, int other) {
    for (double[] column : columns) {
      int order = Double.compare(column[row], column[other]);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static int root(AtomicIntegerArray roots, int row) {
    int at = row;
    int up = roots.get(at);
    while (up != at) {
      // Shortens the path; a root that another thread has set meanwhile stays.
      roots.compareAndSet(at, up, roots.get(up));
      at = up;
      up = roots.get(at);
    }
    return at;
  }

  /** Puts the trees of two rows together, under the smaller root: always the same trees at last. */
  private static void join(AtomicIntegerArray roots, int row, int other) {
    int a = root(roots, row);
    int b = root(roots, other);
    while (a != b) {
      int large = Math.max(a, b);
      int small = Math.min(a, b);
      if (roots.compareAndSet(large, large, small)) {
        return;
      }
      a = root(roots, large);
      b = root(roots, small);
    }
  }
}
