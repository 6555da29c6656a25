package org.materialsj.tasks;

import java.util.Optional;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Score;
import org.materialsj.learn.judge.YScrambling;

/** Whether a score could be chance, asked of a training. */
final class Scrambling {

  private Scrambling() {}

  /**
   * Trains on targets in random order.
   *
   * @return RMSE or balanced accuracy of each order; empty when not asked for
   */
  static Optional<YScrambling> run(
      Learner learner, Dataset data, TrainSplits splits, TrainRequest request, RunContext run) {
    int repeats = request.options().scrambles();
    return repeats == 0
        ? Optional.empty()
        : Optional.of(
            YScrambling.run(
                learner,
                data.isClassification() ? Score.BALANCED_ACCURACY : Score.RMSE,
                data,
                splits.folds().isEmpty() ? splits.all() : splits.folds(),
                repeats,
                request.seed(),
                run));
  }

  static String note(YScrambling result, Dataset data) {
    String unit = result.score().unit(data);
    return "With the targets in random order, "
        + Sentences.count(result.scrambled().length, "time")
        + ", the mean "
        + result.score()
        + " is "
        + Sentences.quantity(result.scrambledMean(), unit)
        + "; with the true ones it is "
        + Sentences.quantity(result.value(), unit)
        + ". So good a score comes by chance with a probability of about "
        + Sentences.number(result.probability())
        + ".";
  }
}
