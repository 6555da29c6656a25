package org.materialsj.learn;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;

/**
 * Predicts the same for every row.
 *
 * @param featureCount d, at least 1
 * @param classCount k; 0 for regression
 * @param value the prediction: a number, or a class index
 */
public record ConstantModel(int featureCount, int classCount, double value) implements Model {

  static final String TYPE = "CONSTANT";

  /** Checks the ranges. */
  public ConstantModel {
    if (featureCount < 1 || classCount < 0) {
      throw new IllegalArgumentException(
          "a constant model cannot have " + featureCount + " features, " + classCount + " classes");
    }
    boolean fits =
        classCount == 0
            ? Double.isFinite(value)
            : value >= 0 && value < classCount && value == Math.rint(value);
    if (!fits) {
      throw new IllegalArgumentException("a constant model cannot predict " + value);
    }
  }

  static ConstantModel of(ModelNumbers numbers, int features, int classes) {
    return new ConstantModel(features, classes, numbers.only("value").number("value"));
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE).add("value", value).build();
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    if (columns.length != featureCount) {
      throw new IllegalArgumentException(
          "the model has " + featureCount + " features, got " + columns.length);
    }
    double[] predictions = new double[columns[0].length];
    Arrays.fill(predictions, value);
    return predictions;
  }
}
