package org.materialsj.engine.equivariant;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.special.E3nnHarmonics;

/**
 * Room for one thread to send the features of a molecule through a {@link Convolution} and
 * derivatives back. The network of the distance is computed anew in reverse, edges by blocks, so
 * that the room needed grows with the atoms only. Cost per edge about 6 operations per weight of
 * the radial network and 9 per coefficient of the tensor product and copy, forward and reverse.
 */
final class ConvolutionPass {

  /** Edges at once; lines of as many numbers stay in the processor's cache. */
  private static final int BLOCK = 64;

  private final Convolution layer;
  private final E3nnHarmonics harmonics;
  private final NetworkPass radial;
  private final double[] radialWeights;
  private final double[] radialGradient;
  private final double[] slopes;
  private final double[] bessel;
  private final double[] y;
  private final double[] yGradients;
  private final double[] yAdjoint;
  private final double[] weight;
  private final double[] weightAdjoint;
  private final double[] source;
  private final double[] sourceAdjoint;
  private final double[] message;

  // By atom.
  private double[] mixed = {};
  private double[] gathered = {};
  private double[] summed = {};
  private double[] mixedAdjoint = {};
  private double[] gatheredAdjoint = {};
  private double[] summedAdjoint = {};

  ConvolutionPass(Convolution layer) {
    this.layer = layer;
    harmonics = new E3nnHarmonics(layer.degree, E3nnHarmonics.Scale.COMPONENT);
    radial = new NetworkPass(layer.radialShape, BLOCK, false);
    radialWeights = new double[layer.radialShape.parameters()];
    radialGradient = new double[radialWeights.length];
    bessel = new double[layer.radial.count()];
    slopes = new double[layer.radial.count() * BLOCK];
    y = new double[harmonics.size()];
    yGradients = new double[3 * y.length];
    yAdjoint = new double[y.length];
    weight = new double[layer.product.weights()];
    weightAdjoint = new double[weight.length];
    source = new double[layer.up.out().size()];
    sourceAdjoint = new double[source.length];
    message = new double[layer.product.out().size()];
  }

  /**
   * Makes the features x' of all atoms.
   *
   * @param weights holds those of the layer
   * @param at place of the first
   * @param graph the molecule
   * @param x features of all atoms
   * @param result receives x'
   */
  void forward(double[] weights, int at, AtomGraph graph, double[] x, double[] result) {
    int n = graph.atoms();
    int in = layer.in().size();
    mixed = zeros(mixed, n * in);
    gathered = zeros(gathered, n * message.length);
    summed = zeros(summed, n * layer.gate.in().size());
    for (int i = 0; i < n; i++) {
      layer.up.forward(weights, at, x, i * in, mixed, i * in);
    }
    System.arraycopy(weights, at + layer.radialAt, radialWeights, 0, radialWeights.length);
    for (int first = 0; first < graph.edges(); first += BLOCK) {
      int last = Math.min(first + BLOCK, graph.edges());
      distances(graph, first, last);
      for (int e = first; e < last; e++) {
        take(graph, e, e - first);
        harmonics.values(graph.vector(e, 0), graph.vector(e, 1), graph.vector(e, 2), y);
        Arrays.fill(message, 0);
        layer.product.forward(source, y, weight, message);
        int to = graph.centre(e) * message.length;
        for (int k = 0; k < message.length; k++) {
          gathered[to + k] += layer.share * message[k];
        }
      }
    }
    int size = layer.gate.in().size();
    for (int i = 0; i < n; i++) {
      int skipAt = at + layer.skipAt + graph.kind(i) * layer.skip.weights();
      layer.down.forward(weights, at + layer.downAt, gathered, i * message.length, summed, i * size);
      layer.skip.forward(weights, skipAt, x, i * in, summed, i * size);
    }
    for (int k = 0; k < n * size; k++) {
      summed[k] *= Math.sqrt(0.5);
    }
    layer.gate.forward(summed, result, n);
  }

  /** Sends a block of distances through the radial network. */
  private void distances(AtomGraph graph, int first, int last) {
    double[] slope = new double[bessel.length];
    for (int e = first; e < last; e++) {
      layer.radial.values(graph.distance(e), bessel, slope);
      for (int b = 0; b < bessel.length; b++) {
        radial.inputs()[b][e - first] = bessel[b];
        slopes[b * BLOCK + e - first] = slope[b];
      }
    }
    radial.forward(radialWeights, last - first);
  }

  /** Fetches the weights of an edge and the features of its neighbour. */
  private void take(AtomGraph graph, int edge, int row) {
    double[][] made = radial.outputs();
    for (int k = 0; k < weight.length; k++) {
      weight[k] = made[k][row];
    }
    System.arraycopy(mixed, graph.neighbor(edge) * source.length, source, 0, source.length);
  }

