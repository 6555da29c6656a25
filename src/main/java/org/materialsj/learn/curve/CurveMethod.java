package org.materialsj.learn.curve;

import java.util.Arrays;

/** How the coefficients of a curve are found. */
public enum CurveMethod {
  /** Least squares. */
  LEAST_SQUARES(""),
  /** LASSO, its alpha chosen by cross-validation: few coefficients, also from few points. */
  LASSO("lasso"),
  /** Orthogonal matching pursuit, the number of terms chosen by cross-validation. */
  PURSUIT("pursuit");

  private final String label;

  CurveMethod(String label) {
    this.label = label;
  }

  /**
   * The word in texts.
   *
   * @return lower case; empty for least squares
   */
  public String label() {
    return label;
  }

  /** The method of a word. */
  static CurveMethod of(String label) {
    return Arrays.stream(values())
        .filter(method -> method.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "After the order of a model may stand lasso or pursuit, got \""
                        + label
                        + "\"."));
  }
}
