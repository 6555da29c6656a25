package org.materialsj.tasks;

import java.util.List;
import java.util.Optional;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Validation;

/**
 * What became of one learner in a comparison.
 *
 * @param name its name
 * @param evaluation its predictions for all folds; empty when it refused the data
 * @param problem why it did; empty when it did not
 * @param fitSeconds mean time of learning (s)
 * @param predictSeconds mean time of predicting a fold (s)
 */
record Contender(
    String name,
    Optional<Evaluation> evaluation,
    String problem,
    double fitSeconds,
    double predictSeconds) {

  /** The item of the seed with which the first fold learns, as in {@link TrainModel}. */
  static final long FIRST_FOLD = 2;

  private static final double NANO = 1e-9;

  /** Lets a learner learn and predict all folds. */
  static Contender of(
      CompareRequest.Candidate candidate,
      Dataset data,
      TrainSplits splits,
      long seed,
      RunContext run) {
    Evaluation evaluation = new Evaluation(data, splits.how());
    List<Split> folds = splits.folds();
    long fitting = 0;
    long predicting = 0;
    try {
      Learner learner = Learners.create(candidate.learner(), candidate.hyperParameters());
      for (int i = 0; i < folds.size(); i++) {
        RunContext part = run.part((double) i / folds.size(), (i + 1.0) / folds.size());
        long start = System.nanoTime();
        Validation.Fitted fitted =
            Validation.fit(
                learner, data, folds.get(i).train(), Seeds.ofItem(seed, FIRST_FOLD + i), part);
        long learned = System.nanoTime();
        evaluation.addFold(
            Validation.judge(fitted, data, folds.get(i), "fold " + (i + 1), part.part(1, 1)));
        fitting += learned - start;
        predicting += System.nanoTime() - learned;
      }
    } catch (IllegalArgumentException e) {
      return new Contender(
          candidate.name(),
          Optional.empty(),
          Sentences.sentence(e.getMessage()),
          Double.NaN,
          Double.NaN);
    }
    return new Contender(
        candidate.name(),
        Optional.of(evaluation),
        "",
        NANO * fitting / folds.size(),
        NANO * predicting / folds.size());
  }

  /** The main score of each fold: RMSE of numbers, balanced accuracy (%) of classes. */
  double[] mainScores() {
    return evaluation.orElseThrow().folds().stream()
        .mapToDouble(fold -> fold.model()[MainScore.COLUMN])
        .toArray();
  }
}
