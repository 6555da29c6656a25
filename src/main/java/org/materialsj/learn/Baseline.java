package org.materialsj.learn;

import java.util.Collections;
import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Descriptive;

/**
 * The simplest learner of all: predicts the mean of the training targets, or their most frequent
 * class (of equals the first in the list of classes). Every other learner is judged beside it.
 */
public final class Baseline implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Mean or majority";

  static final LearnerKind KIND =
      new LearnerKind(NAME, true, true, false, settings -> new Baseline());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return Collections.emptySortedMap();
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.check("the mean or majority");
    run.cancel().check("training");
    return new ConstantModel(
        data.columns().length,
        data.classes().size(),
        prediction(data.values(), data.classes().size()));
  }

  /**
   * The prediction of the baseline.
   *
   * @param values targets of the training rows, at least one; not modified
   * @param classes number of classes; 0 for regression
   * @return their mean, or the index of the most frequent class
   */
  public static double prediction(double[] values, int classes) {
    if (classes == 0) {
      return Descriptive.mean(values);
    }
    int[] counts = new int[classes];
    int best = 0;
    for (double value : values) {
      counts[(int) value]++;
    }
    for (int c = 1; c < classes; c++) {
      if (counts[c] > counts[best]) {
        best = c;
      }
    }
    return best;
  }
}
