package org.materialsj.learn.preparation;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.TrainingSet;

/**
 * Subtracts the mean of each feature and divides by its population standard deviation, both over
 * the training rows. A constant feature becomes 0.
 */
public record Standardize() implements Step {

  static final String NAME = "standardize";

  @Override
  public String text() {
    return NAME;
  }

  @Override
  public Transform fit(TrainingSet data, long seed, RunContext run) {
    int d = data.columns().length;
    int n = data.size();
    double[] shift = new double[d];
    double[] scale = new double[d];
    for (int f = 0; f < d; f++) {
      run.cancel().check("standardising");
      double[] column = data.columns()[f];
      double mean = 0;
      for (double value : column) {
        mean += value / n;
      }
      double squares = 0;
      for (double value : column) {
        squares += (value - mean) * (value - mean) / n;
      }
      shift[f] = mean;
      scale[f] = squares > 0 ? Math.sqrt(squares) : 1;
    }
    return new Scaling(shift, scale);
  }
}
