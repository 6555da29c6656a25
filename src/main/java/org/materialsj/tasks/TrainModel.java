package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.DataHash;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Scores;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.Validation;
import org.materialsj.learn.forest.RandomForest;
import org.materialsj.model.ClassificationMetrics;

/**
 * Trains a model on a table and judges it against a baseline. All preprocessing is fitted anew on
 * the training rows of each fold. The splits draw from items 0 and 1 of the seed, fold i from item
 * 2 + i; the final model takes the seed itself.
 */
public final class TrainModel {

  private static final long HOLD_OUT = 0;
  private static final long FOLDS = 1;
  private static final long FIRST_FOLD = 2;

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
    Learner learner = Learners.create(request.learner(), request.hyperParameters());
    TableSelection selection = TableSelection.of(request);
    Dataset all = selection.data();
    List<String> notes = new ArrayList<>(selection.notes());
    notes.addAll(TrainNotes.aboutLeaks(all, run.cancel()));

    int[] everyRow = Validation.allRows(all);
    Optional<Split> holdOut = holdOut(selection, request);
    int[] rows = holdOut.map(Split::train).orElse(everyRow);
    Dataset work = all.select(rows);
    List<Split> folds = folds(work, request);
    // Splits of the working part, as rows of all.
    List<Split> splits = new ArrayList<>(folds.stream().map(f -> onto(rows, f)).toList());
    holdOut.ifPresent(splits::add);
    notes.addAll(TrainNotes.aboutClasses(work, request.folds()));
    notes.addAll(TrainNotes.aboutTwins(all, splits));

    Evaluation evaluation = new Evaluation(all);
    for (int i = 0; i < folds.size(); i++) {
      double share = 0.8 / folds.size();
      evaluation.addFold(
          Validation.judge(
              learner,
              all,
              splits.get(i),
              "fold " + (i + 1),
              Seeds.ofItem(request.seed(), FIRST_FOLD + i),
              run.part(i * share, (i + 1) * share)));
    }
    Preprocessing preprocessing = Validation.preprocess(all, rows, run.cancel());
    notes.addAll(TrainNotes.aboutFeatures(work, preprocessing));
    TrainingSet training = all.trainingSet(preprocessing, rows);
    RunContext last = run.part(0.8, 1);
    Validation.Fitted fitted;
    if (learner instanceof RandomForest forest && forest.hasOutOfBag()) {
      RandomForest.OutOfBag grown = forest.fitOutOfBag(training, request.seed(), last);
      evaluation.outOfBag(work.values(), grown.predictions(), Validation.baseline(all, rows));
      fitted = new Validation.Fitted(preprocessing, grown.forest());
    } else {
      fitted = new Validation.Fitted(preprocessing, learner.fit(training, request.seed(), last));
    }
    holdOut.ifPresent(
        split ->
            evaluation.test(
                Validation.judge(
                    fitted,
                    all,
                    split,
                    "test on "
                        + Sentences.count(split.test().length, "row")
                        + " that were held out",
                    last)));
    notes.addAll(evaluation.notes());
    TrainedModel model =
        new TrainedModel(
            preprocessing,
            new TrainedModel.Target(all.target(), all.transform(), all.classes()),
            new TrainedModel.Training(
                learner.name(),
                learner.hyperParameters(),
                request.seed(),
                rows.length,
                Validation.baseline(all, rows),
                DataHash.of(work),
                request.provenance()),
            evaluation.headline(),
            evaluation.parts(),
            fitted.model());
    return new TrainResult(
        model,
        evaluation.parity(),
        confusion(evaluation.headline()),
        TrainTables.predictions(request.table(), selection, evaluation),
        TrainTables.scores(evaluation, all),
        notes);
  }

  private static Optional<Split> holdOut(TableSelection selection, TrainRequest request) {
    if (!request.testColumn().isEmpty()) {
      return Optional.of(selection.marked(request));
    }
    return request.testFraction() > 0
        ? Optional.of(
            Validation.holdOut(
                selection.data(), request.testFraction(), Seeds.ofItem(request.seed(), HOLD_OUT)))
        : Optional.empty();
  }

  private static List<Split> folds(Dataset work, TrainRequest request) {
    int k = request.folds();
    if (k == 0) {
      return List.of();
    }
    if (k > work.size()) {
      throw new IllegalArgumentException(
          k
              + " folds need at least as many usable rows, and there are "
              + work.size()
              + ": ask for fewer folds.");
    }
    return Validation.folds(work, k, Seeds.ofItem(request.seed(), FOLDS));
  }

  private static Split onto(int[] rows, Split split) {
    return new Split(
        Arrays.stream(split.train()).map(i -> rows[i]).toArray(),
        Arrays.stream(split.test()).map(i -> rows[i]).toArray());
  }

  private static Optional<ClassificationMetrics> confusion(Scores scores) {
    return scores instanceof Scores.Classification classification
        ? Optional.of(classification.model())
        : Optional.empty();
  }
}
