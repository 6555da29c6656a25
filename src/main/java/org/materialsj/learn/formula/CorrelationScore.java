package org.materialsj.learn.formula;

import org.materialsj.engine.algebra.LongVectors;

/** The absolute correlation of a feature with a residual. Cost 3 n. */
final class CorrelationScore implements ColumnScore {

  /** Sums of squares that lose more digits to the mean are summed anew. */
  private static final double SPOILED = 1e-6;

  private static final double CONSTANT = 1e-16;

  private final double[] residual;

  /**
   * For a residual.
   *
   * @param residual mean 0, length 1
   */
  CorrelationScore(double[] residual) {
    this.residual = residual;
  }

  @Override
  public double of(double[] values, double least) {
    int n = values.length;
    double s0 = 0;
    double s1 = 0;
    double q0 = 0;
    double q1 = 0;
    double r0 = 0;
    double r1 = 0;
    int i = 0;
    for (; i + 1 < n; i += 2) {
      double x = values[i];
      double y = values[i + 1];
      s0 += x;
      s1 += y;
      q0 += x * x;
      q1 += y * y;
      r0 += x * residual[i];
      r1 += y * residual[i + 1];
    }
    if (i < n) {
      double x = values[i];
      s0 += x;
      q0 += x * x;
      r0 += x * residual[i];
    }
    double sum = s0 + s1;
    double all = q0 + q1;
    double squares = all - sum * sum / n;
    double product = r0 + r1;
    if (!(all < Double.POSITIVE_INFINITY)) {
      return -1;
    }
    if (squares < SPOILED * all) {
      double mean = sum / n;
      squares = LongVectors.squares(values, mean);
      if (!(squares > CONSTANT * all)) {
        return -1;
      }
      product = 0;
      for (int k = 0; k < n; k++) {
        product += (values[k] - mean) * residual[k];
      }
    }
    double score = Math.abs(product) / Math.sqrt(squares);
    return score >= least ? Math.min(1, score) : -1;
  }
}
