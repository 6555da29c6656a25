package org.materialsj.potentials.pair;

import java.util.List;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;

/**
 * How a pair network is trained.
 *
 * @param layers units of the hidden layers, 1 to 10 of them, each 1 to 1000
 * @param activation of the hidden layers; smooth, because forces are derivatives
 * @param steps steps on all examples, 1 to 10 000 000
 * @param learningRate of AdamW, above 0
 * @param decay of AdamW, 0 or more
 * @param energyWeight weight of the mean squared error of the energies, 0 or more
 * @param forceWeight weight of the mean squared error of the components of the forces, 0 or more;
 *     not both 0
 * @param validation share of the examples set aside to choose the best step, 0 to 0.5
 */
public record PairTrainingOptions(
    List<Integer> layers,
    Activation activation,
    int steps,
    double learningRate,
    double decay,
    double energyWeight,
    double forceWeight,
    double validation) {

  /** Three hidden layers of 20 units, 4000 steps of 0.002, forces ten times as heavy. */
  public static final PairTrainingOptions DEFAULT =
      new PairTrainingOptions(List.of(20, 20, 20), Activation.SILU, 4000, 2e-3, 0.01, 1, 10, 0);

  private static final int MOST_LAYERS = 10;
  private static final int MOST_UNITS = 1000;
  private static final int MOST_STEPS = 10_000_000;

  /** Checks the ranges. */
  public PairTrainingOptions {
    layers = List.copyOf(layers);
    if (layers.isEmpty()
        || layers.size() > MOST_LAYERS
        || layers.stream().anyMatch(units -> units < 1 || units > MOST_UNITS)) {
      throw new IllegalArgumentException(
          "layers must be 1 to "
              + MOST_LAYERS
              + " numbers from 1 to "
              + MOST_UNITS
              + ", got "
              + layers);
    }
    if (activation == Activation.RELU || activation == Activation.IDENTITY) {
      throw new IllegalArgumentException(
          "activation must be smooth and bent, such as silu, got " + activation);
    }
    check("steps", steps, 1, MOST_STEPS);
    check("learningRate", learningRate, 1e-12, 1e3);
    check("decay", decay, 0, 1e3);
    check("energyWeight", energyWeight, 0, 1e12);
    check("forceWeight", forceWeight, 0, 1e12);
    check("validation", validation, 0, 0.5);
    if (energyWeight == 0 && forceWeight == 0) {
      throw new IllegalArgumentException("energyWeight and forceWeight must not both be 0");
    }
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", got " + value);
    }
  }

  /** The network: of one distance one energy, without biases, so that nothing is a constant. */
  NetworkShape shape() {
    NetworkShape biased = NetworkShape.of(1, layers, 1, activation);
    return new NetworkShape(biased.sizes(), biased.activations(), false);
  }
}
