package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Validation;
import org.materialsj.learn.judge.CurvePoint;
import org.materialsj.learn.judge.Curves;
import org.materialsj.learn.judge.Dimension;
import org.materialsj.learn.judge.NestedValidation;
import org.materialsj.learn.judge.Trial;
import org.materialsj.learn.judge.Tuner;
import org.materialsj.learn.judge.Tuning;
import org.materialsj.model.FeatureTable;

/**
 * Searches the settings of a learner, judges the search by nested cross-validation, and trains the
 * best on all rows. The nested part draws from item 0 of the seed, the search on all rows from item
 * 1, splits and fits of the curves from item 2; the final model takes the seed itself.
 */
public final class TuneModel {

  private static final List<Double> SHARES = List.of(0.1, 0.2, 0.35, 0.5, 0.75, 1.0);

  /** Values of a range on a validation curve. */
  private static final int VALUES = 9;

  private static final double NESTED = 0.7;
  private static final double SEARCHED = 0.85;
  private static final double TRAINED = 0.9;
  private static final double LEARNING = 0.95;

  private TuneModel() {}

  /**
   * Searches.
   *
   * @param request what to search
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the best model and how it was found
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static TuneResult run(TuneRequest request, RunContext run) {
    Tuning tuning = request.tuning();
    TrainRequest training = request.training();
    TableSelection selection = TableSelection.of(training);
    Dataset data = selection.data();
    LearnerFit.check(Learners.kind(training.learner()), data);
    tuning.score().check(data);
    List<String> groups = selection.groups(training, run.cancel());
    String unit = tuning.score().unit(data);
    List<String> notes = new ArrayList<>(selection.notes());
    notes.addAll(TrainNotes.aboutLeaks(data, run.cancel()));
    notes.addAll(TrainNotes.aboutClasses(data, Validation.allRows(data), request.outerFolds()));

    NestedValidation nested =
        NestedValidation.run(
            tuning,
            request.outerFolds(),
            data,
            groups,
            Seeds.ofItem(training.seed(), 0),
            run.part(0, NESTED));
    Tuner.Result all =
        Tuner.search(
            tuning, data, groups, Seeds.ofItem(training.seed(), 1), run.part(NESTED, SEARCHED));
    notes.addAll(TrainNotes.aboutUnseenClasses(data, splits(data, nested)));
    notes.addAll(TrainNotes.aboutTwins(data, splits(data, nested), run.cancel()));
    notes.addAll(TuneNotes.of(tuning, nested, all, unit));

    Evaluation evaluation =
        new Evaluation(data, "nested " + nested.folds().size() + "-fold cross-validation");
    nested.folds().forEach(fold -> evaluation.addFold(fold.judged()));
    Learner learner = tuning.learner(all.winner().settings());
    int[] rows = Validation.allRows(data);
    LearnerFit fit =
        LearnerFit.of(
            learner, data, rows, training.seed(), run.part(SEARCHED, TRAINED), FitListener.NONE);
    fit.outOfBag()
        .ifPresent(bag -> evaluation.outOfBag(data.values(), bag, Validation.baseline(data, rows)));
    notes.addAll(TrainNotes.aboutFeatures(data, rows, fit.fitted().preprocessing()));
    notes.addAll(fit.notes());
    notes.addAll(ScoreNotes.of(evaluation));

    long seed = Seeds.ofItem(training.seed(), 2);
    List<Split> splits =
        tuning.split().splits(data, groups, tuning.folds(), seed, run.part(TRAINED, TRAINED));
    List<CurvePoint> learning =
        Curves.learning(
            learner, tuning.score(), data, splits, SHARES, seed, run.part(TRAINED, LEARNING));
    Optional<Dimension.Range> range = range(tuning);
    return new TuneResult(
        TrainModel.model(training, learner, data, rows, fit, evaluation, run.cancel()),
        evaluation.parity(),
        TrainTables.predictions(training.table(), selection, evaluation),
        TuneTables.trials(all.trials(), tuning, unit),
        TuneTables.folds(nested, tuning, unit),
        TuneTables.curve(TuneResult.ROWS, learning, tuning.score(), unit),
        range.map(
            setting ->
                validationCurve(
                    setting, tuning, all.winner(), data, splits, seed, run.part(LEARNING, 1))),
        tuning.score(),
        range.isPresent() && range.get().log(),
        notes);
  }

  /** The outer splits. */
  private static List<Split> splits(Dataset data, NestedValidation nested) {
    List<Split> splits = new ArrayList<>();
    for (NestedValidation.Fold fold : nested.folds()) {
      boolean[] tested = new boolean[data.size()];
      Arrays.stream(fold.judged().rows()).forEach(row -> tested[row] = true);
      int[] train = IntStream.range(0, tested.length).filter(row -> !tested[row]).toArray();
      splits.add(new Split(train, fold.judged().rows()));
    }
    return splits;
  }

  /** The first setting that has a range. */
  private static Optional<Dimension.Range> range(Tuning tuning) {
    return tuning.space().dimensions().stream()
        .filter(Dimension.Range.class::isInstance)
        .map(Dimension.Range.class::cast)
        .findFirst();
  }

  /** Scores against one setting, the others being the best ones. */
  private static FeatureTable validationCurve(
      Dimension.Range setting,
      Tuning tuning,
      Trial winner,
      Dataset data,
      List<Split> splits,
      long seed,
      RunContext run) {
    List<CurvePoint> points =
        Curves.validation(
            tuning,
            winner.settings(),
            setting.name(),
            setting.grid(VALUES),
            data,
            splits,
            seed,
            run);
    return TuneTables.curve(setting.name(), points, tuning.score(), tuning.score().unit(data));
  }
}
