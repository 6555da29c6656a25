package org.materialsj.learn.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Dataset;
import org.materialsj.learn.Score;
import org.materialsj.learn.TrainingSet;

class NestedValidationTest {

  private static Tuning tuning(String learner, Map<String, String> settings, String space) {
    return new Tuning(
        learner,
        settings,
        SearchSpace.parse(space),
        Search.GRID,
        1,
        3,
        Score.R2,
        SplitKind.RANDOM,
        3);
  }

  private static NestedValidation run(Tuning tuning, Dataset data, RunContext run) {
    return NestedValidation.run(tuning, 4, data, List.of(), 11, run);
  }

  private static final Tuning BOOSTING =
      tuning("Gradient boosting", Map.of("iterations", "15"), "maxLeaves=2,6,16");

  @Test
  void theInnerScoreIsThatOfTheSearchOnTheTrainingRowsAlone() {
    Dataset data = JudgeSamples.friedman(80);
    NestedValidation nested = run(BOOSTING, data, RunContext.QUIET);
    assertEquals(4, nested.folds().size());
    boolean[] tested = new boolean[80];
    for (NestedValidation.Fold fold : nested.folds()) {
      Arrays.stream(fold.judged().rows()).forEach(row -> tested[row] = true);
      assertTrue(BOOSTING.space().grid(3).contains(fold.chosen().settings()));
      assertEquals(fold.inner(), fold.chosen().scores().mean());
    }
    assertEquals(80, IntStream.range(0, 80).filter(row -> tested[row]).count());
    assertEquals(
        nested.folds().stream().mapToDouble(NestedValidation.Fold::outer).average().orElseThrow(),
        nested.outerMean(),
        1e-15);
  }

  @Test
  void changingTheTestRowsOfAFoldChangesNothingThatItsSearchSees() {
    Dataset data = JudgeSamples.friedman(60);
    NestedValidation before = run(BOOSTING, data, RunContext.QUIET);
    int[] rows = before.folds().get(0).judged().rows();
    double[] changed = data.values().clone();
    for (int row : rows) {
      changed[row] = -1e3;
    }
    Dataset other =
        JudgeSamples.dataset(
            new TrainingSet(data.features(), data.columns(), data.target(), changed, List.of()));
    NestedValidation after = run(BOOSTING, other, RunContext.QUIET);
    NestedValidation.Fold first = after.folds().get(0);
    assertArrayEquals(rows, first.judged().rows());
    assertEquals(before.folds().get(0).chosen().settings(), first.chosen().settings());
    assertArrayEquals(
        before.folds().get(0).chosen().scores().validation(), first.chosen().scores().validation());
    assertArrayEquals(before.folds().get(0).judged().predicted(), first.judged().predicted());
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    Dataset data = JudgeSamples.bands(60);
    Tuning tuning =
        new Tuning(
            "Random forest",
            Map.of("trees", "5"),
            SearchSpace.parse("maxDepth=1..6"),
            Search.BAYESIAN,
            6,
            2,
            Score.ACCURACY,
            SplitKind.STRATIFIED,
            3);
    NestedValidation one = run(tuning, data, RunContext.QUIET.withThreads(1));
    for (int threads : List.of(2, 8)) {
      NestedValidation many = run(tuning, data, RunContext.QUIET.withThreads(threads));
      for (int i = 0; i < 4; i++) {
        assertEquals(one.folds().get(i).chosen().text(), many.folds().get(i).chosen().text());
        assertArrayEquals(
            one.folds().get(i).judged().predicted(), many.folds().get(i).judged().predicted());
      }
    }
  }

  @Test
  void groupsStayTogetherInsideAndOutside() {
    Dataset data = JudgeSamples.friedman(60);
    List<String> groups = IntStream.range(0, 60).mapToObj(i -> "g" + i / 5).toList();
    Tuning tuning =
        new Tuning(
            "Ridge regression",
            Map.of(),
            SearchSpace.parse("alpha=0.1,10.0"),
            Search.GRID,
            1,
            2,
            Score.RMSE,
            SplitKind.GROUPED,
            3);
    NestedValidation nested = NestedValidation.run(tuning, 4, data, groups, 1, RunContext.QUIET);
    for (NestedValidation.Fold fold : nested.folds()) {
      assertEquals(
          0,
          Arrays.stream(fold.judged().rows()).map(row -> row / 5).distinct().count() * 5
              - fold.judged().rows().length);
    }
  }

  @Test
  void cancellingStopsIt() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> run(BOOSTING, JudgeSamples.friedman(60), run));
  }

  /**
   * A random target and features without any law: choosing the features that follow the target best
   * on all rows and judging afterwards feigns a law; choosing them inside of each fold does not.
   */
  @Test
  void selectionOutsideOfTheFoldsFeignsALawAndSelectionInsideDoesNot() {
    int features = Integer.getInteger("materialsj.noise.features", 500);
    Dataset noise = JudgeSamples.noise(100, features, 20);
    Tuning inside =
        tuning(
            "Ridge regression",
            Map.of("alpha", "1.0"),
            "preparation='lasso alpha=0.2','lasso alpha=0.25'");
    NestedValidation honest = run(inside, noise, RunContext.QUIET);
    assertTrue(honest.outerMean() <= 0.05, "nested R2 " + honest.outerMean());

    Integer[] best = IntStream.range(0, features).boxed().toArray(Integer[]::new);
    Arrays.sort(best, Comparator.comparingDouble(f -> -correlation(noise.columns()[f], noise)));
    double[][] chosen =
        IntStream.range(0, 10).mapToObj(i -> noise.columns()[best[i]]).toArray(double[][]::new);
    Dataset selected =
        JudgeSamples.dataset(
            new TrainingSet(
                noise.features().subList(0, 10),
                chosen,
                noise.target(),
                noise.values(),
                List.of()));
    NestedValidation feigned =
        run(tuning("Ridge regression", Map.of(), "alpha=1.0,10.0"), selected, RunContext.QUIET);
    assertTrue(feigned.outerMean() > 0.3, "selected outside R2 " + feigned.outerMean());
  }

  private static double correlation(double[] x, Dataset data) {
    double[] y = data.values();
    double xy = 0;
    double xx = 0;
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
    }
    return Math.abs(xy) / Math.sqrt(xx);
  }
}
