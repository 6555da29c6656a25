package org.materialsj.learn.curve;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.PivotedQr;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Learner;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.Lasso;
import org.materialsj.learn.linear.LinearModel;
import org.materialsj.learn.linear.OrthogonalMatchingPursuit;
import org.materialsj.learn.linear.PenaltyOptions;
import org.materialsj.model.ColumnSpec;

/**
 * Fits curves to points. The folds of the cross-validation draw from item 0 of the seed, and are
 * the same for all models; the choices inside LASSO and matching pursuit take the seed itself.
 *
 * @param period period of trigonometric functions; 0 for the range of x
 * @param folds folds of the cross-validation, 2 or more; 0 for none
 * @param seed seed of the folds
 */
public record CurveFitter(double period, int folds, long seed) {

  /** Checks the ranges. */
  public CurveFitter {
    if (!(period >= 0) || period == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("period must be 0 or a positive number, got " + period);
    }
    if (folds < 0 || folds == 1) {
      throw new IllegalArgumentException("folds must be 0 or at least 2, got " + folds);
    }
  }

  /** Coefficients and their standard errors. */
  private record Solution(double[] coefficients, double[] errors) {}

  /**
   * Fits one model.
   *
   * @param spec the model
   * @param x n finite coordinates, at least two different ones; not modified
   * @param y n finite values; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the fit
   * @throws IllegalArgumentException with a plain sentence when there are too few points
   */
  public CurveFit fit(CurveSpec spec, double[] x, double[] y, RunContext run) {
    CurveBasis basis = CurveBasis.of(spec, x, period);
    Solution solution = solve(spec, basis, x, y, run);
    return CurveFit.of(
        spec,
        basis,
        solution.coefficients(),
        solution.errors(),
        x,
        y,
        folds == 0 ? Double.NaN : crossValidated(spec, basis, x, y, run));
  }

  private Solution solve(CurveSpec spec, CurveBasis basis, double[] x, double[] y, RunContext run) {
    run.cancel().check("fitting of a curve");
    double[][] columns = basis.columns(x);
    return switch (spec.method()) {
      case LEAST_SQUARES -> leastSquares(spec, columns, y, run.cancel());
      case LASSO -> sparse(new Lasso(PenaltyOptions.LASSO), basis, columns, y, run);
      case PURSUIT -> sparse(new OrthogonalMatchingPursuit(0), basis, columns, y, run);
    };
  }

  private static Solution leastSquares(
      CurveSpec spec, double[][] columns, double[] y, CancelToken cancel) {
    int p = columns.length;
    int n = y.length;
    if (n < p) {
      throw new IllegalArgumentException(
          "The model \""
              + spec.text()
              + "\" has "
              + p
              + " coefficients, but there are only "
              + n
              + " points: ask for a lower order, or add lasso or pursuit to it.");
    }
    double[] lengths = new double[p];
    double[][] scaled = new double[p][n];
    for (int k = 0; k < p; k++) {
      lengths[k] = Math.sqrt(Arrays.stream(columns[k]).map(v -> v * v).sum());
      for (int i = 0; i < n && lengths[k] > 0; i++) {
        scaled[k][i] = columns[k][i] / lengths[k];
      }
    }
    PivotedQr qr = PivotedQr.of(scaled, cancel);
    if (qr.rank() < p) {
      throw new IllegalArgumentException(
          "The points determine only "
              + qr.rank()
              + " of the "
              + p
              + " coefficients of the model \""
              + spec.text()
              + "\": ask for a lower order.");
    }
    double[] coefficients = qr.solve(y, cancel);
    double squares = 0;
    for (int k = 0; k < p; k++) {
      coefficients[k] /= lengths[k];
    }
    for (int i = 0; i < n; i++) {
      double rest = y[i];
      for (int k = 0; k < p; k++) {
        rest -= coefficients[k] * columns[k][i];
      }
      squares += rest * rest;
    }
    double[] errors = new double[p];
    for (int k = 0; k < p; k++) {
      double[] unit = new double[p];
      unit[k] = 1;
      double variance = qr.solveNormal(unit)[k] * squares / (n - p);
      errors[k] = n > p ? Math.sqrt(variance) / lengths[k] : Double.NaN;
    }
    return new Solution(coefficients, errors);
  }

  private Solution sparse(
      Learner learner, CurveBasis basis, double[][] columns, double[] y, RunContext run) {
    List<ColumnSpec> names =
        basis.terms().stream().skip(1).map(term -> new ColumnSpec(term, "")).toList();
    double[][] waves = Arrays.copyOfRange(columns, 1, columns.length);
    TrainingSet data = new TrainingSet(names, waves, new ColumnSpec("y", ""), y, List.of());
    LinearModel model = (LinearModel) learner.fit(data, seed, run);
    double[] coefficients = new double[columns.length];
    coefficients[0] = model.intercept();
    System.arraycopy(model.coefficients(), 0, coefficients, 1, waves.length);
    double[] errors = new double[columns.length];
    Arrays.fill(errors, Double.NaN);
    return new Solution(coefficients, errors);
  }

  private double crossValidated(
      CurveSpec spec, CurveBasis basis, double[] x, double[] y, RunContext run) {
    if (folds > x.length) {
      throw new IllegalArgumentException(
          folds + " folds need at least as many points, got " + x.length + ".");
    }
    double sum = 0;
    for (Split split : Splits.kFold(x.length, folds, Seeds.ofItem(seed, 0))) {
      double[] testX = pick(x, split.test());
      double[] testY = pick(y, split.test());
      Solution solution =
          solve(spec, basis, pick(x, split.train()), pick(y, split.train()), run.part(0, 0));
      double[] predicted = basis.values(solution.coefficients(), testX);
      sum +=
          IntStream.range(0, testY.length)
              .mapToDouble(i -> (testY[i] - predicted[i]) * (testY[i] - predicted[i]))
              .sum();
    }
    return Math.sqrt(sum / x.length);
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
  }
}
