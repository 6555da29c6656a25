package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Validation;

/**
 * Compares learners on the same folds. Each sees the same rows and the same seeds as when it is
 * trained alone by {@link TrainModel}, so that scores are the same, too.
 */
public final class CompareModels {

  private static final double COMPARED = 0.95;

  private CompareModels() {}

  /**
   * Compares.
   *
   * @param request the learners and the data
   * @param run progress, cancelling and threads; the result, but for times, does not depend on the
   *     threads
   * @return scores of all; a learner that refuses the data has its reason instead
   * @throws IllegalArgumentException with one plain sentence when the table cannot be learned from,
   *     or no learner can
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static CompareResult run(CompareRequest request, RunContext run) {
    TrainRequest common = request.baseline();
    TableSelection selection = TableSelection.of(common);
    Dataset all = selection.data();
    TrainSplits splits = TrainSplits.of(common, selection, run.part(0, 0));
    List<String> notes = new ArrayList<>(selection.notes());
    notes.addAll(TrainNotes.aboutLeaks(all, run.cancel()));
    notes.addAll(splits.notes());
    notes.addAll(TrainNotes.aboutUnseenClasses(all, splits.all()));
    notes.addAll(TrainNotes.aboutTwins(all, splits.all(), run.cancel()));
    List<CompareRequest.Candidate> candidates = fitting(request, all, notes);

    MainScore score = MainScore.of(all);
    Contender baseline =
        Contender.of(
            new CompareRequest.Candidate(
                common.learner(), common.learner(), common.hyperParameters()),
            all,
            splits,
            common.seed(),
            run.part(0, 0));
    if (!baseline.problem().isEmpty()) {
      throw new IllegalArgumentException(baseline.problem());
    }
    List<Contender> contenders = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      contenders.add(
          Contender.of(
              candidates.get(i),
              all,
              splits,
              common.seed(),
              run.part(COMPARED * i / candidates.size(), COMPARED * (i + 1) / candidates.size())));
    }
    List<Contender> ranked = ranked(contenders, score);
    CompareTables tables = new CompareTables(ranked, baseline, splits.folds(), score);
    notes.addAll(CompareNotes.of(tables, splits));
    splits
        .test()
        .ifPresent(
            split ->
                notes.add(
                    CompareNotes.test(
                        ranked.get(0).name(),
                        judgedOnTest(request, candidates, ranked.get(0), all, splits, run),
                        score)));
    return new CompareResult(
        tables.scores(all, request.timings()), tables.folds(), score.column().header(), notes);
  }

  /** The candidates that learn such targets. */
  private static List<CompareRequest.Candidate> fitting(
      CompareRequest request, Dataset data, List<String> notes) {
    List<CompareRequest.Candidate> fitting = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (CompareRequest.Candidate candidate : request.candidates()) {
      LearnerKind kind = Learners.kind(candidate.learner());
      // Settings that no data can make right are a mistake of the user, not of the learner.
      Learners.create(candidate.learner(), candidate.hyperParameters());
      if (data.isClassification() ? kind.classification() : kind.regression()) {
        fitting.add(candidate);
      } else {
        others.add(candidate.name());
      }
    }
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(
          "None of the chosen learners learns "
              + (data.isClassification() ? "classes" : "numbers")
              + ", which the target \""
              + data.target().name()
              + "\" holds.");
    }
    if (!others.isEmpty()) {
      notes.add(
          "Not compared, because they do not learn "
              + (data.isClassification() ? "classes: " : "numbers: ")
              + String.join(", ", others)
              + ".");
    }
    return fitting;
  }

  /** The best first; those that failed last. */
  private static List<Contender> ranked(List<Contender> contenders, MainScore score) {
    Comparator<Contender> better =
        Comparator.comparingDouble(
            c -> (score.higherIsBetter() ? -1 : 1) * Descriptive.mean(c.mainScores()));
    List<Contender> ranked =
        new ArrayList<>(
            contenders.stream().filter(c -> c.problem().isEmpty()).sorted(better).toList());
    if (ranked.isEmpty()) {
      throw new IllegalArgumentException(
          "No learner could learn from these data. "
              + contenders.get(0).name()
              + ": "
              + contenders.get(0).problem());
    }
    contenders.stream().filter(c -> !c.problem().isEmpty()).forEach(ranked::add);
    return ranked;
  }

  private static PartScores judgedOnTest(
      CompareRequest request,
      List<CompareRequest.Candidate> candidates,
      Contender best,
      Dataset all,
      TrainSplits splits,
      RunContext run) {
    CompareRequest.Candidate winner =
        candidates.stream().filter(c -> c.name().equals(best.name())).findFirst().orElseThrow();
    Evaluation evaluation = new Evaluation(all, "");
    String how =
        String.format(
            Locale.ROOT, "the %d rows that were held out", splits.test().get().test().length);
    evaluation.test(
        Validation.judge(
            Learners.create(winner.learner(), winner.hyperParameters()),
            all,
            splits.test().get(),
            how,
            request.baseline().seed(),
            run.part(COMPARED, 1)));
    return evaluation.test().orElseThrow();
  }
}
