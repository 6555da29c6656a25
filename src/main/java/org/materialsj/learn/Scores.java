package org.materialsj.learn;

import org.materialsj.model.ClassificationMetrics;
import org.materialsj.model.RegressionMetrics;

/** How well a model did on rows that it had not seen, beside the simplest model of all. */
public sealed interface Scores {

  /**
   * How the predictions were made.
   *
   * @return such as "5-fold cross-validation"
   */
  String how();

  /**
   * Scores of predicted numbers, in the space in which the target was modelled.
   *
   * @param how how the predictions were made
   * @param model scores of the model
   * @param baseline scores of the mean of the training part
   */
  record Regression(String how, RegressionMetrics model, RegressionMetrics baseline)
      implements Scores {}

  /**
   * Scores of predicted classes.
   *
   * @param how how the predictions were made
   * @param model scores of the model
   * @param baseline scores of the most frequent class of the training part
   */
  record Classification(String how, ClassificationMetrics model, ClassificationMetrics baseline)
      implements Scores {}
}
