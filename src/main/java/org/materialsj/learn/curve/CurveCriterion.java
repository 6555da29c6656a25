package org.materialsj.learn.curve;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** By what one of several curves is chosen. */
public enum CurveCriterion {
  /** The least error on points left out. */
  CROSS_VALIDATION("Cross-validation", CurveFit::crossValidated),
  /** The least criterion of Akaike. */
  AIC("AIC", CurveFit::aic),
  /** The least Bayesian criterion. */
  BIC("BIC", CurveFit::bic);

  private final String label;
  private final ToDoubleFunction<CurveFit> value;

  CurveCriterion(String label, ToDoubleFunction<CurveFit> value) {
    this.label = label;
    this.value = value;
  }

  @Override
  public String toString() {
    return label;
  }

  /**
   * The best fit.
   *
   * @param fits at least one
   * @return the one with the least value, the first of equals; an exact fit, whose criteria are
   *     undefined, is better than any other
   * @throws IllegalArgumentException if the points were not left out in folds
   */
  public CurveFit best(List<CurveFit> fits) {
    if (this == CROSS_VALIDATION && Double.isNaN(fits.get(0).crossValidated())) {
      throw new IllegalArgumentException(
          "To choose by cross-validation, ask for at least 2 folds; or choose by AIC or BIC.");
    }
    return fits.stream().min(Comparator.comparingDouble(this::rank)).orElseThrow();
  }

  private double rank(CurveFit fit) {
    double found = value.applyAsDouble(fit);
    return Double.isNaN(found) ? Double.NEGATIVE_INFINITY : found;
  }
}
