package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Samples;
import org.materialsj.learn.Score;
import org.materialsj.learn.Scores;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.judge.Search;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

class TuneModelTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static FeatureTable table(TrainingSet data) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    table.texts(
        new ColumnSpec("family", ""),
        IntStream.range(0, data.size()).mapToObj(i -> "f" + i % 9).toList());
    return data.isClassification()
        ? table
            .texts(
                data.target(),
                Arrays.stream(data.values()).mapToObj(v -> data.classes().get((int) v)).toList())
            .build()
        : table.numbers(data.target(), data.values()).build();
  }

  private static TuneRequest request(
      FeatureTable table, String target, String learner, String space, Score score, String split) {
    TrainRequest training =
        new TrainRequest(
            table,
            target,
            "",
            learner,
            Map.of(),
            3,
            0,
            "",
            TargetTransform.NONE,
            42,
            new Provenance("run(\"Tune\");", 42, Map.of("MaterialsJ", "0"), Map.of()),
            TrainOptions.of(false, split, split.equals("By group") ? "family" : "", ""));
    return new TuneRequest(training, space, Search.GRID, 1, 4, score, 3);
  }

  private static TuneRequest kernelRidge(FeatureTable table) {
    return request(
        table, "y", "Kernel ridge", "gamma=1e-3..1.0 log; alpha=0.01,0.1", Score.RMSE, "Random");
  }

  @Test
  void tablesHoldEveryFoldAndEveryTrial() {
    TuneResult result = TuneModel.run(kernelRidge(table(Samples.friedman1(90, 1))), RUN);
    assertEquals(8, result.trials().rows());
    assertEquals(
        List.of(
            "outer fold 1",
            "outer fold 2",
            "outer fold 3",
            "mean of folds",
            "standard deviation of folds"),
        result.folds().ids());
    assertEquals("eV", result.folds().column("outer RMSE").unit());
    double[] outer = result.folds().numbers("outer RMSE");
    double[] baseline = result.folds().numbers("baseline RMSE");
    assertEquals((outer[0] + outer[1] + outer[2]) / 3, outer[3], 1e-12);
    assertTrue(outer[3] < 0.7 * baseline[3]);
    assertEquals(6, result.learning().rows());
    assertEquals(9, result.validation().orElseThrow().rows());
    assertTrue(result.logarithmic());
    double[] trials = result.trials().numbers("validation RMSE");
    double best = Arrays.stream(trials).min().orElseThrow();
    int winner = IntStream.range(0, 8).filter(i -> trials[i] == best).findFirst().orElseThrow();
    assertEquals(
        result.trials().numbers("gamma")[winner],
        Double.parseDouble(result.model().training().hyperParameters().get("gamma")));
  }

  @Test
  void theModelCarriesTheHonestScore() {
    TuneResult result = TuneModel.run(kernelRidge(table(Samples.friedman1(90, 1))), RUN);
    Scores.Regression scores = (Scores.Regression) result.model().scores();
    assertEquals("nested 3-fold cross-validation", scores.how());
    double[] outer = result.folds().numbers("outer RMSE");
    double squares = 0;
    for (int fold = 0; fold < 3; fold++) {
      squares += outer[fold] * outer[fold] * result.folds().numbers("test rows")[fold];
    }
    assertEquals(Math.sqrt(squares / 90), scores.model().rmse(), 1e-9);
    assertEquals(90, result.parity().orElseThrow().ids().size());
    assertTrue(
        result.notes().stream().anyMatch(note -> note.contains("Report the second number")),
        result.notes().toString());
  }

  @Test
  void classesAreTunedByTheirScoresWithoutLosingProbabilities() {
    TuneResult result =
        TuneModel.run(
            request(
                table(Samples.bands(120, 2)),
                "phase",
                "Logistic regression",
                "c=0.01..100.0 log",
                Score.AUC,
                "Stratified"),
            RUN);
    double[] outer = result.folds().numbers("outer AUC");
    assertTrue(outer[3] > 0.7, "AUC " + outer[3]);
    assertEquals(0.5, result.folds().numbers("baseline AUC")[3]);
    assertTrue(result.predictions().has("probability of alpha"));
    assertTrue(result.parity().isEmpty());
  }

  @Test
  void groupsStayTogether() {
    TuneResult result =
        TuneModel.run(
            request(
                table(Samples.friedman1(90, 1)),
                "y",
                "Ridge regression",
                "alpha=0.1,10.0",
                Score.R2,
                "By group"),
            RUN);
    List<String> parts = result.predictions().texts("predicted in");
    for (int row = 9; row < 90; row++) {
      assertEquals(parts.get(row % 9), parts.get(row));
    }
    assertTrue(result.validation().isEmpty());
  }

  @Test
  void bitsAreTheSameOnOneTwoAndEightThreads() {
    TuneRequest request = kernelRidge(table(Samples.friedman1(60, 1)));
    TuneResult one = TuneModel.run(request, RunContext.QUIET.withThreads(1));
    for (int threads : List.of(2, 8)) {
      TuneResult many = TuneModel.run(request, RunContext.QUIET.withThreads(threads));
      assertArrayEquals(one.folds().numbers("outer RMSE"), many.folds().numbers("outer RMSE"));
      assertArrayEquals(
          one.learning().numbers("validation RMSE"), many.learning().numbers("validation RMSE"));
      assertArrayEquals(
          one.predictions().numbers("predicted y"), many.predictions().numbers("predicted y"));
    }
  }

  @Test
  void equalRowsOnBothSidesOfAFoldAreWarnedOf() {
    TrainingSet data = Samples.friedman1(60, 1);
    for (double[] column : data.columns()) {
      System.arraycopy(column, 0, column, 30, 30);
    }
    String notes = String.join(" ", TuneModel.run(kernelRidge(table(data)), RUN).notes());
    assertTrue(notes.contains("learned from a row with exactly the same features"), notes);
  }

  @Test
  void wrongRequestsAreRefused() {
    FeatureTable table = table(Samples.friedman1(60, 1));
    assertEquals(
        "\"Logistic regression\" learns classes, but the target \"y\" holds numbers: say that the"
            + " numbers stand for classes, or choose one of Random forest, Gradient boosting,"
            + " Decision tree, Ridge regression, Least squares, Lasso, Elastic net, Orthogonal"
            + " matching pursuit, Nearest neighbours, Kernel ridge, Gaussian process, Support"
            + " vectors, Multilayer perceptron, Gradient descent.",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    TuneModel.run(
                        request(table, "y", "Logistic regression", "c=1,2", Score.R2, "Random"),
                        RUN))
            .getMessage());
    TuneRequest good = kernelRidge(table);
    assertThrows(
        IllegalArgumentException.class,
        () -> new TuneRequest(good.training(), "a=1..2", Search.GRID, 1, 2, Score.R2, 1));
  }

  @Test
  void cancellingStopsIt() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(
        CancellationException.class,
        () -> TuneModel.run(kernelRidge(table(Samples.friedman1(60, 1))), run));
  }
}
