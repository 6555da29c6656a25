package org.materialsj.engine.equivariant;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network from molecules to numbers of given irreps: scalars by element, {@link Convolution}
 * layers, an {@link IrrepsLinear} to the wanted irreps, and the sum over all atoms. So the output
 * follows the irreps when the molecule turns, does not depend on where it is or in which order its
 * atoms stand, and that of two molecules out of each other's reach is the sum of theirs. Immutable;
 * {@link EquivariantPass} computes.
 */
public final class EquivariantNetwork {

  private final Convolution.Settings settings;
  private final Irreps embedding;
  private final List<Convolution> layers;
  private final IrrepsLinear readout;

  /**
   * A network.
   *
   * @param features irreps of the atoms' features in all layers, among them 0e
   * @param outputs irreps of the output
   * @param layers number of convolutions, at least 1
   * @param settings what the layers share
   * @throws IllegalArgumentException if the features have no 0e, there is no layer, or the layers
   *     cannot make an irrep of the output or of the features
   */
  public EquivariantNetwork(
      Irreps features, Irreps outputs, int layers, Convolution.Settings settings) {
    Irrep scalar = new Irrep(0, 1);
    if (features.copies(scalar) == 0) {
      throw new IllegalArgumentException("features need scalars 0e to start from, got " + features);
    }
    if (layers < 1) {
      throw new IllegalArgumentException("layers must be at least 1, got " + layers);
    }
    this.settings = settings;
    embedding = new Irreps(List.of(new Irreps.Block(features.copies(scalar), scalar)));
    List<Convolution> made = new ArrayList<>();
    Irreps in = embedding;
    for (int layer = 0; layer < layers; layer++) {
      Irreps reached = reached(in, features, settings.degree());
      made.add(new Convolution(in, reached, settings));
      in = made.get(layer).out();
    }
    this.layers = List.copyOf(made);
    readout = new IrrepsLinear(in, outputs);
    for (Irreps.Block block : outputs.blocks()) {
      if (in.copies(block.irrep()) == 0) {
        throw new IllegalArgumentException(
            "the features of the last layer, "
                + in
                + ", have no "
                + block.irrep()
                + ": give features of that irrep, or a higher degree of harmonics");
      }
    }
  }

  /** Those of the wanted blocks that a convolution can make. */
  private static Irreps reached(Irreps in, Irreps wanted, int degree) {
    Irreps made = TensorProduct.channelwise(in, Irreps.harmonics(degree), wanted).out().and(in);
    return new Irreps(
        wanted.blocks().stream().filter(block -> made.copies(block.irrep()) > 0).toList());
  }

  /**
   * The irreps that all atoms have before the first layer.
   *
   * @return scalars
   */
  public Irreps embedding() {
    return embedding;
  }

  /**
   * The layers.
   *
   * @return in order
   */
  public List<Convolution> layers() {
    return layers;
  }

  /**
   * What it makes.
   *
   * @return irreps of the output
   */
  public Irreps outputs() {
    return readout.out();
  }

  /**
   * What the layers share.
   *
   * @return as given
   */
  public Convolution.Settings settings() {
    return settings;
  }

  IrrepsLinear readout() {
    return readout;
  }

  /** Place of the weights of a layer; that behind the last one is the readout's. */
  int layerAt(int layer) {
    int at = settings.kinds() * embedding.size();
    for (int l = 0; l < layer; l++) {
      at += layers.get(l).weights();
    }
    return at;
  }

  /**
   * The number of weights.
   *
   * @return of the embedding, the layers and the readout
   */
  public int weights() {
    return layerAt(layers.size()) + readout.weights();
  }

  /**
   * Weights to begin with.
   *
   * @param random draws once per weight
   * @return a new array
   */
  public double[] initial(SplittableRandom random) {
    double[] weight = new double[weights()];
    int at = layerAt(0);
    for (int k = 0; k < at; k++) {
      weight[k] = random.nextGaussian();
    }
    for (Convolution layer : layers) {
      layer.initial(random, weight, at);
      at += layer.weights();
    }
    for (int k = at; k < weight.length; k++) {
      weight[k] = random.nextGaussian();
    }
    return weight;
  }
}
