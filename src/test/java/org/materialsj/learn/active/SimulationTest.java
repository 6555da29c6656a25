package org.materialsj.learn.active;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;

class SimulationTest {

  private static Simulation seeking(Acquisition acquisition, int rounds, int seeds) {
    return new Simulation(
        ActiveSamples.process(),
        Goal.MAXIMISE,
        List.of(acquisition),
        2,
        6,
        2,
        rounds,
        0.3,
        0.05,
        seeds);
  }

  @Test
  void expectedImprovementFindsTheHillSoonerThanChance() {
    SimulatedCurves curves =
        seeking(Acquisition.EXPECTED_IMPROVEMENT, 8, 12)
            .run(ActiveSamples.hill(150), 1, RunContext.QUIET);
    for (int measure = 0; measure < 2; measure++) {
      SimulatedCurves.Comparison against = curves.comparison(measure, 1);
      assertTrue(against.mean() > against.chance());
      assertTrue(against.probability() < 0.05, against.toString());
    }
    assertArrayEquals(new int[] {6, 8, 10, 12, 14, 16, 18, 20, 22}, curves.answers());
    assertEquals(
        List.of(Acquisition.RANDOM, Acquisition.EXPECTED_IMPROVEMENT), curves.acquisitions());
  }

  @Test
  void allStartFromTheSameRowsAndNeverAskTwice() {
    SimulatedCurves curves =
        seeking(Acquisition.GREEDY, 3, 4).run(ActiveSamples.hill(60), 1, RunContext.QUIET);
    for (int seed = 0; seed < 4; seed++) {
      int[] random = curves.rows()[0][seed];
      int[] greedy = curves.rows()[1][seed];
      assertArrayEquals(Arrays.copyOf(random, 6), Arrays.copyOf(greedy, 6));
      assertEquals(12, Arrays.stream(greedy).distinct().count());
      for (int m = 0; m < 2; m++) {
        assertEquals(curves.scores()[m][0][seed][0], curves.scores()[m][1][seed][0]);
      }
    }
  }

  @Test
  void theCurvesAreTheSameOnAnyNumberOfThreads() {
    Simulation simulation =
        new Simulation(
            ActiveSamples.forest(),
            Goal.LEARN,
            Acquisition.fitting(Goal.LEARN, true),
            2,
            8,
            5,
            3,
            0.3,
            0.05,
            3);
    SimulatedCurves one =
        simulation.run(ActiveSamples.phases(90), 7, RunContext.QUIET.withThreads(1));
    for (int threads : new int[] {2, 8}) {
      SimulatedCurves more =
          simulation.run(ActiveSamples.phases(90), 7, RunContext.QUIET.withThreads(threads));
      assertTrue(Arrays.deepEquals(one.scores(), more.scores()));
      assertTrue(Arrays.deepEquals(one.rows(), more.rows()));
    }
  }

  @Test
  void entropyLearnsABorderFasterThanChance() {
    Simulation simulation =
        new Simulation(
            ActiveSamples.forest(),
            Goal.LEARN,
            List.of(Acquisition.ENTROPY),
            2,
            10,
            5,
            8,
            0.3,
            0.05,
            10);
    SimulatedCurves curves = simulation.run(ActiveSamples.phases(250), 2, RunContext.QUIET);
    SimulatedCurves.Comparison against = curves.comparison(0, 1);
    assertTrue(
        against.better() > against.worse() && against.probability() < 0.05, against.toString());
    SimulatedCurves.Summary summary = curves.summary(0, 1);
    assertTrue(summary.low()[8] <= summary.mean()[8] && summary.mean()[8] <= summary.high()[8]);
  }

  @Test
  void roundsEndWithTheCandidates() {
    SimulatedCurves curves =
        seeking(Acquisition.GREEDY, 100, 2).run(ActiveSamples.hill(13), 1, RunContext.QUIET);
    assertArrayEquals(new int[] {6, 8, 10, 12}, curves.answers());
  }

  @Test
  void tooFewCandidatesAreToldInOneSentence() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                seeking(Acquisition.GREEDY, 3, 2).run(ActiveSamples.hill(7), 1, RunContext.QUIET));
    assertEquals(
        "The candidates are too few: 7 rows, of which 6 have answers at the start, leave less than"
            + " one batch of 2.",
        e.getMessage());
  }

  @Test
  void classesHaveNoHighestRow() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                seeking(Acquisition.RANDOM, 3, 2)
                    .run(ActiveSamples.phases(40), 1, RunContext.QUIET));
    assertEquals(
        "Only numbers are highest or lowest; for classes choose the goal \"Learn everywhere\".",
        e.getMessage());
  }

  @Test
  void aCancelledSimulationEnds() {
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> seeking(Acquisition.GREEDY, 3, 2).run(ActiveSamples.hill(40), 1, cancelled));
  }
}
