package org.materialsj.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Validation;

/**
 * Nested cross-validation: in each outer fold the settings are searched anew, by inner folds of the
 * training rows alone, and the chosen ones are judged on rows that the search never saw. The inner
 * score of the best settings is too good, because they were chosen for it; the outer one is honest.
 *
 * @param folds the outer folds
 * @see "Varma and Simon 2006, doi:10.1186/1471-2105-7-91; Cawley and Talbot 2010, JMLR 11, 2079"
 */
public record NestedValidation(List<Fold> folds) {

  private static final long SPLITS = 1L << 33;

  /** Copies the list. */
  public NestedValidation {
    folds = List.copyOf(folds);
  }

  /**
   * One outer fold.
   *
   * @param chosen the settings that its inner folds chose, and their inner scores
   * @param outer score of these settings on the test rows
   * @param baseline score of the baseline there
   * @param judged predictions for the test rows, and those of the baseline
   */
  public record Fold(Trial chosen, double outer, double baseline, Validation.Judged judged) {

    /**
     * The score by which the settings were chosen.
     *
     * @return the mean over the inner folds
     */
    public double inner() {
      return chosen.scores().mean();
    }
  }

  /**
   * Judges a search.
   *
   * @param tuning the search that is repeated in each outer fold
   * @param outerFolds number of outer folds, at least 2
   * @param data the data set
   * @param groups name of the group of each row; empty unless the split needs it
   * @param seed seed; outer fold i takes item i
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return inner and outer scores
   * @throws IllegalArgumentException if the data cannot be split so, or a fold finds no settings
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static NestedValidation run(
      Tuning tuning, int outerFolds, Dataset data, List<String> groups, long seed, RunContext run) {
    tuning.score().check(data);
    List<Split> outer =
        tuning.split().splits(data, groups, outerFolds, Seeds.ofItem(seed, SPLITS), run.part(0, 0));
    List<Fold> folds = new ArrayList<>();
    for (int i = 0; i < outer.size(); i++) {
      double at = (double) i / outer.size();
      double share = 1.0 / outer.size();
      folds.add(
          fold(
              tuning,
              data,
              groups,
              outer.get(i),
              "outer fold " + (i + 1),
              Seeds.ofItem(seed, i),
              run.part(at, Math.min(1, at + 0.95 * share)),
              run.part(Math.min(1, at + 0.95 * share), Math.min(1, at + share))));
    }
    return new NestedValidation(folds);
  }

  private static Fold fold(
      Tuning tuning,
      Dataset data,
      List<String> groups,
      Split split,
      String how,
      long seed,
      RunContext search,
      RunContext last) {
    int[] train = split.train();
    List<String> inside =
        groups.isEmpty() ? groups : Arrays.stream(train).mapToObj(groups::get).toList();
    Trial chosen = Tuner.search(tuning, data.select(train), inside, seed, search).winner();
    Learner learner = tuning.learner(chosen.settings());
    Validation.Fitted fitted = Validation.fit(learner, data, train, seed, last);
    double outer = tuning.score().of(fitted, data, split.test(), last.part(1, 1));
    Validation.Judged judged = Validation.judge(fitted, data, split, how, last);
    double baseline = tuning.score().ofBaseline(data, judged.rows(), judged.baseline());
    return new Fold(chosen, outer, baseline, judged);
  }

  /**
   * The mean score by which the settings were chosen.
   *
   * @return too good on average
   */
  public double innerMean() {
    return folds.stream().mapToDouble(Fold::inner).average().orElse(Double.NaN);
  }

  /**
   * The mean score on rows that the search never saw.
   *
   * @return the score to report
   */
  public double outerMean() {
    return Descriptive.mean(outerScores());
  }

  /**
   * The sample standard deviation of the outer scores.
   *
   * @return NaN for one fold
   */
  public double outerDeviation() {
    return Descriptive.sampleDeviation(outerScores());
  }

  /**
   * The mean score of the baseline on the same rows.
   *
   * @return what a model must beat
   */
  public double baselineMean() {
    return folds.stream().mapToDouble(Fold::baseline).average().orElse(Double.NaN);
  }

  private double[] outerScores() {
    return folds.stream().mapToDouble(Fold::outer).toArray();
  }
}
