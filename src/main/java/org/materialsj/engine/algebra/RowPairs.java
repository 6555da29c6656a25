package org.materialsj.engine.algebra;

import java.util.Arrays;

/**
 * Compares one row with many rows that are held column by column. The loops run along the columns,
 * so that the compiler can use vector instructions; four features at a time keep the sums in
 * registers. Each result depends on its two rows only, never on where its block begins.
 */
public final class RowPairs {

  private RowPairs() {}

  /**
   * Squared Euclidean distances: out[j - from] = sum over f of (row[f] - columns[f][j])^2.
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least to - from numbers; overwritten
   */
  public static void squaredDistances(
      double[][] columns, int from, int to, double[] row, double[] out) {
    int count = to - from;
    Arrays.fill(out, 0, count, 0);
    int f = 0;
    for (; f + 3 < row.length; f += 4) {
      double[] a = columns[f];
      double[] b = columns[f + 1];
      double[] c = columns[f + 2];
      double[] d = columns[f + 3];
      double ra = row[f];
      double rb = row[f + 1];
      double rc = row[f + 2];
      double rd = row[f + 3];
      for (int j = 0; j < count; j++) {
        double p = ra - a[from + j];
        double q = rb - b[from + j];
        double r = rc - c[from + j];
        double s = rd - d[from + j];
        out[j] += p * p + q * q + (r * r + s * s);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = 0; j < count; j++) {
        double p = ra - a[from + j];
        out[j] += p * p;
      }
    }
  }

  /**
   * City-block distances: out[j - from] = sum over f of |row[f] - columns[f][j]|.
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least to - from numbers; overwritten
   */
  public static void cityDistances(
      double[][] columns, int from, int to, double[] row, double[] out) {
    int count = to - from;
    Arrays.fill(out, 0, count, 0);
    int f = 0;
    for (; f + 3 < row.length; f += 4) {
      double[] a = columns[f];
      double[] b = columns[f + 1];
      double[] c = columns[f + 2];
      double[] d = columns[f + 3];
      double ra = row[f];
      double rb = row[f + 1];
      double rc = row[f + 2];
      double rd = row[f + 3];
      for (int j = 0; j < count; j++) {
        double p = Math.abs(ra - a[from + j]);
        double q = Math.abs(rb - b[from + j]);
        double r = Math.abs(rc - c[from + j]);
        double s = Math.abs(rd - d[from + j]);
        out[j] += p + q + (r + s);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = 0; j < count; j++) {
        out[j] += Math.abs(ra - a[from + j]);
      }
    }
  }

  /**
   * Dot products: out[j - from] = sum over f of row[f] columns[f][j].
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least to - from numbers; overwritten
   */
  public static void dotProducts(double[][] columns, int from, int to, double[] row, double[] out) {
    int count = to - from;
    Arrays.fill(out, 0, count, 0);
    int f = 0;
    for (; f + 3 < row.length; f += 4) {
      double[] a = columns[f];
      double[] b = columns[f + 1];
      double[] c = columns[f + 2];
      double[] d = columns[f + 3];
      double ra = row[f];
      double rb = row[f + 1];
      double rc = row[f + 2];
      double rd = row[f + 3];
      for (int j = 0; j < count; j++) {
        out[j] += ra * a[from + j] + rb * b[from + j] + (rc * c[from + j] + rd * d[from + j]);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = 0; j < count; j++) {
        out[j] += ra * a[from + j];
      }
    }
  }

  /**
   * One row of the columns.
   *
   * @param columns d arrays; not modified
   * @param row index of the row
   * @return d numbers
   */
  public static double[] row(double[][] columns, int row) {
    double[] values = new double[columns.length];
    for (int f = 0; f < values.length; f++) {
      values[f] = columns[f][row];
    }
    return values;
  }
}
