package org.materialsj.learn.preparation;

import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.engine.statistics.Descriptive;
import org.materialsj.learn.TrainingSet;

/**
 * Keeps the features whose population variance over the training rows is above a threshold. The
 * variance has the squared unit of the feature.
 *
 * @param threshold 0 or more
 */
record VarianceFilter(double threshold) implements Step {

  static final String NAME = "variance";

  static VarianceFilter of(Settings settings) {
    return new VarianceFilter(settings.number("threshold", 0, 0, Double.MAX_VALUE));
  }

  @Override
  public String text() {
    return NAME + " threshold=" + threshold;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int[] chosen =
        IntStream.range(0, data.columns().length)
            .filter(
                f -> {
                  run.cancel().check("choice of features by their variance");
                  return Descriptive.variance(data.columns()[f]) > threshold;
                })
            .toArray();
    if (chosen.length == 0) {
      throw new IllegalArgumentException(
          "No feature has a variance above "
              + threshold
              + " in the training rows: lower the threshold of the step \""
              + NAME
              + "\".");
    }
    return new Selection(data.columns().length, chosen);
  }
}
