package org.materialsj.learn.curve;

import java.util.Optional;
import org.materialsj.engine.special.IncompleteBeta;

/**
 * The F-test of two least-squares models of which the smaller is part of the larger: F = ((s1 - s2)
 * / (p2 - p1)) / (s2 / (n - p2)) with sums of squared residuals s and p coefficients.
 *
 * @param f the ratio
 * @param probability how often normal errors alone would give such an F or a larger one, when the
 *     smaller model is true
 */
public record NestedTest(double f, double probability) {

  /**
   * Tests.
   *
   * @param small the smaller model
   * @param large the larger model, on the same points
   * @return the test; empty if the small one is not part of the large one, if they are not fitted
   *     by least squares, or if no point is left to estimate the error from
   */
  public static Optional<NestedTest> of(CurveFit small, CurveFit large) {
    int p1 = small.coefficients().length;
    int p2 = large.coefficients().length;
    int free = large.points() - p2;
    boolean nested =
        small.spec().kind() == large.spec().kind()
            && small.spec().method() == CurveMethod.LEAST_SQUARES
            && large.spec().method() == CurveMethod.LEAST_SQUARES
            && p1 < p2
            && small.points() == large.points();
    if (!nested || free < 1 || Double.isNaN(large.aic())) {
      return Optional.empty();
    }
    double gain = Math.max(0, small.squares() - large.squares()) / (p2 - p1);
    double f = gain / (large.squares() / free);
    return Optional.of(new NestedTest(f, IncompleteBeta.upperTailOfF(f, p2 - p1, free)));
  }
}
