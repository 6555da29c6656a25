package org.materialsj.learn.linear;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;

/**
 * Probabilities by linear scores: p_c = exp(s_c) / sum over k of exp(s_k), s_c = b_c + w_c.x.
 * Classes without training rows have probability 0.
 */
public final class SoftmaxModel extends LinearClasses implements ProbabilityModel {

  /** How a model file names it. */
  public static final String TYPE = "SOFTMAX";

  /**
   * A model.
   *
   * @param classes number of classes
   * @param present the m classes that have scores, ascending; shared
   * @param weights m arrays of one finite weight per feature; shared
   * @param intercepts m finite numbers; shared
   * @throws IllegalArgumentException if the sizes do not fit or a number is not finite
   */
  public SoftmaxModel(int classes, int[] present, double[][] weights, double[] intercepts) {
    super(classes, present, weights, intercepts);
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
  public static SoftmaxModel of(ModelNumbers numbers, int features, int classes) {
    return new SoftmaxModel(
        classes,
        numbers.only("present", "weights", "intercepts").ints("present"),
        rows(numbers, features),
        numbers.doubles("intercepts"));
  }

  @Override
  String type() {
    return TYPE;
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    return super.predict(columns, run);
  }

  @Override
  public double[][] probabilities(double[][] columns, RunContext run) {
    double[][] scores = scores(columns, run);
    int n = scores[0].length;
    for (int i = 0; i < n; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (double[] score : scores) {
        top = Math.max(top, score[i]);
      }
      double sum = 0;
      for (double[] score : scores) {
        // Scores beyond the range of exp would be infinite without the subtraction.
        score[i] = Math.exp(score[i] - top);
        sum += score[i];
      }
      for (double[] score : scores) {
        score[i] /= sum;
      }
    }
    double[][] probabilities = new double[classCount()][];
    int[] present = present();
    for (int c = 0; c < present.length; c++) {
      probabilities[present[c]] = scores[c];
    }
    for (int c = 0; c < probabilities.length; c++) {
      if (probabilities[c] == null) {
        probabilities[c] = new double[n];
      }
    }
    return probabilities;
  }
}
