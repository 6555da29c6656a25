package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Split;
import org.materialsj.learn.Samples;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class CompareModelsTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final String BASELINE = "Mean or majority";

  private static CompareRequest request(
      FeatureTable table, double testFraction, List<CompareRequest.Candidate> candidates) {
    String target = table.has("phase") ? "phase" : "y";
    return new CompareRequest(
        TrainingTable.request(table, target, BASELINE, "", testFraction, TrainOptions.DEFAULT),
        candidates,
        false);
  }

  private static CompareResult compare(FeatureTable table, String... learners) {
    return CompareModels.run(request(table, 0, Candidates.of(List.of(learners), "", "")), RUN);
  }

  private static FeatureTable numbers(int rows) {
    return TrainingTable.of(Samples.friedman1(rows, 21)).build();
  }

  @Test
  void scoresAreThoseOfTrainingAlone() {
    FeatureTable table = numbers(120);
    CompareResult result = compare(table, "Ridge regression", "Random forest");
    for (String learner : List.of("Ridge regression", "Random forest")) {
      FeatureTable alone =
          TrainModel.run(TrainingTable.request(table, "y", learner, "", TrainOptions.DEFAULT), RUN)
              .scores();
      int row = result.scores().ids().indexOf(learner);
      for (String score : List.of("R2", "RMSE", "MAE", "max error")) {
        assertEquals(
            alone.numbers(score)[alone.ids().indexOf("all folds")],
            result.scores().numbers(score)[row]);
      }
      assertArrayEquals(Arrays.copyOf(alone.numbers("RMSE"), 5), result.folds().numbers(learner));
    }
  }

  @Test
  void theBestStandsFirstAndTheBaselineLast() {
    FeatureTable scores = compare(numbers(150), "Nearest neighbours", "Gaussian process").scores();
    assertEquals(List.of("Gaussian process", "Nearest neighbours", BASELINE), scores.ids());
    double[] difference = scores.numbers("RMSE minus best");
    assertEquals(0, difference[0]);
    assertTrue(difference[1] > 0 && difference[2] > difference[1]);
    assertEquals(0, scores.numbers("standard error of difference")[0]);
    assertEquals(5, scores.numbers("folds better than baseline")[0]);
    assertEquals(0, scores.numbers("folds better than baseline")[2]);
    assertEquals("eV", scores.column("RMSE minus best").unit());
    assertFalse(scores.has("time to learn"));
  }

  @Test
  void theResultIsTheSameOnAnyNumberOfThreads() {
    FeatureTable table = numbers(80);
    CompareRequest request =
        request(table, 0.2, Candidates.of(List.of("Random forest", "Decision tree"), "", ""));
    CompareResult one = CompareModels.run(request, RUN.withThreads(1));
    for (int threads : new int[] {2, 8}) {
      CompareResult many = CompareModels.run(request, RUN.withThreads(threads));
      assertEquals(one.scores().ids(), many.scores().ids());
      for (ColumnSpec column : one.scores().columns()) {
        assertArrayEquals(
            one.scores().numbers(column.name()), many.scores().numbers(column.name()));
      }
    }
  }

  @Test
  void aLearnerThatCannotLearnHasItsReasonAndTheOthersGoOn() {
    FeatureTable table = numbers(12);
    List<CompareRequest.Candidate> candidates =
        Candidates.of(
            List.of("Nearest neighbours", "Ridge regression"),
            "Nearest neighbours: neighbours=11",
            "");
    CompareResult result = CompareModels.run(request(table, 0, candidates), RUN);
    FeatureTable scores = result.scores();
    int failed = scores.ids().indexOf("Nearest neighbours");
    assertEquals(1, failed);
    assertTrue(scores.error(failed).orElseThrow().contains("11"), scores.error(failed).toString());
    assertTrue(Double.isNaN(scores.numbers("RMSE")[failed]));
    assertFalse(result.folds().has("Nearest neighbours"));
    assertTrue(
        result.notes().stream().anyMatch(n -> n.startsWith("Nearest neighbours could not learn:")));
  }

  @Test
  void learnersOfClassesAreLeftOutForNumbersAndTheOtherWayRound() {
    FeatureTable classes = TrainingTable.of(Samples.bands(90, 22)).build();
    CompareResult result = compare(classes, "Linear discriminant", "Lasso");
    assertEquals(List.of("Linear discriminant", BASELINE), result.scores().ids());
    assertEquals("balanced accuracy (%)", result.score());
    assertTrue(result.notes().contains("Not compared, because they do not learn classes: Lasso."));
    assertEquals(
        "None of the chosen learners learns numbers, which the target \"y\" holds.",
        assertThrows(
                IllegalArgumentException.class, () -> compare(numbers(30), "Linear discriminant"))
            .getMessage());
  }

  @Test
  void eachLearnerIsTriedWithEachPreparation() {
    List<CompareRequest.Candidate> candidates =
        Candidates.of(
            List.of("Ridge regression", "Random forest"),
            "Random forest: trees=5, minLeaf=2",
            "none | standardize; pca components=2");
    assertEquals(
        List.of(
            "Ridge regression",
            "Ridge regression, standardize; pca components=2",
            "Random forest",
            "Random forest, standardize; pca components=2"),
        candidates.stream().map(CompareRequest.Candidate::name).toList());
    assertEquals("5", candidates.get(3).hyperParameters().get("trees"));
    CompareResult result = CompareModels.run(request(numbers(60), 0, candidates), RUN);
    assertEquals(5, result.scores().rows());
    assertEquals(0, result.scores().errorCount());
  }

  @Test
  void theBestIsJudgedOnRowsThatTookNoPartInTheChoice() {
    CompareResult result =
        CompareModels.run(
            request(
                numbers(100),
                0.2,
                Candidates.of(List.of("Ridge regression", "Decision tree"), "", "")),
            RUN);
    String last = result.notes().get(result.notes().size() - 1);
    assertTrue(last.startsWith("Ridge regression on the 20 rows that were held out: RMSE "), last);
    assertTrue(last.contains("baseline"), last);
  }

  @Test
  void noiseMakesNoWinner() {
    FeatureTable table = numbers(60);
    double[] noise = Samples.friedman1(60, 99).values();
    FeatureTable random =
        FeatureTable.builder(table.ids())
            .numbers(new ColumnSpec("x", ""), table.numbers("x0"))
            .numbers(new ColumnSpec("y", ""), noise)
            .build();
    CompareResult result = compare(random, "Decision tree", "Random forest");
    assertTrue(
        result.notes().contains("Warning: no learner is better than the baseline."),
        result.notes().toString());
  }

  @Test
  void differencesAreCorrectedForSharedTrainingRows() {
    List<Split> folds = List.of(new Split(new int[] {1, 2, 3}, new int[] {0}));
    List<Split> two = List.of(folds.get(0), folds.get(0));
    double[] difference = MainScore.difference(new double[] {3, 5}, new double[] {1, 1}, two);
    assertEquals(3, difference[0]);
    // Sample variance of 2 and 4 is 2; 1/k is 1/2, tested/trained is 1/3.
    assertEquals(Math.sqrt((0.5 + 1.0 / 3) * 2), difference[1], 1e-12);
  }

  @Test
  void cancelEndsAComparison() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () ->
            CompareModels.run(
                request(numbers(40), 0, Candidates.of(List.of("Random forest"), "", "")), run));
  }
}
