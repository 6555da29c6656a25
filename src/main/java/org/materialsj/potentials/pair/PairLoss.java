package org.materialsj.potentials.pair;

import java.util.Arrays;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.run.Crew;

/**
 * The loss of a pair network over a table of pairs, and its gradient. The examples are cut into
 * shares, each with a gradient of its own; these are added in order.
 */
final class PairLoss {

  /** Pairs sent through the network at once, unless one example has more. */
  private static final int LINE = 256;

  private final PairTable table;
  private final double energyFactor;
  private final double forceFactor;
  private final Crew crew;
  private final Share[] shares;

  /** What one share of the examples works with. */
  private static final class Share {
    private final NetworkPass pass;
    private final double[] gradient;
    private final double[] forces;
    private double loss;

    Share(NetworkShape shape, int line, int coordinates) {
      pass = new NetworkPass(shape, line, true);
      gradient = new double[shape.parameters()];
      forces = new double[coordinates];
    }
  }

  /**
   * A loss.
   *
   * @param shares into how many parts the examples are cut, at most their number
   */
  PairLoss(
      NetworkShape shape, PairTable table, PairTrainingOptions options, int shares, Crew crew) {
    this.table = table;
    this.crew = crew;
    int components = table.forceComponents();
    energyFactor = options.energyWeight() / table.examples.size();
    forceFactor = components == 0 ? 0 : options.forceWeight() / components;
    int line = Math.max(LINE, table.mostPairs());
    int most = table.examples.stream().mapToInt(e -> e.positions().length).max().orElse(0);
    this.shares = new Share[shares];
    Arrays.setAll(this.shares, i -> new Share(shape, line, most));
  }

  /** The gradient of the last call of {@link #gradient(double[])}. */
  double[] gradient() {
    return shares[0].gradient;
  }

  /** The loss; its gradient is kept. */
  double gradient(double[] parameters) {
    crew.round(shares.length, index -> evaluate(shares[index], index, parameters, true));
    for (int s = 1; s < shares.length; s++) {
      for (int i = 0; i < parameters.length; i++) {
        shares[0].gradient[i] += shares[s].gradient[i];
      }
    }
    return loss();
  }

  /** The loss. */
  double value(double[] parameters) {
    crew.round(shares.length, index -> evaluate(shares[index], index, parameters, false));
    return loss();
  }

  private double loss() {
    double loss = 0;
    for (Share share : shares) {
      loss += share.loss;
    }
    return loss;
  }

  private void evaluate(Share share, int index, double[] parameters, boolean back) {
    Arrays.fill(share.gradient, 0);
    share.loss = 0;
    int count = table.examples.size();
    int end = (int) ((long) count * (index + 1) / shares.length);
    int from = (int) ((long) count * index / shares.length);
    while (from < end) {
      int to = from + 1;
      while (to < end && table.starts[to + 1] - table.starts[from] <= share.pass.capacity()) {
        to++;
      }
      block(share, from, to, parameters, back);
      from = to;
    }
  }

  /** The examples {@code from} to {@code to - 1}, whose pairs fit into one line. */
  private void block(Share share, int from, int to, double[] parameters, boolean back) {
    NetworkPass pass = share.pass;
    int start = table.starts[from];
    int n = table.starts[to] - start;
    System.arraycopy(table.distance, start, pass.inputs()[0], 0, n);
    pass.forward(parameters, n);
    if (forceFactor > 0) {
      Arrays.fill(pass.inputTangents()[0], 0, n, 1);
      pass.tangent(parameters);
    }
    for (int c = from; c < to; c++) {
      share.loss += energyLoss(pass, c, start);
      if (forceFactor > 0) {
        share.loss += forceLoss(share, c, start);
      }
    }
    if (!back) {
      return;
    }
    if (forceFactor > 0) {
      pass.reverseOverTangent(parameters, share.gradient, false);
    } else {
      pass.reverse(parameters, share.gradient, false);
    }
  }

  private double energyLoss(NetworkPass pass, int example, int start) {
    int first = table.starts[example] - start;
    int end = table.starts[example + 1] - start;
    double[] values = pass.outputs()[0];
    double energy = 0;
    for (int p = first; p < end; p++) {
      energy += values[p];
    }
    double error = energy - table.examples.get(example).energy();
    Arrays.fill(pass.outputAdjoints()[0], first, end, 2 * energyFactor * error);
    return energyFactor * error * error;
  }

  private double forceLoss(Share share, int example, int start) {
    int first = table.starts[example];
    int end = table.starts[example + 1];
    double[] slopes = share.pass.outputTangents()[0];
    double[] adjoints = share.pass.outputTangentAdjoints()[0];
    double[] known = table.examples.get(example).forces();
    double[] forces = share.forces;
    if (known.length == 0) {
      Arrays.fill(adjoints, first - start, end - start, 0);
      return 0;
    }
    Arrays.fill(forces, 0, known.length, 0);
    for (int p = first; p < end; p++) {
      table.addForces(p, slopes[p - start], forces);
    }
    double squares = 0;
    for (int i = 0; i < known.length; i++) {
      double error = forces[i] - known[i];
      squares += error * error;
      forces[i] = 2 * forceFactor * error;
    }
    for (int p = first; p < end; p++) {
      adjoints[p - start] = table.slopeAdjoint(p, forces);
    }
    return forceFactor * squares;
  }
}
