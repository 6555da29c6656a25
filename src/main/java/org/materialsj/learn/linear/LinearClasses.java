package org.materialsj.learn.linear;

import java.util.Arrays;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;

/**
 * One linear score per class, s_c = b_c + w_c.x; the class of the largest score, the first of
 * equals, is predicted. Classes without training rows have no score.
 */
public class LinearClasses implements Model {

  /** How a model file names it. */
  public static final String TYPE = "LINEAR_CLASSES";

  private final int classes;
  private final int[] present;
  private final double[][] weights;
  private final double[] intercepts;

  /**
   * A model.
   *
   * @param classes number of classes
   * @param present the m classes that have scores, ascending; shared
   * @param weights m arrays of one finite weight per feature; shared
   * @param intercepts m finite numbers; shared
   * @throws IllegalArgumentException if the sizes do not fit or a number is not finite
   */
  public LinearClasses(int classes, int[] present, double[][] weights, double[] intercepts) {
    int m = present.length;
    if (m < 2 || weights.length != m || intercepts.length != m || weights[0].length == 0) {
      throw new IllegalArgumentException("a linear model of classes needs two scores or more");
    }
    for (int c = 0; c < m; c++) {
      if (present[c] < 0 || present[c] >= classes || (c > 0 && present[c] <= present[c - 1])) {
        throw new IllegalArgumentException("a linear model has a score of no class");
      }
      if (weights[c].length != weights[0].length) {
        throw new IllegalArgumentException("a linear model needs as many weights for each class");
      }
      if (!Double.isFinite(intercepts[c]) || !LongVectors.isFinite(weights[c])) {
        throw new IllegalArgumentException("a linear model has a number that is not finite");
      }
    }
    this.classes = classes;
    this.present = present;
    this.weights = weights;
    this.intercepts = intercepts;
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes
   * @return the model
   * @throws IllegalArgumentException if they are not sound
   */
  public static LinearClasses of(ModelNumbers numbers, int features, int classes) {
    return new LinearClasses(
        classes,
        numbers.only("present", "weights", "intercepts").ints("present"),
        rows(numbers, features),
        numbers.doubles("intercepts"));
  }

  static double[][] rows(ModelNumbers numbers, int features) {
    double[] all = numbers.doubles("weights");
    int m = numbers.ints("present").length;
    if (all.length != (long) m * features) {
      throw new IllegalArgumentException("a linear model needs one weight per class and feature");
    }
    double[][] rows = new double[m][];
    Arrays.setAll(rows, c -> Arrays.copyOfRange(all, c * features, (c + 1) * features));
    return rows;
  }

  /**
   * The classes that have scores.
   *
   * @return a new array of m class indices, ascending
   */
  public int[] present() {
    return present.clone();
  }

  /**
   * The weights.
   *
   * @return new arrays: m times one number per feature
   */
  public double[][] weights() {
    return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * The scores where all features are 0.
   *
   * @return a new array of m numbers
   */
  public double[] intercepts() {
    return intercepts.clone();
  }

  @Override
  public ModelNumbers numbers() {
    return ModelNumbers.of(type())
        .add("present", present)
        .add("weights", Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray())
        .add("intercepts", intercepts)
        .build();
  }

  /** How a model file names it. */
  String type() {
    return TYPE;
  }

  @Override
  public int featureCount() {
    return weights[0].length;
  }

  @Override
  public int classCount() {
    return classes;
  }

  /**
   * The scores.
   *
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress and cancelling
   * @return m arrays of n scores
   */
  public double[][] scores(double[][] columns, RunContext run) {
    if (columns.length != featureCount()) {
      throw new IllegalArgumentException(
          "the linear model has " + featureCount() + " features, got " + columns.length);
    }
    double[][] scores = new double[present.length][columns[0].length];
    for (int c = 0; c < scores.length; c++) {
      run.cancel().check("prediction");
      Arrays.fill(scores[c], intercepts[c]);
      LongVectors.addAll(weights[c], columns, scores[c]);
    }
    return scores;
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    double[][] scores = scores(columns, run);
    double[] best = new double[scores[0].length];
    for (int i = 0; i < best.length; i++) {
      int winner = 0;
      for (int c = 1; c < scores.length; c++) {
        if (scores[c][i] > scores[winner][i]) {
          winner = c;
        }
      }
      best[i] = present[winner];
    }
    return best;
  }
}
