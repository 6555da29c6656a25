package org.materialsj.potentials.painn;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;

/** A dense network on atoms whose weights are a part of an array. */
final class PartNetwork {

  final NetworkPass pass;
  private final int offset;
  private final double[] weights;
  private final double[] gradient;

  PartNetwork(NetworkShape shape, int offset, int atoms) {
    pass = new NetworkPass(shape, atoms, true);
    this.offset = offset;
    weights = new double[shape.parameters()];
    gradient = new double[shape.parameters()];
  }

  void forward(double[] all, int atoms) {
    System.arraycopy(all, offset, weights, 0, weights.length);
    pass.forward(weights, atoms);
  }

  void tangent() {
    pass.tangent(weights);
  }

  /** Adds to the gradient of all weights unless that is null. */
  void reverse(double[] total) {
    Arrays.fill(gradient, 0);
    pass.reverse(weights, total == null ? null : gradient, true);
    add(total);
  }

  void reverseOverTangent(double[] total) {
    Arrays.fill(gradient, 0);
    pass.reverseOverTangent(weights, gradient, true);
    add(total);
  }

  private void add(double[] total) {
    for (int i = 0; total != null && i < gradient.length; i++) {
      total[offset + i] += gradient[i];
    }
  }
}
