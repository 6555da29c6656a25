package org.materialsj.tasks;

import org.materialsj.learn.formula.FormulaOptions;
import org.materialsj.model.FeatureTable;

/**
 * Which formulas to find.
 *
 * @param table features and target
 * @param target column to describe
 * @param classes whether numbers of the target stand for classes; texts always do
 * @param features names of numeric columns separated by commas, with * for any characters; blank
 *     for all but the target
 * @param testColumn column that marks rows held out from the search; blank for none
 * @param options how to search
 * @param folds folds of the cross-validation that chooses the dimension, 0 for none
 * @param seed seed of the folds
 */
public record FormulaRequest(
    FeatureTable table,
    String target,
    boolean classes,
    String features,
    String testColumn,
    FormulaOptions options,
    int folds,
    long seed) {

  private static final int MOST_FOLDS = 20;

  /** Checks the folds. */
  public FormulaRequest {
    if (folds != 0 && (folds < 2 || folds > MOST_FOLDS)) {
      throw new IllegalArgumentException(
          "folds must be 0, or 2 to " + MOST_FOLDS + ", got " + folds + ".");
    }
  }
}
