package org.materialsj.learn.preparation;

import java.util.Map;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.Lasso;

/**
 * Keeps the features whose coefficient in a LASSO on standardised features is not 0. For classes,
 * those of any of the regressions on 1 for the rows of one class and 0 for the others.
 *
 * @param alpha weight of the coefficients, see {@link Lasso}: a number, or "auto" for the one that
 *     predicts best
 */
record LassoSelection(String alpha) implements Step {

  static final String NAME = "lasso";

  /** Checks the weight. */
  LassoSelection {
    Learners.create(Lasso.NAME, Map.of("alpha", alpha));
  }

  static LassoSelection of(Settings settings) {
    return new LassoSelection(settings.text("alpha", "auto"));
  }

  @Override
  public String text() {
    return NAME + " alpha=" + alpha;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int d = data.columns().length;
    boolean[] keeps = new boolean[d];
    int targets = Math.max(1, data.classes().size());
    Learner lasso = Learners.create(Lasso.NAME, Map.of("alpha", alpha));
    for (int t = 0; t < targets; t++) {
      double[] values = values(data, t);
      if (Descriptive.variance(values) == 0) {
        continue; // a class without rows in this part
      }
      double[] weights =
          Weights.of(
              lasso.fit(
                  data.regressing(values),
                  seed,
                  run.part((double) t / targets, (t + 1.0) / targets)));
      for (int f = 0; f < d; f++) {
        keeps[f] |= weights[f] != 0;
      }
    }
    int[] chosen = IntStream.range(0, d).filter(f -> keeps[f]).toArray();
    if (chosen.length == 0) {
      throw new IllegalArgumentException(
          "The LASSO keeps no feature with alpha="
              + alpha
              + ": lower alpha in the step \""
              + NAME
              + "\", or no feature helps.");
    }
    return new Selection(d, chosen);
  }

  private static double[] values(TrainingSet data, int target) {
    double[] values = data.values().clone();
    for (int i = 0; data.isClassification() && i < values.length; i++) {
      values[i] = values[i] == target ? 1 : 0;
    }
    return values;
  }
}
