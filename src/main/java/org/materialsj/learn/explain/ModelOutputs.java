package org.materialsj.learn.explain;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;

/** What a model says, as numbers that can be averaged. */
final class ModelOutputs {

  private ModelOutputs() {}

  /** How many numbers a model says of each row: 1, or one per class. */
  static int count(Model model) {
    return Math.max(1, model.classCount());
  }

  /**
   * The numbers.
   *
   * @return one array per output: predictions; or for each class its probability; or where the
   *     model tells none 1 where it is predicted and 0 elsewhere
   */
  static double[][] of(Model model, double[][] columns, RunContext run) {
    if (model instanceof ProbabilityModel probable) {
      return probable.probabilities(columns, run);
    }
    double[] predicted = model.predict(columns, run);
    if (model.classCount() == 0) {
      return new double[][] {predicted};
    }
    double[][] chosen = new double[model.classCount()][predicted.length];
    for (int i = 0; i < predicted.length; i++) {
      chosen[(int) predicted[i]][i] = 1;
    }
    return chosen;
  }
}
