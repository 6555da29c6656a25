package org.materialsj.learn.linear;

import java.util.Optional;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/**
 * At least as many features as rows: w = X^T c with c = (K + alpha)^-1 y and K = X X^T. The error
 * of a row when left out is c_i / ((K + alpha)^-1_ii - 1 / (alpha n)). X is centred, so K maps the
 * vector of ones to 0; it is given the eigenvalue "offset" here, which changes no solution but
 * keeps the difference in the denominator from cancelling.
 */
final class ManyFeatures implements RidgePath {

  private final Moments data;
  private final double offset;
  private final Tridiagonal matrix;
  private final double[] right;

  ManyFeatures(Moments data, RunContext run) {
    this.data = data;
    double[][] gram = gram(data, run.part(0, 0.8));
    int n = gram.length;
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += gram[i][i];
    }
    offset = trace > 0 ? trace / n : 1;
    for (double[] row : gram) {
      for (int j = 0; j < n; j++) {
        row[j] += offset / n;
      }
    }
    matrix = Tridiagonal.reduce(gram, run.cancel());
    right = data.target();
    matrix.intoBasis(right);
  }

  /** The weights for one alpha, without the basis. */
  static Optional<double[]> weights(Moments data, double alpha, RunContext run) {
    return RidgePath.solve(gram(data, run.part(0, 0.8)), alpha, data.target(), run)
        .map(c -> weights(data, c));
  }

  private static double[][] gram(Moments data, RunContext run) {
    return GramSum.ofLines(data.means().length, data.data().size(), data::write, run);
  }

  private static double[] weights(Moments data, double[] c) {
    double[] weights = new double[data.means().length];
    double[] column = new double[c.length];
    for (int f = 0; f < weights.length; f++) {
      data.write(f, column);
      weights[f] = LongVectors.dot(column, c);
    }
    return weights;
  }

  @Override
  public int rows() {
    return data.data().size();
  }

  @Override
  public Optional<double[]> weights(double alpha) {
    return prepare(alpha)
        .map(
            prepared -> {
              matrix.outOfBasis(prepared.solution());
              return weights(data, prepared.solution());
            });
  }

  @Override
  public Optional<Prepared> prepare(double alpha) {
    return matrix.shifted(alpha).map(s -> new Prepared(alpha, s, s.solve(right)));
  }

  @Override
  public double[] vector(int row) {
    double[] vector = new double[rows()];
    vector[row] = 1;
    matrix.intoBasis(vector);
    return vector;
  }

  @Override
  public double leftOutError(int row, double[] vector, Prepared prepared) {
    double ones = 1 / ((offset + prepared.alpha()) * rows());
    return LongVectors.dot(vector, prepared.solution())
        / (prepared.shifted().inverseForm(vector) - ones);
  }
}
