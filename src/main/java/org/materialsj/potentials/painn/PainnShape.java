package org.materialsj.potentials.painn;

import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.network.Activation;
import org.materialsj.engine.network.NetworkShape;

/**
 * Where the weights of a {@link Painn} stand in one array: the features that each element begins
 * with; per block the network that makes messages, its filter (row per message feature, column per
 * radial function), the network of the update and its matrices U and V; the network that makes
 * energies. The first block has no vectors to pass on and the last none to make, so their networks
 * are smaller.
 */
final class PainnShape {

  /** Scalars of the neighbour, its direction, its vectors. */
  private static final int MESSAGE_PARTS = 3;

  /** What is added to the scalars, what is multiplied by U v . V v, what by U v. */
  private static final int UPDATE_PARTS = 3;

  private static final double FIRST_ENERGIES = 0.1;

  final int features;
  final int blocks;
  final int radials;
  private final int elements;
  private final int[] messages;
  private final int[] filters;
  private final int[] updates;
  private final int[] mixings;
  private final int energy;
  private final int weights;

  PainnShape(PainnOptions options, int elements) {
    features = options.features();
    blocks = options.blocks();
    // The envelope alone is a radial function, too.
    radials = options.waves() + 1;
    this.elements = elements;
    messages = new int[blocks];
    filters = new int[blocks];
    updates = new int[blocks];
    mixings = new int[blocks];
    int at = elements * features;
    for (int b = 0; b < blocks; b++) {
      messages[b] = at;
      at += messageNet(b).parameters();
      filters[b] = at;
      at += messageParts(b) * features * radials;
      updates[b] = at;
      at += updateNet(b).parameters();
      mixings[b] = at;
      at += 2 * features * features;
    }
    energy = at;
    weights = at + energyNet().parameters();
  }

  int messageParts(int block) {
    return block == 0 ? MESSAGE_PARTS - 1 : MESSAGE_PARTS;
  }

  int updateParts(int block) {
    return block == blocks - 1 ? UPDATE_PARTS - 1 : UPDATE_PARTS;
  }

  NetworkShape messageNet(int block) {
    return net(features, features, messageParts(block) * features);
  }

  NetworkShape updateNet(int block) {
    return net(2 * features, features, updateParts(block) * features);
  }

  NetworkShape energyNet() {
    return net(features, (features + 1) / 2, 1);
  }

  private static NetworkShape net(int inputs, int hidden, int outputs) {
    return NetworkShape.of(inputs, List.of(hidden), outputs, Activation.SILU);
  }

  int element(int index) {
    return index * features;
  }

  int message(int block) {
    return messages[block];
  }

  int filter(int block) {
    return filters[block];
  }

  int update(int block) {
    return updates[block];
  }

  /** U row by row; V behind it. */
  int mixing(int block) {
    return mixings[block];
  }

  int energy() {
    return energy;
  }

  int weights() {
    return weights;
  }

  /**
   * Weights to begin with: sums of unit variance where inputs have it. The energies begin small,
   * since sums over atoms and slopes of them would otherwise be far off.
   */
  double[] initial(SplittableRandom random) {
    double[] all = new double[weights];
    uniform(all, 0, elements * features, 1, random);
    for (int b = 0; b < blocks; b++) {
      put(messageNet(b).initial(random), all, messages[b]);
      uniform(all, filters[b], messageParts(b) * features * radials, 1, random);
      put(updateNet(b).initial(random), all, updates[b]);
      uniform(all, mixings[b], 2 * features * features, 1 / Math.sqrt(features), random);
    }
    NetworkShape net = energyNet();
    put(net.initial(random), all, energy);
    for (int i = energy + net.weights(1); i < weights; i++) {
      all[i] *= FIRST_ENERGIES;
    }
    return all;
  }

  private static void put(double[] part, double[] all, int at) {
    System.arraycopy(part, 0, all, at, part.length);
  }

  private static void uniform(
      double[] all, int from, int count, double deviation, SplittableRandom random) {
    double most = Math.sqrt(3) * deviation;
    for (int i = from; i < from + count; i++) {
      all[i] = most * (2 * random.nextDouble() - 1);
    }
  }
}
