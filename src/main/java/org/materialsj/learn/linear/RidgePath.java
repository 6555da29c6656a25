package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.Tridiagonal;
import org.materialsj.engine.run.RunContext;

/** The solutions for many alpha, in a basis in which each is cheap. Thread-safe. */
interface RidgePath {

  /** The weights of the scaled features; empty when alpha is lost in the rounding. */
  Optional<double[]> weights(double alpha);

  /** Solves (A + alpha) x = b for one alpha; empty when alpha is lost in the rounding. */
  static Optional<double[]> solve(double[][] matrix, double alpha, double[] right, RunContext run) {
    double[][] lower = new double[right.length][];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Arrays.copyOf(matrix[i], i + 1);
      lower[i][i] += alpha;
    }
    return Cholesky.decompose(lower, run).map(factor -> factor.solve(right, run.cancel()));
  }

  /** The number of rows. */
  int rows();

  /** Prepares an alpha; empty when it is lost in the rounding. */
  Optional<Prepared> prepare(double alpha);

  /** Vector i, of which the errors of row i are made. */
  double[] vector(int row);

  /** Target of row i minus its prediction by a model that has not seen it. */
  double leftOutError(int row, double[] vector, Prepared prepared);

  /**
   * What the errors for one alpha need.
   *
   * @param alpha weight of the squared coefficients
   * @param shifted the tridiagonal matrix plus alpha
   * @param solution solution for the target, in the basis
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Prepared(double alpha, Tridiagonal.Shifted shifted, double[] solution) {}
}
