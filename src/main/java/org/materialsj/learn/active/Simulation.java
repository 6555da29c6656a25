package org.materialsj.learn.active;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * What would have been learned had the answers been asked for batch by batch. All answers are
 * known; each seed hides all but a few random ones, which are the same for all acquisitions, so
 * that these can be compared seed by seed. When a good model is the goal, each seed holds other
 * rows out, on which the models are scored; when rows are looked for, all rows are candidates.
 *
 * @param learner its models must tell how sure they are
 * @param goal what answers are asked for
 * @param acquisitions what is compared; chance is always among them
 * @param kappa weight of the spread in the confidence bound
 * @param initial answers at the start, at least 2
 * @param batch answers asked for in a round, at least 1
 * @param rounds number of rounds, at least 1; fewer when the candidates run out
 * @param testShare share of the rows held out when a good model is the goal, above 0 and below 1
 * @param topShare share of the rows that count as best when rows are looked for, above 0 and at
 *     most 0.5
 * @param seeds number of repetitions, at least 2
 */
public record Simulation(
    Learner learner,
    Goal goal,
    List<Acquisition> acquisitions,
    double kappa,
    int initial,
    int batch,
    int rounds,
    double testShare,
    double topShare,
    int seeds) {

  private static final int MOST_SEEDS = 1000;

  /**
   * Puts chance first and checks the numbers.
   *
   * @throws IllegalArgumentException for one out of range
   */
  public Simulation {
    List<Acquisition> all = new ArrayList<>(List.of(Acquisition.RANDOM));
    acquisitions.stream().filter(each -> !all.contains(each)).forEach(all::add);
    acquisitions = List.copyOf(all);
    if (initial < 2 || batch < 1 || rounds < 1 || seeds < 2 || seeds > MOST_SEEDS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a simulation needs at least 2 answers at the start, 1 in a batch, 1 round and 2 to"
                  + " %d seeds, got %d, %d, %d and %d",
              MOST_SEEDS,
              initial,
              batch,
              rounds,
              seeds));
    }
    if (!(testShare > 0 && testShare < 1 && topShare > 0 && topShare <= 0.5)) {
      throw new IllegalArgumentException(
          "testShare must be between 0 and 1 and topShare above 0 and at most 0.5, got "
              + testShare
              + " and "
              + topShare);
    }
  }

  /**
   * Simulates. Seed i draws its rows from item i of the seed.
   *
   * @param data at least 4 rows with their targets
   * @param seed seed
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return what each acquisition reached after each round
   * @throws IllegalArgumentException if rows are too few, an acquisition does not fit, or the
   *     learner refuses the rows
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public SimulatedCurves run(TrainingSet data, long seed, RunContext run) {
    acquisitions.forEach(each -> each.check(goal, data.isClassification()));
    if (goal.seeksRows() && data.isClassification()) {
      throw new IllegalArgumentException(
          "Only numbers are highest or lowest; for classes choose the goal \""
              + Goal.LEARN
              + "\".");
    }
    int pool = data.size() - testRows(data.size());
    int possible = (pool - initial) / batch;
    if (possible < 1) {
      throw new IllegalArgumentException(
          "The candidates are too few: "
              + pool
              + " rows, of which "
              + initial
              + " have answers at the start, leave less than one batch of "
              + batch
              + ".");
    }
    int done = Math.min(rounds, possible);
    SimulationScores scores = SimulationScores.of(data, goal, topShare);
    int kinds = acquisitions.size();
    List<Trace> traces =
        run.executor()
            .map(
                seeds * kinds,
                i -> {
                  RunContext alone =
                      new RunContext(Progress.NONE, run.cancel(), new LocalExecutor(1));
                  long own = Seeds.ofItem(seed, i / kinds);
                  return trace(data, scores, acquisitions.get(i % kinds), done, own, alone);
                },
                "simulated campaigns",
                run.progress(),
                run.cancel());
    return SimulatedCurves.of(this, done, scores.measures(data), traces);
  }

  /** Rows held out, as many as {@link Splits#trainTest} takes. */
  private int testRows(int n) {
    return goal.seeksRows() ? 0 : (int) Math.max(1, Math.min(n - 1, Math.round(n * testShare)));
  }

  /**
   * One campaign.
   *
   * @param rows rows in the order of their answers
   * @param scores by measure and round, from 0
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  record Trace(int[] rows, double[][] scores) {}

  private Trace trace(
      TrainingSet data,
      SimulationScores scores,
      Acquisition acquisition,
      int done,
      long seed,
      RunContext run) {
    Split parts = parts(data, Seeds.ofItem(seed, 0));
    int[] test = parts.test();
    int[] order = parts.train().clone();
    Splits.shuffle(order, Seeds.ofItem(seed, -1));
    Proposer proposer = new Proposer(learner, goal, acquisition, kappa, batch);
    double[][] reached = new double[scores.count()][done + 1];
    int known = initial;
    for (int round = 0; round <= done; round++) {
      run.cancel().check("simulation of active learning");
      int[] answered = Arrays.copyOf(order, known);
      long own = Seeds.ofItem(seed, round + 1L);
      boolean learns = !goal.seeksRows() || round < done && acquisition.needsModel();
      Optional<Model> model = learns ? proposer.model(data, answered, own, run) : Optional.empty();
      double[] now = scores.of(data, model, answered, test, run);
      for (int m = 0; m < now.length; m++) {
        reached[m][round] = now[m];
      }
      if (round < done) {
        int[] candidates = Arrays.copyOfRange(order, known, order.length);
        Proposal proposal = proposer.propose(data, model, answered, candidates, own, run);
        order = moved(answered, proposal);
        known += batch;
      }
    }
    return new Trace(Arrays.copyOf(order, known), reached);
  }

  private Split parts(TrainingSet data, long seed) {
    if (goal.seeksRows()) {
      return new Split(IntStream.range(0, data.size()).toArray(), new int[0]);
    }
    return data.isClassification()
        ? Splits.stratifiedTrainTest(
            Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray(), testShare, seed)
        : Splits.trainTest(data.size(), testShare, seed);
  }

  /** The answered rows, the chosen ones behind them, and then the rest. */
  private static int[] moved(int[] answered, Proposal proposal) {
    boolean[] chosen = new boolean[proposal.candidates().length];
    Arrays.stream(proposal.chosen()).forEach(place -> chosen[place] = true);
    IntStream rest =
        IntStream.range(0, chosen.length)
            .filter(place -> !chosen[place])
            .map(place -> proposal.candidates()[place]);
    return IntStream.concat(
            IntStream.concat(Arrays.stream(answered), Arrays.stream(proposal.rows())), rest)
        .toArray();
  }
}
