package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Score;

/** Learning curve, validation curve and scrambled targets. */
class CurvesTest {

  private static final Dataset DATA = JudgeSamples.friedman(150);
  private static final List<Split> SPLITS =
      SplitKind.RANDOM.splits(DATA, List.of(), 3, 1, RunContext.QUIET);
  private static final List<Double> SHARES = List.of(0.1, 0.3, 1.0);

  private static Learner ridge() {
    return Learners.create("Ridge regression", Map.of("alpha", "1e-6"));
  }

  private static Tuning tree() {
    return new Tuning(
        "Decision tree",
        Map.of(),
        SearchSpace.parse("maxDepth=1..12"),
        Search.GRID,
        1,
        2,
        Score.R2,
        SplitKind.RANDOM,
        3);
  }

  private static List<CurvePoint> learning(
      Dataset data, Learner learner, Score score, int threads) {
    return Curves.learning(
        learner, score, data, SPLITS, SHARES, 5, RunContext.QUIET.withThreads(threads));
  }

  @Test
  void trainingErrorGrowsAndValidationErrorFallsWithTheRows() {
    List<CurvePoint> points = learning(DATA, ridge(), Score.RMSE, 2);
    assertEquals(List.of("10", "30", "100"), points.stream().map(CurvePoint::setting).toList());
    double[] training = points.stream().mapToDouble(p -> p.scores().trainingMean()).toArray();
    double[] validation = points.stream().mapToDouble(p -> p.scores().mean()).toArray();
    assertTrue(training[0] < training[1] && training[1] < training[2], Arrays.toString(training));
    assertTrue(
        validation[0] > validation[1] && validation[1] > validation[2],
        Arrays.toString(validation));
    assertTrue(training[2] < validation[2]);
  }

  @Test
  void theWholeTrainingPartGivesTheScoresOfTheFolds() {
    FoldScores whole = learning(DATA, ridge(), Score.R2, 1).get(2).scores();
    for (int fold = 0; fold < SPLITS.size(); fold++) {
      double expected =
          FoldScores.fold(ridge(), Score.R2, DATA, SPLITS, fold, 5, RunContext.QUIET).validation();
      // The rows come in another order, so that sums differ in their last digits.
      assertEquals(expected, whole.validation()[fold], 1e-9);
    }
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    Learner forest = Learners.create("Random forest", Map.of("trees", "5"));
    List<CurvePoint> one = learning(DATA, forest, Score.R2, 1);
    YScrambling scrambled = scramble(forest, 1);
    for (int threads : List.of(2, 8)) {
      List<CurvePoint> many = learning(DATA, forest, Score.R2, threads);
      for (int i = 0; i < one.size(); i++) {
        assertArrayEquals(one.get(i).scores().validation(), many.get(i).scores().validation());
      }
      assertArrayEquals(scrambled.scrambled(), scramble(forest, threads).scrambled());
    }
  }

  private static YScrambling scramble(Learner learner, int threads) {
    return YScrambling.run(
        learner, Score.R2, DATA, SPLITS, 9, 3, RunContext.QUIET.withThreads(threads));
  }

  @Test
  void smallPartsKeepTheSharesOfTheClasses() {
    Dataset bands = JudgeSamples.bands(150);
    List<CurvePoint> points =
        learning(
            bands,
            Learners.create("Random forest", Map.of("trees", "10")),
            Score.BALANCED_ACCURACY,
            2);
    assertTrue(points.get(0).scores().problem().isEmpty());
    assertTrue(points.get(2).scores().mean() > points.get(0).scores().mean() - 0.05);
  }

  @Test
  void tooFlexibleSettingsShowTrainingScoresFarAboveValidationScores() {
    List<CurvePoint> points =
        Curves.validation(
            tree(),
            Map.of(),
            "maxDepth",
            List.of("1", "3", "12", "-4"),
            DATA,
            SPLITS,
            1,
            RunContext.QUIET);
    assertTrue(points.get(3).scores().problem().contains("maxDepth"));
    FoldScores shallow = points.get(0).scores();
    FoldScores deep = points.get(2).scores();
    assertTrue(deep.trainingMean() > 0.99);
    assertTrue(deep.trainingMean() - deep.mean() > 0.2);
    assertTrue(shallow.trainingMean() - shallow.mean() < 0.3);
    assertTrue(deep.deviation() > 0 && deep.trainingDeviation() >= 0);
  }

  @Test
  void wrongSharesAndScoresAreRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Curves.learning(ridge(), Score.R2, DATA, SPLITS, List.of(1.5), 1, RunContext.QUIET));
    assertThrows(IllegalArgumentException.class, () -> learning(DATA, ridge(), Score.ACCURACY, 1));
  }

  @Test
  void aRealLawBeatsEveryRandomOrderAndNoneDoesNot() {
    YScrambling law = scramble(ridge(), 2);
    assertTrue(law.value() > 0.5);
    assertEquals(0.1, law.probability(), 1e-15);
    assertTrue(law.scrambledMean() < 0.1);
    Dataset noise = JudgeSamples.noise(150, 5, 8);
    YScrambling none = YScrambling.run(ridge(), Score.RMSE, noise, SPLITS, 19, 3, RunContext.QUIET);
    assertTrue(none.probability() > 0.05, "p = " + none.probability());
    assertThrows(
        IllegalArgumentException.class,
        () -> YScrambling.run(ridge(), Score.R2, DATA, SPLITS, 0, 3, RunContext.QUIET));
  }

  @Test
  void cancellingStopsThem() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> Curves.learning(ridge(), Score.R2, DATA, SPLITS, SHARES, 1, run));
    assertThrows(
        CancellationException.class,
        () -> YScrambling.run(ridge(), Score.R2, DATA, SPLITS, 5, 1, run));
  }
}
