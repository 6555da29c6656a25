package org.materialsj.potentials.training;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.Crew;

/**
 * Errors of a potential on some examples and the gradient of their loss. The examples are cut into
 * shares, each with sums of its own, which are added in order; so results do not depend on threads.
 */
final class BatchLoss<F> {

  /** Most parts that examples are cut into. */
  static final int MOST_SHARES = 8;

  private final TrainablePotential<F> form;
  private final TrainingOptions options;
  private final Crew crew;
  private final CancelToken cancel;
  private final ConcurrentLinkedQueue<Room<F>> rooms = new ConcurrentLinkedQueue<>();
  private final double[][] gradients;
  private final ErrorSums[] sums = new ErrorSums[MOST_SHARES];

  /** What one thread works with. */
  private static final class Room<F> {
    private final TrainingPass<F> pass;
    private double[] forces = new double[0];

    Room(TrainingPass<F> pass) {
      this.pass = pass;
    }
  }

  /**
   * A loss.
   *
   * @param weights their number
   */
  BatchLoss(
      TrainablePotential<F> form,
      TrainingOptions options,
      int weights,
      Crew crew,
      CancelToken cancel) {
    this.form = form;
    this.options = options;
    this.crew = crew;
    this.cancel = cancel;
    gradients = new double[Math.min(MOST_SHARES, options.batch())][weights];
    Arrays.setAll(sums, i -> new ErrorSums());
  }

  /** The gradient of the last batch that was learned from, in units of the scale. */
  double[] gradient() {
    return gradients[0];
  }

  /** Adds the errors of a batch to a sum, and keeps the gradient of its loss. */
  void learn(double[] weights, List<Example<F>> batch, ErrorSums total) {
    long energies = batch.stream().filter(example -> example.energy().isPresent()).count();
    long components = batch.stream().mapToLong(example -> example.forces().length).sum();
    double energyFactor = energies == 0 ? 0 : options.energyWeight() / energies;
    double forceFactor = components == 0 ? 0 : options.forceWeight() / components;
    int shares = Math.min(gradients.length, batch.size());
    crew.round(
        shares,
        share -> {
          Arrays.fill(gradients[share], 0);
          evaluate(weights, batch, share, shares, energyFactor, forceFactor, gradients[share]);
        });
    for (int share = 0; share < shares; share++) {
      total.add(sums[share]);
      for (int i = 0; share > 0 && i < weights.length; i++) {
        gradients[0][i] += gradients[share][i];
      }
    }
  }

  /** The errors of examples. */
  ErrorSums judge(double[] weights, List<Example<F>> examples) {
    int shares = Math.min(MOST_SHARES, examples.size());
    crew.round(shares, share -> evaluate(weights, examples, share, shares, 0, 0, null));
    ErrorSums total = new ErrorSums();
    for (int share = 0; share < shares; share++) {
      total.add(sums[share]);
    }
    return total;
  }

  private void evaluate(
      double[] weights,
      List<Example<F>> examples,
      int share,
      int shares,
      double energyFactor,
      double forceFactor,
      double[] gradient) {
    Room<F> room = rooms.poll();
    if (room == null) {
      room = new Room<>(form.pass());
    }
    sums[share].clear();
    int end = (int) ((long) examples.size() * (share + 1) / shares);
    for (int e = (int) ((long) examples.size() * share / shares); e < end; e++) {
      if (cancel.cancelled()) {
        // Whoever cancelled throws the sums away.
        return;
      }
      example(room, weights, examples.get(e), sums[share], energyFactor, forceFactor, gradient);
    }
    rooms.add(room);
  }

  private void example(
      Room<F> room,
      double[] weights,
      Example<F> example,
      ErrorSums sum,
      double energyFactor,
      double forceFactor,
      double[] gradient) {
    double[] known = example.forces();
    if (room.forces.length < known.length) {
      room.forces = new double[known.length];
    }
    double[] forces = known.length == 0 ? null : room.forces;
    double energy = room.pass.evaluate(weights, example.atoms(), forces);
    double energyAdjoint = 0;
    if (example.energy().isPresent()) {
      double error = (energy - example.energy().getAsDouble()) / example.size();
      sum.addEnergy(error);
      energyAdjoint = 2 * energyFactor * error / example.size();
    }
    double squares = 0;
    for (int i = 0; i < known.length; i++) {
      double error = forces[i] - known[i];
      squares += error * error;
      forces[i] = 2 * forceFactor * error;
    }
    sum.addForces(squares, known.length);
    if (gradient != null && (energyAdjoint != 0 || forces != null)) {
      room.pass.addGradient(weights, energyAdjoint, forces, gradient);
    }
  }
}
