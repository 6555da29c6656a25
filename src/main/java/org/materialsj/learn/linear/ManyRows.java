package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.GramSum;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/**
 * More rows than features: w = (X^T X + alpha)^-1 X^T y. With h the leverage x^T (X^T X + alpha)^-1
 * x of a row, its error when left out is (y - w x) / (1 - h - 1/n); 1/n is the share of the
 * intercept.
 */
final class ManyRows implements RidgePath {

  private final Moments data;
  private final Tridiagonal matrix;
  private final double[] right;

  ManyRows(Moments data, RunContext run) {
    this.data = data;
    double[][] products = products(data, run.part(0, 0.8));
    right = products[data.means().length];
    matrix = Tridiagonal.reduce(Arrays.copyOf(products, right.length), run.cancel());
    matrix.intoBasis(right);
  }

  /** The weights for one alpha, without the basis. */
  static Optional<double[]> weights(Moments data, double alpha, RunContext run) {
    double[][] products = products(data, run.part(0, 0.8));
    return RidgePath.solve(products, alpha, products[data.means().length], run);
  }

  /** X^T X and, as last row, X^T y. */
  private static double[][] products(Moments data, RunContext run) {
    int d = data.means().length;
    double[][] all = GramSum.of(data.data().size(), d + 1, data::write, run);
    return Arrays.stream(all).map(row -> Arrays.copyOf(row, d)).toArray(double[][]::new);
  }

  @Override
  public int rows() {
    return data.data().size();
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
    double[] vector = data.row(row);
    matrix.intoBasis(vector);
    return vector;
  }

  @Override
  public double leftOutError(int row, double[] vector, Prepared prepared) {
    double error = data.data().values()[row] - data.targetMean();
    for (int f = 0; f < vector.length; f++) {
      error -= vector[f] * prepared.solution()[f];
    }
    return error / (1 - prepared.shifted().inverseForm(vector) - 1.0 / rows());
  }
}
