package org.materialsj.tasks;

import java.util.Arrays;
import java.util.Optional;
import org.materialsj.learn.active.Acquisition;
import org.materialsj.learn.active.Beliefs;
import org.materialsj.learn.active.Goal;
import org.materialsj.learn.active.Proposal;
import org.materialsj.model.ColumnSpec;

/** Why rows are proposed, in words. */
record ProposalReasons(
    ActiveRequest request, Acquisition acquisition, ActivePool pool, Proposal proposal) {

  private String unit() {
    return pool.data().target().unit();
  }

  private String quantity(double value) {
    return Sentences.quantity(value, unit());
  }

  private boolean lowest() {
    return request.goal() == Goal.MINIMISE;
  }

  /** Name and unit of the acquisition value. */
  ColumnSpec acquisitionColumn() {
    Acquisition by =
        acquisition == Acquisition.DIVERSE
            ? Acquisition.within(request.goal(), pool.classes())
            : acquisition;
    String of =
        switch (by) {
          case VARIANCE -> unit().isEmpty() ? "" : "(" + unit() + ")^2";
          case EXPECTED_IMPROVEMENT, CONFIDENCE_BOUND, GREEDY -> unit();
          case ENTROPY -> "bit";
          default -> "";
        };
    return new ColumnSpec("acquisition", of);
  }

  /** The best answer so far, as a sentence. */
  Optional<String> best() {
    if (!request.goal().seeksRows() || pool.answered().length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "The best answer so far is "
            + quantity(bestValue())
            + " of \""
            + request.table().ids().get(pool.tableRows()[bestRow()])
            + "\".");
  }

  private int bestRow() {
    int best = pool.answered()[0];
    for (int row : pool.answered()) {
      double more = pool.data().values()[row] - pool.data().values()[best];
      best = (lowest() ? -more : more) > 0 ? row : best;
    }
    return best;
  }

  private double bestValue() {
    return pool.data().values()[bestRow()];
  }

  /** Why a row of the proposal was chosen. */
  String why(int index) {
    if (acquisition == Acquisition.RANDOM) {
      return "Drawn at random.";
    }
    int place = proposal.chosen()[index];
    if (proposal.beliefs().isEmpty()) {
      return "Nearest the centre of a cluster of "
          + Sentences.count(proposal.clusters()[index], "candidate")
          + "; there are too few answers for a model.";
    }
    Beliefs beliefs = proposal.beliefs().get();
    if (acquisition != Acquisition.DIVERSE) {
      return reason(acquisition, beliefs, place);
    }
    return "Stands for a cluster of "
        + Sentences.count(proposal.clusters()[index], "wanted row")
        + ". "
        + reason(Acquisition.within(request.goal(), pool.classes()), beliefs, place);
  }

  private String reason(Acquisition by, Beliefs beliefs, int place) {
    double predicted = beliefs.predicted()[place];
    double doubt = beliefs.doubt()[place];
    return switch (by) {
      case VARIANCE ->
          "The model is unsure: spread "
              + quantity(doubt)
              + ", of all candidates "
              + quantity(Arrays.stream(beliefs.doubt()).average().orElse(0))
              + " on average.";
      case EXPECTED_IMPROVEMENT ->
          "Expected to "
              + (lowest() ? "fall below" : "exceed")
              + " the best answer, "
              + quantity(bestValue())
              + ", by "
              + quantity(proposal.values()[place])
              + " on average.";
      case CONFIDENCE_BOUND ->
          "May reach "
              + quantity(predicted + (lowest() ? -1 : 1) * request.kappa() * doubt)
              + ", the prediction "
              + (lowest() ? "less " : "plus ")
              + Sentences.plain(request.kappa())
              + " times the spread.";
      case GREEDY ->
          "Predicted "
              + quantity(predicted)
              + ", number "
              + rank(beliefs, predicted)
              + " of "
              + Sentences.count(beliefs.size(), "candidate")
              + ".";
      case ENTROPY ->
          "The classes are open: entropy "
              + Sentences.number(doubt)
              + " bit of at most "
              + Sentences.plain(Math.log(pool.data().classes().size()) / Math.log(2))
              + " bit.";
      case MARGIN ->
          "The two likeliest classes differ by "
              + Sentences.number(beliefs.margin()[place])
              + " in probability.";
      default -> throw new IllegalStateException("no reason by " + by);
    };
  }

  private long rank(Beliefs beliefs, double predicted) {
    return 1
        + Arrays.stream(beliefs.predicted())
            .filter(other -> lowest() ? other < predicted : other > predicted)
            .count();
  }
}
