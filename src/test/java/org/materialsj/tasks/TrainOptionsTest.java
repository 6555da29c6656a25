package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Imputation;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Preprocessing;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.judge.SplitKind;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Trainings with more than the usual options. */
class TrainOptionsTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final TrainOptions PLAIN = TrainOptions.DEFAULT;

  private static TrainResult train(FeatureTable table, String learner, String settings) {
    return train(table, learner, settings, PLAIN);
  }

  private static TrainResult train(
      FeatureTable table, String learner, String settings, TrainOptions options) {
    String target = table.has("phase") ? "phase" : "y";
    return TrainModel.run(TrainingTable.request(table, target, learner, settings, options), RUN);
  }

  private static String refusal(Supplier<?> call) {
    return assertThrows(IllegalArgumentException.class, call::get).getMessage();
  }

  private static TrainOptions split(SplitKind kind, String groups) {
    return new TrainOptions(false, kind, groups, Imputation.MEDIAN, "", 0);
  }

  private static FeatureTable numbers(int rows, long seed) {
    return TrainingTable.of(Samples.friedman1(rows, seed)).build();
  }

  @Test
  void classesAreJudgedByMoreThanAccuracy() {
    FeatureTable table = TrainingTable.of(Samples.bands(300, 1)).build();
    TrainResult result = train(table, "Random forest", "trees=20");
    FeatureTable scores = result.scores();
    for (String score : List.of("accuracy", "balanced accuracy", "macro F1", "ROC AUC")) {
      double[] values = scores.numbers(score);
      int all = scores.ids().indexOf("all folds");
      assertTrue(values[all] > values[scores.ids().indexOf("baseline")], score);
    }
    assertEquals(0.5, scores.numbers("ROC AUC")[scores.ids().indexOf("baseline")]);
    assertEquals(
        List.of("alpha", "beta", "gamma"),
        result.curves().stream().map(ClassCurves::name).toList());
    double[] sum = new double[300];
    for (String name : List.of("alpha", "beta", "gamma")) {
      double[] probabilities = result.predictions().numbers("probability of " + name);
      Arrays.setAll(sum, i -> sum[i] + probabilities[i]);
    }
    for (double each : sum) {
      assertEquals(1, each, 1e-9);
    }
    assertTrue(
        String.join(" ", result.notes()).contains("most frequent class gives accuracy"),
        result.notes().toString());
  }

  @Test
  void alwaysTheSameClassIsNoSuccessHoweverRareTheOtherIs() {
    TrainingSet data = Samples.bands(200, 2);
    double[] rare = new double[200];
    Arrays.setAll(rare, i -> i % 20 == 0 ? 1 : 0);
    FeatureTable table =
        TrainingTable.of(data)
            .texts(
                new ColumnSpec("kind", ""),
                Arrays.stream(rare).mapToObj(v -> v == 1 ? "rare" : "usual").toList())
            .build();
    TrainResult result =
        TrainModel.run(
            TrainingTable.request(table, "kind", "Random forest", "trees=20", PLAIN), RUN);
    assertTrue(result.classification().orElseThrow().accuracy() > 0.9);
    assertTrue(
        String.join(" ", result.notes()).contains("no better than always predicting the most"),
        result.notes().toString());
  }

  @Test
  void whatTheLearnerFoundIsTold() {
    TrainResult result = train(numbers(80, 4), "Ridge regression", "");
    long told = result.notes().stream().filter(n -> n.contains("The chosen alpha is ")).count();
    assertEquals(1, told, "once, of the final model: " + result.notes());
  }

  @Test
  void aModelWithoutProbabilitiesHasNoCurves() {
    FeatureTable table = TrainingTable.of(Samples.bands(120, 3)).build();
    TrainResult result = train(table, "Perceptron", "");
    assertEquals(List.of(), result.curves());
    assertTrue(Double.isNaN(result.scores().numbers("ROC AUC")[0]));
    assertFalse(result.predictions().has("probability of alpha"));
  }

  @Test
  void numbersAreClassesWhenAskedFor() {
    TrainingSet data = Samples.bands(200, 4);
    double[] numbers = Arrays.stream(data.values()).map(v -> 10 * v - 10).toArray();
    numbers[7] = Double.NaN;
    FeatureTable.Builder builder = FeatureTable.builder(TrainingTable.of(data).build().ids());
    for (int f = 0; f < 4; f++) {
      builder.numbers(data.features().get(f), data.columns()[f]);
    }
    FeatureTable table = builder.numbers(new ColumnSpec("y", ""), numbers).build();
    TrainOptions classes = TrainOptions.of(true, "Random", "", "");
    TrainResult result = train(table, "Linear discriminant", "", classes);
    assertEquals(List.of("-10", "0", "10"), result.model().target().classes());
    assertEquals("", result.predictions().texts("y").get(7));
    assertEquals("The target is missing.", result.predictions().error(7).orElseThrow());
    assertTrue(result.classification().orElseThrow().accuracy() > 0.6);
    FeatureTable applied = ApplyModel.run(result.model(), table, RUN).predictions();
    assertTrue(Set.of("-10", "0", "10").containsAll(applied.texts("predicted y")));
    assertEquals(
        "The target \"y\" holds 200 different numbers, too many for classes (at most 100); learn it"
            + " as numbers.",
        refusal(() -> train(numbers(200, 5), "Random forest", "", classes)));
  }

  @Test
  void aLearnerThatDoesNotFitTheTargetIsRefusedBeforeItStarts() {
    String numbers =
        refusal(() -> train(TrainingTable.of(Samples.bands(30, 1)).build(), "Lasso", ""));
    assertTrue(
        numbers.startsWith(
            "\"Lasso\" learns numbers, but the target \"phase\" holds classes: choose one of"),
        numbers);
    String classes = refusal(() -> train(numbers(30, 1), "Linear discriminant", ""));
    assertTrue(
        classes.startsWith(
            "\"Linear discriminant\" learns classes, but the target \"y\" holds numbers: say that"
                + " the numbers stand for classes, or choose one of"),
        classes);
  }

  @ParameterizedTest
  @EnumSource(SplitKind.class)
  void everySplitTestsRowsThatWereNotLearnedFrom(SplitKind kind) {
    List<String> groups = IntStream.range(0, 60).mapToObj(i -> "g" + i % 7).toList();
    FeatureTable table =
        TrainingTable.of(Samples.friedman1(60, 6)).texts(new ColumnSpec("lab", ""), groups).build();
    TrainOptions options = split(kind, kind.needsGroups() ? "lab" : "");
    TrainResult result =
        TrainModel.run(
            TrainingTable.request(table, "y", "Ridge regression", "alpha=1", 0.2, options), RUN);
    List<String> parts = result.predictions().texts("predicted in");
    assertTrue(parts.contains("fold 1") && parts.contains("test"), parts.toString());
    if (kind.needsGroups()) {
      Map<String, Set<String>> byGroup = new HashMap<>();
      for (int i = 0; i < 60; i++) {
        byGroup.computeIfAbsent(groups.get(i), g -> new HashSet<>()).add(parts.get(i));
      }
      byGroup.values().forEach(places -> assertEquals(1, places.size(), byGroup.toString()));
    }
    assertArrayEquals(
        result.predictions().numbers("predicted y"),
        TrainModel.run(
                TrainingTable.request(table, "y", "Ridge regression", "alpha=1", 0.2, options),
                RUN.withThreads(1))
            .predictions()
            .numbers("predicted y"));
  }

  @Test
  void groupsNeedASplitThatLooksAtThemAndTheOtherWayRound() {
    assertTrue(refusal(() -> split(SplitKind.GROUPED, "")).contains("needs to know the groups"));
    assertTrue(refusal(() -> split(SplitKind.RANDOM, "lab")).contains("choose \"By group\""));
  }

  @Test
  void aColumnOfGroupsIsNoFeature() {
    double[] lab = IntStream.range(0, 60).mapToDouble(i -> i % 6).toArray();
    FeatureTable table =
        TrainingTable.of(Samples.friedman1(60, 7)).numbers(new ColumnSpec("lab", ""), lab).build();
    TrainResult result =
        train(table, "Ridge regression", "", split(SplitKind.LEAVE_ONE_GROUP_OUT, "lab"));
    assertEquals(6, result.scores().ids().indexOf("mean of folds"));
    assertEquals(10, result.model().preprocessing().kept().size());
    assertEquals("leaving out one of 6 groups at a time", result.model().scores().how());
  }

  @Test
  void missingValuesAreReplacedAsAskedAndSaidSo() {
    TrainingSet data = Samples.friedman1(50, 8);
    double[] gaps = data.columns()[0].clone();
    gaps[3] = Double.NaN;
    FeatureTable.Builder builder = FeatureTable.builder(TrainingTable.of(data).build().ids());
    FeatureTable table =
        builder
            .numbers(data.features().get(0), gaps)
            .numbers(data.features().get(1), data.columns()[1])
            .numbers(data.target(), data.values())
            .build();
    for (String[] way :
        new String[][] {
          {"missing=mean", "by the mean of the training rows, in x0 (1)"},
          {"missing=-2.5", "by -2.500, in x0 (1)"},
          {"", "by the median of the training rows, in x0 (1)"}
        }) {
      TrainResult result =
          train(table, "Ridge regression", "", TrainOptions.of(false, "Random", "", way[0]));
      assertTrue(String.join(" ", result.notes()).contains(way[1]), result.notes().toString());
    }
    assertTrue(
        refusal(
                () ->
                    train(
                        table,
                        "Ridge regression",
                        "",
                        TrainOptions.of(false, "Random", "", "missing=none")))
            .contains("x0"));
  }

  @Test
  void categoriesBecomeFeaturesWhenNamed() {
    TrainingSet data = Samples.friedman1(90, 9);
    List<String> kinds = IntStream.range(0, 90).mapToObj(i -> "k" + i % 3).toList();
    double[] y = data.values().clone();
    Arrays.setAll(y, i -> y[i] + 30 * (i % 3));
    FeatureTable table =
        TrainingTable.of(data)
            .texts(new ColumnSpec("kind", ""), kinds)
            .numbers(new ColumnSpec("E", "eV"), y)
            .build();
    TrainOptions options = TrainOptions.of(false, "Random", "", "categories=ki*");
    TrainRequest request =
        TrainingTable.request(table, "E", "Ridge regression", "alpha=0.1", options);
    TrainResult result = TrainModel.run(request, RUN);
    assertEquals(
        3,
        result.model().preprocessing().kept().stream()
            .map(Preprocessing.Kept::source)
            .filter("kind"::equals)
            .count());
    assertTrue(result.parity().orElseThrow().metrics().r2() > 0.95);
    assertTrue(
        refusal(
                () ->
                    train(table, "Lasso", "", TrainOptions.of(false, "Random", "", "categories=q")))
            .contains("No column of the table is named q, to take as categories."));
  }

  @Test
  void scrambledTargetsTellWhatChanceReaches() {
    TrainResult result =
        train(
            numbers(80, 10),
            "Ridge regression",
            "alpha=1",
            TrainOptions.of(false, "Random", "", "scramble=20"));
    assertEquals(20, result.scrambling().orElseThrow().scrambled().length);
    assertEquals(1.0 / 21, result.scrambling().orElseThrow().probability(), 1e-12);
    assertTrue(
        result.notes().stream().anyMatch(note -> note.startsWith("With the targets in random")));
  }

  @Test
  void coefficientsOfLinearModelsAreATable() {
    FeatureTable table = numbers(100, 11);
    FeatureTable coefficients = train(table, "Lasso", "alpha=0.5").coefficients().orElseThrow();
    assertEquals(11, coefficients.rows());
    assertEquals("intercept", coefficients.ids().get(10));
    assertEquals("eV", coefficients.column("coefficient").unit());
    assertTrue(Arrays.stream(coefficients.numbers("coefficient")).filter(c -> c == 0).count() > 0);
    FeatureTable weights =
        train(TrainingTable.of(Samples.bands(150, 12)).build(), "Logistic regression", "")
            .coefficients()
            .orElseThrow();
    assertEquals(
        List.of("weight for alpha", "weight for beta", "weight for gamma"),
        weights.columns().stream().map(ColumnSpec::name).toList());
    assertTrue(train(table, "Random forest", "trees=3").coefficients().isEmpty());
  }

  @Test
  void theReportTellsScoresNotesAndProvenance() {
    String report = train(numbers(60, 13), "Ridge regression", "alpha=1").report("{\"seed\": 42}");
    for (String part :
        List.of(
            "# Model of y (eV)",
            "- learner: Ridge regression",
            "alpha=1",
            "|all folds|",
            "|baseline|",
            "## Coefficients",
            "|intercept|",
            "{\"seed\": 42}")) {
      assertTrue(report.contains(part), part + " is not in " + report);
    }
  }

  @Test
  void reportOfClassesTellsRecallPrecisionAndF1OfEach() {
    TrainResult result =
        train(TrainingTable.of(Samples.bands(90, 5)).build(), "Decision tree", "maxDepth=1");
    String report = result.report("{}");
    assertTrue(report.contains("\n| |rows|recall|precision|F1|\n"), report);
    for (String name : result.model().target().classes()) {
      assertTrue(report.contains("\n|" + name + "|"), report);
    }
  }

  @Test
  void furtherOptionsAreReadStrictly() {
    TrainOptions options =
        TrainOptions.of(true, "By group", " lab ", "missing=mean; categories=a, b*; scramble=3;");
    assertEquals(
        new TrainOptions(true, SplitKind.GROUPED, "lab", Imputation.of("mean"), "a, b*", 3),
        options);
    List<String> said = new ArrayList<>();
    for (String wrong : List.of("missing", "mising=mean", "scramble=x", "missing=1; missing=2")) {
      said.add(refusal(() -> TrainOptions.of(false, "Random", "", wrong)));
    }
    assertEquals(
        "A setting has the form name=value, such as alpha=0.1; got \"missing\".", said.get(0));
    assertTrue(said.get(1).contains("no setting \"mising\""), said.get(1));
    assertTrue(said.get(2).contains("scramble"), said.get(2));
    assertEquals("The setting \"missing\" is given twice.", said.get(3));
  }

  @Test
  void moreAndCollinearColumnsThanRowsAreLearnedFromOrRefusedInWords() {
    TrainingSet data = Samples.friedman1(14, 14);
    FeatureTable.Builder builder = TrainingTable.of(data);
    for (int f = 0; f < 130; f++) {
      int source = f;
      double[] copy =
          Arrays.stream(data.columns()[source % 10]).map(v -> v * (source + 2) - 1).toArray();
      builder.numbers(new ColumnSpec("copy" + f, ""), copy);
    }
    FeatureTable table = builder.build();
    int learned = 0;
    for (String learner : Learners.names()) {
      if (!Learners.kind(learner).regression()) {
        continue;
      }
      try {
        // The search for the best penalty would take most of the time of this test.
        boolean penalised = learner.equals("Lasso") || learner.equals("Elastic net");
        TrainResult result = train(table, learner, penalised ? "alpha=0.1" : "");
        for (double p : result.predictions().numbers("predicted y")) {
          assertTrue(Double.isFinite(p), learner);
        }
        learned++;
      } catch (IllegalArgumentException e) {
        assertEquals(
            "Gradient descent runs away with learningRate 0.1: each step is too long, so take a"
                + " smaller one.",
            e.getMessage());
      }
    }
    assertTrue(learned > 10, "only " + learned);
  }
}
