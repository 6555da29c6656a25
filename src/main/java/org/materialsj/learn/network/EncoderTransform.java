package org.materialsj.learn.network;

import java.util.List;
import java.util.stream.IntStream;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.preparation.Transform;
import org.materialsj.model.ColumnSpec;

/** The first half of a trained autoencoder: makes its few units of standardised features. */
public final class EncoderTransform implements Transform {

  /** How a model file names it. */
  public static final String TYPE = "ENCODER";

  private final TrainedNetwork network;
  private final double[] shift;
  private final double[] scale;

  EncoderTransform(TrainedNetwork network, double[] shift, double[] scale) {
    int inputs = network.shape().units(0);
    if (shift.length != inputs || scale.length != inputs) {
      throw new IllegalArgumentException(
          "an encoder of " + inputs + " columns got " + shift.length + " shifts");
    }
    for (int f = 0; f < inputs; f++) {
      if (!Double.isFinite(shift[f]) || !Double.isFinite(scale[f]) || scale[f] == 0) {
        throw new IllegalArgumentException("an encoder cannot divide by " + scale[f]);
      }
    }
    this.network = network;
    this.shift = shift;
    this.scale = scale;
  }

  /**
   * A transform from its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @return the transform
   * @throws IllegalArgumentException if they are not sound
   */
  public static EncoderTransform of(ModelNumbers numbers) {
    numbers.only("sizes", "activations", "parameters", "shift", "scale");
    return new EncoderTransform(
        TrainedNetwork.of(numbers), numbers.doubles("shift"), numbers.doubles("scale"));
  }

  @Override
  public int inputs() {
    return shift.length;
  }

  @Override
  public List<ColumnSpec> columns(List<ColumnSpec> inputs) {
    return IntStream.rangeClosed(1, network.shape().units(network.shape().layers()))
        .mapToObj(unit -> new ColumnSpec("unit " + unit, ""))
        .toList();
  }

  @Override
  public double[][] apply(double[][] columns, RunContext run) {
    return network.values(
        Autoencoder.standardized(columns, shift, scale), network.shape().layers(), run);
  }

  @Override
  public ModelNumbers numbers() {
    return network.addTo(ModelNumbers.of(TYPE)).add("shift", shift).add("scale", scale).build();
  }
}
