package org.materialsj.learn.projection;

import java.util.Arrays;
import java.util.Locale;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.RunContext;

/**
 * A number for every pair of rows, such as a kernel or a distance, and the same with the mean of
 * every row and column taken away.
 *
 * @param values n rows of n numbers, symmetric, centred in place by {@link #centre}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record PairMatrix(double[][] values) {

  private static final int BLOCK_ROWS = 32;

  /** The share of the memory that a matrix may take. */
  private static final double SHARE = 0.6;

  /** Compares one row with others. */
  @FunctionalInterface
  interface Line {

    /** Writes the numbers of a row, given as d numbers, with the first rows of the columns. */
    void write(double[][] columns, int count, double[] row, double[] out);
  }

  static PairMatrix of(String name, double[][] columns, Line line, RunContext run) {
    int n = columns[0].length;
    checkMemory(name, n, Runtime.getRuntime().maxMemory());
    double[][] values = new double[n][];
    int blocks = (n + BLOCK_ROWS - 1) / BLOCK_ROWS;
    run.executor()
        .map(
            blocks,
            task -> {
              // The long rows first, so that threads end together.
              int block = blocks - 1 - task;
              for (int i = block * BLOCK_ROWS; i < Math.min(n, (block + 1) * BLOCK_ROWS); i++) {
                run.cancel().check("comparison of rows");
                values[i] = new double[n];
                line.write(columns, i + 1, RowPairs.row(columns, i), values[i]);
              }
              return task;
            },
            "blocks of rows",
            run.progress(),
            run.cancel());
    for (int i = 0; i < n; i++) {
      run.cancel().check("comparison of rows");
      if (!LongVectors.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name
                + " compares rows by numbers that are too large: standardize the columns, or choose"
                + " other settings.");
      }
      for (int j = 0; j < i; j++) {
        values[j][i] = values[i][j];
      }
    }
    return new PairMatrix(values);
  }

  static void checkMemory(String name, int n, long limit) {
    double needed = 8.0 * n * n;
    if (needed > SHARE * limit) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s compares all %d rows with each other, which takes %.1f GB, more than this Java"
                  + " may use (%.1f GB): take at most %d rows, give Java more memory, or choose PCA"
                  + " or t-SNE.",
              name,
              n,
              needed / 1e9,
              SHARE * limit / 1e9,
              (int) Math.sqrt(SHARE * limit / 8)));
    }
  }

  /** Takes away the means of rows and columns; gives the means of the rows as they were. */
  double[] centre() {
    int n = values.length;
    double[] means = Arrays.stream(values).mapToDouble(row -> LongVectors.mean(row)).toArray();
    double grand = LongVectors.mean(means);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        values[i][j] += grand - (means[i] + means[j]);
      }
    }
    return means;
  }

  /** The sum of the eigenvalues. */
  double trace() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i][i];
    }
    return sum;
  }
}
