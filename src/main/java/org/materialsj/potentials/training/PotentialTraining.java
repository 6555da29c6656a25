package org.materialsj.potentials.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.materialsj.engine.optimize.Adam;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.model.atomistic.LabelledFrame;

/**
 * Trains a potential by AdamW on batches of frames. The loss of a batch is {@code energyWeight *
 * mean ((E - E_0) / n)^2 + forceWeight * mean (F - F_0)^2} with n the atoms of a frame, the second
 * mean over all components of forces that are known. The learning rate falls along half a cosine
 * (Loshchilov and Hutter 2016, arXiv:1608.03983); a gradient that is much longer than those before
 * is shortened.
 *
 * <p>When cancelled it ends within the time that one frame takes and gives the best that it has
 * found. Results depend neither on threads nor on the listener. The weights to begin with draw from
 * item 0 of the seed, the frames set aside from item 1, the order of epoch e from item 1 + e.
 */
public final class PotentialTraining {

  /** A gradient this many times as long as the running mean is shortened to that. */
  private static final double LONGEST = 3;

  private static final double KEEP_LENGTH = 0.98;
  private static final double LAST_RATE = 0.01;

  /** The part of the progress that is told of preparing the frames. */
  private static final double PREPARED = 0.02;

  private PotentialTraining() {}

  /**
   * Trains.
   *
   * @param <F> what the potential prepares of a frame
   * @param form the potential
   * @param frames at least 2
   * @param options how
   * @param seed of everything random
   * @param run progress, cancelling and threads
   * @param listener told of each epoch
   * @return the potential
   * @throws IllegalArgumentException if there are too few frames, nothing is known of what is to be
   *     learned, a frame cannot be prepared, or the loss becomes infinite
   * @throws CancellationException when cancelled before the first epoch has begun
   */
  public static <F> TrainingResult train(
      TrainablePotential<F> form,
      List<LabelledFrame> frames,
      TrainingOptions options,
      long seed,
      RunContext run,
      TrainingListener listener) {
    require(frames, options);
    int[] order = Splits.shuffled(frames.size(), Seeds.ofItem(seed, 1));
    int set = (int) (options.validation() * frames.size());
    List<Integer> held = Arrays.stream(order).limit(set).sorted().boxed().toList();
    List<LabelledFrame> learned = new ArrayList<>(frames);
    held.stream().sorted((a, b) -> b - a).forEach(index -> learned.remove((int) index));
    EnergyScale scale = EnergyScale.of(learned);
    List<LabelledFrame> judged = held.stream().map(frames::get).toList();
    List<Example<F>> training =
        prepare(
            form, learned, scale, options, run.part(0, PREPARED * learned.size() / frames.size()));
    List<Example<F>> validation =
        prepare(
            form,
            judged,
            scale,
            options,
            run.part(PREPARED * learned.size() / frames.size(), PREPARED));
    double[] weights = form.initial(Seeds.forItem(seed, 0));
    Walk walk =
        Crew.lead(
            run,
            Math.min(BatchLoss.MOST_SHARES, options.batch()),
            crew -> {
              BatchLoss<F> loss =
                  new BatchLoss<>(form, options, weights.length, crew, run.cancel());
              Walk path = new Walk(weights, options, scale.unit(), seed);
              path.walk(loss, training, validation, run.part(PREPARED, 1), listener);
              return path;
            });
    return new TrainingResult(
        form.potential(walk.best, scale),
        walk.epochs,
        walk.bestEpoch,
        walk.training,
        walk.validation,
        walk.cancelled,
        held);
  }

  private static void require(List<LabelledFrame> frames, TrainingOptions options) {
    if (frames.size() < 2) {
      throw new IllegalArgumentException("training needs at least 2 frames, got " + frames.size());
    }
    if (options.energyWeight() > 0 && frames.stream().noneMatch(f -> f.energy().isPresent())) {
      throw new IllegalArgumentException(
          "there are no energies to learn from: set energyWeight to 0 to learn from forces alone");
    }
    if (options.forceWeight() > 0 && frames.stream().noneMatch(f -> f.forces().isPresent())) {
      throw new IllegalArgumentException(
          "there are no forces to learn from: set forceWeight to 0 to learn from energies alone");
    }
  }

