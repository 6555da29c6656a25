package org.materialsj.engine.statistics;

import java.util.Arrays;
import org.materialsj.engine.algebra.GramMatrix;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/**
 * Principal component analysis: the orthogonal directions in which rows vary most. Columns are
 * centred, not scaled. Found from the matrix of covariances, or of scalar products of rows when
 * there are fewer rows than columns. Cost n d m + 5 m^3 with m the smaller of n and d.
 *
 * @param mean mean of each of the d columns
 * @param directions orthonormal rows of d weights, the largest in magnitude positive
 * @param shares share of the whole variance along each possible direction, min(n, d) numbers,
 *     descending; those of the directions come first
 * @param variance the whole variance: the sum of the population variances of the columns
 * @see "Pearson 1901, doi:10.1080/14786440109462720"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record ComponentAnalysis(
    double[] mean, double[][] directions, double[] shares, double variance) {

  /** Most columns, or rows if these are fewer. */
  public static final int LARGEST = 5000;

  /**
   * Analyses rows.
   *
   * @param columns d arrays of n finite numbers, min(n, d) at most {@value #LARGEST}; not modified
   * @param count most directions to find; there are fewer when the rows span fewer
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return at least one direction
   * @throws IllegalArgumentException with a plain sentence for too large a table, or for columns
   *     that do not vary or whose squares leave the range of numbers
   */
  public static ComponentAnalysis of(double[][] columns, int count, RunContext run) {
    int d = columns.length;
    int n = d == 0 ? 0 : columns[0].length;
    int smaller = Math.min(n, d);
    if (smaller < 1 || count < 1) {
      throw new IllegalArgumentException(
          "components need rows, columns and a count, got " + n + ", " + d + " and " + count);
    }
    if (smaller > LARGEST) {
      throw new IllegalArgumentException(
          "Principal components take at most "
              + LARGEST
              + " columns or as many rows, got "
              + d
              + " columns and "
              + n
              + " rows: choose columns first.");
    }
    double[] mean = new double[d];
    double[][] centred = new double[d][];
    double total = 0;
    for (int f = 0; f < d; f++) {
      run.cancel().check("principal components");
      double m = Descriptive.mean(columns[f]);
      mean[f] = m;
      centred[f] = Arrays.stream(columns[f]).map(x -> x - m).toArray();
      total += LongVectors.dot(centred[f], centred[f]);
    }
    if (!(total > 0 && Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "Principal components need columns that vary, within the range of numbers.");
    }
    return analyse(mean, centred, total, Math.min(count, smaller), run);
  }

  private static ComponentAnalysis analyse(
      double[] mean, double[][] centred, double total, int count, RunContext run) {
    int d = centred.length;
    int n = centred[0].length;
    boolean byRows = n < d;
    double[][] gram =
        byRows
            ? GramMatrix.of(RowPairs.rows(centred), run.part(0, 0.5))
            : GramSum.of(
                n,
                d,
                (from, to, block) -> {
                  for (int f = 0; f < d; f++) {
                    System.arraycopy(centred[f], from, block[f], 0, to - from);
                  }
                },
                run.part(0, 0.5));
    int smaller = gram.length;
    Tridiagonal.Largest found =
        Tridiagonal.reduce(gram, run.cancel()).largest(smaller, run.cancel());
    double[] values = found.values();
    int kept = 1;
    // Directions beyond these are filled by rounding only.
    while (kept < count && values[kept] > smaller * Math.ulp(values[0])) {
      kept++;
    }
    double[][] directions = new double[kept][];
    for (int k = 0; k < kept; k++) {
      run.cancel().check("principal components");
      directions[k] = byRows ? direction(centred, found.vectors()[k]) : found.vectors()[k];
    }
    double[] shares = Arrays.stream(values).map(v -> Math.max(0, v) / total).toArray();
    return new ComponentAnalysis(mean, directions, shares, total / n);
  }

  /** The unit vector along X^T u, its component of largest magnitude positive. */
  private static double[] direction(double[][] centred, double[] u) {
    double[] direction = Arrays.stream(centred).mapToDouble(c -> LongVectors.dot(c, u)).toArray();
    double length = Math.sqrt(LongVectors.dot(direction, direction));
    double largest = 0;
    for (double component : direction) {
      largest = Math.abs(component) > Math.abs(largest) ? component : largest;
    }
    double scale = largest < 0 ? -length : length;
    return Arrays.stream(direction).map(x -> x / scale).toArray();
  }
}
