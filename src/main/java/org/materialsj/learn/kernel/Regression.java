package org.materialsj.learn.kernel;

import org.materialsj.learn.TrainingSet;

/** What learners of numbers ask of their data. */
final class Regression {

  private Regression() {}

  /**
   * Checks that the target holds numbers.
   *
   * @param learner its name in menus
   * @param data what it is given
   * @throws IllegalArgumentException for classes or data that cannot be learned from
   */
  static void check(String learner, TrainingSet data) {
    if (data.isClassification()) {
      throw new IllegalArgumentException(
          learner
              + " predicts numbers, but the target \""
              + data.target().name()
              + "\" holds classes: choose another learner.");
    }
    data.check(learner);
  }
}
