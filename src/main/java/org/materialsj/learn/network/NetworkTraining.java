package org.materialsj.learn.network;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.materialsj.engine.network.NetworkPass;
import org.materialsj.engine.network.NetworkShape;
import org.materialsj.engine.optimize.Optimizer;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.Crew;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;

/**
 * Finds the parameters of a network by steps along gradients of batches of rows. A batch is cut
 * into shares, always in the same way; each share has a gradient of its own, and these are added in
 * order, so that the bits do not depend on the threads. Start and order of the rows draw from items
 * 0 and 1 of the seed, dropout of step t from item 2 + t.
 */
final class NetworkTraining {

  private static final long START = 0;
  private static final long ORDER = 1;
  private static final long FIRST_STEP = 2;

  /** Rows that are worth a share, and the most shares. */
  private static final int SHARE_ROWS = 100;

  private static final int MOST_SHARES = 8;

  /** Rows sent through the network at once: their lines stay in the processor's cache. */
  private static final int MOST_LINE = 128;

  /** Rows times parameters of a step from which on a second thread pays. */
  private static final long PAYING_WORK = 200_000;

  private final NetworkShape shape;
  private final double[][] columns;
  private final Objective objective;
  private final double dropout;
  private final TrainingOptions options;
  private final long seed;
  private final RunContext run;
  private final double[] parameters;
  private final Optimizer optimizer;
  private final int[] rows;
  private final int held;
  private final int batch;
  private final Share[] shares;

  /** What one share of a batch works with. */
  private static final class Share {
    private final NetworkPass pass;
    private final double[] gradient;
    private double loss;

    Share(NetworkShape shape, int line) {
      pass = new NetworkPass(shape, line, false);
      gradient = new double[shape.parameters()];
    }
  }

  private NetworkTraining(
      NetworkShape shape,
      double[][] columns,
      Objective objective,
      double dropout,
      TrainingOptions options,
      long seed,
      RunContext run) {
    this.shape = shape;
    this.columns = columns;
    this.objective = objective;
    this.dropout = dropout;
    this.options = options;
    this.seed = seed;
    this.run = run;
    parameters = shape.initial(Seeds.forItem(seed, START));
    optimizer =
        options
            .optimizer()
            .create(parameters.length, options.learningRate(), options.decay(), options.momentum());
    rows = new int[columns[0].length];
    Arrays.setAll(rows, i -> i);
    held = (int) (options.validation() * rows.length);
    batch = Math.min(options.batch(), rows.length - held);
    shares = new Share[Math.min(MOST_SHARES, (batch + SHARE_ROWS - 1) / SHARE_ROWS)];
    int line = Math.min(MOST_LINE, (batch + shares.length - 1) / shares.length);
    Arrays.setAll(shares, i -> new Share(shape, line));
  }

  /**
   * Trains.
   *
   * @param shape as many inputs as columns and as many outputs as the objective
   * @param columns d arrays of n numbers; not modified
   * @param objective of n rows
   * @param dropout share of hidden units left out in each step
   * @param options how
   * @param seed of everything random
   * @param run progress, cancelling and threads
   * @param listener told of each epoch
   * @return the parameters
   * @throws IllegalArgumentException if the loss becomes infinite
   */
  static double[] train(
      NetworkShape shape,
      double[][] columns,
      Objective objective,
      double dropout,
      TrainingOptions options,
      long seed,
      RunContext run,
      FitListener listener) {
    NetworkTraining training =
        new NetworkTraining(shape, columns, objective, dropout, options, seed, run);
    return Crew.lead(run, training.shares.length, crew -> training.train(crew, listener));
  }

