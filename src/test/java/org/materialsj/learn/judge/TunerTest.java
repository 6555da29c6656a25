package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.ExpectedImprovement;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Score;

class TunerTest {

  private static final Dataset DATA = JudgeSamples.friedman(80);

  private static Tuning tuning(Search search, int trials, Score score, String space) {
    return new Tuning(
        "Gradient boosting",
        Map.of("iterations", "20"),
        SearchSpace.parse(space),
        search,
        trials,
        3,
        score,
        SplitKind.RANDOM,
        3);
  }

  private static Tuner.Result search(Tuning tuning, Dataset data, RunContext run) {
    return Tuner.search(tuning, data, List.of(), 7, run);
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void bitsAreTheSameOnOneTwoAndEightThreads(Search search) {
    Tuning tuning = tuning(search, 9, Score.RMSE, "learningRate=0.01..0.5 log; maxLeaves=2..16");
    Tuner.Result one = search(tuning, DATA, RunContext.QUIET.withThreads(1));
    for (int threads : List.of(2, 8)) {
      Tuner.Result many = search(tuning, DATA, RunContext.QUIET.withThreads(threads));
      assertEquals(one.best(), many.best());
      for (int i = 0; i < one.trials().size(); i++) {
        assertEquals(one.trials().get(i).settings(), many.trials().get(i).settings());
        assertArrayEquals(
            one.trials().get(i).scores().validation(), many.trials().get(i).scores().validation());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void theWinnerHasTheBestMeanScoreAndNoSettingsAreTriedTwice(Search search) {
    for (Score score : List.of(Score.R2, Score.RMSE)) {
      Tuner.Result found =
          search(
              tuning(search, 9, score, "learningRate=0.01..0.5 log; maxLeaves=2..16"),
              DATA,
              RunContext.QUIET);
      assertEquals(9, found.trials().size());
      assertEquals(9, new HashSet<>(found.trials().stream().map(Trial::settings).toList()).size());
      double best =
          found.trials().stream()
              .mapToDouble(trial -> score.gain(trial.scores().mean()))
              .max()
              .orElseThrow();
      assertEquals(best, score.gain(found.winner().scores().mean()));
    }
  }

  @Test
  void aSmallSpaceEndsARandomOrBayesianSearch() {
    for (Search search : List.of(Search.RANDOM, Search.BAYESIAN)) {
      Tuner.Result found =
          search(tuning(search, 30, Score.MAE, "maxLeaves=2..5"), DATA, RunContext.QUIET);
      assertEquals(4, found.trials().size());
    }
  }

  @Test
  void refusedSettingsAreTrialsWithAProblem() {
    Tuner.Result found =
        search(tuning(Search.GRID, 1, Score.R2, "learningRate=-1,0.1"), DATA, RunContext.QUIET);
    assertTrue(found.trials().get(0).scores().problem().contains("learningRate"));
    assertTrue(Double.isNaN(found.trials().get(0).scores().mean()));
    assertEquals("learningRate=0.1", found.winner().text());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> search(tuning(Search.GRID, 1, Score.R2, "sheep=1,2"), DATA, RunContext.QUIET))
            .getMessage();
    assertTrue(
        message.startsWith(
            "None of the 2 settings worked: Gradient boosting has no setting \"sheep\""),
        message);
  }

  @Test
  void scoresMustFitTheTarget() {
    assertEquals(
        "The score F1 judges classes, but the target holds numbers: choose R2, RMSE, MAE, Max"
            + " error.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    search(
                        tuning(Search.GRID, 1, Score.F1, "maxLeaves=2..5"), DATA, RunContext.QUIET))
            .getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      value = Score.class,
      names = {"ACCURACY", "BALANCED_ACCURACY", "F1", "AUC"})
  void classesAreSearchedByTheirScores(Score score) {
    Tuner.Result found =
        search(
            tuning(Search.GRID, 1, score, "maxLeaves=2,8"),
            JudgeSamples.bands(90),
            RunContext.QUIET);
    assertTrue(found.winner().scores().mean() > 0.4);
    assertTrue(found.winner().scores().trainingMean() >= found.winner().scores().mean());
  }

  @Test
  void aSettingIsEitherFixedOrSearched() {
    assertThrows(
        IllegalArgumentException.class,
        () -> tuning(Search.GRID, 1, Score.R2, "iterations=10..20"));
  }

  @Test
  void bayesianSearchComesCloserToAKnownOptimumThanItsRandomStart() {
    // Ridge regression of noise-free lines is best at the least alpha.
    double sum = 0;
    for (long seed = 0; seed < 5; seed++) {
      Tuning tuning =
          new Tuning(
              "Kernel ridge",
              Map.of(),
              SearchSpace.parse("alpha=1e-6..1e3 log; gamma=1e-4..1e2 log"),
              Search.BAYESIAN,
              20,
              2,
              Score.RMSE,
              SplitKind.RANDOM,
              3);
      Tuner.Result found = Tuner.search(tuning, DATA, List.of(), seed, RunContext.QUIET);
      double start =
          found.trials().stream()
              .limit(7)
              .mapToDouble(trial -> trial.scores().mean())
              .min()
              .orElseThrow();
      double end = found.winner().scores().mean();
      assertTrue(end <= start);
      sum += end / start;
    }
    assertTrue(sum / 5 < 0.97, "mean ratio " + sum / 5);
  }

  @Test
  void expectedImprovementIsThatOfANormalValue() {
    assertEquals(1 / Math.sqrt(2 * Math.PI), ExpectedImprovement.of(0, 1), 1e-12);
    assertEquals(2, ExpectedImprovement.of(2, 0));
    assertEquals(0, ExpectedImprovement.of(-2, 0));
    // Numerically: the mean of max(0, 0.5 + 2 t) over the normal distribution.
    double sum = 0;
    for (int i = -80_000; i <= 80_000; i++) {
      double t = i * 1e-4;
      sum += 1e-4 * Math.max(0, 0.5 + 2 * t) * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
    }
    assertEquals(sum, ExpectedImprovement.of(0.5, 2), 1e-7);
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void cancellingStopsTheSearch(Search search) {
    AtomicInteger polls = new AtomicInteger();
    RunContext run =
        new RunContext(Progress.NONE, () -> polls.incrementAndGet() > 50, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () ->
            search(
                tuning(search, 500, Score.R2, "learningRate=0.01..0.5; maxLeaves=2..16"),
                DATA,
                run));
  }
}
