package org.materialsj.learn.network;

import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;

/**
 * A trained multilayer perceptron. Regression: the prediction is shift + scale times the output. Of
 * classes, there is one output each, and the probabilities are their softmax.
 */
public class NetworkModel implements Model {

  /** How a model file names it. */
  public static final String TYPE = "NETWORK";

  private final TrainedNetwork network;
  private final int classes;
  private final double shift;
  private final double scale;

  private NetworkModel(TrainedNetwork network, int classes, double shift, double scale) {
    int outputs = network.shape().units(network.shape().layers());
    if (outputs != Math.max(1, classes)) {
      throw new IllegalArgumentException(
          "a network of " + classes + " classes has " + outputs + " outputs");
    }
    if (!Double.isFinite(shift) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException(
          "a network has the shift " + shift + " and the scale " + scale);
    }
    this.network = network;
    this.classes = classes;
    this.shift = shift;
    this.scale = scale;
  }

  static NetworkModel of(TrainedNetwork network, int classes, double shift, double scale) {
    return classes == 0
        ? new NetworkModel(network, 0, shift, scale)
        : new OfClasses(network, classes, shift, scale);
  }

  /**
   * A model from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the model, which tells probabilities when there are classes
   * @throws IllegalArgumentException if they are not sound
   */
  public static NetworkModel of(ModelNumbers numbers, int features, int classes) {
    numbers.only("sizes", "activations", "parameters", "shift", "scale");
    TrainedNetwork network = TrainedNetwork.of(numbers);
    if (network.shape().units(0) != features) {
      throw new IllegalArgumentException("the network does not fit its features");
    }
    return of(network, classes, numbers.number("shift"), numbers.number("scale"));
  }

  @Override
  public ModelNumbers numbers() {
    return network.addTo(ModelNumbers.of(TYPE)).add("shift", shift).add("scale", scale).build();
  }

  /**
   * The number of hidden layers.
   *
   * @return 0 or more
   */
  public int hiddenLayers() {
    return network.shape().layers() - 1;
  }

  /**
   * What a hidden layer makes of rows: the features that the network has found.
   *
   * @param layer 1 to {@link #hiddenLayers()}
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads
   * @return one new array of n numbers per unit
   */
  public double[][] hidden(int layer, double[][] columns, RunContext run) {
    if (layer < 1 || layer > hiddenLayers()) {
      throw new IllegalArgumentException("layer must be 1 to " + hiddenLayers() + ", got " + layer);
    }
    return network.values(columns, layer, run);
  }

  @Override
  public int featureCount() {
    return network.shape().units(0);
  }

  @Override
  public int classCount() {
    return classes;
  }

  /** The outputs of rows. */
  double[][] outputs(double[][] columns, RunContext run) {
    return network.values(columns, network.shape().layers(), run);
  }

  @Override
  public double[] predict(double[][] columns, RunContext run) {
    double[] predictions = outputs(columns, run)[0];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = shift + scale * predictions[i];
    }
    return predictions;
  }

  private static final class OfClasses extends NetworkModel implements ProbabilityModel {
    OfClasses(TrainedNetwork network, int classes, double shift, double scale) {
      super(network, classes, shift, scale);
    }

    @Override
    public double[][] probabilities(double[][] columns, RunContext run) {
      double[][] outputs = outputs(columns, run);
      double[][] probabilities = new double[outputs.length][columns[0].length];
      Objective.CrossEntropy.softmax(outputs, probabilities, columns[0].length);
      return probabilities;
    }

    @Override
    public double[] predict(double[][] columns, RunContext run) {
      return ProbabilityModel.super.predict(columns, run);
    }
  }
}
