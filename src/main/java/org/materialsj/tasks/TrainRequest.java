package org.materialsj.tasks;

import java.util.Map;
import org.materialsj.learn.TargetTransform;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

/**
 * What to train, on what, and how to judge it.
 *
 * @param table features and target; failed rows are left out and counted
 * @param target name of the column to predict; a text column makes it a classification
 * @param exclude columns that must not be used as features: names separated by commas, with * for
 *     any run of characters, such as "wien2k_*, exp_volume"; may be empty
 * @param learner name from {@link org.materialsj.learn.Learners#names()}
 * @param hyperParameters value by name, see {@link org.materialsj.learn.Learners#create}; a missing
 *     one takes its default
 * @param folds number of folds of the cross-validation, 2 or more; 0 for none
 * @param testFraction share of the rows held out of cross-validation and training and used only to
 *     score the final model, 0 (none) to 0.9
 * @param testColumn name of a column that marks such rows instead, by "test" in a text column or by
 *     any number but 0; never a feature; empty for none
 * @param transform what is done to a numeric target before learning
 * @param seed seed of splits and learner
 * @param provenance what the model will say made it; its versions name "MaterialsJ"
 * @param options how rows are chosen, divided and judged beyond the usual
 */
public record TrainRequest(
    FeatureTable table,
    String target,
    String exclude,
    String learner,
    Map<String, String> hyperParameters,
    int folds,
    double testFraction,
    String testColumn,
    TargetTransform transform,
    long seed,
    Provenance provenance,
    TrainOptions options) {

  /** Checks the numbers. */
  public TrainRequest {
    hyperParameters = Map.copyOf(hyperParameters);
    if (folds < 0 || folds == 1) {
      throw new IllegalArgumentException("folds must be 0 or at least 2, got " + folds);
    }
    if (!(testFraction >= 0 && testFraction <= 0.9)) {
      throw new IllegalArgumentException("testFraction must be 0 to 0.9, got " + testFraction);
    }
    if (testFraction > 0 && !testColumn.isEmpty()) {
      throw new IllegalArgumentException(
          "give either a share of the rows to test on or a column that marks them, not both");
    }
    if (folds == 0 && testFraction == 0 && testColumn.isEmpty()) {
      throw new IllegalArgumentException(
          "a model must be judged: ask for at least 2 folds, a test fraction above 0, or a"
              + " column that marks test rows");
    }
  }
}
