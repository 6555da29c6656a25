package org.materialsj.engine.algebra;

import java.util.Arrays;
import org.materialsj.engine.run.CancelToken;

/**
 * The QR decomposition A P = Q R with the column of largest rest chosen first (Businger and Golub
 * 1965, doi:10.1007/BF01436084), by Householder reflections. The first {@link #rank()} columns of
 * the order are independent, the others depend on them. Of columns with equal rests the first one
 * is chosen. Columns should be of similar lengths. Immutable. Cost 2 m d^2 for d columns of m
 * numbers when d is at most m, else 2 m^2 d.
 */
public final class PivotedQr {

  /** A column with a smaller rest, as a share of the longest column, counts as dependent. */
  private static final double DEPENDENT = 1e-12;

  /** Rests that differ by less are equal but for rounding. */
  private static final double EQUAL = 1 + 1e-10;

  /** A rest that fell below this share was spoiled by the subtractions, and is summed anew. */
  private static final double SPOILED = 1e-10;

  /**
   * In the order of the pivots: R in the first rank entries, the reflections below the diagonal.
   */
  private final double[][] columns;

  private final double[] heads;
  private final double[] scales;
  private final int[] order;
  private final int height;
  private int rank;

  private PivotedQr(double[][] columns) {
    this.columns = columns;
    this.height = columns[0].length;
    int most = Math.min(height, columns.length);
    heads = new double[most];
    scales = new double[most];
    order = new int[columns.length];
    Arrays.setAll(order, k -> k);
  }

  /**
   * Decomposes.
   *
   * @param columns d columns of m finite numbers; spoiled, because large ones need no copy
   * @param cancel polled before each column
   * @return the decomposition
   */
  public static PivotedQr of(double[][] columns, CancelToken cancel) {
    PivotedQr qr = new PivotedQr(columns.clone());
    qr.decompose(cancel);
    return qr;
  }

  private void decompose(CancelToken cancel) {
    double[] rests = new double[columns.length];
    double[] whole = new double[columns.length];
    Arrays.setAll(rests, k -> LongVectors.dot(columns[k], columns[k]));
    System.arraycopy(rests, 0, whole, 0, rests.length);
    double least = DEPENDENT * DEPENDENT * Arrays.stream(rests).max().orElseThrow();
    for (int k = 0; k < heads.length; k++) {
      cancel.check("QR decomposition");
      swap(rests, whole, k, largest(rests, k));
      double rest = sumOfSquares(columns[k], k);
      if (!(rest > least)) {
        return;
      }
      reflect(k, rest);
      rank = k + 1;
      for (int j = k + 1; j < columns.length; j++) {
        project(k, columns[j]);
        double r = columns[j][k];
        rests[j] -= r * r;
        if (rests[j] < SPOILED * whole[j]) {
          rests[j] = sumOfSquares(columns[j], k + 1);
          whole[j] = Math.max(rests[j], Double.MIN_NORMAL);
        }
      }
    }
  }

  private static int largest(double[] rests, int from) {
    int best = from;
    for (int j = from + 1; j < rests.length; j++) {
      if (rests[j] > EQUAL * rests[best]) {
        best = j;
      }
    }
    return best;
  }

  /** Moves the pivot to the front and keeps the order of the others. */
  private void swap(double[] rests, double[] whole, int k, int pivot) {
    double[] column = columns[pivot];
    int index = order[pivot];
    double rest = rests[pivot];
    double all = whole[pivot];
    System.arraycopy(columns, k, columns, k + 1, pivot - k);
    System.arraycopy(order, k, order, k + 1, pivot - k);
    System.arraycopy(rests, k, rests, k + 1, pivot - k);
    System.arraycopy(whole, k, whole, k + 1, pivot - k);
    columns[k] = column;
    order[k] = index;
    rests[k] = rest;
    whole[k] = all;
  }

  private static double sumOfSquares(double[] column, int from) {
    double sum = 0;
    for (int i = from; i < column.length; i++) {
      sum += column[i] * column[i];
    }
    return sum;
  }

