package org.materialsj.tasks;

import java.util.Objects;
import org.materialsj.learn.Score;
import org.materialsj.learn.judge.Search;
import org.materialsj.learn.judge.SearchSpace;
import org.materialsj.learn.judge.Tuning;

/**
 * Which settings of a learner to search, and how.
 *
 * @param training the data, the learner with the settings that stay as they are, the split and the
 *     number of inner folds; no rows may be held out, because the outer folds do that
 * @param space the settings to search, see {@link SearchSpace#parse}
 * @param search how they are searched
 * @param trials number of trials of a random or Bayesian search
 * @param levels values of each range of a grid
 * @param score what is to be best
 * @param outerFolds number of outer folds, at least 2
 */
public record TuneRequest(
    TrainRequest training,
    String space,
    Search search,
    int trials,
    int levels,
    Score score,
    int outerFolds) {

  /** Checks the numbers. */
  public TuneRequest {
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(score, "score");
    if (outerFolds < 2) {
      throw new IllegalArgumentException("outerFolds must be at least 2, got " + outerFolds);
    }
    if (training.testFraction() > 0 || !training.testColumn().isEmpty()) {
      throw new IllegalArgumentException("a search holds no rows out: its outer folds do that");
    }
    if (training.options().scrambles() > 0) {
      throw new IllegalArgumentException(
          "A search scrambles no targets: train a model with the best settings for that.");
    }
  }

  /** The search. */
  Tuning tuning() {
    return new Tuning(
        training.learner(),
        training.hyperParameters(),
        SearchSpace.parse(space),
        search,
        trials,
        levels,
        score,
        training.options().split(),
        training.folds());
  }
}
