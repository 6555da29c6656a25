package org.materialsj.learn.active;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class ProposerTest {

  private static final int[] ANSWERED = IntStream.range(0, 12).toArray();
  private static final int[] CANDIDATES = IntStream.range(12, 80).toArray();

  private static Proposal propose(Acquisition acquisition, Goal goal, TrainingSet pool, int batch) {
    return new Proposer(ActiveSamples.forest(), goal, acquisition, 2, batch)
        .propose(pool, ANSWERED, CANDIDATES, 5, RunContext.QUIET);
  }

  @ParameterizedTest
  @EnumSource
  void eachProposesDifferentCandidatesAndTheSameAgain(Acquisition acquisition) {
    boolean classes = acquisition == Acquisition.ENTROPY || acquisition == Acquisition.MARGIN;
    TrainingSet pool = classes ? ActiveSamples.phases(80) : ActiveSamples.hill(80);
    Goal goal = classes ? Goal.LEARN : Goal.MAXIMISE;
    int[] rows = propose(acquisition, goal, pool, 6).rows();
    assertEquals(6, Arrays.stream(rows).distinct().count());
    assertTrue(Arrays.stream(rows).allMatch(row -> row >= 12 && row < 80));
    assertArrayEquals(rows, propose(acquisition, goal, pool, 6).rows());
  }

  @Test
  void unlessRowsStandForClustersTheBestValuesAreTaken() {
    Proposal proposal =
        propose(Acquisition.EXPECTED_IMPROVEMENT, Goal.MAXIMISE, ActiveSamples.hill(80), 5);
    double least =
        Arrays.stream(proposal.chosen()).mapToDouble(i -> proposal.values()[i]).min().orElseThrow();
    assertTrue(Arrays.stream(proposal.values()).filter(v -> v > least).count() <= 4);
  }

  @Test
  void theLowestAreTheHighestOfTheOppositeTarget() {
    TrainingSet hill = ActiveSamples.hill(80);
    double[] turned = Arrays.stream(hill.values()).map(v -> -v).toArray();
    Proposer low =
        new Proposer(ActiveSamples.process(), Goal.MINIMISE, Acquisition.CONFIDENCE_BOUND, 2, 4);
    Proposer high =
        new Proposer(ActiveSamples.process(), Goal.MAXIMISE, Acquisition.CONFIDENCE_BOUND, 2, 4);
    assertArrayEquals(
        high.propose(hill, ANSWERED, CANDIDATES, 5, RunContext.QUIET).rows(),
        low.propose(hill.regressing(turned), ANSWERED, CANDIDATES, 5, RunContext.QUIET).rows());
  }

  /** Four heaps of equal rows: a batch of four by clusters has one of each. */
  @Test
  void aDiverseBatchAndAFirstOneTakeARowOfEachHeap() {
    int n = 40;
    double[][] x = new double[2][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = i % 2 + 0.001 * i;
      x[1][i] = i / 2 % 2 - 0.001 * i;
      y[i] = x[0][i] * x[1][i];
    }
    TrainingSet pool =
        new TrainingSet(
            List.of(new ColumnSpec("a", ""), new ColumnSpec("b", "")),
            x,
            new ColumnSpec("y", ""),
            y,
            List.of());
    Proposer proposer =
        new Proposer(ActiveSamples.process(), Goal.LEARN, Acquisition.DIVERSE, 2, 4);
    int[] rest = IntStream.range(4, n).toArray();
    for (int[] answered : new int[][] {{0, 1, 2, 3}, {0}, {}}) {
      Proposal proposal = proposer.propose(pool, answered, rest, 1, RunContext.QUIET);
      assertEquals(answered.length > 1, proposal.beliefs().isPresent());
      assertEquals(4, Arrays.stream(proposal.rows()).map(row -> row % 4).distinct().count());
    }
  }

  @Test
  void equalRowsLeaveNoClusterEmpty() {
    TrainingSet pool =
        new TrainingSet(
            List.of(new ColumnSpec("a", "")),
            new double[][] {new double[9]},
            new ColumnSpec("y", ""),
            new double[9],
            List.of());
    Proposal proposal =
        new Proposer(ActiveSamples.process(), Goal.LEARN, Acquisition.DIVERSE, 2, 5)
            .propose(pool, new int[0], IntStream.range(0, 9).toArray(), 1, RunContext.QUIET);
    assertEquals(5, Arrays.stream(proposal.rows()).distinct().count());
  }

  @Test
  void classesWithoutASecondOneHaveNoModelYet() {
    TrainingSet pool = ActiveSamples.phases(80);
    int[] low = CANDIDATES.clone();
    int[] ofOneClass = Arrays.stream(ANSWERED).filter(row -> pool.values()[row] == 0).toArray();
    Proposal proposal =
        new Proposer(ActiveSamples.forest(), Goal.LEARN, Acquisition.ENTROPY, 2, 3)
            .propose(pool, ofOneClass, low, 1, RunContext.QUIET);
    assertFalse(proposal.beliefs().isPresent());
    assertEquals(3, proposal.rows().length);
  }

  @Test
  void fewerCandidatesThanTheBatchAreAllTaken() {
    Proposal proposal =
        new Proposer(ActiveSamples.forest(), Goal.LEARN, Acquisition.VARIANCE, 2, 50)
            .propose(ActiveSamples.hill(80), ANSWERED, new int[] {20, 30}, 1, RunContext.QUIET);
    assertEquals(2, proposal.rows().length);
  }

  @Test
  void aModelThatIsNeverUnsureIsRefused() {
    Proposer proposer =
        new Proposer(
            Learners.create("Ridge regression", Map.of()), Goal.LEARN, Acquisition.VARIANCE, 2, 3);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                proposer.propose(
                    ActiveSamples.hill(80), ANSWERED, CANDIDATES, 1, RunContext.QUIET));
    assertEquals(
        "Active learning needs to know how sure a model is, and \"Ridge regression\" does not tell"
            + " it for numbers: choose Random forest or Gaussian process.",
        e.getMessage());
  }

  @Test
  void anAcquisitionThatDoesNotFitTheGoalNamesThoseThatDo() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Acquisition.GREEDY.check(Goal.LEARN, false));
    assertEquals(
        "The acquisition \"Greedy\" does not fit the goal \"Learn everywhere\" for numbers; choose"
            + " one of Random, Variance, Diverse by clusters.",
        e.getMessage());
  }

  /** Probabilities 1/2, 1/4, 1/4 have an entropy of 1.5 bit and a margin of 1/4. */
  @Test
  void valuesFollowTheirFormulas() {
    Beliefs numbers = new Beliefs(new double[] {3}, new double[] {0.5}, new double[0]);
    assertEquals(0.25, Acquisition.VARIANCE.values(numbers, Goal.LEARN, Double.NaN, 2)[0]);
    assertEquals(4, Acquisition.CONFIDENCE_BOUND.values(numbers, Goal.MAXIMISE, 2, 2)[0]);
    assertEquals(-2, Acquisition.CONFIDENCE_BOUND.values(numbers, Goal.MINIMISE, 2, 2)[0]);
    assertEquals(-3, Acquisition.GREEDY.values(numbers, Goal.MINIMISE, 2, 2)[0]);
    Beliefs classes = new Beliefs(new double[] {0}, new double[] {1.5}, new double[] {0.25});
    assertEquals(1.5, Acquisition.ENTROPY.values(classes, Goal.LEARN, Double.NaN, 2)[0]);
    assertEquals(0.75, Acquisition.MARGIN.values(classes, Goal.LEARN, Double.NaN, 2)[0]);
  }
}
