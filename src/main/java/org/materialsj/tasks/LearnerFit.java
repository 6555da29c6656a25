package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Baseline;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.OutOfBagLearner;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.Validation;
import org.materialsj.learn.linear.OrdinaryLeastSquares;

/**
 * The final model of a training.
 *
 * @param fitted the model with its preprocessing
 * @param outOfBag predictions of a forest for its training rows by the trees that had not seen
 *     them, NaN where there is none
 * @param notes what learner and model tell of themselves, as plain sentences
 */
record LearnerFit(Validation.Fitted fitted, Optional<double[]> outOfBag, List<String> notes) {

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
                + "\" holds classes: choose one of "
                + names(LearnerKind::classification)
                + "."
            : "\""
                + kind.name()
                + "\" learns classes, but the target \""
                + data.target().name()
                + "\" holds numbers: say that the numbers stand for classes, or choose one of "
                + names(LearnerKind::regression)
                + ".");
  }

  /** The learners of a kind; the baseline is none to choose. */
  private static String names(Predicate<LearnerKind> learns) {
    return Learners.names().stream()
        .map(Learners::kind)
        .filter(learns)
        .map(LearnerKind::name)
        .filter(name -> !name.equals(Baseline.NAME))
        .collect(Collectors.joining(", "));
  }

  /** Fits a learner to some rows. */
  static LearnerFit of(
      Learner learner, Dataset data, int[] rows, long seed, RunContext run, FitListener listener) {
    Preprocessing preprocessing = Validation.preprocess(data, rows, run.cancel());
    TrainingSet training = data.trainingSet(preprocessing, rows, run.cancel());
    List<String> notes = new ArrayList<>();
    Model model;
    Optional<double[]> outOfBag = Optional.empty();
    if (learner instanceof OutOfBagLearner bagged && bagged.hasOutOfBag()) {
      OutOfBagLearner.OutOfBag grown = bagged.fitOutOfBag(training, seed, run);
      model = grown.model();
      outOfBag = Optional.of(grown.predictions());
    } else {
      model = learner.fit(training, seed, run, noting(listener, notes));
    }
    notes.addAll(model.facts(training.features()));
    if (!learner.name().equals(OrdinaryLeastSquares.NAME)) {
      // Least squares itself tells it, at no cost.
      notes.addAll(DependentFeatures.notes(model, training, run.part(1, 1)));
    }
    return new LearnerFit(new Validation.Fitted(preprocessing, model), outOfBag, notes);
  }

  private static FitListener noting(FitListener listener, List<String> notes) {
    return new FitListener() {
      @Override
      public void step(int step, double training, OptionalDouble validation) {
        listener.step(step, training, validation);
      }

      @Override
      public void note(String sentence) {
        notes.add(sentence);
      }
    };
  }
}
