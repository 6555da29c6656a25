package org.materialsj.potentials.fit;

/** What coefficients are expected to be before anything is learned. */
public enum FitPrior {
  /**
   * Every function matters as much as every other: the ridge of a column is a share of the column's
   * own sum of squares.
   */
  COLUMN_SCALE("column scale"),

  /** Smooth potentials are likelier: the ridge of a column is the square of its roughness. */
  SMOOTHNESS("smoothness");

  private final String label;

  FitPrior(String label) {
    this.label = label;
  }

  /**
   * As users write it.
   *
   * @return such as "column scale"
   */
  public String label() {
    return label;
  }
}