  /**
   * Sends the derivatives of some L back, after forward with the same arguments.
   *
   * @param weights holds those of the layer
   * @param at place of the first
   * @param graph the molecule
   * @param x features of all atoms
   * @param adjoint dL/dx'
   * @param xAdjoint receives dL/dx
   * @param gradient dL/d weights is added to it, at the places of the weights
   * @param vectorAdjoint dL by the vector of each edge is added to it, 3 numbers an edge; null when
   *     it is not wanted
   */
  void reverse(
      double[] weights,
      int at,
      AtomGraph graph,
      double[] x,
      double[] adjoint,
      double[] xAdjoint,
      double[] gradient,
      double[] vectorAdjoint) {
    int n = graph.atoms();
    int in = layer.in().size();
    int size = layer.gate.in().size();
    summedAdjoint = zeros(summedAdjoint, n * size);
    gatheredAdjoint = zeros(gatheredAdjoint, n * message.length);
    mixedAdjoint = zeros(mixedAdjoint, n * in);
    Arrays.fill(xAdjoint, 0, n * in, 0);
    layer.gate.reverse(summed, adjoint, summedAdjoint, n);
    for (int k = 0; k < n * size; k++) {
      summedAdjoint[k] *= Math.sqrt(0.5);
    }
    for (int i = 0; i < n; i++) {
      int skipAt = at + layer.skipAt + graph.kind(i) * layer.skip.weights();
      layer.down.reverse(
          weights,
          at + layer.downAt,
          gathered,
          i * message.length,
          summedAdjoint,
          i * size,
          gatheredAdjoint,
          gradient);
      layer.skip.reverse(
          weights, skipAt, x, i * in, summedAdjoint, i * size, xAdjoint, gradient);
    }
    System.arraycopy(weights, at + layer.radialAt, radialWeights, 0, radialWeights.length);
    Arrays.fill(radialGradient, 0);
    for (int first = 0; first < graph.edges(); first += BLOCK) {
      block(graph, first, Math.min(first + BLOCK, graph.edges()), vectorAdjoint);
    }
    for (int k = 0; k < radialGradient.length; k++) {
      gradient[at + layer.radialAt + k] += radialGradient[k];
    }
    for (int i = 0; i < n; i++) {
      layer.up.reverse(weights, at, x, i * in, mixedAdjoint, i * in, xAdjoint, gradient);
    }
  }

  private void block(AtomGraph graph, int first, int last, double[] vectorAdjoint) {
    distances(graph, first, last);
    for (int e = first; e < last; e++) {
      take(graph, e, e - first);
      harmonics.values(graph.vector(e, 0), graph.vector(e, 1), graph.vector(e, 2), y);
      int from = graph.centre(e) * message.length;
      for (int k = 0; k < message.length; k++) {
        message[k] = layer.share * gatheredAdjoint[from + k];
      }
      Arrays.fill(sourceAdjoint, 0);
      Arrays.fill(yAdjoint, 0);
      Arrays.fill(weightAdjoint, 0);
      layer.product.reverse(source, y, weight, message, sourceAdjoint, yAdjoint, weightAdjoint);
      int to = graph.neighbor(e) * source.length;
      for (int k = 0; k < source.length; k++) {
        mixedAdjoint[to + k] += sourceAdjoint[k];
      }
      for (int k = 0; k < weight.length; k++) {
        radial.outputAdjoints()[k][e - first] = weightAdjoint[k];
      }
      if (vectorAdjoint != null) {
        directions(graph, e, vectorAdjoint);
      }
    }
    radial.reverse(radialWeights, radialGradient, vectorAdjoint != null);
    for (int e = first; vectorAdjoint != null && e < last; e++) {
      double slope = 0;
      for (int b = 0; b < bessel.length; b++) {
        slope += radial.inputAdjoints()[b][e - first] * slopes[b * BLOCK + e - first];
      }
      for (int k = 0; k < 3; k++) {
        vectorAdjoint[3 * e + k] += slope * graph.vector(e, k) / graph.distance(e);
      }
    }
  }

  private void directions(AtomGraph graph, int e, double[] vectorAdjoint) {
    harmonics.gradients(
        graph.vector(e, 0), graph.vector(e, 1), graph.vector(e, 2), y, yGradients);
    for (int h = 0; h < y.length; h++) {
      for (int k = 0; k < 3; k++) {
        vectorAdjoint[3 * e + k] += yAdjoint[h] * yGradients[3 * h + k];
      }
    }
  }

  /** An array of at least that many numbers, the first of which are 0. */
  private static double[] zeros(double[] old, int size) {
    if (old.length < size) {
      return new double[size];
    }
    Arrays.fill(old, 0, size, 0);
    return old;
  }
}
