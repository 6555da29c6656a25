package org.materialsj.engine.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The layers of a dense network. Layer l makes a_(l+1) = f(W_l a_l + b_l) of a_0, the input. Its
 * parameters stand in one array, layer by layer: W_l row by row (one row per unit), then b_l.
 *
 * @param sizes inputs, units of each hidden layer, outputs: at least two numbers, each at least 1
 * @param activations f of each layer, one fewer than sizes
 * @param bias whether there are b_l
 */
public record NetworkShape(List<Integer> sizes, List<Activation> activations, boolean bias) {

  /** Keeps the number of parameters within an array. */
  private static final long MOST_PARAMETERS = 100_000_000;

  /** Checks the sizes. */
  public NetworkShape {
    sizes = List.copyOf(sizes);
    activations = List.copyOf(activations);
    long count = 0;
    for (int l = 0; l + 1 < sizes.size(); l++) {
      count += sizes.get(l + 1) * (sizes.get(l) + 1L);
      if (count > MOST_PARAMETERS) {
        break;
      }
    }
    if (sizes.size() < 2 || sizes.stream().anyMatch(s -> s < 1) || count > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          "a network needs at least 2 sizes of at least 1 and at most "
              + MOST_PARAMETERS
              + " parameters, got "
              + sizes);
    }
    if (activations.size() != sizes.size() - 1) {
      throw new IllegalArgumentException(
          sizes.size() - 1 + " layers got " + activations.size() + " activations");
    }
  }

  /**
   * A network from numbers of units.
   *
   * @param inputs numbers that it takes
   * @param hiddenSizes units of the hidden layers
   * @param outputs numbers that it makes
   * @param hidden activation of the hidden layers; the outputs are linear
   * @return the shape, with biases
   */
  public static NetworkShape of(
      int inputs, List<Integer> hiddenSizes, int outputs, Activation hidden) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(inputs);
    sizes.addAll(hiddenSizes);
    sizes.add(outputs);
    List<Activation> activations = new ArrayList<>(Collections.nCopies(hiddenSizes.size(), hidden));
    activations.add(Activation.IDENTITY);
    return new NetworkShape(sizes, activations, true);
  }

  /**
   * The number of layers with parameters.
   *
   * @return at least 1
   */
  public int layers() {
    return sizes.size() - 1;
  }

  /**
   * Units of a layer.
   *
   * @param level 0 for the inputs, {@link #layers()} for the outputs
   * @return their number
   */
  public int units(int level) {
    return sizes.get(level);
  }

  /**
   * The activation that makes a level.
   *
   * @param level 1 to {@link #layers()}
   * @return of its units
   */
  public Activation activation(int level) {
    return activations.get(level - 1);
  }

  /**
   * Where the weights W_l of a layer begin.
   *
   * @param layer 0 to {@link #layers()}, the last being the end of all
   * @return index into the parameters
   */
  public int weights(int layer) {
    int at = 0;
    for (int l = 0; l < layer; l++) {
      at += units(l + 1) * (units(l) + (bias ? 1 : 0));
    }
    return at;
  }

  /**
   * Where the biases b_l of a layer begin: behind its last weight.
   *
   * @param layer 0 to {@link #layers()} - 1
   * @return index into the parameters
   */
  public int biases(int layer) {
    return weights(layer) + units(layer) * units(layer + 1);
  }

  /**
   * The first layers as a network of their own, whose parameters are the first of this one.
   *
   * @param level 1 to {@link #layers()}: the one that becomes the outputs
   * @return the shape
   */
  public NetworkShape upTo(int level) {
    return new NetworkShape(sizes.subList(0, level + 1), activations.subList(0, level), bias);
  }

  /**
   * The number of parameters.
   *
   * @return of all layers
   */
  public int parameters() {
    return weights(layers());
  }

  /**
   * Parameters to begin with: uniform between -s and s, where s^2 = 6 / (inputs + outputs of the
   * layer), and 0 for biases (Glorot and Bengio 2010, Proceedings of Machine Learning Research 9,
   * 249).
   *
   * @param random a stream for one thread
   * @return a new array
   */
  public double[] initial(SplittableRandom random) {
    double[] parameters = new double[parameters()];
    for (int l = 0; l < layers(); l++) {
      double limit = Math.sqrt(6.0 / (units(l) + units(l + 1)));
      for (int i = weights(l); i < biases(l); i++) {
        parameters[i] = limit * (2 * random.nextDouble() - 1);
      }
    }
    return parameters;
  }
}
