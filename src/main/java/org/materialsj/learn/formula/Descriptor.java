package org.materialsj.learn.formula;

import java.util.List;

/**
 * A formula with one to three features: numbers as a sum, or classes by linear functions of them.
 *
 * @param features the features as an {@link Expression} reads them
 * @param units their units, empty for none
 * @param complexities number of operators of each
 * @param weights coefficients by output and feature; one output for numbers and for two classes, of
 *     which the second one is where the output is above 0; else one for each class, of which the
 *     largest wins
 * @param constants added to each output
 * @param score on the rows it was made from: the root of the mean squared error, or the share of
 *     rows in their class
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Descriptor(
    List<String> features,
    List<String> units,
    List<Integer> complexities,
    double[][] weights,
    double[] constants,
    double score) {

  /** Copies the lists. */
  public Descriptor {
    features = List.copyOf(features);
    units = List.copyOf(units);
    complexities = List.copyOf(complexities);
  }

  /**
   * The number of features.
   *
   * @return 1 to 3
   */
  public int dimension() {
    return features.size();
  }

  /**
   * The number of operators in all features.
   *
   * @return at least 0
   */
  public int complexity() {
    return complexities.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The outputs.
   *
   * @param values features by row
   * @return outputs by row; NaN where a feature is missing
   */
  public double[][] outputs(double[][] values) {
    double[][] outputs = new double[weights.length][values[0].length];
    for (int o = 0; o < weights.length; o++) {
      for (int row = 0; row < outputs[o].length; row++) {
        double sum = constants[o];
        for (int f = 0; f < values.length; f++) {
          sum += weights[o][f] * values[f][row];
        }
        outputs[o][row] = sum;
      }
    }
    return outputs;
  }

  /**
   * The classes that outputs mean.
   *
   * @param outputs of {@link #outputs}
   * @return an index by row; NaN where a feature is missing
   */
  public static double[] classes(double[][] outputs) {
    double[] classes = new double[outputs[0].length];
    for (int row = 0; row < classes.length; row++) {
      if (Double.isNaN(outputs[0][row])) {
        classes[row] = Double.NaN;
      } else if (outputs.length == 1) {
        classes[row] = outputs[0][row] > 0 ? 1 : 0;
      } else {
        for (int k = 1; k < outputs.length; k++) {
          classes[row] = outputs[k][row] > outputs[(int) classes[row]][row] ? k : classes[row];
        }
      }
    }
    return classes;
  }
}
