package org.materialsj.packing.entropic;

import java.util.List;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.run.RunContext;

/**
 * The Fisher matrix of an exponential family, Cov(t), from a sample of its statistics, kept as
 * means, standard deviations and a correlation matrix R shrunk to (1 - s) R + s I. The weight s is
 * that of Schaefer and Strimmer (the Ledoit-Wolf weight for the target "diagonal, variances kept"):
 * sum Var(r_ab) / sum r_ab^2 over pairs, at least a given one. Working on correlations makes the
 * result independent of the scales of the statistics, which differ by many orders of magnitude once
 * the distribution is narrow.
 *
 * @see "Schaefer and Strimmer 2005, doi:10.2202/1544-6115.1175"
 */
final class FisherMatrix {

  /** A statistic that deviates from its mean by less than this share of it does not vary. */
  private static final double ROUNDING = 1e-12;

  private final double[] means;
  private final double[] deviations;
  private final double[] correlations;
  private final double shrinkage;

  private FisherMatrix(
      double[] means, double[] deviations, double[] correlations, double shrinkage) {
    this.means = means;
    this.deviations = deviations;
    this.correlations = correlations;
    this.shrinkage = shrinkage;
  }

  /** One row of the matrix: correlations with the statistics before it, and sums over them. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Row(double[] values, double variances, double squares) {}

  /**
   * Estimates the matrix. Cost 2 N m^2.
   *
   * @param statistics N rows of m numbers, N at least 2; not modified
   * @param least least weight s of the diagonal, 0 to 1
   * @param penalties what is added to the diagonal of the correlations after that, m numbers, at
   *     least 0
   * @param run executor and cancel
   * @return the matrix
   */
  static FisherMatrix estimate(
      double[][] statistics, double least, double[] penalties, RunContext run) {
    int count = statistics.length;
    int m = statistics[0].length;
    double[] means = new double[m];
    for (double[] t : statistics) {
      for (int a = 0; a < m; a++) {
        means[a] += t[a] / count;
      }
    }
    double[][] columns = new double[m][count];
    double[] deviations = new double[m];
    for (int a = 0; a < m; a++) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        columns[a][k] = statistics[k][a] - means[a];
        sum += columns[a][k] * columns[a][k];
      }
      double deviation = Math.sqrt(sum / count);
      deviations[a] = deviation > ROUNDING * Math.abs(means[a]) ? deviation : 0;
      for (int k = 0; k < count; k++) {
        columns[a][k] = deviations[a] > 0 ? columns[a][k] / deviations[a] : 0;
      }
    }
    List<Row> rows =
        run.executor()
            .map(
                m, a -> row(columns, a), "rows of the Fisher matrix", run.progress(), run.cancel());
    double[] correlations = new double[m * m];
    double variances = 0;
    double squares = 0;
    for (int a = 0; a < m; a++) {
      Row row = rows.get(a);
      variances += row.variances;
      squares += row.squares;
      for (int b = 0; b < a; b++) {
        correlations[a * m + b] = row.values[b];
        correlations[b * m + a] = row.values[b];
      }
    }
    double weight = squares > 0 ? Math.min(1, variances / squares) : 1;
    double shrinkage = Math.max(least, weight);
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        correlations[a * m + b] =
            a == b ? 1 + penalties[a] : (1 - shrinkage) * correlations[a * m + b];
      }
    }
    return new FisherMatrix(means, deviations, correlations, shrinkage);
  }

  private static Row row(double[][] columns, int a) {
    double[] x = columns[a];
    double[] values = new double[a];
    double variances = 0;
    double squares = 0;
    for (int b = 0; b < a; b++) {
      double[] y = columns[b];
      // Two sums each, so that additions need not wait for each other.
      double even = 0;
      double odd = 0;
      double evenSquares = 0;
      double oddSquares = 0;
      int pairs = x.length & ~1;
      for (int k = 0; k < pairs; k += 2) {
        double p = x[k] * y[k];
        double q = x[k + 1] * y[k + 1];
        even += p;
        odd += q;
        evenSquares += p * p;
        oddSquares += q * q;
      }
      if (pairs < x.length) {
        double p = x[pairs] * y[pairs];
        even += p;
        evenSquares += p * p;
      }
      double sum = even + odd;
      double sumOfSquares = evenSquares + oddSquares;
      double r = sum / x.length;
      values[b] = r;
      squares += r * r;
      variances += (sumOfSquares / x.length - r * r) / (x.length - 1);
    }
    return new Row(values, variances, squares);
  }

  /** The means of the statistics, m numbers. */
  double[] means() {
    return means;
  }

  /** The standard deviations of the statistics, m numbers. */
  double[] deviations() {
    return deviations;
  }

  /** The weight of the diagonal, 0 to 1. */
  double shrinkage() {
    return shrinkage;
  }

  /**
   * Solves F X = G. Cost m^3 / 3 + m^2 per column.
   *
   * @param gradients columns of m numbers each; not modified
   * @return columns of m numbers; a statistic that does not vary has 0
   */
  double[][] solve(double[][] gradients) {
    int m = means.length;
    int k = gradients.length;
    double[] right = new double[m * k];
    for (int c = 0; c < k; c++) {
      for (int a = 0; a < m; a++) {
        right[a * k + c] = deviations[a] > 0 ? gradients[c][a] / deviations[a] : 0;
      }
    }
    double[] solution =
        Dense.solvePositive(correlations, m, right)
            .orElseThrow(() -> new ArithmeticException("the Fisher matrix is not positive"));
    double[][] columns = new double[k][m];
    for (int c = 0; c < k; c++) {
      for (int a = 0; a < m; a++) {
        columns[c][a] = deviations[a] > 0 ? solution[a * k + c] / deviations[a] : 0;
      }
    }
    return columns;
  }
}
