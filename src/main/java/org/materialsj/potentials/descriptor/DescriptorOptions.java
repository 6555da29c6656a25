package org.materialsj.potentials.descriptor;

import java.util.List;
import org.materialsj.engine.network.Activation;

/**
 * What a descriptor network is made of.
 *
 * @param kind the descriptor
 * @param cutoff distance beyond which neighbours do not count, above 1 and at most 20 angstrom
 * @param hidden units of each hidden layer, at least one layer of 1 to 1000
 * @param activation of the hidden layers; a smooth one, or forces jump
 */
public record DescriptorOptions(
    DescriptorKind kind, double cutoff, List<Integer> hidden, Activation activation) {

  private static final double MOST_CUTOFF = 20;
  private static final int MOST_UNITS = 1000;

  /** Checks the ranges. */
  public DescriptorOptions {
    hidden = List.copyOf(hidden);
    if (!(cutoff > 1 && cutoff <= MOST_CUTOFF)) {
      throw new IllegalArgumentException(
          "cutoff must be above 1 and at most " + MOST_CUTOFF + " angstrom, got " + cutoff);
    }
    if (hidden.isEmpty() || hidden.stream().anyMatch(units -> units < 1 || units > MOST_UNITS)) {
      throw new IllegalArgumentException(
          "hidden must be layers of 1 to " + MOST_UNITS + " units, got " + hidden);
    }
    if (activation == Activation.RELU || activation == Activation.IDENTITY) {
      throw new IllegalArgumentException(
          "activation must be tanh, sigmoid or silu, got " + activation);
    }
  }

  /**
   * Two hidden layers of 24 units with SiLU.
   *
   * @param kind the descriptor
   * @param cutoff in angstrom
   * @return the options
   */
  public static DescriptorOptions of(DescriptorKind kind, double cutoff) {
    return new DescriptorOptions(kind, cutoff, List.of(24, 24), Activation.SILU);
  }
}
