package org.materialsj.learn.judge;

import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Score;
import org.materialsj.learn.Validation;

/**
 * The scores of one learner on the parts of several splits.
 *
 * @param training score of each split on the rows that were learned from
 * @param validation score of each split on the other rows
 * @param problem why there are none; empty when there are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record FoldScores(double[] training, double[] validation, String problem) {

  /** The scores of one split. */
  record One(double training, double validation, String problem) {}

  /**
   * The mean validation score, by which settings are compared.
   *
   * @return NaN when there is a problem
   */
  public double mean() {
    return problem.isEmpty() ? Descriptive.mean(validation) : Double.NaN;
  }

  /**
   * The mean training score.
   *
   * @return NaN when there is a problem
   */
  public double trainingMean() {
    return problem.isEmpty() ? Descriptive.mean(training) : Double.NaN;
  }

  /**
   * The sample standard deviation of the validation scores.
   *
   * @return NaN for fewer than two splits or when there is a problem
   */
  public double deviation() {
    return problem.isEmpty() ? Descriptive.sampleDeviation(validation) : Double.NaN;
  }

  /**
   * The sample standard deviation of the training scores.
   *
   * @return NaN for fewer than two splits or when there is a problem
   */
  public double trainingDeviation() {
    return problem.isEmpty() ? Descriptive.sampleDeviation(training) : Double.NaN;
  }

  /**
   * Fits one split. Fold i learns with item i of the seed, whatever the settings.
   *
   * @param learner the learner
   * @param score the score
   * @param data the data set
   * @param splits all splits
   * @param fold which of them
   * @param seed seed
   * @param run only its wish to stop is used: folds run side by side on one thread each
   * @return the scores; a learner that refuses the data is a problem, not an exception
   */
  static One fold(
      Learner learner,
      Score score,
      Dataset data,
      List<Split> splits,
      int fold,
      long seed,
      RunContext run) {
    RunContext alone = new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
    Split split = splits.get(fold);
    int[] train = split.train();
    try {
      Validation.Fitted fitted =
          Validation.fit(learner, data, train, Seeds.ofItem(seed, fold), alone);
      double validation = score.of(fitted, data, split.test(), alone);
      if (Double.isNaN(validation)) {
        return new One(
            Double.NaN,
            Double.NaN,
            score + " is undefined for the rows of a part: ask for fewer folds or another score.");
      }
      return new One(score.of(fitted, data, train, alone), validation, "");
    } catch (IllegalArgumentException e) {
      return new One(Double.NaN, Double.NaN, e.getMessage());
    }
  }

  /** The scores of all splits; the problem of the first that has one. */
  static FoldScores of(List<One> folds) {
    return new FoldScores(
        folds.stream().mapToDouble(One::training).toArray(),
        folds.stream().mapToDouble(One::validation).toArray(),
        folds.stream().map(One::problem).filter(p -> !p.isEmpty()).findFirst().orElse(""));
  }
}
