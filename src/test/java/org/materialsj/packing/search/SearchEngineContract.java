package org.materialsj.packing.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.packing.GenerationStatistics;

/** What every search engine promises. */
abstract class SearchEngineContract {

  /** Budget of the searches here. */
  static final long BUDGET = 60_000;

  abstract SearchEngine engine();

  /** Everything a search tells, as text. */
  private static final class Heard implements SearchListener {
    final List<String> told = new ArrayList<>();
    double best;

    @Override
    public void candidate(double[] u, double density) {
      told.add(java.util.Arrays.toString(u) + " " + density);
      best = Math.max(best, density);
    }

    @Override
    public void generation(GenerationStatistics statistics) {
      told.add(
          statistics.generation()
              + " "
              + statistics.evaluations()
              + " "
              + statistics.best()
              + " "
              + statistics.meanOfBest()
              + java.util.Arrays.toString(statistics.densities())
              + statistics.totalCorrelation());
    }
  }

  private Heard whole(int threads) {
    Heard heard = new Heard();
    Search search = engine().start(Valleys.objective(), BUDGET, 7);
    RunContext run = RunContext.QUIET.withThreads(threads);
    while (search.step(run, heard)) {
      assertTrue(search.evaluations() > 0);
    }
    return heard;
  }

  @Test
  void theBestMaximumIsAmongTheCandidates() {
    Envelope objective = Valleys.objective();
    double best = 0;
    for (int i = 0; i < 40_000; i++) {
      best =
          Math.max(best, objective.evaluator().density(new double[] {i % 200 / 200.0, i / 4e4}, 0));
    }
    assertTrue(whole(1).best > best - 1e-3);
  }

  @Test
  void threadsDoNotChangeTheResult() {
    List<String> one = whole(1).told;
    assertEquals(one, whole(2).told);
    assertEquals(one, whole(8).told);
  }

  @Test
  void everyEvaluationIsCounted() {
    Envelope objective = Valleys.objective();
    Search search = engine().start(objective, BUDGET, 7);
    while (search.step(RunContext.QUIET, SearchListener.NONE)) {
      assertEquals(objective.evaluations.get(), search.evaluations());
    }
    assertTrue(search.evaluations() >= BUDGET);
    assertFalse(search.step(RunContext.QUIET, SearchListener.NONE));
  }

  @Test
  void aResumedSearchGoesOnWithTheSameBits() {
    Envelope objective = Valleys.objective();
    Heard heard = new Heard();
    Search search = engine().start(objective, BUDGET, 7);
    while (search.step(RunContext.QUIET, heard)) {
      search = engine().resume(objective, search.state());
    }
    assertEquals(whole(2).told, heard.told);
  }

  @Test
  void aCancelledStepLeavesTheSearchWhereItStood() {
    Envelope objective = Valleys.objective();
    Search search = engine().start(objective, BUDGET, 7);
    search.step(RunContext.QUIET, SearchListener.NONE);
    SearchState before = search.state();
    long at = objective.evaluations.get();
    RunContext cancelling =
        new RunContext(
            Progress.NONE,
            () -> objective.evaluations.get() > at + 50,
            RunContext.QUIET.executor());
    Search stopped = search;
    assertThrows(CancellationException.class, () -> stopped.step(cancelling, SearchListener.NONE));
    assertTrue(objective.evaluations.get() < at + 2000);
    SearchState after = search.state();
    assertEquals(before.evaluations(), after.evaluations());
    before
        .values()
        .forEach((name, numbers) -> assertArrayEquals(numbers, after.values().get(name), name));
  }

  @Test
  void aStateOfAnotherSearchIsRefused() {
    SearchState state = engine().start(Valleys.objective(), 10, 1).state();
    SearchState other = new SearchState("no engine", 10, 1, 0, state.values());
    Envelope larger = new Envelope(3, List.of(Envelope.bowl(0, new double[3], new double[3])));
    assertThrows(IllegalArgumentException.class, () -> engine().resume(Valleys.objective(), other));
    assertThrows(IllegalArgumentException.class, () -> engine().resume(larger, state));
  }

  @Test
  void aBudgetOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> engine().start(Valleys.objective(), 0, 1));
  }
}
