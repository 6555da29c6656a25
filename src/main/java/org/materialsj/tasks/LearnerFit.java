package org.materialsj.tasks;

import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.OutOfBagLearner;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.Validation;

/**
 * The final model of a training.
 *
 * @param fitted the model with its preprocessing
 * @param outOfBag predictions of a forest for its training rows by the trees that had not seen
 *     them, NaN where there is none
 */
record LearnerFit(Validation.Fitted fitted, Optional<double[]> outOfBag) {

  /**
   * Checks that a learner learns such targets.
   *
   * @throws IllegalArgumentException with one plain sentence if it does not
   */
  static void check(LearnerKind kind, Dataset data) {
    if (data.isClassification() ? kind.classification() : kind.regression()) {
      return;
    }
    throw new IllegalArgumentException(
        data.isClassification()
            ? "\""
                + kind.name()
                + "\" learns numbers, but the target \""
                + data.target().name()
                + "\" holds classes: choose a learner of classes."
            : "\""
                + kind.name()
                + "\" learns classes, but the target \""
                + data.target().name()
                + "\" holds numbers: choose another learner, or say that the numbers stand for"
                + " classes.");
  }

  /** Fits a learner to some rows. */
  static LearnerFit of(
      Learner learner, Dataset data, int[] rows, long seed, RunContext run, FitListener listener) {
    Preprocessing preprocessing = Validation.preprocess(data, rows, run.cancel());
    TrainingSet training = data.trainingSet(preprocessing, rows, run.cancel());
    if (learner instanceof OutOfBagLearner bagged && bagged.hasOutOfBag()) {
      OutOfBagLearner.OutOfBag grown = bagged.fitOutOfBag(training, seed, run);
      return new LearnerFit(
          new Validation.Fitted(preprocessing, grown.model()), Optional.of(grown.predictions()));
    }
    return new LearnerFit(
        new Validation.Fitted(preprocessing, learner.fit(training, seed, run, listener)),
        Optional.empty());
  }
}
