package org.materialsj.engine.equivariant;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.materialsj.engine.optimize.Adam;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * Trains an {@link EquivariantNetwork} by Adam on small batches of molecules. The loss is the mean
 * of the squared differences of the output's components to the targets, these divided by their root
 * mean square. The result is the running mean of the weights over about the last {@value #MEMORY}
 * steps, which the noise of the batches moves less than the weights themselves.
 *
 * <p>Results do not depend on threads: each molecule of a batch has a gradient of its own, and they
 * are added in order. Weights to begin with draw from item 0 of the seed, the order of epoch e from
 * item e.
 *
 * @see "B. T. Polyak, A. B. Juditsky 1992, SIAM J. Control Optim. 30, 838, doi:10.1137/0330046"
 */
public final class NetworkTraining {

  private static final int MEMORY = 200;

  private NetworkTraining() {}

  /**
   * A molecule and what the network should make of it.
   *
   * @param graph the molecule
   * @param target as many numbers as the network has outputs
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Example(AtomGraph graph, double[] target) {}

  /**
   * How to train.
   *
   * @param epochs how often each molecule is learned from, at least 1
   * @param batch molecules of a step, 1 to 1000
   * @param rate largest typical change of a weight per step, positive
   */
  public record Options(int epochs, int batch, double rate) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Options {
      if (epochs < 1 || batch < 1 || batch > 1000 || !(rate > 0 && rate < 1e3)) {
        throw new IllegalArgumentException(
            "training needs epochs of at least 1, a batch of 1 to 1000 and a positive rate, got "
                + epochs
                + ", "
                + batch
                + " and "
                + rate);
      }
    }
  }

  /** Watches the training. Called from one thread, in order. */
  @FunctionalInterface
  public interface Listener {

    /**
     * All molecules have been learned from once more.
     *
     * @param epoch how often, from 1
     * @param loss mean over the steps of this epoch
     */
    void epoch(int epoch, double loss);
  }

  /**
   * A trained network.
   *
   * @param network the layers
   * @param weights their weights; read-only
   * @param scale what its outputs are multiplied by, in the unit of the targets
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Fit(EquivariantNetwork network, double[] weights, double scale) {

    /**
     * Predicts.
     *
     * @param graph a molecule
     * @return a new array, in the unit of the targets
     */
    public double[] predict(AtomGraph graph) {
      double[] output = new EquivariantPass(network).forward(weights, graph);
      for (int k = 0; k < output.length; k++) {
        output[k] *= scale;
      }
      return output;
    }
  }

  /**
   * Trains.
   *
   * @param network the layers
   * @param examples at least 1
   * @param options how
   * @param seed of everything random
   * @param run progress, cancelling and threads
   * @param listener told of each epoch
   * @return the trained network
   * @throws IllegalArgumentException if there are no examples, targets do not fit the outputs or
   *     are all 0, or the training runs away
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Fit train(
      EquivariantNetwork network,
      List<Example> examples,
      Options options,
      long seed,
      RunContext run,
      Listener listener) {
    double scale = scale(network, examples);
    double[] weight = network.initial(Seeds.forItem(seed, 0));
    int members = Math.min(options.batch(), examples.size());
    return Crew.lead(
        run,
        members,
        crew -> {
          Steps steps = new Steps(network, examples, scale, members, crew);
          return new Fit(network, steps.walk(weight, options, seed, run, listener), scale);
        });
  }

  private static double scale(EquivariantNetwork network, List<Example> examples) {
    double sum = 0;
    for (Example example : examples) {
      if (example.target().length != network.outputs().size()) {
        throw new IllegalArgumentException(
            "outputs "
                + network.outputs()
                + " cannot be trained on targets of "
                + example.target().length
                + " numbers");
      }
      sum += Arrays.stream(example.target()).map(value -> value * value).sum();
    }
    double scale = Math.sqrt(sum / network.outputs().size() / examples.size());
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "there is nothing to learn: the root mean square of the targets is " + scale);
    }
    return scale;
  }

  /** The state of a training. */
  private static final class Steps {
    private final List<Example> examples;
    private final double scale;
    private final Crew crew;
    private final EquivariantPass[] passes;
    private final double[][] gradients;
    private final double[] losses;

    Steps(
        EquivariantNetwork network,
        List<Example> examples,
        double scale,
        int members,
        Crew crew) {
      this.examples = examples;
      this.scale = scale;
      this.crew = crew;
      passes = new EquivariantPass[members];
      Arrays.setAll(passes, member -> new EquivariantPass(network));
      gradients = new double[members][network.weights()];
      losses = new double[members];
    }

    double[] walk(
        double[] weight, Options options, long seed, RunContext run, Listener listener) {
      Adam adam = new Adam(weight.length, options.rate(), 0);
      double[] mean = weight.clone();
      int done = 0;
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        int[] order = order(Seeds.forItem(seed, epoch));
        double sum = 0;
        for (int first = 0; first < order.length; first += passes.length) {
          run.cancel().check("training");
          int size = Math.min(passes.length, order.length - first);
          sum += gradient(weight, order, first, size);
          adam.step(weight, gradients[0]);
          // In the beginning the mean is over few steps, or it would remember where it started.
          double share = Math.max(1.0 / MEMORY, 2.0 / (++done + 2));
          for (int k = 0; k < mean.length; k++) {
            mean[k] += share * (weight[k] - mean[k]);
          }
        }
        double loss = sum / order.length;
        if (!Double.isFinite(loss)) {
          throw new IllegalArgumentException(
              "the training ran away in epoch "
                  + epoch
                  + ": its loss is no longer finite; a smaller rate helps");
        }
        listener.epoch(epoch, loss);
        run.progress()
            .report((double) epoch / options.epochs(), "epoch %d of %d".formatted(epoch, options.epochs()));
      }
      return mean;
    }

    private int[] order(SplittableRandom random) {
      int[] order = new int[examples.size()];
      Arrays.setAll(order, i -> i);
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = order[i];
        order[i] = order[j];
        order[j] = other;
      }
      return order;
    }

    /** Puts the gradient of a batch into the first array, and returns the sum of its losses. */
    private double gradient(double[] weight, int[] order, int first, int size) {
      crew.round(size, member -> one(weight, examples.get(order[first + member]), member, size));
      double sum = 0;
      for (int member = 0; member < size; member++) {
        sum += losses[member];
        for (int k = 0; member > 0 && k < weight.length; k++) {
          gradients[0][k] += gradients[member][k];
        }
      }
      return sum;
    }

    private void one(double[] weight, Example example, int member, int size) {
      double[] output = passes[member].forward(weight, example.graph());
      double[] adjoint = new double[output.length];
      double loss = 0;
      for (int k = 0; k < output.length; k++) {
        double difference = output[k] - example.target()[k] / scale;
        loss += difference * difference / output.length;
        adjoint[k] = 2 * difference / output.length / size;
      }
      losses[member] = loss;
      Arrays.fill(gradients[member], 0);
      passes[member].reverse(weight, example.graph(), adjoint, gradients[member]);
    }
  }
}
