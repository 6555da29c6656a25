package org.materialsj.learn.judge;

import java.util.HashMap;
import java.util.Map;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Score;

/**
 * What a search over settings is asked to do.
 *
 * @param learner name from {@link Learners#names()}
 * @param settings settings that stay as they are, by name
 * @param space the settings that are searched
 * @param search how they are searched
 * @param trials how many are tried; a grid takes all of its points
 * @param levels values of each range of a grid, at least 2
 * @param score what is to be best
 * @param split how the rows are divided
 * @param folds number of folds by which settings are compared, at least 2
 */
public record Tuning(
    String learner,
    Map<String, String> settings,
    SearchSpace space,
    Search search,
    int trials,
    int levels,
    Score score,
    SplitKind split,
    int folds) {

  /** Checks the numbers, and that no setting is both fixed and searched. */
  public Tuning {
    settings = Map.copyOf(settings);
    if (trials < 1 || levels < 2 || folds < 2) {
      throw new IllegalArgumentException(
          "A search needs at least 1 trial, 2 levels and 2 folds; got "
              + trials
              + ", "
              + levels
              + " and "
              + folds
              + ".");
    }
    for (Dimension dimension : space.dimensions()) {
      if (settings.containsKey(dimension.name())) {
        throw new IllegalArgumentException(
            "The setting \"" + dimension.name() + "\" is both fixed and searched.");
      }
    }
  }

  /**
   * The learner with settings that were searched.
   *
   * @param searched the searched settings by name
   * @return the learner
   * @throws IllegalArgumentException if it does not take them
   */
  public Learner learner(Map<String, String> searched) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(searched);
    return Learners.create(learner, all);
  }
}