  private static <F> List<Example<F>> prepare(
      TrainablePotential<F> form,
      List<LabelledFrame> frames,
      EnergyScale scale,
      TrainingOptions options,
      RunContext run) {
    boolean withForces = options.forceWeight() > 0;
    return run.executor()
        .map(
            frames.size(),
            i -> Example.of(form, frames.get(i), scale, withForces),
            "prepared frames",
            run.progress(),
            run.cancel());
  }

  /** How far the training has come. */
  private static final class Walk {
    private final TrainingOptions options;
    private final double unit;
    private final long seed;
    private final double[] weights;
    private final Adam adam;
    private final double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private Optional<TrainingErrors> training = Optional.empty();
    private Optional<TrainingErrors> validation = Optional.empty();
    private int epochs;
    private boolean cancelled;
    private double length;

    Walk(double[] weights, TrainingOptions options, double unit, long seed) {
      this.options = options;
      this.unit = unit;
      this.seed = seed;
      this.weights = weights;
      adam = new Adam(weights.length, options.learningRate(), options.decay());
      best = weights.clone();
    }

    <F> void walk(
        BatchLoss<F> loss,
        List<Example<F>> examples,
        List<Example<F>> judged,
        RunContext run,
        TrainingListener listener) {
      for (int epoch = 1; epoch <= options.epochs(); epoch++) {
        TrainingErrors errors = epoch(loss, examples, epoch, run);
        Optional<TrainingErrors> others =
            judged.isEmpty() || cancelled
                ? Optional.empty()
                : Optional.of(loss.judge(weights, judged).errors(options, unit));
        cancelled |= run.cancel().cancelled();
        if (cancelled) {
          return;
        }
        keep(epoch, errors, others);
        listener.epoch(epoch, errors, others);
      }
    }

    private void keep(int epoch, TrainingErrors errors, Optional<TrainingErrors> others) {
      epochs = epoch;
      double judge = others.orElse(errors).loss();
      if (!Double.isFinite(judge)) {
        throw new IllegalArgumentException(
            "the training ran away in epoch "
                + epoch
                + ": its loss is no longer finite; a smaller learningRate helps");
      }
      if (judge < least) {
        least = judge;
        bestEpoch = epoch;
        training = Optional.of(errors);
        validation = others;
        System.arraycopy(weights, 0, best, 0, best.length);
      }
    }

    private <F> TrainingErrors epoch(
        BatchLoss<F> loss, List<Example<F>> examples, int epoch, RunContext run) {
      int[] order = Splits.shuffled(examples.size(), Seeds.ofItem(seed, 1L + epoch));
      ErrorSums total = new ErrorSums();
      for (int from = 0; from < order.length && !cancelled; from += options.batch()) {
        int to = Math.min(order.length, from + options.batch());
        loss.learn(
            weights,
            IntStream.range(from, to).mapToObj(i -> examples.get(order[i])).toList(),
            total);
        cancelled = run.cancel().cancelled();
        if (!cancelled) {
          double done = (epoch - 1 + (double) from / order.length) / options.epochs();
          step(loss.gradient(), done);
          run.progress().report(done, "training epoch " + epoch + " of " + options.epochs());
        }
      }
      return total.errors(options, unit);
    }

    private void step(double[] gradient, double done) {
      double square = 0;
      for (double g : gradient) {
        square += g * g;
      }
      double now = Math.sqrt(square);
      if (length > 0 && now > LONGEST * length) {
        double factor = LONGEST * length / now;
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] *= factor;
        }
        now = LONGEST * length;
      }
      length = length == 0 ? now : KEEP_LENGTH * length + (1 - KEEP_LENGTH) * now;
      double falling = LAST_RATE + (1 - LAST_RATE) * (1 + Math.cos(Math.PI * done)) / 2;
      adam.rate(options.learningRate() * falling);
      adam.step(weights, gradient);
    }
  }
}
