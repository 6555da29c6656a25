package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.GramMatrix;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/**
 * At least as many features as rows: w = X^T c with c = (K + alpha)^-1 y and K = X X^T. The error
 * of a row when left out is c_i / ((K + alpha)^-1_ii - 1 / (alpha n)). X is centred, so K maps the
 * vector of ones to 0; it is given the eigenvalue "offset" here, which changes no solution but
 * keeps the difference in the denominator from cancelling.
 */
final class ManyFeatures implements RidgePath {

  private final Centred data;
  private final double offset;
  private final Tridiagonal matrix;
  private final double[] right;

  ManyFeatures(Centred data, RunContext run) {
    this.data = data;
    double[][] gram = GramMatrix.of(RowPairs.rows(data.columns()), run.part(0, 0.8));
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
    right = data.target().clone();
    matrix.intoBasis(right);
  }

  @Override
  public int rows() {
    return data.rows();
  }

  @Override
  public Optional<double[]> weights(double alpha) {
    return prepare(alpha)
        .map(
            prepared -> {
              double[] c = prepared.solution();
              matrix.outOfBasis(c);
              double[] weights = new double[data.features()];
              Arrays.setAll(weights, f -> LongVectors.dot(data.columns()[f], c));
              return weights;
            });
  }

  @Override
  public Optional<Prepared> prepare(double alpha) {
    return matrix.shifted(alpha).map(s -> new Prepared(alpha, s, s.solve(right)));
  }

  @Override
  public double[] vector(int row) {
    double[] vector = new double[data.rows()];
    vector[row] = 1;
    matrix.intoBasis(vector);
    return vector;
  }

  @Override
  public double leftOutError(int row, double[] vector, Prepared prepared) {
    double ones = 1 / ((offset + prepared.alpha()) * data.rows());
    return LongVectors.dot(vector, prepared.solution())
        / (prepared.shifted().inverseForm(vector) - ones);
  }
}
