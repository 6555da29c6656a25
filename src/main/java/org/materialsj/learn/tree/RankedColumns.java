package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.RunContext;

/**
 * Feature columns as trees see them: each value replaced by its rank among the column's distinct
 * values, and by the number of its bin. The bins (at most 256) hold nearly equal numbers of rows.
 * Built once per training and shared read-only by its trees.
 */
public final class RankedColumns {

  static final int MAX_BINS = 256;

  private final int rows;
  private final List<Column> columns;

  /**
   * One column.
   *
   * @param distinct its distinct values, ascending
   * @param rank index into {@code distinct}, by row
   * @param bin number of the bin as unsigned byte, by row
   * @param binStart first rank in each bin, and one more entry, the number of distinct values
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Column(double[] distinct, int[] rank, byte[] bin, int[] binStart) {

    /**
     * The number of bins.
     *
     * @return 1 to 256
     */
    public int bins() {
      return binStart.length - 1;
    }

    /**
     * A threshold t with lower value &lt;= t &lt; upper value, in the middle where it can be.
     *
     * @param lowerRank rank of the lower value
     * @param upperRank rank of the upper value
     * @return t
     */
    public double threshold(int lowerRank, int upperRank) {
      double lower = distinct[lowerRank];
      double upper = distinct[upperRank];
      double middle = lower / 2 + upper / 2;
      return middle >= lower && middle < upper ? middle : lower;
    }
  }

  private RankedColumns(int rows, List<Column> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  public static RankedColumns of(double[][] columns, RunContext run) {
    List<Column> ranked =
        run.executor()
            .map(
                columns.length,
                f -> rank(columns[f]),
                "ranked columns",
                run.progress(),
                run.cancel());
    return new RankedColumns(columns[0].length, ranked);
  }

  int rows() {
    return rows;
  }

  public int features() {
    return columns.size();
  }

  Column column(int feature) {
    return columns.get(feature);
  }

  /**
   * Ranks and bins the values of one column.
   *
   * @param values finite numbers, at least one; not modified
   * @return the column; cost n log n
   */
  public static Column rank(double[] values) {
    int n = values.length;
    double[] sorted = new double[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = values[i] + 0.0; // turns -0.0 into 0.0: they are one value
    }
    Arrays.sort(sorted);
    int[] counts = new int[n];
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    double[] unique = Arrays.copyOf(sorted, distinct);
    int[] rank = new int[n];
    for (int i = 0; i < n; i++) {
      rank[i] = Arrays.binarySearch(unique, values[i] + 0.0);
    }
    int[] binStart = binStarts(counts, distinct, n);
    byte[] binOfRank = new byte[distinct];
    for (int b = 0; b + 1 < binStart.length; b++) {
      Arrays.fill(binOfRank, binStart[b], binStart[b + 1], (byte) b);
    }
    byte[] bin = new byte[n];
    for (int i = 0; i < n; i++) {
      bin[i] = binOfRank[rank[i]];
    }
    return new Column(unique, rank, bin, binStart);
  }

  /** Closes a bin as soon as the rows up to it reach its share; one value never spans two bins. */
  private static int[] binStarts(int[] counts, int distinct, int n) {
    if (distinct <= MAX_BINS) {
      int[] starts = new int[distinct + 1];
      Arrays.setAll(starts, b -> b);
      return starts;
    }
    int[] starts = new int[MAX_BINS + 1];
    int bins = 0;
    long seen = 0;
    for (int r = 0; r < distinct; r++) {
      seen += counts[r];
      if (seen * MAX_BINS >= (long) n * (bins + 1)) {
        starts[++bins] = r + 1;
      }
    }
    return Arrays.copyOf(starts, bins + 1);
  }
}
