package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.ModelFiles;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Samples;
import org.materialsj.learn.Scores;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Parity;
import org.materialsj.model.Provenance;

class TrainModelTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final Provenance PROVENANCE =
      new Provenance("run(\"Train\");", 42, Map.of("MaterialsJ", "0"), Map.of());

  private static FeatureTable.Builder table(TrainingSet data) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, data.size()).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    if (data.isClassification()) {
      table.texts(
          data.target(),
          Arrays.stream(data.values()).mapToObj(v -> data.classes().get((int) v)).toList());
    } else {
      table.numbers(data.target(), data.values());
    }
    return table;
  }

  private static TrainRequest request(FeatureTable table, String target) {
    return request(table, target, "", 5, 0, TargetTransform.NONE);
  }

  private static TrainRequest request(
      FeatureTable table,
      String target,
      String exclude,
      int folds,
      double testFraction,
      TargetTransform transform) {
    return new TrainRequest(
        table,
        target,
        exclude,
        "Random forest",
        Map.of("trees", "30"),
        folds,
        testFraction,
        "",
        transform,
        42,
        PROVENANCE,
        TrainOptions.DEFAULT);
  }

  private static String notes(TrainResult result) {
    return String.join("\n", result.notes());
  }

  private static String refusal(TrainRequest request) {
    return assertThrows(IllegalArgumentException.class, () -> TrainModel.run(request, RUN))
        .getMessage();
  }

  @Test
  void crossValidationJudgesEachRowOnceAndBesideTheBaseline() {
    TrainingSet data = Samples.friedman1(300, 41);
    TrainResult result = TrainModel.run(request(table(data).build(), "y"), RUN);
    Parity parity = result.parity().orElseThrow();
    assertEquals(300, parity.predicted().length);
    assertArrayEquals(data.values(), parity.actual());
    assertEquals("5-fold cross-validation", parity.note());
    assertEquals(Metrics.r2(parity.actual(), parity.predicted()), parity.metrics().r2());
    assertTrue(parity.metrics().r2() > 0.7, "R2 " + parity.metrics().r2());
    // The mean of the other folds is never better than the mean of all.
    assertTrue(parity.baseline().r2() < 0 && parity.baseline().r2() > -0.1);
    assertEquals(
        List.of(
            "fold 1",
            "fold 2",
            "fold 3",
            "fold 4",
            "fold 5",
            "mean of folds",
            "standard deviation of folds",
            "all folds",
            "baseline",
            "out-of-bag"),
        result.scores().ids());
    assertEquals("eV", result.scores().column("RMSE").unit());
    double[] r2 = result.scores().numbers("R2");
    assertEquals((r2[0] + r2[1] + r2[2] + r2[3] + r2[4]) / 5, r2[5], 1e-12);
    assertEquals(parity.metrics().r2(), r2[7]);
    assertTrue(
        result.predictions().texts("predicted in").stream().allMatch(t -> t.startsWith("fold")));
    assertArrayEquals(parity.predicted(), result.predictions().numbers("predicted y"));
    assertEquals(10, result.model().preprocessing().kept().size());
    assertEquals(300, result.model().training().rows());
    assertTrue(notes(result).contains("always predicting the mean"), notes(result));
  }

  @Test
  void resultIsTheSameOnOneTwoAndEightThreads() {
    FeatureTable table = table(Samples.friedman1(120, 42)).build();
    TrainResult one = TrainModel.run(request(table, "y"), RunContext.QUIET.withThreads(1));
    for (int threads : new int[] {2, 8}) {
      TrainResult many = TrainModel.run(request(table, "y"), RunContext.QUIET.withThreads(threads));
      assertArrayEquals(
          one.parity().orElseThrow().predicted(), many.parity().orElseThrow().predicted());
      assertArrayEquals(
          one.model().predict(table, RUN).numbers("predicted y"),
          many.model().predict(table, RUN).numbers("predicted y"));
      assertEquals(one.notes(), many.notes());
    }
  }

  @Test
  void aTextTargetMakesAClassificationWithAConfusionMatrix() {
    TrainingSet data = Samples.bands(300, 43);
    TrainResult result = TrainModel.run(request(table(data).build(), "phase"), RUN);
    assertTrue(result.parity().isEmpty());
    assertEquals(300, result.classification().orElseThrow().count());
    assertTrue(result.classification().orElseThrow().accuracy() > 0.8);
    Scores.Classification scores = (Scores.Classification) result.model().scores();
    assertTrue(scores.baseline().accuracy() < 0.5);
    assertEquals(List.of("alpha", "beta", "gamma"), result.model().target().classes());
    assertFalse(result.predictions().isNumeric("predicted phase"));
    assertTrue(notes(result).contains("most frequent class"), notes(result));
  }

  @Test
  void aTestPartIsKeptOutOfFoldsAndModel() {
    TrainingSet data = Samples.friedman1(200, 44);
    TrainResult result =
        TrainModel.run(request(table(data).build(), "y", "", 4, 0.25, TargetTransform.NONE), RUN);
    List<String> parts = result.predictions().texts("predicted in");
    assertEquals(50, parts.stream().filter("test"::equals).count());
    assertEquals(150, result.parity().orElseThrow().actual().length);
    assertEquals(150, result.model().training().rows());
    FeatureTable scores = result.scores();
    assertArrayEquals(
        new double[] {50, 50},
        Arrays.copyOfRange(
            scores.numbers("rows"),
            scores.ids().indexOf("test"),
            scores.ids().indexOf("test") + 2));
    assertEquals("test baseline", scores.ids().get(scores.ids().indexOf("test") + 1));
  }

  @Test
  void withoutFoldsTheTestPartIsTheJudge() {
    TrainResult result =
        TrainModel.run(
            request(
                table(Samples.friedman1(100, 45)).build(), "y", "", 0, 0.3, TargetTransform.NONE),
            RUN);
    assertEquals(30, result.parity().orElseThrow().actual().length);
    assertTrue(result.parity().orElseThrow().note().startsWith("test on 30 rows"));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                request(
                    FeatureTable.builder(List.of()).build(), "y", "", 0, 0, TargetTransform.NONE));
    assertTrue(e.getMessage().contains("judged"), e.getMessage());
  }

  @Test
  void theLogarithmIsLearnedScoredAndUndone() {
    TrainingSet data = Samples.friedman1(200, 46);
    double[] wide = Arrays.stream(data.values()).map(v -> Math.pow(10, v / 5)).toArray();
    FeatureTable table = table(data).numbers(new ColumnSpec("exp_B", "GPa"), wide).build();
    TrainResult result =
        TrainModel.run(request(table, "exp_B", "y", 5, 0, TargetTransform.LOG10), RUN);
    Parity parity = result.parity().orElseThrow();
    assertEquals(new ColumnSpec("log10 exp_B", "log10 GPa"), parity.target());
    assertEquals(data.values()[3] / 5, parity.actual()[3], 1e-12);
    assertEquals("log10 GPa", result.scores().column("RMSE").unit());
    assertEquals("GPa", result.predictions().column("predicted exp_B").unit());
    assertEquals(
        Math.pow(10, parity.predicted()[3]),
        result.predictions().numbers("predicted exp_B")[3],
        1e-9);
    assertTrue(notes(result).contains("those of the logarithm"), notes(result));
    FeatureTable applied = result.model().predict(table, RUN);
    assertTrue(Metrics.r2(data.values(), logs(applied.numbers("predicted exp_B"))) > 0.9);
    assertEquals("log10 GPa", applied.column("spread of log10 exp_B").unit());
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(v -> 5 * Math.log10(v)).toArray();
  }

  @Test
  void theLogarithmOfANegativeTargetNamesItsRow() {
    TrainingSet data = Samples.friedman1(20, 47);
    double[] y = data.values().clone();
    y[7] = -3;
    FeatureTable table = table(data).numbers(new ColumnSpec("E", "eV"), y).build();
    String message = refusal(request(table, "E", "y", 3, 0, TargetTransform.LOG10));
    assertTrue(message.contains("row \"r7\" is -3.0"), message);
    assertTrue(
        refusal(
                request(
                    table(Samples.bands(20, 1)).build(), "phase", "", 3, 0, TargetTransform.LOG10))
            .contains("classes"));
  }

  @Test
  void excludedTextAndTargetColumnsAreNoFeatures() {
    TrainingSet data = Samples.friedman1(60, 48);
    FeatureTable table =
        table(data)
            .numbers(new ColumnSpec("wien2k_B", ""), data.values())
            .numbers(new ColumnSpec("wien2k_V", ""), data.values())
            .texts(new ColumnSpec("formula", ""), Collections.nCopies(60, "a"))
            .build();
    TrainResult result =
        TrainModel.run(request(table, "y", " wien2k_* , x9", 3, 0, TargetTransform.NONE), RUN);
    List<String> kept =
        result.model().preprocessing().kept().stream().map(k -> k.column().name()).toList();
    assertEquals(List.of("x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"), kept);
    assertTrue(notes(result).contains("Excluded as asked: x9, wien2k_B, wien2k_V."));
    assertTrue(notes(result).contains("Text columns are not features: formula."));
    assertFalse(notes(result).contains("Warning: these features"));
    assertTrue(
        refusal(request(table, "y", "wien2k*, typo", 3, 0, TargetTransform.NONE)).contains("typo"));
    assertTrue(
        refusal(request(table, "y", "*", 3, 0, TargetTransform.NONE))
            .contains("no numeric column left"));
    assertTrue(refusal(request(table, "B", "", 3, 0, TargetTransform.NONE)).contains("\"B\""));
  }

  @Test
  void aFeatureThatFollowsTheTargetIsSuspected() {
    TrainingSet data = Samples.friedman1(60, 49);
    double[] other = Arrays.stream(data.values()).map(v -> -3 * v + 1).toArray();
    FeatureTable table = table(data).numbers(new ColumnSpec("wien2k_B", ""), other).build();
    assertTrue(notes(TrainModel.run(request(table, "y"), RUN)).contains("wien2k_B (r = -1.000)"));
  }

  @Test
  void tooFewUsableRowsAreRefusedWithCounts() {
    TrainingSet data = Samples.friedman1(1, 50);
    String message = refusal(request(table(data).build(), "y"));
    assertTrue(message.contains("at least 3 usable rows"), message);
    assertTrue(message.contains("of the 1 row of the table 1 can be used"), message);
    message = refusal(request(table(Samples.friedman1(4, 50)).build(), "y"));
    assertTrue(message.contains("5 folds") && message.contains("there are 4"), message);
  }

  @Test
  void oneClassOrAConstantTargetIsRefused() {
    FeatureTable table =
        FeatureTable.builder(List.of("a", "b", "c", "d"))
            .numbers(new ColumnSpec("x", ""), new double[] {1, 2, 3, 4})
            .numbers(new ColumnSpec("seven", ""), new double[] {7, 7, 7, 7})
            .texts(new ColumnSpec("kind", ""), List.of("metal", "metal", "", "metal"))
            .build();
    assertTrue(
        refusal(request(table, "kind", "", 2, 0, TargetTransform.NONE))
            .contains("only one class, \"metal\""));
    assertTrue(
        refusal(request(table, "seven", "", 2, 0, TargetTransform.NONE))
            .contains("is the same in all usable rows"));
  }

  @Test
  void constantAndEmptyColumnsAreDroppedAndListed() {
    TrainingSet data = Samples.friedman1(50, 51);
    double[] nan = new double[50];
    Arrays.fill(nan, Double.NaN);
    double[] two = new double[50];
    Arrays.fill(two, 2);
    two[9] = Double.NaN;
    FeatureTable table =
        table(data)
            .numbers(new ColumnSpec("empty", ""), nan)
            .numbers(new ColumnSpec("two", "K"), two)
            .build();
    TrainResult result = TrainModel.run(request(table, "y"), RUN);
    assertEquals(
        List.of(
            new Preprocessing.Dropped(new ColumnSpec("empty", ""), "no values"),
            new Preprocessing.Dropped(new ColumnSpec("two", "K"), "constant")),
        result.model().preprocessing().dropped());
    assertTrue(notes(result).contains("Dropped 2 columns"), notes(result));
    FeatureTable useless =
        table.toBuilder().numbers(new ColumnSpec("t", ""), data.values()).build();
    assertTrue(
        refusal(request(useless, "t", "x*, y", 5, 0, TargetTransform.NONE))
            .contains("nothing to learn from"));
  }

  @Test
  void missingValuesTakeTheMedianOfTheTrainingPart() {
    double nan = Double.NaN;
    FeatureTable table =
        FeatureTable.builder(List.of("a", "b", "c", "d", "e", "f"))
            .numbers(
                new ColumnSpec("x", ""), new double[] {1, 2, nan, 10, Double.POSITIVE_INFINITY, 20})
            .numbers(new ColumnSpec("z", ""), new double[] {1, 2, 3, 4, 5, 6})
            .numbers(new ColumnSpec("y", ""), new double[] {1, 2, 3, 4, 5, 7})
            .build();
    TrainResult result = TrainModel.run(request(table, "y", "", 2, 0, TargetTransform.NONE), RUN);
    Preprocessing.Kept x = result.model().preprocessing().kept().get(0);
    assertEquals(6, x.fill());
    assertEquals(1, x.minimum());
    assertEquals(20, x.maximum());
    assertTrue(notes(result).contains("Replaced 2 missing values"), notes(result));
  }

  @Test
  void rowsWithoutTargetOrFeaturesOrWithAnErrorAreLeftOutAndListed() {
    TrainingSet data = Samples.friedman1(40, 52);
    double[] y = data.values().clone();
    y[5] = Double.NaN;
    y[6] = Double.NEGATIVE_INFINITY;
    FeatureTable table =
        table(data)
            .numbers(new ColumnSpec("E", "eV"), y)
            .error(8, "The cell has no volume.")
            .build();
    TrainResult result = TrainModel.run(request(table, "E", "y", 4, 0, TargetTransform.NONE), RUN);
    assertEquals(37, result.model().training().rows());
    assertTrue(
        notes(result).contains("Left out 3 of 40 rows: r5 (The target is missing.), r6"),
        notes(result));
    FeatureTable predictions = result.predictions();
    assertEquals(table.ids(), predictions.ids());
    assertEquals("The target is missing.", predictions.error(5).orElseThrow());
    assertEquals("The cell has no volume.", predictions.error(8).orElseThrow());
    assertTrue(Double.isNaN(predictions.numbers("predicted E")[5]));
    assertTrue(Double.isFinite(predictions.numbers("predicted E")[7]));
  }

  @Test
  void identicalRowsInTrainingAndTestPartsAreReported() {
    TrainingSet data = Samples.friedman1(40, 53);
    int[] twice = IntStream.range(0, 80).map(i -> i % 40).toArray();
    FeatureTable table = table(data).build().select(twice);
    String notes = notes(TrainModel.run(request(table, "y"), RUN));
    assertTrue(notes.contains("rows were judged by a model that had learned from a row"), notes);
    String clean = notes(TrainModel.run(request(table(data).build(), "y"), RUN));
    assertFalse(clean.contains("rows were judged"), clean);
  }

  @Test
  void moreColumnsThanRowsTrainWithAWarning() {
    SplittableRandom random = new SplittableRandom(1);
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, 20).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < 200; f++) {
      table.numbers(new ColumnSpec("x" + f, ""), random.doubles(20).toArray());
    }
    table.numbers(new ColumnSpec("y", ""), random.doubles(20).toArray());
    String notes = notes(TrainModel.run(request(table.build(), "y"), RUN));
    assertTrue(notes.contains("more features (200) than rows (20)"), notes);
  }

  @Test
  void aRareClassIsReported() {
    TrainingSet data = Samples.bands(60, 54);
    double[] rare = data.values().clone();
    Arrays.setAll(rare, i -> i < 2 ? 2 : Math.min(rare[i], 1));
    TrainingSet skewed =
        new TrainingSet(data.features(), data.columns(), data.target(), rare, data.classes());
    String notes = notes(TrainModel.run(request(table(skewed).build(), "phase"), RUN));
    assertTrue(notes.contains("gamma (2)"), notes);
  }

  private static TrainRequest marked(FeatureTable table, int folds, double testFraction) {
    return new TrainRequest(
        table,
        "y",
        "",
        "Ridge regression",
        Map.of("alpha", "1"),
        folds,
        testFraction,
        "part",
        TargetTransform.NONE,
        1,
        PROVENANCE,
        TrainOptions.DEFAULT);
  }

  @Test
  void markedRowsAreTheTestPart() {
    TrainingSet data = Samples.friedman1(50, 61);
    List<String> words =
        IntStream.range(0, 50).mapToObj(i -> i % 5 == 0 ? "Test " : "train").toList();
    double[] numbers = IntStream.range(0, 50).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
    numbers[3] = Double.NaN;
    for (FeatureTable.Builder builder :
        List.of(
            table(data).texts(new ColumnSpec("part", ""), words),
            table(data).numbers(new ColumnSpec("part", ""), numbers))) {
      TrainResult result = TrainModel.run(marked(builder.build(), 0, 0), RUN);
      List<String> parts = result.predictions().texts("predicted in");
      for (int i = 0; i < 50; i++) {
        assertEquals(i % 5 == 0 ? "test" : "", parts.get(i));
      }
      assertEquals(10, result.model().preprocessing().kept().size());
      assertEquals(List.of("test", "test baseline"), result.scores().ids());
    }
  }

  @Test
  void marksThatDoNotDivideTheRowsAreRefused() {
    FeatureTable none =
        table(Samples.friedman1(50, 62))
            .numbers(new ColumnSpec("part", ""), new double[50])
            .build();
    assertTrue(
        refusal(marked(none, 0, 0)).contains("marks 0 of 50 usable rows as test"),
        refusal(marked(none, 0, 0)));
    assertThrows(IllegalArgumentException.class, () -> marked(none, 5, 0.2));
  }

  @Test
  void theBaselineCanBeTrainedItself() {
    TrainRequest forest = request(table(Samples.friedman1(50, 55)).build(), "y");
    TrainResult result =
        TrainModel.run(
            new TrainRequest(
                forest.table(),
                "y",
                "",
                "Mean or majority",
                Map.of(),
                5,
                0,
                "",
                TargetTransform.NONE,
                1,
                PROVENANCE,
                TrainOptions.DEFAULT),
            RUN);
    Parity parity = result.parity().orElseThrow();
    assertEquals(parity.baseline(), parity.metrics());
    assertTrue(notes(result).contains("no better than always predicting the mean"));
  }

  @Test
  void cancelEndsTraining() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    TrainRequest request = request(table(Samples.friedman1(50, 56)).build(), "y");
    assertThrows(CancellationException.class, () -> TrainModel.run(request, run));
  }

  @TempDir Path folder;

  @Test
  void trainingAgainGivesTheSameBytes() throws Exception {
    TrainRequest request = request(table(Samples.friedman1(80, 57)).build(), "y");
    Path first = folder.resolve("first.mjmodel");
    Path second = folder.resolve("second.mjmodel");
    ModelFiles.write(TrainModel.run(request, RUN).model(), first);
    ModelFiles.write(TrainModel.run(request, RUN.withThreads(3)).model(), second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void anAppliedModelIsComparedWhenTheTableHoldsTheTarget() {
    FeatureTable table = table(Samples.friedman1(200, 58)).build();
    FeatureTable fresh = table(Samples.friedman1(100, 59)).build();
    TrainResult trained = TrainModel.run(request(table, "y"), RUN);
    ApplyResult result = ApplyModel.run(trained.model(), fresh, RUN);
    assertTrue(result.parity().orElseThrow().metrics().r2() > 0.7);
    assertEquals(0, result.parity().orElseThrow().baseline().r2(), 0.1);
    assertTrue(String.join(" ", result.notes()).contains("honest only"), result.notes().toString());
    assertTrue(
        String.join(" ", result.notes()).contains("their predictions extrapolate"),
        result.notes().toString());
    FeatureTable kelvin =
        table(Samples.friedman1(10, 59)).numbers(new ColumnSpec("T", "K"), new double[10]).build();
    assertEquals(10, ApplyModel.run(trained.model(), kelvin, RUN).predictions().rows());
  }

  @Test
  void aTargetWithoutUnitIsComparedAndSaidAndOneInAnotherUnitIsNot() {
    TrainingSet data = Samples.friedman1(100, 58);
    TrainResult trained = TrainModel.run(request(table(data).build(), "y"), RUN);
    FeatureTable.Builder rows = FeatureTable.builder(List.of("a", "b"));
    for (ColumnSpec feature : data.features()) {
      rows.numbers(feature, new double[] {0.1, 0.9});
    }
    FeatureTable bare = rows.numbers(new ColumnSpec("y", ""), new double[] {10, 20}).build();
    ApplyResult compared = ApplyModel.run(trained.model(), bare, RUN);
    assertTrue(compared.parity().isPresent());
    assertTrue(compared.notes().toString().contains("was compared as eV"));
    ApplyResult other = ApplyModel.run(trained.model(), bare.withUnit("y", "GPa"), RUN);
    assertTrue(other.parity().isEmpty());
    assertTrue(other.notes().toString().contains("so they are not compared"));
  }

  @Test
  void anAppliedClassifierIsComparedOnClassesThatItKnows() {
    TrainingSet data = Samples.bands(200, 60);
    TrainResult trained = TrainModel.run(request(table(data).build(), "phase"), RUN);
    FeatureTable.Builder fresh = FeatureTable.builder(List.of("a", "b"));
    for (ColumnSpec feature : data.features()) {
      fresh.numbers(feature, new double[] {0.1, 0.9});
    }
    fresh.texts(data.target(), List.of("alpha", "omega"));
    ApplyResult result = ApplyModel.run(trained.model(), fresh.build(), RUN);
    assertEquals(1, result.classification().orElseThrow().count());
    assertEquals(1, result.classification().orElseThrow().accuracy());
    assertTrue(result.notes().toString().contains("1 row of a class"), result.notes().toString());
    assertTrue(result.parity().isEmpty());
  }

  @Test
  void aMistypedNumberMakesNoClassesOfATargetAndIsTold() {
    TrainingSet data = Samples.friedman1(30, 12);
    List<String> typed = new ArrayList<>();
    for (double value : data.values()) {
      typed.add(Double.toString(value));
    }
    typed.set(7, "12.3?");
    FeatureTable.Builder table = FeatureTable.builder(Collections.nCopies(30, "r"));
    table.numbers(data.features().get(0), data.columns()[0]);
    table.numbers(data.features().get(1), data.columns()[1]);
    table.texts(new ColumnSpec("y", ""), typed);
    table.numbers(new ColumnSpec("z", ""), data.values());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> TrainModel.run(request(table.build(), "y"), RUN));
    assertEquals(
        "The target \"y\" holds 29 numbers, but also texts, such as \"12.3?\" in row \"r\": correct"
            + " them or leave the cells empty, or say that all stand for classes.",
        e.getMessage());
    List<String> notes = TrainModel.run(request(table.build(), "z"), RUN).notes();
    assertTrue(
        notes.contains(
            "Warning: \"y\" is no feature although it holds 29 numbers, because of texts such as"
                + " \"12.3?\" in row \"r\". Correct them, or leave the cells empty."),
        notes.toString());
  }

  @Test
  void blanksAroundTheNameOfAClassMakeNoOtherClass() {
    TrainingSet data = Samples.bands(60, 13);
    FeatureTable.Builder table = FeatureTable.builder(Collections.nCopies(60, "r"));
    table.numbers(data.features().get(0), data.columns()[0]);
    table.texts(
        new ColumnSpec("k", ""),
        IntStream.range(0, 60)
            .mapToObj(i -> i % 2 == 0 ? "fcc" : i % 3 == 0 ? " bcc" : "bcc ")
            .toList());
    assertEquals(
        List.of("bcc", "fcc"),
        TrainModel.run(request(table.build(), "k"), RUN).model().target().classes());
  }
}
