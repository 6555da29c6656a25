package org.materialsj.learn.curve;

import java.util.Arrays;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.model.Projection;

/**
 * A curve and how well it fits.
 *
 * @param spec the model
 * @param basis its functions
 * @param coefficients one per function
 * @param errors standard errors of the coefficients; NaN where there are none, as for LASSO and
 *     matching pursuit
 * @param points number of points
 * @param squares sum of squared residuals
 * @param r2 coefficient of determination
 * @param crossValidated root mean square error on points left out; NaN without folds
 * @param projection the geometry of the fit
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record CurveFit(
    CurveSpec spec,
    CurveBasis basis,
    double[] coefficients,
    double[] errors,
    int points,
    double squares,
    double r2,
    double crossValidated,
    Projection projection) {

  /** Residuals of so small a share of the values are rounding. */
  private static final double EXACT = 1e-12;

  static CurveFit of(
      CurveSpec spec,
      CurveBasis basis,
      double[] coefficients,
      double[] errors,
      double[] x,
      double[] y,
      double crossValidated) {
    double[] fit = basis.values(coefficients, x);
    Projection projection = Projection.of(basis.terms(), basis.columns(x), y, fit);
    double squares = projection.residual() * projection.residual();
    return new CurveFit(
        spec,
        basis,
        coefficients,
        errors,
        y.length,
        squares,
        Metrics.r2(y, fit),
        crossValidated,
        projection);
  }

  /**
   * The number of functions with a coefficient.
   *
   * @return at least 0
   */
  public int parameters() {
    return (int) Arrays.stream(coefficients).filter(c -> c != 0).count();
  }

  /**
   * The root mean square of the residuals.
   *
   * @return in the unit of y
   */
  public double rmse() {
    return Math.sqrt(squares / points);
  }

  /**
   * Akaike's criterion for normal errors, n ln(squares / n) + 2 (parameters + 1).
   *
   * @return the criterion, the lower the better; NaN (undefined) for an exact fit
   * @see "Akaike 1974, doi:10.1109/TAC.1974.1100705"
   */
  public double aic() {
    return logLikelihood() + 2 * (parameters() + 1);
  }

  /**
   * The Bayesian criterion for normal errors, n ln(squares / n) + (parameters + 1) ln n.
   *
   * @return the criterion, the lower the better; NaN (undefined) for an exact fit
   * @see "Schwarz 1978, doi:10.1214/aos/1176344136"
   */
  public double bic() {
    return logLikelihood() + (parameters() + 1) * Math.log(points);
  }

  private double logLikelihood() {
    return projection.residual() <= EXACT * projection.target()
        ? Double.NaN
        : points * Math.log(squares / points);
  }

  /**
   * The values of the curve.
   *
   * @param x coordinates; not modified
   * @return one value each
   */
  public double[] values(double[] x) {
    return basis.values(coefficients, x);
  }
}
