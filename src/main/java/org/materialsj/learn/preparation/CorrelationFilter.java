package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.TrainingSet;

/**
 * Goes through the features in their order and keeps each whose Pearson correlation with every
 * feature kept before is at most the threshold in magnitude, so that of features that tell the same
 * the first stays. Constant features have no correlation and stay. Cost n d k for k kept ones.
 *
 * @param threshold 0 to 1
 */
record CorrelationFilter(double threshold) implements Step {

  static final String NAME = "correlation";

  static CorrelationFilter of(Settings settings) {
    return new CorrelationFilter(settings.number("threshold", 0.95, 0, 1));
  }

  @Override
  public String text() {
    return NAME + " threshold=" + threshold;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int d = data.columns().length;
    List<Integer> chosen = new ArrayList<>();
    List<double[]> kept = new ArrayList<>();
    for (int f = 0; f < d; f++) {
      double[] unit = Descriptive.unit(data.columns()[f]);
      boolean isNew = true;
      for (int k = 0; k < kept.size() && isNew; k++) {
        run.cancel().check("choice of features by their correlation");
        isNew = Math.abs(Descriptive.product(unit, kept.get(k))) <= threshold;
      }
      if (isNew) {
        chosen.add(f);
        kept.add(unit);
      }
      run.progress().report((f + 1.0) / d, "compared feature " + (f + 1) + " of " + d);
    }
    return new Selection(d, chosen.stream().mapToInt(Integer::intValue).toArray());
  }
}
