package org.materialsj.engine.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Room for one thread to send molecules through an {@link EquivariantNetwork} and derivatives back.
 */
public final class EquivariantPass {

  private final EquivariantNetwork network;
  private final List<ConvolutionPass> layers = new ArrayList<>();
  private final double[][] features;
  private final double[][] adjoints;
  private final double[] output;

  /**
   * A workspace; it grows with the largest molecule.
   *
   * @param network whose layers it computes
   */
  public EquivariantPass(EquivariantNetwork network) {
    this.network = network;
    network.layers().forEach(layer -> layers.add(new ConvolutionPass(layer)));
    features = new double[layers.size() + 1][0];
    adjoints = new double[layers.size() + 1][0];
    output = new double[network.outputs().size()];
  }

  private Irreps irreps(int level) {
    return level == 0 ? network.embedding() : network.layers().get(level - 1).out();
  }

  /**
   * Computes the output for a molecule.
   *
   * @param weight the weights; not modified
   * @param graph the molecule
   * @return a new array of the numbers of {@link EquivariantNetwork#outputs()}
   * @throws IllegalArgumentException if there are not as many weights as the network has, or an
   *     atom is of a kind that it does not have
   */
  public double[] forward(double[] weight, AtomGraph graph) {
    if (weight.length != network.weights()) {
      throw new IllegalArgumentException(
          "a network of " + network.weights() + " weights got " + weight.length);
    }
    int n = graph.atoms();
    for (int level = 0; level < features.length; level++) {
      int size = n * irreps(level).size();
      if (features[level].length < size) {
        features[level] = new double[size];
        adjoints[level] = new double[size];
      }
    }
    int scalars = network.embedding().size();
    for (int i = 0; i < n; i++) {
      if (graph.kind(i) >= network.settings().kinds()) {
        throw new IllegalArgumentException(
            "the network has "
                + network.settings().kinds()
                + " kinds of atoms, and an atom is of kind "
                + graph.kind(i));
      }
      System.arraycopy(weight, graph.kind(i) * scalars, features[0], i * scalars, scalars);
    }
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).forward(weight, network.layerAt(l), graph, features[l], features[l + 1]);
    }
    Arrays.fill(output, 0);
    int last = layers.size();
    for (int i = 0; i < n; i++) {
      int from = i * irreps(last).size();
      network.readout().forward(weight, network.layerAt(last), features[last], from, output, 0);
    }
    return output.clone();
  }

  /**
   * The features of the atoms after {@link #forward}.
   *
   * @param level 0 for those before the first layer, up to the number of layers
   * @param graph the molecule
   * @return a new array, atom by atom
   */
  public double[] features(int level, AtomGraph graph) {
    return Arrays.copyOf(features[level], graph.atoms() * irreps(level).size());
  }

  /**
   * Sends the derivatives of some L of the output back, after {@link #forward} of the same molecule
   * and weights.
   *
   * @param weight the weights; not modified
   * @param graph the molecule
   * @param adjoint dL/d output; not modified
   * @param gradient dL/d weight is added to it
   */
  public void reverse(double[] weight, AtomGraph graph, double[] adjoint, double[] gradient) {
    reverse(weight, graph, adjoint, gradient, null);
  }

  /**
   * Sends the derivatives of some L of the output back to the positions as well.
   *
   * @param weight the weights; not modified
   * @param graph the molecule
   * @param adjoint dL/d output; not modified
   * @param gradient dL/d weight is added to it
   * @return dL/d positions, 3n numbers
   */
  public double[] reverseToPositions(
      double[] weight, AtomGraph graph, double[] adjoint, double[] gradient) {
    double[] vectors = new double[3 * graph.edges()];
    reverse(weight, graph, adjoint, gradient, vectors);
    double[] positions = new double[3 * graph.atoms()];
    for (int e = 0; e < graph.edges(); e++) {
      for (int k = 0; k < 3; k++) {
        positions[3 * graph.neighbor(e) + k] += vectors[3 * e + k];
        positions[3 * graph.centre(e) + k] -= vectors[3 * e + k];
      }
    }
    return positions;
  }

  private void reverse(
      double[] weight, AtomGraph graph, double[] adjoint, double[] gradient, double[] vectors) {
    int n = graph.atoms();
    int last = layers.size();
    int size = irreps(last).size();
    Arrays.fill(adjoints[last], 0, n * size, 0);
    for (int i = 0; i < n; i++) {
      IrrepsLinear readout = network.readout();
      readout.reverse(
          weight,
          network.layerAt(last),
          features[last],
          i * size,
          adjoint,
          0,
          adjoints[last],
          gradient);
    }
    for (int l = last - 1; l >= 0; l--) {
      layers
          .get(l)
          .reverse(
              weight,
              network.layerAt(l),
              graph,
              features[l],
              adjoints[l + 1],
              adjoints[l],
              gradient,
              vectors);
    }
    int scalars = network.embedding().size();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < scalars; k++) {
        gradient[graph.kind(i) * scalars + k] += adjoints[0][i * scalars + k];
      }
    }
  }
}
