package org.materialsj.engine.algebra;

import java.util.Arrays;

/**
 * Compares one row with many rows that are held column by column. The loops run along the columns,
 * and each writes one array at the same index at which it reads: only then does the compiler use
 * vector instructions, which are three times as fast. Four features at a time keep the sums in
 * registers. Each result depends on its two rows only, never on where its block begins.
 */
public final class RowPairs {

  private RowPairs() {}

  /**
   * Squared Euclidean distances: out[j] = sum over f of (row[f] - columns[f][j])^2.
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least {@code to} numbers, overwritten from {@code from} on
   */
  public static void squaredDistances(
      double[][] columns, int from, int to, double[] row, double[] out) {
    Arrays.fill(out, from, to, 0);
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
      for (int j = from; j < to; j++) {
        double p = ra - a[j];
        double q = rb - b[j];
        double r = rc - c[j];
        double s = rd - d[j];
        out[j] += p * p + q * q + (r * r + s * s);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = from; j < to; j++) {
        double p = ra - a[j];
        out[j] += p * p;
      }
    }
  }

  /**
   * City-block distances: out[j] = sum over f of |row[f] - columns[f][j]|.
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least {@code to} numbers, overwritten from {@code from} on
   */
  public static void cityDistances(
      double[][] columns, int from, int to, double[] row, double[] out) {
    Arrays.fill(out, from, to, 0);
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
      for (int j = from; j < to; j++) {
        double p = Math.abs(ra - a[j]);
        double q = Math.abs(rb - b[j]);
        double r = Math.abs(rc - c[j]);
        double s = Math.abs(rd - d[j]);
        out[j] += p + q + (r + s);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = from; j < to; j++) {
        out[j] += Math.abs(ra - a[j]);
      }
    }
  }

  /**
   * Dot products: out[j] = sum over f of row[f] columns[f][j].
   *
   * @param columns d arrays of at least {@code to} numbers; not modified
   * @param from first row of the columns
   * @param to end of the rows
   * @param row d numbers; not modified
   * @param out at least {@code to} numbers, overwritten from {@code from} on
   */
  public static void dotProducts(double[][] columns, int from, int to, double[] row, double[] out) {
    Arrays.fill(out, from, to, 0);
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
      for (int j = from; j < to; j++) {
        out[j] += ra * a[j] + rb * b[j] + (rc * c[j] + rd * d[j]);
      }
    }
    for (; f < row.length; f++) {
      double[] a = columns[f];
      double ra = row[f];
      for (int j = from; j < to; j++) {
        out[j] += ra * a[j];
      }
    }
  }

  /**
   * The dot product of two stretches. Four sums at once do not wait for each other.
   *
   * @param a numbers; not modified
   * @param atA start of the first stretch
   * @param b numbers; not modified
   * @param atB start of the second stretch
   * @param count length of both
   * @return the sum of the products
   */
  public static double dot(double[] a, int atA, double[] b, int atB, int count) {
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int j = 0;
    for (; j + 3 < count; j += 4) {
      p += a[atA + j] * b[atB + j];
      q += a[atA + j + 1] * b[atB + j + 1];
      r += a[atA + j + 2] * b[atB + j + 2];
      s += a[atA + j + 3] * b[atB + j + 3];
    }
    for (; j < count; j++) {
      p += a[atA + j] * b[atB + j];
    }
    return p + q + (r + s);
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

  /**
   * All rows of the columns.
   *
   * @param columns d arrays of n numbers, at least one; not modified
   * @return n arrays of d numbers
   */
  public static double[][] rows(double[][] columns) {
    double[][] rows = new double[columns[0].length][columns.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        rows[i][f] = columns[f][i];
      }
    }
    return rows;
  }
}
