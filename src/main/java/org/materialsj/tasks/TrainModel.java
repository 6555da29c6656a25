package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.DataHash;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Scores;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.Validation;
import org.materialsj.learn.judge.YScrambling;
import org.materialsj.model.ClassificationMetrics;

/**
 * Trains a model on a table and judges it against a baseline. All preprocessing is fitted anew on
 * the training rows of each fold. The splits draw from items 0 and 1 of the seed, fold i from item
 * 2 + i; the final model takes the seed itself.
 */
public final class TrainModel {

  private static final long FIRST_FOLD = 2;

  /** The share of the progress after the folds, and after the final model. */
  private static final double FOLDS_DONE = 0.7;

  private static final double MODEL_DONE = 0.9;

  private TrainModel() {}

  /**
   * Trains.
   *
   * @param request what to train
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the model and its scores
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static TrainResult run(TrainRequest request, RunContext run) {
    return run(request, run, FitListener.NONE);
  }

  /**
   * Trains, watched.
   *
   * @param request what to train
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @param listener told of each step of the final model
   * @return the same as without a listener
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static TrainResult run(TrainRequest request, RunContext run, FitListener listener) {
    Learner learner = Learners.create(request.learner(), request.hyperParameters());
    TableSelection selection = TableSelection.of(request);
    Dataset all = selection.data();
    LearnerFit.check(Learners.kind(request.learner()), all);
    List<String> notes = new ArrayList<>(selection.notes());
    notes.addAll(TrainNotes.aboutLeaks(all, run.cancel()));
    TrainSplits splits = TrainSplits.of(request, selection, run.part(0, 0));
    int[] rows = splits.working();
    notes.addAll(splits.notes());
    notes.addAll(TrainNotes.aboutClasses(all, rows, splits.folds().size()));
    notes.addAll(TrainNotes.aboutUnseenClasses(all, splits.all()));
    notes.addAll(TrainNotes.aboutTwins(all, splits.all(), run.cancel()));

    Evaluation evaluation = new Evaluation(all, splits.how());
    int folds = splits.folds().size();
    for (int i = 0; i < folds; i++) {
      double share = FOLDS_DONE / folds;
      evaluation.addFold(
          Validation.judge(
              learner,
              all,
              splits.folds().get(i),
              "fold " + (i + 1),
              Seeds.ofItem(request.seed(), FIRST_FOLD + i),
              run.part(i * share, (i + 1) * share)));
    }
    RunContext last = run.part(FOLDS_DONE, MODEL_DONE);
    LearnerFit fit = LearnerFit.of(learner, all, rows, request.seed(), last, listener);
    notes.addAll(TrainNotes.aboutFeatures(all, rows, fit.fitted().preprocessing()));
    notes.addAll(fit.notes());
    fit.outOfBag()
        .ifPresent(
            bag -> evaluation.outOfBag(all.values(rows), bag, Validation.baseline(all, rows)));
    splits
        .test()
        .ifPresent(
            split ->
                evaluation.test(
                    Validation.judge(
                        fit.fitted(),
                        all,
                        split,
                        "test on "
                            + Sentences.count(split.test().length, "row")
                            + " that were held out",
                        last)));
    notes.addAll(ScoreNotes.of(evaluation));
    TrainedModel model = model(request, learner, all, rows, fit, evaluation, run.cancel());
    Optional<YScrambling> scrambling =
        Scrambling.run(learner, all, splits, request, run.part(MODEL_DONE, 1));
    scrambling.ifPresent(result -> notes.add(Scrambling.note(result, all)));
    return new TrainResult(
        model,
        evaluation.parity(),
        confusion(evaluation.headline().scores()),
        ClassCurves.of(evaluation),
        TrainTables.predictions(request.table(), selection, evaluation),
        TrainTables.scores(evaluation),
        Coefficients.of(fit.fitted(), all),
        scrambling,
        notes);
  }

  /** The model of a training on some rows with all that its card tells. */
  static TrainedModel model(
      TrainRequest request,
      Learner learner,
      Dataset data,
      int[] rows,
      LearnerFit fit,
      Evaluation evaluation,
      CancelToken cancel) {
    return new TrainedModel(
        fit.fitted().preprocessing(),
        new TrainedModel.Target(data.target(), data.transform(), data.classes()),
        new TrainedModel.Training(
            learner.name(),
            learner.hyperParameters(),
            request.seed(),
            rows.length,
            Validation.baseline(data, rows),
            DataHash.of(data, rows, cancel),
            request.provenance()),
        evaluation.headline().scores(),
        evaluation.parts(),
        fit.fitted().model());
  }

  private static Optional<ClassificationMetrics> confusion(Scores scores) {
    return scores instanceof Scores.Classification classification
        ? Optional.of(classification.model())
        : Optional.empty();
  }
}
