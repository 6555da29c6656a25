package org.materialsj.learn.linear;

import java.util.Optional;
import org.materialsj.engine.algebra.GramMatrix;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/**
 * More rows than features: w = (X^T X + alpha)^-1 X^T y. With h the leverage x^T (X^T X + alpha)^-1
 * x of a row, its error when left out is (y - w x) / (1 - h - 1/n); 1/n is the share of the
 * intercept.
 */
final class ManyRows implements RidgePath {

  private final Centred data;
  private final Tridiagonal matrix;
  private final double[] right;

  ManyRows(Centred data, RunContext run) {
    this.data = data;
    matrix = Tridiagonal.reduce(GramMatrix.of(data.columns(), run.part(0, 0.8)), run.cancel());
    right = new double[data.features()];
    for (int f = 0; f < right.length; f++) {
      run.cancel().check("dot products");
      for (int i = 0; i < data.rows(); i++) {
        right[f] += data.columns()[f][i] * data.target()[i];
      }
    }
    matrix.intoBasis(right);
  }

  @Override
  public int rows() {
    return data.rows();
  }

  @Override
  public Optional<double[]> weights(double alpha) {
    Optional<double[]> weights = prepare(alpha).map(Prepared::solution);
    weights.ifPresent(matrix::outOfBasis);
    return weights;
  }

  @Override
  public Optional<Prepared> prepare(double alpha) {
    return matrix.shifted(alpha).map(s -> new Prepared(alpha, s, s.solve(right)));
  }

  @Override
  public double[] vector(int row) {
    double[] vector = new double[data.features()];
    for (int f = 0; f < vector.length; f++) {
      vector[f] = data.columns()[f][row];
    }
    matrix.intoBasis(vector);
    return vector;
  }

  @Override
  public double leftOutError(int row, double[] vector, Prepared prepared) {
    double error = data.target()[row];
    for (int f = 0; f < vector.length; f++) {
      error -= vector[f] * prepared.solution()[f];
    }
    return error / (1 - prepared.shifted().inverseForm(vector) - 1.0 / data.rows());
  }
}
