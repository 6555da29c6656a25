package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;

/**
 * Feature columns as trees see them: beside each value its rank among the column's distinct values
 * and the number of its bin. Five bytes per cell more than the values. Built once per training and
 * shared read-only by its trees.
 */
public final class RankedColumns {

  private final List<Column> columns;

  /**
   * One column.
   *
   * @param values its values, shared
   * @param rank how many distinct values are smaller, by row
   * @param bin number of the bin as unsigned byte, by row
   * @param distinct number of distinct values
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Column(double[] values, int[] rank, byte[] bin, int distinct) {}

  private RankedColumns(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * Ranks and bins columns.
   *
   * @param values d columns of n finite numbers; shared
   * @param run progress, cancelling and threads
   * @return the columns; cost d n log n
   */
  public static RankedColumns of(double[][] values, RunContext run) {
    return new RankedColumns(
        run.executor()
            .map(
                values.length,
                f -> column(values[f], run.cancel()),
                "ranked columns",
                run.progress(),
                run.cancel()));
  }

  /**
   * The number of columns.
   *
   * @return d
   */
  public int features() {
    return columns.size();
  }

  Column column(int feature) {
    return columns.get(feature);
  }

  private static Column column(double[] values, CancelToken cancel) {
    double[] unique = Binning.sorted(values);
    double[] borders = Binning.borders(unique);
    int distinct = 0;
    for (int i = 0; i < unique.length; i++) {
      if (i == 0 || unique[i] != unique[distinct - 1]) {
        unique[distinct++] = unique[i];
      }
    }
    cancel.check("ranking of features");
    byte[] bins = Binning.bins(values, borders);
    int[] start = new int[borders.length + 2];
    start[borders.length + 1] = distinct;
    for (int b = 0; b < borders.length; b++) {
      int at = Arrays.binarySearch(unique, 0, distinct, borders[b]);
      start[b + 1] = at < 0 ? -1 - at : at + 1;
    }
    int[] rank = new int[values.length];
    for (int i = 0; i < rank.length; i++) {
      int b = bins[i] & 0xff;
      rank[i] = Arrays.binarySearch(unique, start[b], start[b + 1], values[i] + 0.0);
    }
    return new Column(values, rank, bins, distinct);
  }
}
