package org.materialsj.learn.active;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.SpreadModel;

/**
 * What a model thinks of rows whose targets it does not know.
 *
 * @param predicted n predictions: numbers, or class indices
 * @param doubt regression: n spreads as of {@link SpreadModel}; classification: n entropies of the
 *     probabilities of the classes (bits)
 * @param margin classification: n differences of the two largest probabilities; empty otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Beliefs(double[] predicted, double[] doubt, double[] margin) {

  /**
   * Asks a model.
   *
   * @param learner name of what made the model, for the message
   * @param model of spreads when it predicts numbers, of probabilities when it predicts classes
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return its beliefs
   * @throws IllegalArgumentException with one plain sentence if the model does not tell how sure it
   *     is
   */
  static Beliefs of(String learner, Model model, double[][] columns, RunContext run) {
    if (model.classCount() > 0 && model instanceof ProbabilityModel probable) {
      return ofClasses(model.predict(columns, run), probable.probabilities(columns, run));
    }
    if (model.classCount() == 0 && model instanceof SpreadModel spreading) {
      SpreadModel.Spread told = spreading.predictWithSpread(columns, run);
      return new Beliefs(told.predictions(), told.spread(), new double[0]);
    }
    throw new IllegalArgumentException(
        "Active learning needs to know how sure a model is, and \""
            + learner
            + "\" does not tell it for "
            + (model.classCount() > 0
                ? "classes: choose Random forest or Logistic regression."
                : "numbers: choose Random forest or Gaussian process."));
  }

  private static Beliefs ofClasses(double[] predicted, double[][] probabilities) {
    double[] entropy = new double[predicted.length];
    double[] margin = new double[predicted.length];
    for (int i = 0; i < predicted.length; i++) {
      double first = 0;
      double second = 0;
      for (double[] ofClass : probabilities) {
        double p = ofClass[i];
        entropy[i] -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
        second = Math.max(second, Math.min(first, p));
        first = Math.max(first, p);
      }
      margin[i] = first - second;
    }
    return new Beliefs(predicted, entropy, margin);
  }

  /**
   * The number of rows.
   *
   * @return n
   */
  public int size() {
    return predicted.length;
  }

  /**
   * Whether the predictions are classes.
   *
   * @return false for numbers
   */
  public boolean isOfClasses() {
    return margin.length > 0;
  }
}
