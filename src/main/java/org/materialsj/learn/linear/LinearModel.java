package org.materialsj.learn.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Facts;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.model.ColumnSpec;

/** y = intercept + sum over f of coefficient f times feature f. */
public final class LinearModel implements Model {

  /** How a model file names it. */
  public static final String TYPE = "LINEAR";

  private final double[] coefficients;
  private final double intercept;

  /**
   * A linear model.
   *
   * @param coefficients one finite number per feature, at least one; copied
   * @param intercept a finite number
   * @throws IllegalArgumentException if there is no coefficient or a number is not finite
   */
  public LinearModel(double[] coefficients, double intercept) {
    if (coefficients.length == 0) {
      throw new IllegalArgumentException("a linear model needs at least one coefficient");
    }
    for (double coefficient : coefficients) {
      checkFinite(coefficient);
    }
    checkFinite(intercept);
    this.coefficients = coefficients.clone();
    this.intercept = intercept;
  }

  private static void checkFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a linear model has the number " + number);
    }
  }

  /**
   * The coefficients.
   *
   * @return a new array, in units of the target per unit of the feature
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * The prediction where all features are 0.
   *
   * @return the intercept, in the unit of the target
   */
  public double intercept() {
    return intercept;
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the model
   * @throws IllegalArgumentException if they are not sound
   */
  public static LinearModel of(ModelNumbers numbers, int features, int classes) {
    numbers.only("coefficients", "intercept");
    double[] coefficients = numbers.doubles("coefficients");
    if (coefficients.length != features || classes != 0) {
      throw new IllegalArgumentException(
          "a linear model needs one coefficient per feature, and no classes");
    }
    return new LinearModel(coefficients, numbers.number("intercept"));
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(TYPE)
        .add("coefficients", coefficients)
        .add("intercept", intercept)
        .build();
  }

  @Override
  public int featureCount() {
    return coefficients.length;
  }

  @Override
  public int classCount() {
    return 0;
  }

  @Override
  public List<String> facts(List<ColumnSpec> features) {
    List<String> used =
        IntStream.range(0, coefficients.length)
            .filter(f -> coefficients[f] != 0)
            .mapToObj(f -> features.get(f).name())
            .toList();
    return used.size() == coefficients.length
        ? List.of()
        : List.of(
            used.size()
                + " of "
                + coefficients.length
                + " coefficients are not 0"
                + (used.isEmpty() ? "." : ": those of " + Facts.list(used) + "."));
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    if (columns.length != coefficients.length) {
      throw new IllegalArgumentException(
          "the linear model has " + coefficients.length + " features, got " + columns.length);
    }
    double[] predictions = new double[columns[0].length];
    Arrays.fill(predictions, intercept);
    run.cancel().check("prediction");
    LongVectors.addAll(coefficients, columns, predictions);
    return predictions;
  }
}
