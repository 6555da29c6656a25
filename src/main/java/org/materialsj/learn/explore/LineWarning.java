package org.materialsj.learn.explore;

/**
 * What a correlation or a straight line can hide (Anscombe 1973,
 * doi:10.1080/00031305.1973.10478966).
 */
public enum LineWarning {
  /** One row alone decides the slope: its leverage is above 0.5. */
  LEVERAGE("one row decides the slope"),
  /**
   * One row is off the line of the others: the probability of its externally studentised residual,
   * times rows and tests, is below 0.05.
   */
  OUTLIER("an outlier"),
  /** One row bends the line much: its Cook's distance is above 1. */
  INFLUENCE("one row moves the line"),
  /**
   * The relation is bent: the square and cube of x improve the line with a probability (F test),
   * times tests, below 0.05, and explain at least a tenth of what the line leaves. Rows that one of
   * the warnings above names are left out of this test.
   */
  CURVATURE("a curve, not a line"),
  /**
   * Spearman's correlation differs from Pearson's by more than 0.1 and more than 2 / sqrt(n): the
   * relation is bent, or a few rows far out make it.
   */
  GAP("ranks correlate differently");

  private final String words;

  LineWarning(String words) {
    this.words = words;
  }

  /**
   * The warning in a few words.
   *
   * @return such as "an outlier"
   */
  public String words() {
    return words;
  }
}
