package org.materialsj.potentials.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.optimize.Adam;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;

/**
 * Trains a {@link PairNetwork} by AdamW on all examples at once. The loss is {@code energyWeight *
 * mean (E - E_0)^2 + forceWeight * mean (F - F_0)^2}, the second mean over all components of forces
 * that are known. Its derivative by the weights needs that of forces, which are derivatives
 * themselves: a reverse over a tangent, see {@link org.materialsj.engine.network.NetworkPass}.
 *
 * <p>When cancelled it ends and gives the best that it has found. Results depend neither on threads
 * nor on the listener. The weights to begin with draw from item 0 of the seed, the examples set
 * aside from item 1.
 */
public final class PairTraining {

  private static final int MOST_SHARES = 8;

  private PairTraining() {}

  /** Watches the training. Called from one thread, in order. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A step is done.
     *
     * @param step number of steps done
     * @param training loss of the examples learned from
     * @param validation loss of the examples set aside, when there are any
     */
    void step(int step, double training, OptionalDouble validation);
  }

  /**
   * What a training gives.
   *
   * @param network of the least loss: of the examples set aside, when there are any
   * @param steps steps done
   * @param bestStep number of steps after which the network was as it is
   * @param loss its loss
   * @param cancelled whether it ended early because it was cancelled
   * @param held indices of the examples set aside, ascending; read-only
   */
  public record Result(
      PairNetwork network,
      int steps,
      int bestStep,
      double loss,
      boolean cancelled,
      List<Integer> held) {}

  /**
   * Trains.
   *
   * @param examples at least 2
   * @param options how
   * @param lengthUnit of the positions; may be empty
   * @param energyUnit of the energies; may be empty
   * @param seed of everything random
   * @param run progress, cancelling and threads
   * @param listener told of each step
   * @return the network
   * @throws IllegalArgumentException if there are too few examples, forces are to be learned and
   *     none is known, or the loss becomes infinite
   */
  public static Result train(
      List<PairExample> examples,
      PairTrainingOptions options,
      String lengthUnit,
      String energyUnit,
      long seed,
      RunContext run,
      Listener listener) {
    if (examples.size() < 2) {
      throw new IllegalArgumentException(
          "a pair network needs at least 2 examples, got " + examples.size());
    }
    List<Integer> held = held(examples.size(), options.validation(), Seeds.forItem(seed, 1));
    PairTable learned = table(examples, held, false);
    if (options.forceWeight() > 0 && learned.forceComponents() == 0) {
      throw new IllegalArgumentException(
          "there are no forces to learn from: set forceWeight to 0 to learn from energies alone");
    }
    PairTable judged = table(examples, held, true);
    NetworkShape shape = options.shape();
    int members = Math.min(MOST_SHARES, learned.examples.size());
    double[] parameters = initial(shape, Seeds.forItem(seed, 0));
    Walk walk =
        Crew.lead(
            run,
            members,
            crew -> {
              PairLoss training = new PairLoss(shape, learned, options, members, crew);
              PairLoss validation =
                  held.isEmpty()
                      ? null
                      : new PairLoss(shape, judged, options, Math.min(members, held.size()), crew);
              return walk(training, validation, parameters, options, run, listener);
            });
    double[] distances = learned.distance;
    PairNetwork network =
        new PairNetwork(
            shape,
            walk.best,
            Arrays.stream(distances).min().orElseThrow(),
            Arrays.stream(distances).max().orElseThrow(),
            lengthUnit,
            energyUnit);
    return new Result(network, walk.steps, walk.bestStep, walk.least, walk.cancelled, held);
  }

  /**
   * Weights of variance 1 / inputs (LeCun et al. 1998, doi:10.1007/3-540-49430-8_2). Smaller ones
   * of the one input hardly bend anything, and the curve would be a straight line for many more
   * steps.
   */
  private static double[] initial(NetworkShape shape, SplittableRandom random) {
    double[] parameters = shape.initial(random);
    for (int l = 0; l < shape.layers(); l++) {
      // From variance 2 / (inputs + outputs).
      double factor = Math.sqrt((shape.units(l) + shape.units(l + 1)) / (2.0 * shape.units(l)));
      for (int i = shape.weights(l); i < shape.biases(l); i++) {
        parameters[i] *= factor;
      }
    }
    return parameters;
  }

  /** How far the training has come. */
  private static final class Walk {
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int bestStep;
    private int steps;
    private boolean cancelled;
  }

  private static Walk walk(
      PairLoss training,
      PairLoss validation,
      double[] parameters,
      PairTrainingOptions options,
      RunContext run,
      Listener listener) {
    Walk walk = new Walk();
    walk.best = parameters.clone();
    Adam adam = new Adam(parameters.length, options.learningRate(), options.decay());
    for (int step = 0; ; step++) {
      double loss = training.gradient(parameters);
      OptionalDouble other =
          validation == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(validation.value(parameters));
      double judge = other.orElse(loss);
      if (!Double.isFinite(loss) || !Double.isFinite(judge)) {
        throw new IllegalArgumentException(
            "the training ran away at step "
                + step
                + ": its loss is no longer finite; a smaller learningRate helps");
      }
      walk.steps = step;
      if (judge < walk.least) {
        walk.least = judge;
        walk.bestStep = step;
        System.arraycopy(parameters, 0, walk.best, 0, parameters.length);
      }
      listener.step(step, loss, other);
      run.progress()
          .report(
              (double) step / options.steps(), "training step " + step + " of " + options.steps());
      walk.cancelled = run.cancel().cancelled();
      if (walk.cancelled || step == options.steps()) {
        return walk;
      }
      adam.step(parameters, training.gradient());
    }
  }

  private static List<Integer> held(int count, double share, SplittableRandom random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return Arrays.stream(order).limit((int) (share * count)).sorted().boxed().toList();
  }

  private static PairTable table(List<PairExample> examples, List<Integer> held, boolean wanted) {
    List<PairExample> chosen = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (held.contains(i) == wanted) {
        chosen.add(examples.get(i));
      }
    }
    return new PairTable(chosen);
  }
}
