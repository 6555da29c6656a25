package org.materialsj.learn.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.algebra.Cholesky;
import org.materialsj.engine.algebra.RowPairs;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

/**
 * How likely the targets are under a covariance C = v R + noise, with all functions that it allows:
 * log p = -1/2 y^T C^-1 y - 1/2 log det C - n/2 log 2 pi. Its derivative by a parameter t is 1/2
 * trace((a a^T - C^-1) dC/dt) with a = C^-1 y.
 *
 * @see "Rasmussen and Williams, Gaussian Processes for Machine Learning, MIT Press 2006, section
 *     5.4"
 */
final class MarginalLikelihood {

  private static final int TILE_ROWS = 16;

  private final double[][] columns;
  private final double[] target;
  private final RunContext run;

  MarginalLikelihood(double[][] columns, double[] target, RunContext run) {
    this.columns = columns;
    this.target = target;
    this.run = new RunContext(Progress.NONE, run.cancel(), run.executor());
  }

  /**
   * A covariance with what follows from it for the training rows.
   *
   * @param covariance the parameters
   * @param cholesky of C
   * @param weights C^-1 y
   * @param value the logarithm of the likelihood
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Solved(Covariance covariance, Cholesky cholesky, double[] weights, double value) {}

  /** Solves for a covariance; empty when rounding keeps C from being positive definite. */
  Optional<Solved> solve(Covariance covariance) {
    double[][] scaled = covariance.scaled(columns);
    return solve(covariance, KernelMatrix.lower(Covariance.SCALED, scaled, 0, run));
  }

  /** The same with R given, which becomes the factor. */
  private Optional<Solved> solve(Covariance covariance, double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] *= covariance.variance();
      }
      matrix[i][i] += covariance.noise();
    }
    return Cholesky.decompose(matrix, run)
        .map(
            cholesky -> {
              double[] weights = cholesky.solve(target, run.cancel());
              int n = target.length;
              double value =
                  -0.5 * RowPairs.dot(target, 0, weights, 0, n)
                      - 0.5 * cholesky.logDeterminant()
                      - 0.5 * n * Math.log(2 * Math.PI);
              return new Solved(covariance, cholesky, weights, value);
            });
  }

  /**
   * The logarithm of the likelihood and its derivatives by the logarithms of the parameters.
   *
   * @param covariance the parameters
   * @param gradient as {@link Covariance#logarithms}; overwritten
   * @return the value; negative infinity when rounding keeps C from being positive definite
   */
  double value(Covariance covariance, double[] gradient) {
    double[][] scaled = covariance.scaled(columns);
    double[][] similar = KernelMatrix.lower(Covariance.SCALED, scaled, 0, run);
    double[][] copy = new double[similar.length][];
    Arrays.setAll(copy, i -> similar[i].clone());
    Optional<Solved> solved = solve(covariance, copy);
    Arrays.fill(gradient, 0);
    if (solved.isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double[][] inverse = solved.get().cholesky().inverse(run);
    double[] weights = solved.get().weights();
    int n = weights.length;
    int tiles = (n + TILE_ROWS - 1) / TILE_ROWS;
    List<double[]> parts =
        run.executor()
            .map(
                tiles,
                tile -> {
                  double[] part = new double[gradient.length];
                  int start = tile * TILE_ROWS;
                  for (int i = start; i < Math.min(n, start + TILE_ROWS); i++) {
                    run.cancel().check("likelihood");
                    add(covariance, scaled, similar[i], inverse[i], weights, part);
                  }
                  return part;
                },
                "likelihood",
                Progress.NONE,
                run.cancel());
    for (double[] part : parts) {
      for (int t = 0; t < gradient.length; t++) {
        gradient[t] += part[t];
      }
    }
    return solved.get().value();
  }

  /** Adds what one row, and its mirror image, give to the derivatives. */
  private static void add(
      Covariance covariance,
      double[][] scaled,
      double[] similar,
      double[] inverse,
      double[] weights,
      double[] part) {
    int i = similar.length - 1;
    double[] pull = new double[i];
    double sum = 0;
    for (int j = 0; j < i; j++) {
      // Twice a half: the matrix has each of these pairs two times.
      pull[j] = (weights[i] * weights[j] - inverse[j]) * covariance.variance() * similar[j];
      sum += pull[j];
    }
    double diagonal = 0.5 * (weights[i] * weights[i] - inverse[i]);
    part[0] += sum + diagonal * covariance.variance();
    part[1] += diagonal * covariance.noise();
    double[] squares = new double[i];
    for (int f = 0; f < scaled.length; f++) {
      double[] column = scaled[f];
      double x = column[i];
      for (int j = 0; j < i; j++) {
        double difference = x - column[j];
        squares[j] = difference * difference;
      }
      part[f + 2] += RowPairs.dot(pull, 0, squares, 0, i);
    }
  }
}
