package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.model.learning.Attributions;
import org.materialsj.model.learning.FeatureImportances;

class ExplainModelTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final String FOREST = "Random forest";
  private static final Map<String, String> FEW_TREES = Map.of("trees", "15");

  private static FeatureTable.Builder rows(TrainingSet data) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    return table;
  }

  private static FeatureTable.Builder table(TrainingSet data) {
    return data.isClassification()
        ? rows(data)
            .texts(
                data.target(),
                Arrays.stream(data.values()).mapToObj(v -> data.classes().get((int) v)).toList())
        : rows(data).numbers(data.target(), data.values());
  }

  private static TrainedModel train(
      FeatureTable table,
      String target,
      String learner,
      Map<String, String> settings,
      TargetTransform transform) {
    Provenance provenance =
        new Provenance("run(\"Train\");", 42, Map.of("MaterialsJ", "0"), Map.of("t.csv", "abc"));
    return TrainModel.run(
            new TrainRequest(
                table,
                target,
                "",
                learner,
                settings,
                0,
                0.2,
                "",
                transform,
                1,
                provenance,
                TrainOptions.DEFAULT),
            RUN)
        .model();
  }

  private static TrainedModel forest(FeatureTable table, String target) {
    return train(table, target, FOREST, FEW_TREES, TargetTransform.NONE);
  }

  /** A request to be changed: curves, pair, class, row. */
  private static ExplainRequest request(
      TrainedModel model,
      FeatureTable table,
      String curves,
      String pair,
      String shown,
      String row) {
    return new ExplainRequest(
        model,
        table,
        Map.of(),
        "",
        ExplainRequest.AUTOMATIC,
        5,
        0.7,
        curves,
        pair,
        shown,
        row,
        40,
        1,
        3);
  }

  private static ExplainRequest request(TrainedModel model, FeatureTable table) {
    return request(model, table, "", "", "", "");
  }

  private static String notes(ExplainResult result) {
    return String.join(" ", result.notes());
  }

  /** Friedman's first problem with a noisy copy of x3, the most important feature. */
  private static FeatureTable withCopy(long seed) {
    TrainingSet data = Samples.friedman1(200, seed);
    double[] noise = data.columns()[9];
    double[] copy = data.columns()[3].clone();
    Arrays.setAll(copy, i -> copy[i] + 0.02 * noise[i]);
    return table(data).numbers(new ColumnSpec("copy", ""), copy).build();
  }

  @Test
  void correlatedFeaturesAreNamedAndJudgedTogether() {
    ExplainResult result = ExplainModel.run(request(forest(withCopy(71), "y"), withCopy(72)), RUN);
    assertTrue(notes(result).contains("correlated features share their importance"), notes(result));
    assertTrue(notes(result).contains("x3 and copy (0.99"), notes(result));
    FeatureImportances.Group first = result.importances().orElseThrow().groups().get(0);
    assertEquals(2, first.features().size());
    assertTrue(first.together().mean() > 2 * first.features().get(1).alone().mean());
    assertTrue(result.importances().orElseThrow().hasImpurity());
    FeatureTable table = result.importanceTable().orElseThrow();
    assertEquals(11, table.rows());
    assertEquals(List.of("copy", "x3"), table.ids().subList(0, 2).stream().sorted().toList());
  }

  @Test
  void rowsThatTheModelWasTrainedOnAreWarnedOf() {
    FeatureTable all = table(Samples.friedman1(100, 73)).build();
    TrainedModel model =
        TrainModel.run(
                new TrainRequest(
                    all,
                    "y",
                    "x9",
                    FOREST,
                    FEW_TREES,
                    2,
                    0,
                    "",
                    TargetTransform.NONE,
                    1,
                    new Provenance("", 1, Map.of("MaterialsJ", "0"), Map.of()),
                    TrainOptions.DEFAULT),
                RUN)
            .model();
    assertTrue(
        notes(ExplainModel.run(request(model, all), RUN)).contains("the very rows that the model"));
    FeatureTable fresh = table(Samples.friedman1(100, 74)).build();
    assertFalse(notes(ExplainModel.run(request(model, fresh), RUN)).contains("trained on"));
  }

  @Test
  void theFileThatTheModelWasTrainedFromIsWarnedOfUnlessTestRowsAreMarked() {
    FeatureTable table =
        table(Samples.friedman1(100, 75))
            .numbers(
                new ColumnSpec("part", ""),
                IntStream.range(0, 100).mapToDouble(i -> i % 4 == 0 ? 1 : 0).toArray())
            .build();
    TrainedModel model = forest(table(Samples.friedman1(100, 75)).build(), "y");
    ExplainRequest same =
        new ExplainRequest(
            model,
            table,
            Map.of("other name", "abc"),
            "",
            "RMSE",
            2,
            0.7,
            "x3",
            "",
            "",
            "",
            40,
            1,
            3);
    assertTrue(
        notes(ExplainModel.run(same, RUN)).contains("80 rows of this same table, which are among"));
    ExplainRequest marked =
        new ExplainRequest(
            model,
            table,
            Map.of("other name", "abc"),
            "part",
            "RMSE",
            2,
            0.7,
            "x3",
            "",
            "",
            "r4",
            40,
            1,
            3);
    ExplainResult result = ExplainModel.run(marked, RUN);
    assertFalse(notes(result).contains("Warning: the model"), notes(result));
    assertEquals(25, result.shap().orElseThrow().ids().size());
    assertEquals("rise of RMSE", result.importances().orElseThrow().measure().name());
    assertEquals("eV", result.importances().orElseThrow().measure().unit());
  }

  @Test
  void shapleyValuesAddUpToThePredictionAlsoBehindPreparationAndForLogarithms() {
    TrainingSet data = Samples.friedman1(120, 76);
    double[] positive = Arrays.stream(data.values()).map(v -> Math.exp(v / 10)).toArray();
    FeatureTable table = rows(data).numbers(new ColumnSpec("y", "GPa"), positive).build();
    for (String preparation : List.of("", "standardize")) {
      TrainedModel model =
          train(
              table,
              "y",
              "Gradient boosting",
              Map.of("iterations", "10", "preparation", preparation),
              TargetTransform.LOG10);
      ExplainResult result = ExplainModel.run(request(model, table, "", "", "", "r7"), RUN);
      Attributions shap = result.shap().orElseThrow();
      assertTrue(shap.answer().name().contains("log10"), shap.answer().name());
      assertEquals("r7", shap.ids().get(result.shapRow()));
      double[] predicted = model.predict(table, RUN).numbers("predicted y");
      for (int row = 0; row < shap.ids().size(); row++) {
        int at = table.ids().indexOf(shap.ids().get(row));
        assertEquals(Math.log10(predicted[at]), shap.answer(row), 1e-9);
        assertEquals(data.columns()[0][at], shap.values()[0][row], "values are those of the table");
      }
      assertTrue(result.tree().isPresent());
      assertTrue(result.importances().orElseThrow().hasImpurity());
    }
  }

  @Test
  void aClassCanBeChosenAndAllHaveCurves() {
    FeatureTable table = table(Samples.bands(150, 77)).build();
    TrainedModel model = forest(table, "phase");
    ExplainResult result = ExplainModel.run(request(model, table, "x0", "x0,x1", "beta", ""), RUN);
    assertEquals(1, result.curves().size());
    assertEquals(List.of("alpha", "beta", "gamma"), result.curves().get(0).names());
    assertEquals(1, result.curves().get(0).chosen());
    assertEquals("probability of beta", result.shap().orElseThrow().answer().name());
    assertEquals("probability of beta", result.surface().orElseThrow().answer().name());
    assertTrue(result.curveTable().has("class"));
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> ExplainModel.run(request(model, table, "", "", "delta", ""), RUN))
            .getMessage();
    assertEquals(
        "The model does not know the class \"delta\"; it knows alpha, beta, gamma.", refused);
  }

  @Test
  void theTwoClassesOfBoostingAreOppositeInTheirLogOdds() {
    TrainingSet data = Samples.bands(150, 78);
    List<String> texts =
        Arrays.stream(data.values()).mapToObj(v -> v == 0 ? "low" : "other").toList();
    FeatureTable table = rows(data).texts(new ColumnSpec("phase", ""), texts).build();
    TrainedModel model =
        train(table, "phase", "Gradient boosting", Map.of("iterations", "5"), TargetTransform.NONE);
    Attributions low =
        ExplainModel.run(request(model, table, "", "", "low", ""), RUN).shap().orElseThrow();
    Attributions other =
        ExplainModel.run(request(model, table, "", "", "", ""), RUN).shap().orElseThrow();
    assertEquals("log-odds of low", low.answer().name());
    assertEquals("log-odds of other", other.answer().name());
    assertEquals(-low.base(), other.base());
    assertEquals(-low.contributions()[0][3], other.contributions()[0][3]);
  }

  @Test
  void aLinearModelShowsItsCoefficientsAndNoTrees() {
    FeatureTable table = table(Samples.friedman1(100, 79)).build();
    TrainedModel model =
        train(table, "y", "Ridge regression", Map.of("alpha", "1"), TargetTransform.NONE);
    ExplainResult result = ExplainModel.run(request(model, table), RUN);
    assertTrue(result.coefficients().isPresent());
    assertTrue(result.shap().isEmpty() && result.tree().isEmpty());
    assertFalse(result.importances().orElseThrow().hasImpurity());
    assertEquals("x3", result.importanceTable().orElseThrow().ids().get(0));
  }

  @Test
  void withoutTheTargetThereAreCurvesButNoImportances() {
    TrainingSet data = Samples.friedman1(100, 80);
    TrainedModel model = forest(table(data).build(), "y");
    ExplainResult result = ExplainModel.run(request(model, rows(data).build()), RUN);
    assertTrue(result.importances().isEmpty());
    assertEquals(4, result.curves().size());
    assertTrue(notes(result).contains("no column \"y\""), notes(result));
  }

  @Test
  void rowsThatCannotBePredictedOrJudgedAreLeftOut() {
    TrainingSet data = Samples.friedman1(60, 81);
    TrainedModel model = forest(table(data).build(), "y");
    double[] gaps = data.values().clone();
    gaps[2] = Double.NaN;
    FeatureTable broken =
        rows(data).numbers(data.target(), gaps).error(5, "It could not be read.").build();
    ExplainResult result = ExplainModel.run(request(model, broken), RUN);
    assertTrue(notes(result).contains("Left out 2 rows of 60"), notes(result));
    assertFalse(result.shap().orElseThrow().ids().contains("r5"));
  }

  @Test
  void namesThatDoNotExistAreRefused() {
    FeatureTable table = table(Samples.friedman1(60, 82)).build();
    TrainedModel model = forest(table, "y");
    for (ExplainRequest wrong :
        List.of(
            request(model, table, "z*", "", "", ""),
            request(model, table, "", "x0", "", ""),
            request(model, table, "", "x0,x0", "", ""),
            request(model, table, "", "x0,y", "", ""),
            request(model, table, "", "", "metal", ""),
            request(model, table, "", "", "", "r60"))) {
      assertThrows(IllegalArgumentException.class, () -> ExplainModel.run(wrong, RUN));
    }
    String unit =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ExplainModel.run(
                        request(
                            model,
                            rows(Samples.friedman1(60, 82))
                                .numbers(new ColumnSpec("y", "GPa"), new double[60])
                                .build()),
                        RUN))
            .getMessage();
    assertTrue(unit.contains("is in \"GPa\", but the model predicts it in \"eV\""), unit);
  }

  @Test
  void threadsDoNotChangeAnything() {
    FeatureTable table = withCopy(83);
    TrainedModel model = forest(table, "y");
    ExplainResult one = ExplainModel.run(request(model, table), RUN.withThreads(1));
    ExplainResult eight = ExplainModel.run(request(model, table), RUN.withThreads(8));
    assertEquals(one.importances(), eight.importances());
    assertArrayEquals(one.curveTable().numbers("value"), eight.curveTable().numbers("value"));
    assertArrayEquals(
        one.surface().orElseThrow().means()[3], eight.surface().orElseThrow().means()[3]);
    assertEquals(one.notes(), eight.notes());
  }

  @Test
  void cancelEndsIt() {
    FeatureTable table = table(Samples.friedman1(60, 84)).build();
    TrainedModel model = forest(table, "y");
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    assertThrows(CancellationException.class, () -> ExplainModel.run(request(model, table), run));
  }
}
