package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.active.Acquisition;
import org.materialsj.learn.active.Beliefs;
import org.materialsj.learn.active.Goal;
import org.materialsj.learn.active.Proposal;
import org.materialsj.learn.active.Proposer;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/**
 * Proposes which rows of a table to measure next: those without a target are the candidates. The
 * copy of the table that it makes tells in which round each row was answered or is asked for; with
 * the new answers filled in, it is the table of the next round.
 */
public final class ProposeActively {

  private ProposeActively() {}

  /**
   * A proposal.
   *
   * @param batch the rows to measure, the most wanted first, with what is expected of them and why
   * @param table a copy of the table with the rounds
   * @param ranking what the model thinks of all candidates, when there is one
   * @param notes plain sentences
   */
  public record Result(
      FeatureTable batch, FeatureTable table, Optional<Ranking> ranking, List<String> notes) {}

  /**
   * The candidates in rising order of their predictions (numbers) or doubts (classes).
   *
   * @param answer name and unit of what is shown
   * @param values n predictions or doubts
   * @param spread n spreads; empty for classes
   * @param chosen places of the proposed rows among them
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Ranking(ColumnSpec answer, double[] values, double[] spread, int[] chosen) {}

  /**
   * Proposes. Round r draws from item r of the seed.
   *
   * @param request what to learn; without an acquisition, by the first that fits the goal and is
   *     not chance
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return the proposal
   * @throws IllegalArgumentException with one plain sentence when nothing can be proposed
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static Result run(ActiveRequest request, RunContext run) {
    ActivePool pool = ActivePool.of(request, run.cancel());
    Acquisition acquisition =
        request.acquisition().orElseGet(() -> usual(request.goal(), pool.classes()));
    check(request, acquisition, pool);
    ActiveRounds rounds = ActiveRounds.of(request.table(), pool);
    Proposer proposer =
        Sentences.said(
            () ->
                new Proposer(
                    request.created(),
                    request.goal(),
                    acquisition,
                    request.kappa(),
                    request.batch()));
    Proposal proposal =
        proposer.propose(
            pool.data(),
            pool.answered(),
            pool.candidates(),
            Seeds.ofItem(request.seed(), rounds.next()),
            run);
    ProposalReasons reasons = new ProposalReasons(request, acquisition, pool, proposal);
    List<String> notes = new ArrayList<>(pool.notes());
    notes.addAll(rounds.notes());
    if (request.acquisition().isEmpty()) {
      notes.add("Rows are proposed by " + acquisition + ", as no acquisition was chosen.");
    }
    notes.add(
        "Round "
            + rounds.next()
            + ": "
            + Sentences.count(pool.answered().length, "answer")
            + ", "
            + Sentences.count(pool.candidates().length, "candidate")
            + ", "
            + Sentences.count(proposal.chosen().length, "row")
            + " proposed.");
    reasons.best().ifPresent(notes::add);
    int[] chosen = Arrays.stream(proposal.rows()).map(row -> pool.tableRows()[row]).toArray();
    return new Result(
        batch(request, pool, proposal, reasons, rounds.next(), chosen),
        rounds.table(request.table(), chosen),
        proposal.beliefs().map(beliefs -> ranking(request, proposal, beliefs)),
        notes);
  }

  /** The first that fits the goal and is not chance. */
  private static Acquisition usual(Goal goal, boolean classes) {
    return Acquisition.fitting(goal, classes).stream()
        .filter(each -> each != Acquisition.RANDOM)
        .findFirst()
        .orElseThrow();
  }

  private static void check(ActiveRequest request, Acquisition acquisition, ActivePool pool) {
    if (pool.answered().length > 0) {
      acquisition.check(request.goal(), pool.classes());
      boolean learns =
          pool.classes()
              ? Learners.kind(request.learner()).classification()
              : Learners.kind(request.learner()).regression();
      if (!learns) {
        throw new IllegalArgumentException(
            "\""
                + request.learner()
                + "\" does not learn "
                + (pool.classes() ? "classes" : "numbers")
                + " such as \""
                + request.target()
                + "\": choose Random forest.");
      }
    }
    if (pool.classes() && request.goal().seeksRows()) {
      throw new IllegalArgumentException(
          "Only numbers are highest or lowest; for classes choose the goal \""
              + Goal.LEARN
              + "\".");
    }
  }

  private static FeatureTable batch(
      ActiveRequest request,
      ActivePool pool,
      Proposal proposal,
      ProposalReasons reasons,
      int round,
      int[] chosen) {
    int n = chosen.length;
    double[] rounds = new double[n];
    Arrays.fill(rounds, round);
    FeatureTable.Builder batch =
        FeatureTable.builder(Arrays.stream(chosen).mapToObj(request.table().ids()::get).toList())
            .numbers(
                new ColumnSpec("row of the table", ""),
                Arrays.stream(chosen).mapToDouble(row -> row + 1).toArray())
            .numbers(new ColumnSpec(ActiveRequest.ROUND, ""), rounds);
    if (proposal.beliefs().isPresent()) {
      Beliefs beliefs = proposal.beliefs().get();
      String unit = pool.data().target().unit();
      if (beliefs.isOfClasses()) {
        batch.texts(
            new ColumnSpec("predicted " + request.target(), ""),
            Arrays.stream(proposal.chosen())
                .mapToObj(i -> pool.data().classes().get((int) beliefs.predicted()[i]))
                .toList());
        batch.numbers(new ColumnSpec("entropy", "bit"), picked(beliefs.doubt(), proposal));
      } else {
        batch.numbers(
            new ColumnSpec("predicted " + request.target(), unit),
            picked(beliefs.predicted(), proposal));
        batch.numbers(new ColumnSpec("spread", unit), picked(beliefs.doubt(), proposal));
      }
      batch.numbers(reasons.acquisitionColumn(), picked(proposal.values(), proposal));
    }
    return batch
        .texts(new ColumnSpec("why", ""), IntStream.range(0, n).mapToObj(reasons::why).toList())
        .build();
  }

  private static double[] picked(double[] values, Proposal proposal) {
    return Arrays.stream(proposal.chosen()).mapToDouble(i -> values[i]).toArray();
  }

  private static Ranking ranking(ActiveRequest request, Proposal proposal, Beliefs beliefs) {
    boolean classes = beliefs.isOfClasses();
    double[] shown = classes ? beliefs.doubt() : beliefs.predicted();
    int[] order =
        IntStream.range(0, shown.length)
            .boxed()
            .sorted((a, b) -> Double.compare(shown[a], shown[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    ColumnSpec target = request.table().column(request.target());
    return new Ranking(
        classes
            ? new ColumnSpec("entropy of " + target.name(), "bit")
            : new ColumnSpec("predicted " + target.name(), target.unit()),
        Arrays.stream(order).mapToDouble(i -> shown[i]).toArray(),
        classes
            ? new double[0]
            : Arrays.stream(order).mapToDouble(i -> beliefs.doubt()[i]).toArray(),
        Arrays.stream(proposal.chosen()).map(i -> place[i]).toArray());
  }
}