  private double[] train(Crew crew, FitListener listener) {
    SplittableRandom order = Seeds.forItem(seed, ORDER);
    shuffle(rows, 0, order);
    double[] best = parameters.clone();
    double least = Double.POSITIVE_INFINITY;
    int waited = 0;
    int kept = 0;
    int done = 0;
    long step = 0;
    for (int epoch = 1; epoch <= options.epochs() && waited < options.patience(); epoch++) {
      shuffle(rows, held, order);
      double loss = 0;
      for (int from = held; from < rows.length; from += batch) {
        loss += step(crew, from, Math.min(batch, rows.length - from), step++);
      }
      loss /= rows.length - held;
      OptionalDouble validation = held == 0 ? OptionalDouble.empty() : validation(crew);
      double judged = validation.orElse(loss);
      if (!Double.isFinite(judged) || !Double.isFinite(loss)) {
        throw new IllegalArgumentException(
            "the training of the network ran away in epoch "
                + epoch
                + ": its loss is no longer finite; a smaller learningRate helps");
      }
      waited = judged < least - options.tolerance() ? 0 : waited + 1;
      if (judged < least) {
        least = judged;
        kept = epoch;
        if (held > 0) {
          System.arraycopy(parameters, 0, best, 0, best.length);
        }
      }
      done = epoch;
      listener.step(epoch, loss, validation);
      run.progress()
          .report((double) epoch / options.epochs(), "epoch " + epoch + " of " + options.epochs());
    }
    listener.note(
        "The network was trained for "
            + done
            + " of at most "
            + options.epochs()
            + " epochs"
            + (held > 0
                ? "; the weights of epoch " + kept + " did best on the rows set aside and are kept."
                : "."));
    return held > 0 ? best : parameters;
  }

  /** Fisher and Yates, from an index on. */
  private static void shuffle(int[] rows, int from, SplittableRandom random) {
    for (int i = rows.length - 1; i > from; i--) {
      int j = from + random.nextInt(i - from + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
  }

  /** One step on some rows; returns the sum of their losses. */
  private double step(Crew crew, int from, int count, long step) {
    run.cancel().check("training of the network");
    share(crew, count, index -> learn(shares[index], from, count, index, step));
    double[] gradient = shares[0].gradient;
    double loss = shares[0].loss;
    for (int s = 1; s < shares.length; s++) {
      add(gradient, shares[s].gradient);
      loss += shares[s].loss;
    }
    for (int l = 0; l < shape.layers(); l++) {
      scale(gradient, 1.0 / count, options.l2() / count, shape.weights(l), shape.biases(l));
      scale(gradient, 1.0 / count, 0, shape.biases(l), shape.weights(l + 1));
    }
    optimizer.step(parameters, gradient);
    return loss;
  }

  private void share(Crew crew, int count, IntConsumer task) {
    if ((long) count * parameters.length < PAYING_WORK) {
      for (int index = 0; index < shares.length; index++) {
        task.accept(index);
      }
    } else {
      crew.round(shares.length, task);
    }
  }

  private static void add(double[] sum, double[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
  }

  private void scale(double[] gradient, double factor, double l2, int from, int to) {
    for (int i = from; i < to; i++) {
      gradient[i] = factor * gradient[i] + l2 * parameters[i];
    }
  }

  private void learn(Share share, int from, int count, int index, long step) {
    Arrays.fill(share.gradient, 0);
    share.loss = 0;
    SplittableRandom random =
        dropout > 0 ? Seeds.forItem(Seeds.ofItem(seed, FIRST_STEP + step), index) : null;
    int end = from + (int) ((long) count * (index + 1) / shares.length);
    int line = share.pass.capacity();
    for (int at = from + (int) ((long) count * index / shares.length); at < end; at += line) {
      run.cancel().check("training of the network");
      int n = Math.min(line, end - at);
      gather(share.pass, at, n);
      if (dropout > 0) {
        share.pass.forward(parameters, n, dropout, random);
      } else {
        share.pass.forward(parameters, n);
      }
      share.loss += judge(share.pass, at, n);
      share.pass.reverse(parameters, share.gradient, false);
    }
  }

  private void gather(NetworkPass pass, int from, int n) {
    for (int f = 0; f < columns.length; f++) {
      double[] line = pass.inputs()[f];
      double[] column = columns[f];
      for (int i = 0; i < n; i++) {
        line[i] = column[rows[from + i]];
      }
    }
  }

  private double judge(NetworkPass pass, int from, int n) {
    return objective.adjoint(rows, from, n, pass.outputs(), pass.outputAdjoints());
  }

  /** The mean loss of the rows set aside. */
  private OptionalDouble validation(Crew crew) {
    share(
        crew,
        held,
        index -> {
          Share share = shares[index];
          share.loss = 0;
          int line = share.pass.capacity();
          int end = (int) ((long) held * (index + 1) / shares.length);
          for (int at = (int) ((long) held * index / shares.length); at < end; at += line) {
            run.cancel().check("training of the network");
            int n = Math.min(line, end - at);
            gather(share.pass, at, n);
            share.pass.forward(parameters, n);
            share.loss += judge(share.pass, at, n);
          }
        });
    double loss = 0;
    for (Share share : shares) {
      loss += share.loss;
    }
    return OptionalDouble.of(loss / held);
  }
}
