package org.materialsj.learn.formula;

/** How much a feature tells of what a formula does not explain yet. For one thread. */
interface ColumnScore {

  /**
   * Scores a feature.
   *
   * @param values one per row, not modified
   * @param least scores below it do not matter
   * @return 0 to 1, or -1 when it is below the least one, or the values are constant or not finite
   */
  double of(double[] values, double least);
}
