package org.materialsj.learn.boosting;

import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.tree.Binning;

/**
 * Feature columns as bins. Bin b of feature f is number {@code offsets[f] + b} of a histogram.
 *
 * @param bins for each feature the bin of each row, as unsigned byte
 * @param thresholds for each feature the border above each bin but the last
 * @param offsets where the bins of each feature begin, and one more entry, the number of all bins
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record BinnedColumns(byte[][] bins, double[][] thresholds, int[] offsets) {

  private record Binned(byte[] bins, double[] thresholds) {}

  static BinnedColumns of(double[][] columns, RunContext run) {
    List<Binned> binned =
        run.executor()
            .map(
                columns.length,
                f -> bin(columns[f]),
                "binned columns",
                run.progress(),
                run.cancel());
    int[] offsets = new int[columns.length + 1];
    for (int f = 0; f < columns.length; f++) {
      offsets[f + 1] = offsets[f] + binned.get(f).thresholds.length + 1;
    }
    return new BinnedColumns(
        binned.stream().map(Binned::bins).toArray(byte[][]::new),
        binned.stream().map(Binned::thresholds).toArray(double[][]::new),
        offsets);
  }

  private static Binned bin(double[] values) {
    double[] borders = Binning.borders(Binning.sorted(values));
    return new Binned(Binning.bins(values, borders), borders);
  }

  int features() {
    return bins.length;
  }

  int rows() {
    return bins[0].length;
  }
}