  private void reflect(int k, double rest) {
    double[] column = columns[k];
    double top = column[k];
    double corner = top > 0 ? -Math.sqrt(rest) : Math.sqrt(rest);
    heads[k] = top - corner;
    // |v|^2 = 2 |corner| |head|.
    scales[k] = 1 / Math.abs(corner * heads[k]);
    column[k] = corner;
  }

  /** Applies reflection k. */
  private void project(int k, double[] to) {
    double[] v = columns[k];
    double t = heads[k] * to[k];
    for (int i = k + 1; i < height; i++) {
      t += v[i] * to[i];
    }
    t *= scales[k];
    to[k] -= t * heads[k];
    for (int i = k + 1; i < height; i++) {
      to[i] -= t * v[i];
    }
  }

  /**
   * The number of independent columns.
   *
   * @return 0 to min(m, d)
   */
  public int rank() {
    return rank;
  }

  /**
   * The columns in the order in which they were chosen.
   *
   * @return a new array of d indices
   */
  public int[] order() {
    return order.clone();
  }

  /**
   * How a dependent column follows from the independent ones.
   *
   * @param place place in {@link #order()}, at least {@link #rank()}
   * @return factors of the first {@link #rank()} columns of the order; their sum is the column
   */
  public double[] dependence(int place) {
    if (place < rank || place >= columns.length) {
      throw new IllegalArgumentException(
          "place must be " + rank + " to " + (columns.length - 1) + ", got " + place);
    }
    double[] factors = Arrays.copyOf(columns[place], rank);
    backSubstitute(factors);
    return factors;
  }

  private void backSubstitute(double[] right) {
    for (int k = rank - 1; k >= 0; k--) {
      right[k] /= columns[k][k];
      LongVectors.add(-right[k], columns[k], right, k);
    }
  }

  /**
   * The solution of min |A x - b| of the shortest length.
   *
   * @param right b, m numbers; not modified
   * @param cancel polled now and then
   * @return x, d numbers
   */
  public double[] solve(double[] right, CancelToken cancel) {
    if (right.length != height) {
      throw new IllegalArgumentException(
          "expected " + height + " numbers on the right, got " + right.length);
    }
    double[] rotated = right.clone();
    for (int k = 0; k < rank; k++) {
      project(k, rotated);
    }
    double[] top = Arrays.copyOf(rotated, rank);
    double[] solution = new double[columns.length];
    if (rank == 0) {
      return solution;
    }
    double[] ordered = top;
    if (rank == columns.length) {
      backSubstitute(top);
    } else {
      ordered = shortest(top, cancel);
    }
    for (int k = 0; k < ordered.length; k++) {
      solution[order[k]] = ordered[k];
    }
    return solution;
  }

  /**
   * (A^T A)^-1 b on the independent columns, 0 on the others.
   *
   * @param right b, d numbers; not modified
   * @return d numbers
   */
  public double[] solveNormal(double[] right) {
    double[] z = new double[rank];
    for (int i = 0; i < rank; i++) {
      z[i] = (right[order[i]] - LongVectors.dot(columns[i], z, i)) / columns[i][i];
    }
    backSubstitute(z);
    double[] solution = new double[columns.length];
    for (int i = 0; i < rank; i++) {
      solution[order[i]] = z[i];
    }
    return solution;
  }

  /** The shortest y with the first rows of R times y = right: from the QR of those rows turned. */
  private double[] shortest(double[] right, CancelToken cancel) {
    double[][] turned = new double[rank][columns.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < Math.min(rank, j + 1); i++) {
        turned[i][j] = columns[j][i];
      }
    }
    PivotedQr qr = of(turned, cancel);
    double[] z = new double[columns.length];
    for (int i = 0; i < qr.rank; i++) {
      double sum = right[qr.order[i]] - LongVectors.dot(qr.columns[i], z, i);
      z[i] = sum / qr.columns[i][i];
    }
    for (int k = qr.rank - 1; k >= 0; k--) {
      qr.project(k, z);
    }
    return z;
  }
}
