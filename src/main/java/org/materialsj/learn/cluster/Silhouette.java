package org.materialsj.learn.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * How well a row fits into its cluster: (b - a) / max(a, b), where a is its mean Euclidean distance
 * from the other rows of its cluster, and b the least mean distance from the rows of another
 * cluster. The distances are not kept.
 *
 * @see "Rousseeuw 1987, doi:10.1016/0377-0427(87)90125-7"
 */
public final class Silhouette {

  private static final int BLOCK = 32;
  private static final int TILE = 512;

  private Silhouette() {}

  /**
   * The silhouettes of all rows. Cost n^2 d, memory n d.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param clusters cluster of each row, 0 and up; below 0 for a row in none; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one number per row, -1 to 1; 0 for a row alone in its cluster, NaN for a row in none
   * @throws IllegalArgumentException if there are fewer than two clusters with rows
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static double[] values(double[][] columns, int[] clusters, RunContext run) {
    return values(columns, clusters, IntStream.range(0, clusters.length).toArray(), run);
  }

  /**
   * The silhouettes of some rows among all. Cost m n d for m of them.
   *
   * @param columns d arrays of n finite numbers; not modified
   * @param clusters cluster of each row, 0 and up; below 0 for a row in none; not modified
   * @param rows indices of m rows; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return one number for each of these rows, as above
   * @throws IllegalArgumentException if there are fewer than two clusters with rows
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static double[] values(double[][] columns, int[] clusters, int[] rows, RunContext run) {
    int count = Arrays.stream(clusters).max().orElse(-1) + 1;
    int[] sizes = new int[Math.max(0, count)];
    for (int cluster : clusters) {
      if (cluster >= 0) {
        sizes[cluster]++;
      }
    }
    if (Arrays.stream(sizes).filter(size -> size > 0).count() < 2) {
      throw new IllegalArgumentException("silhouettes need at least two clusters");
    }
    double[][] sorted = sorted(columns, clusters, sizes);
    double[] values = new double[rows.length];
    run.executor()
        .map(
            (rows.length + BLOCK - 1) / BLOCK,
            block -> {
              int from = block * BLOCK;
              int to = Math.min(rows.length, from + BLOCK);
              double[][] sums = sums(columns, sorted, sizes, rows, from, to, run);
              for (int i = from; i < to; i++) {
                values[i] = value(sums[i - from], sizes, clusters[rows[i]]);
              }
              return block;
            },
            "blocks of silhouettes",
            run.progress(),
            run.cancel());
    return values;
  }

  /** The rows of cluster 0, then those of cluster 1 and so on; those in none left out. */
  private static double[][] sorted(double[][] columns, int[] clusters, int[] sizes) {
    int[] next = new int[sizes.length];
    for (int c = 1; c < next.length; c++) {
      next[c] = next[c - 1] + sizes[c - 1];
    }
    double[][] sorted = new double[columns.length][Arrays.stream(sizes).sum()];
    for (int i = 0; i < clusters.length; i++) {
      if (clusters[i] >= 0) {
        int place = next[clusters[i]]++;
        for (int f = 0; f < columns.length; f++) {
          sorted[f][place] = columns[f][i];
        }
      }
    }
    return sorted;
  }

  /** Sums of the distances of rows from the rows of each cluster. */
  private static double[][] sums(
      double[][] columns,
      double[][] sorted,
      int[] sizes,
      int[] rows,
      int from,
      int to,
      RunContext run) {
    double[][] queries = new double[to - from][];
    Arrays.setAll(queries, q -> RowPairs.row(columns, rows[from + q]));
    double[][] sums = new double[queries.length][sizes.length];
    double[] distances = new double[sorted[0].length];
    int start = 0;
    for (int c = 0; c < sizes.length; c++) {
      int last = start + sizes[c];
      for (; start < last; start += TILE) {
        run.cancel().check("silhouettes");
        int end = Math.min(last, start + TILE);
        for (int q = 0; q < queries.length; q++) {
          RowPairs.squaredDistances(sorted, start, end, queries[q], distances);
          sums[q][c] += sumOfRoots(distances, start, end);
        }
      }
      start = last;
    }
    return sums;
  }

  private static double sumOfRoots(double[] squares, int from, int to) {
    for (int i = from; i < to; i++) {
      squares[i] = Math.sqrt(squares[i]);
    }
    // Four sums do not wait for each other.
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      p += squares[i];
      q += squares[i + 1];
      r += squares[i + 2];
      s += squares[i + 3];
    }
    for (; i < to; i++) {
      p += squares[i];
    }
    return p + q + (r + s);
  }

  private static double value(double[] sums, int[] sizes, int cluster) {
    if (cluster < 0) {
      return Double.NaN;
    }
    if (sizes[cluster] == 1) {
      return 0;
    }
    double inside = sums[cluster] / (sizes[cluster] - 1);
    double outside = Double.POSITIVE_INFINITY;
    for (int c = 0; c < sums.length; c++) {
      if (c != cluster && sizes[c] > 0) {
        outside = Math.min(outside, sums[c] / sizes[c]);
      }
    }
    double larger = Math.max(inside, outside);
    return larger > 0 ? (outside - inside) / larger : 0;
  }
}
