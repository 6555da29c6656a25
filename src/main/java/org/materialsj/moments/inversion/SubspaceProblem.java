package org.materialsj.moments.inversion;

import org.materialsj.engine.optimize.LevenbergMarquardt;

/** A problem whose variables may only move along given directions from a point. */
final class SubspaceProblem implements LevenbergMarquardt.Problem {

  private final LevenbergMarquardt.Problem whole;
  private final double[] origin;
  private final double[] basis;
  private final double[] byWhole;

  /**
   * Restricts a problem.
   *
   * @param whole the problem
   * @param origin the point of n numbers
   * @param basis directions of n numbers each, one after the other
   */
  SubspaceProblem(LevenbergMarquardt.Problem whole, double[] origin, double[] basis) {
    this.whole = whole;
    this.origin = origin;
    this.basis = basis;
    byWhole = new double[whole.residuals() * origin.length];
  }

  int variables() {
    return basis.length / origin.length;
  }

  /** The point of the whole space. */
  double[] point(double[] y) {
    int n = origin.length;
    double[] x = origin.clone();
    for (int d = 0; d < y.length; d++) {
      for (int i = 0; i < n; i++) {
        x[i] += y[d] * basis[d * n + i];
      }
    }
    return x;
  }

  @Override
  public int residuals() {
    return whole.residuals();
  }

  @Override
  public void values(double[] y, double[] residuals) {
    whole.values(point(y), residuals);
  }

  @Override
  public void jacobian(double[] y, double[] residuals, double[] jacobian) {
    whole.jacobian(point(y), residuals, byWhole);
    int n = origin.length;
    for (int row = 0; row < residuals.length; row++) {
      for (int d = 0; d < y.length; d++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += byWhole[row * n + i] * basis[d * n + i];
        }
        jacobian[row * y.length + d] = sum;
      }
    }
  }
}
