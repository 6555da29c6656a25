package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.RunContext;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;

class PreprocessingTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);
  private static final double NAN = Double.NaN;
  private static final ColumnSpec X = new ColumnSpec("x", "A");
  private static final ColumnSpec PHASE = new ColumnSpec("phase", "");

  private static Dataset data(Imputation imputation, List<String> phases, double... x) {
    return new Dataset(
        List.of(X),
        new double[][] {x},
        List.of(new TextColumn(PHASE, phases)),
        imputation,
        new ColumnSpec("y", "eV"),
        TargetTransform.NONE,
        IntStream.range(0, x.length).mapToDouble(i -> i).toArray(),
        List.of(),
        IntStream.range(0, x.length).mapToObj(i -> "r" + i).toList());
  }

  private static Preprocessing fit(Dataset data, int... rows) {
    return Preprocessing.fit(data, rows, CancelToken.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"median, 3", "mean, 4", "constant=-7.5, -7.5"})
  void missingNumbersBecomeWhatWasAskedOfTheTrainingRows(String imputation, double fill) {
    Dataset data =
        data(Imputation.of(imputation), List.of("a", "b", "a", "b", "a"), 1, 3, NAN, 8, 1000);
    Preprocessing fitted = fit(data, 0, 1, 2, 3);
    assertEquals(fill, fitted.kept().get(0).fill(), 1e-15);
    assertArrayEquals(
        new double[] {1, 3, fill, 8, 1000},
        data.filled(fitted, new int[] {0, 1, 2, 3, 4}, CancelToken.NEVER)[0],
        1e-15);
    assertEquals(Imputation.of(imputation), Imputation.of(data.imputation().text()));
  }

  @Test
  void missingNumbersAreRefusedWhereNothingReplacesThem() {
    Dataset data = data(Imputation.NONE, List.of("a", "b", "a"), 1, 3, NAN);
    String message =
        assertThrows(IllegalArgumentException.class, () -> fit(data, 0, 1)).getMessage();
    assertTrue(message.startsWith("Feature \"x\" has no value in 1 of 3 rows"), message);
    assertTrue(message.contains("\"r2\""), message);
    Dataset texts = data(Imputation.NONE, List.of("a", "b", ""), 1, 3, 4);
    assertThrows(IllegalArgumentException.class, () -> fit(texts, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mode", "constant", "constant=", "constant=x", "constant=NaN", "0"})
  void anUnknownImputationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Imputation.of(text));
  }

  @Test
  void aTextBecomesOneColumnForEachOfItsCategoriesInTheTrainingRows() {
    Dataset data = data(Imputation.MEDIAN, List.of("b", " a ", "", "b", "new"), 1, 2, 3, 4, 5);
    Preprocessing fitted = fit(data, 0, 1, 2, 3);
    assertEquals(
        List.of("x", "phase=a", "phase=b"),
        fitted.kept().stream().map(k -> k.column().name()).toList());
    double[][] filled = data.filled(fitted, new int[] {0, 1, 2, 3, 4}, CancelToken.NEVER);
    assertArrayEquals(new double[] {0, 1, 0, 0, 0}, filled[1]);
    assertArrayEquals(new double[] {1, 0, 0, 1, 0}, filled[2]);
  }

  @Test
  void aTextWithoutChoiceIsDroppedAndOneOfTooManyIsRefused() {
    Dataset same = data(Imputation.MEDIAN, List.of("a", "a", ""), 1, 2, 3);
    assertEquals(
        List.of(new Preprocessing.Dropped(PHASE, "constant")), fit(same, 0, 1, 2).dropped());
    Dataset none = data(Imputation.MEDIAN, List.of("", " ", ""), 1, 2, 3);
    assertEquals(
        List.of(new Preprocessing.Dropped(PHASE, "no values")), fit(none, 0, 1, 2).dropped());
    int n = 1001;
    Dataset many =
        data(
            Imputation.MEDIAN,
            IntStream.range(0, n).mapToObj(i -> "t" + i).toList(),
            IntStream.range(0, n).asDoubleStream().toArray());
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> fit(many, IntStream.range(0, n).toArray()))
            .getMessage();
    assertTrue(message.contains("1001 different texts"), message);
  }

  @Test
  void namesOfCategoriesStayUniqueAndOnOneLine() {
    Dataset data =
        new Dataset(
            List.of(new ColumnSpec("phase=a b", "")),
            new double[][] {{1, 2}},
            List.of(new TextColumn(PHASE, List.of("a b", "a\nb"))),
            Imputation.MEDIAN,
            new ColumnSpec("y", ""),
            TargetTransform.NONE,
            new double[] {1, 2},
            List.of(),
            List.of("r", "s"));
    assertEquals(
        List.of("phase=a b", "phase=a b'", "phase=a b''"),
        fit(data, 0, 1).kept().stream().map(k -> k.column().name()).toList());
  }

  @Test
  void textsCountWhereRowsAreComparedAndHashed() {
    Dataset one = data(Imputation.MEDIAN, List.of("a", "b", "a"), 1, 1, 1);
    assertArrayEquals(new int[] {0, 1, 0}, one.firstTwins(CancelToken.NEVER));
    Dataset two = data(Imputation.MEDIAN, List.of("a", "b", "b"), 1, 1, 1);
    assertNotEquals(hash(one), hash(two));
    assertEquals(List.of("b"), one.select(new int[] {1}).texts().get(0).texts());
  }

  private static String hash(Dataset data) {
    return DataHash.of(data, Validation.allRows(data), CancelToken.NEVER);
  }

  private static TrainedModel model(Imputation imputation) throws ModelFormatException {
    Dataset data = data(imputation, List.of("a", "b", "a", "b"), 1, 2, 3, 4);
    int[] rows = {0, 1, 2, 3};
    Learner learner = Learners.create("Ridge regression", Map.of());
    Validation.Fitted fitted = Validation.fit(learner, data, rows, 1, RUN);
    double[] predicted =
        fitted.model().predict(data.filled(fitted.preprocessing(), rows, CancelToken.NEVER), RUN);
    TrainedModel model =
        new TrainedModel(
            fitted.preprocessing(),
            new TrainedModel.Target(data.target(), data.transform(), data.classes()),
            new TrainedModel.Training(
                learner.name(),
                learner.hyperParameters(),
                1,
                4,
                1.5,
                hash(data),
                new Provenance("run(\"Train\");", 1, new TreeMap<>(), new TreeMap<>())),
            Scoring.scores("fit", List.of(), data.values(), predicted, new double[4]),
            List.of(),
            fitted.model());
    TrainedModel read = ModelCodec.decode(ModelCodec.encode(model));
    assertEquals(model.preprocessing(), read.preprocessing());
    return read;
  }

  private static FeatureTable table() {
    return FeatureTable.builder(List.of("known", "unknown", "blank", "gap", "empty"))
        .numbers(X, new double[] {2, 2, 2, NAN, NAN})
        .texts(PHASE, List.of("a", "c", "", "b", " "))
        .build();
  }

  @Test
  void anUnknownCategoryIsAllZerosAndExtrapolates() throws Exception {
    FeatureTable result = model(Imputation.MEDIAN).predict(table(), RUN);
    assertArrayEquals(new double[] {0, 1, 0, 0, NAN}, result.numbers(TrainedModel.EXTRAPOLATING));
    assertArrayEquals(new double[] {0, 0, 1, 1, NAN}, result.numbers(TrainedModel.MISSING));
    double[] predicted = result.numbers("predicted y");
    assertEquals(predicted[1], predicted[2]); // both without a category
    assertNotEquals(predicted[0], predicted[1]);
    assertTrue(result.error(4).isPresent());
  }

  @Test
  void aModelThatReplacesNothingDoesNotPredictRowsWithGaps() throws Exception {
    FeatureTable result = model(Imputation.NONE).predict(table(), RUN);
    assertTrue(result.error(0).isEmpty() && result.error(1).isEmpty());
    for (int row = 2; row < 5; row++) {
      assertTrue(result.error(row).isPresent());
      assertTrue(Double.isNaN(result.numbers("predicted y")[row]));
    }
    assertTrue(result.error(3).orElseThrow().contains("replaces none"));
  }

  @Test
  void aTableWithoutTheTextIsRefused() throws Exception {
    TrainedModel model = model(Imputation.MEDIAN);
    FeatureTable table = FeatureTable.builder(List.of("a")).numbers(X, new double[1]).build();
    String message =
        assertThrows(IllegalArgumentException.class, () -> model.predict(table, RUN)).getMessage();
    assertTrue(message.startsWith("The table lacks 1 of the 2 columns"), message);
    assertTrue(message.contains("phase"), message);
  }

  @Test
  void aFilledColumnIsAlwaysFinite() {
    Dataset data =
        data(
            Imputation.of("mean"),
            List.of("a", "a", "a"),
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MAX_VALUE);
    Preprocessing fitted = fit(data, 0, 1, 2);
    assertTrue(
        Arrays.stream(data.filled(fitted, new int[] {0, 1}, CancelToken.NEVER)[0])
            .allMatch(Double::isFinite));
  }
}
