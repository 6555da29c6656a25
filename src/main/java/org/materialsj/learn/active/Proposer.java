package org.materialsj.learn.active;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * Proposes the rows of a pool whose answers are worth most. A model learns from the answers that
 * there are; the acquisition says what it expects of each other row, and the best are taken, rows
 * of equal value in random order. Before there are two answers, or two classes among them, no model
 * can be made: then rows near the centres of clusters of all candidates are proposed.
 *
 * <p>Rows that are best alone may be much alike. DIVERSE therefore takes the best 10 rows for each
 * row of the batch (by variance, by upper confidence bound when rows are looked for, by entropy for
 * classes), divides them into as many clusters as the batch has rows, and takes the best of each
 * (after Zhdanov 2019, arXiv:1901.05954).
 *
 * @param learner its models must tell how sure they are
 * @param goal what answers are asked for
 * @param acquisition by what rows are chosen
 * @param kappa weight of the spread in the confidence bound
 * @param batch rows of a proposal, at least 1
 */
public record Proposer(
    Learner learner, Goal goal, Acquisition acquisition, double kappa, int batch) {

  private static final int SHORTLIST = 10;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for one out of range
   */
  public Proposer {
    if (!(kappa >= 0 && Double.isFinite(kappa))) {
      throw new IllegalArgumentException(
          "kappa must be a finite number of at least 0, got " + kappa);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("batch must be at least 1, got " + batch);
    }
  }

  /**
   * Proposes rows. Chance tells what a model thinks of them, too.
   *
   * @param pool all rows, with any target where there is no answer
   * @param answered rows with an answer
   * @param candidates rows without, at least one
   * @param seed seed of the learner and of ties
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return as many rows as the batch asks for, or all that there are
   * @throws IllegalArgumentException if the learner refuses the rows or does not tell how sure it
   *     is
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public Proposal propose(
      TrainingSet pool, int[] answered, int[] candidates, long seed, RunContext run) {
    Optional<Model> model = model(pool, answered, seed, run);
    Proposal proposal = propose(pool, model, answered, candidates, seed, run);
    return acquisition == Acquisition.RANDOM && model.isPresent()
        ? proposal.with(beliefs(pool, model.get(), candidates, run))
        : proposal;
  }

  private Beliefs beliefs(TrainingSet pool, Model model, int[] candidates, RunContext run) {
    return Beliefs.of(learner.name(), model, columns(pool, candidates), run.part(0.9, 0.95));
  }

  /** Learns from the answers; empty when they are too few, or all of one class. */
  Optional<Model> model(TrainingSet pool, int[] answered, long seed, RunContext run) {
    TrainingSet known = pool.select(answered);
    long classes = Arrays.stream(known.values()).distinct().count();
    return known.size() < 2 || pool.isClassification() && classes < 2
        ? Optional.empty()
        : Optional.of(learner.fit(known, seed, run.part(0, 0.9)));
  }

  /** Proposes rows by a model that has learned from the answers. */
  Proposal propose(
      TrainingSet pool,
      Optional<Model> model,
      int[] answered,
      int[] candidates,
      long seed,
      RunContext run) {
    int[] shuffled = Splits.shuffled(candidates.length, Seeds.ofItem(seed, 1));
    int size = Math.min(batch, candidates.length);
    double[] none = new double[candidates.length];
    Arrays.fill(none, Double.NaN);
    if (acquisition == Acquisition.RANDOM) {
      int[] chosen = Arrays.copyOf(shuffled, size);
      return new Proposal(candidates, chosen, Optional.empty(), none, new int[0]);
    }
    RowClusters clusters = new RowClusters(Seeds.ofItem(seed, 2), run.part(0.95, 1));
    if (model.isEmpty()) {
      RowClusters.Choice choice = clusters.central(columns(pool, candidates), size);
      return new Proposal(candidates, choice.rows(), Optional.empty(), none, choice.sizes());
    }
    Beliefs beliefs = beliefs(pool, model.get(), candidates, run);
    double best =
        Arrays.stream(answered)
            .mapToDouble(row -> goal.gain(pool.values()[row]))
            .max()
            .orElse(Double.NaN);
    double[] values = acquisition.values(beliefs, goal, best, kappa);
    int[] ranked = ranked(values, shuffled);
    if (acquisition != Acquisition.DIVERSE) {
      int[] chosen = Arrays.copyOf(ranked, size);
      return new Proposal(candidates, chosen, Optional.of(beliefs), values, new int[0]);
    }
    int[] list = Arrays.copyOf(ranked, (int) Math.min(ranked.length, (long) SHORTLIST * size));
    int[] rows = Arrays.stream(list).map(place -> candidates[place]).toArray();
    RowClusters.Choice choice = clusters.first(columns(pool, rows), size);
    int[] chosen = Arrays.stream(choice.rows()).map(place -> list[place]).toArray();
    return new Proposal(candidates, chosen, Optional.of(beliefs), values, choice.sizes());
  }

  /** Places in order of falling values, equal ones in the order given. */
  private static int[] ranked(double[] values, int[] order) {
    return IntStream.of(order)
        .boxed()
        .sorted((a, b) -> Double.compare(values[b], values[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[][] columns(TrainingSet pool, int[] rows) {
    return Arrays.stream(pool.columns())
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toArray(double[][]::new);
  }
}
