package org.materialsj.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;

/** A network with its parameters, as models and transforms hold it. Immutable. */
final class TrainedNetwork {

  private static final int BLOCK_ROWS = 256;
  private static final int MOST_LEVELS = 30;
  private static final int MOST_UNITS = 1_000_000;

  private final NetworkShape shape;
  private final double[] parameters;

  TrainedNetwork(NetworkShape shape, double[] parameters) {
    if (parameters.length != shape.parameters()) {
      throw new IllegalArgumentException(
          "a network of " + shape.parameters() + " parameters got " + parameters.length);
    }
    for (double value : parameters) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a network has the parameter " + value);
      }
    }
    this.shape = shape;
    this.parameters = parameters;
  }

  /** A network from numbers trusted in nothing. */
  static TrainedNetwork of(ModelNumbers numbers) {
    int[] sizes = numbers.ints("sizes");
    int[] codes = numbers.ints("activations");
    if (sizes.length > MOST_LEVELS || codes.length > MOST_LEVELS) {
      throw new IllegalArgumentException("the network has too many layers");
    }
    for (int size : sizes) {
      if (size < 1 || size > MOST_UNITS) {
        throw new IllegalArgumentException("a layer of the network has " + size + " units");
      }
    }
    Activation[] known = Activation.values();
    List<Activation> activations = new ArrayList<>();
    for (int code : codes) {
      if (code < 0 || code >= known.length) {
        throw new IllegalArgumentException("the network has an unknown activation");
      }
      activations.add(known[code]);
    }
    return new TrainedNetwork(
        new NetworkShape(Arrays.stream(sizes).boxed().toList(), activations, true),
        numbers.doubles("parameters"));
  }

  ModelNumbers.Builder addTo(ModelNumbers.Builder numbers) {
    return numbers
        .add("sizes", shape.sizes().stream().mapToInt(Integer::intValue).toArray())
        .add("activations", shape.activations().stream().mapToInt(Activation::ordinal).toArray())
        .add("parameters", parameters);
  }

  NetworkShape shape() {
    return shape;
  }

  /** The first layers as a network of their own. */
  TrainedNetwork upTo(int level) {
    return new TrainedNetwork(shape.upTo(level), Arrays.copyOf(parameters, shape.weights(level)));
  }

  /**
   * The values of a level.
   *
   * @param columns one array of n numbers per input; not modified
   * @param level 1 for the first hidden layer, {@link NetworkShape#layers()} for the outputs
   * @return one new array of n numbers per unit
   */
  double[][] values(double[][] columns, int level, RunContext run) {
    if (columns.length != shape.units(0)) {
      throw new IllegalArgumentException(
          "the network has " + shape.units(0) + " features, got " + columns.length);
    }
    int n = columns[0].length;
    double[][] made = new double[shape.units(level)][n];
    run.executor()
        .map(
            (n + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int from = block * BLOCK_ROWS;
              int count = Math.min(BLOCK_ROWS, n - from);
              NetworkPass pass = new NetworkPass(shape, count, false);
              for (int f = 0; f < columns.length; f++) {
                System.arraycopy(columns[f], from, pass.inputs()[f], 0, count);
              }
              pass.forward(parameters, count);
              for (int j = 0; j < made.length; j++) {
                System.arraycopy(pass.values(level)[j], 0, made[j], from, count);
              }
              return block;
            },
            "predicted blocks of rows",
            run.progress(),
            run.cancel());
    return made;
  }
}
