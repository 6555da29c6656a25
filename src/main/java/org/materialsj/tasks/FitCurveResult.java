package org.materialsj.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.materialsj.learn.curve.CurveFit;
import org.materialsj.learn.curve.CurveMethod;
import org.materialsj.learn.curve.DescentPath;
import org.materialsj.learn.linear.CoefficientPath;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Curves through points.
 *
 * @param x name and unit of the horizontal axis
 * @param y name and unit of the vertical axis
 * @param pointX coordinates of the points used, ascending
 * @param pointY their values
 * @param fits the curves, in the order of the request
 * @param best the chosen one
 * @param models one row per curve: sizes, errors, criteria, F-test, equation of state
 * @param terms one row per coefficient
 * @param curves values of all curves at even distances
 * @param descent the walk of gradient descent to a straight line
 * @param paths how the coefficients of the largest model shrink
 * @param notes plain sentences for the user
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record FitCurveResult(
    ColumnSpec x,
    ColumnSpec y,
    double[] pointX,
    double[] pointY,
    List<CurveFit> fits,
    CurveFit best,
    FeatureTable models,
    FeatureTable terms,
    FeatureTable curves,
    DescentPath descent,
    Paths paths,
    List<String> notes) {

  /**
   * Paths of the coefficients of one model, whose functions are standardised.
   *
   * @param model the model in words
   * @param terms names of its functions, without the constant
   * @param lasso with the penalty of LASSO
   * @param ridge with the penalty of ridge regression
   */
  public record Paths(
      String model, List<String> terms, CoefficientPath lasso, CoefficientPath ridge) {

    /** Copies the names. */
    public Paths {
      terms = List.copyOf(terms);
    }
  }

  /** Copies the lists. */
  public FitCurveResult {
    fits = List.copyOf(fits);
    notes = List.copyOf(notes);
  }

  /**
   * The curve whose geometry is shown: a projection is only what least squares make.
   *
   * @return the chosen curve when it is fitted by least squares, else the closest one that is;
   *     empty when there is none
   */
  public Optional<CurveFit> leastSquares() {
    List<CurveFit> projected =
        fits.stream().filter(fit -> fit.spec().method() == CurveMethod.LEAST_SQUARES).toList();
    return projected.contains(best)
        ? Optional.of(best)
        : projected.stream().min(Comparator.comparingDouble(CurveFit::squares));
  }
}
