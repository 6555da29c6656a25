package org.materialsj.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.preparation.Steps;
import org.materialsj.model.FeatureTable;

/**
 * What holds for all learners and steps of preparation, taken from the lists of the menus, so that
 * a new one cannot be forgotten: the same bits on any number of threads, and the same bits from a
 * model file.
 */
class ClosedListsTest {

  private static final int ROWS = 300;
  private static final RunContext ONE = RunContext.QUIET.withThreads(1);

  /** Settings that make the fit short. */
  private static final Map<String, Map<String, String>> SHORT =
      Map.of(
          "Random forest", Map.of("trees", "12"),
          "Gradient boosting", Map.of("iterations", "8"),
          "Multilayer perceptron", Map.of("layers", "8", "epochs", "10"));

  /** Steps with settings that make them short or let them do something to seven columns or less. */
  private static final Map<String, String> STEP_SETTINGS =
      Map.of(
          "correlation", " threshold=0.1",
          "eliminate", " keep=2 size=5",
          "forward", " keep=2 parts=3",
          "lasso", " alpha=0.01",
          "pca", " components=3",
          "autoencoder", " units=2 layers=4 epochs=10");

  /** A learner with its settings, and what it learns from. */
  private record Case(String learner, Map<String, String> settings, TrainingSet data) {

    String title() {
      return learner + " " + settings + (data.isClassification() ? ", classes" : ", numbers");
    }

    TrainedModel train() {
      return ModelFilesTest.train(Learners.create(learner, settings), data);
    }

    /** What a model makes of each row: numbers, or probabilities, or class indices. */
    double[][] fitted(RunContext run) {
      Model model = Learners.create(learner, settings).fit(data, 5, run);
      double[] predicted = model.predict(data.columns(), run);
      return model instanceof ProbabilityModel sure
          ? sure.probabilities(data.columns(), run)
          : new double[][] {predicted};
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (LearnerKind kind : Learners.kinds()) {
      addCases(cases, kind, SHORT.getOrDefault(kind.name(), Map.of()));
    }
    for (String step : Steps.names()) {
      Map<String, String> settings = new HashMap<>(SHORT.get("Random forest"));
      settings.put(Learners.PREPARATION, step + STEP_SETTINGS.getOrDefault(step, ""));
      addCases(cases, Learners.kind("Random forest"), settings);
    }
    return cases;
  }

  private static void addCases(List<Case> cases, LearnerKind kind, Map<String, String> settings) {
    if (kind.regression()) {
      cases.add(new Case(kind.name(), settings, Samples.friedman1(ROWS, 2)));
    }
    if (kind.classification()) {
      cases.add(new Case(kind.name(), settings, Samples.bands(ROWS, 2)));
    }
  }

  @TestFactory
  Stream<DynamicTest> bitsAreTheSameOnOneTwoAndEightThreads() {
    return cases().stream()
        .map(
            each ->
                dynamicTest(
                    each.title(),
                    () -> {
                      double[][] one = each.fitted(ONE);
                      for (int threads : new int[] {2, 8}) {
                        assertBits(one, each.fitted(RunContext.QUIET.withThreads(threads)));
                      }
                    }));
  }

  private static void assertBits(double[][] expected, double[][] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i]);
    }
  }

  @TestFactory
  Stream<DynamicTest> aModelFilePredictsTheSameBitsAndIsWrittenAgainWithTheSameBytes() {
    return cases().stream()
        .map(
            each ->
                dynamicTest(
                    each.title(),
                    () -> {
                      TrainedModel model = each.train();
                      byte[] file = ModelCodec.encode(model);
                      TrainedModel read = ModelCodec.decode(file);
                      assertArrayEquals(file, ModelCodec.encode(read));
                      FeatureTable table = ModelFilesTest.table(each.data());
                      assertBits(
                          predicted(model, each.data(), table),
                          predicted(read, each.data(), table));
                    }));
  }

  private static double[][] predicted(TrainedModel model, TrainingSet data, FeatureTable table) {
    String column = model.predictionColumn().name();
    FeatureTable predictions = model.predict(table, ONE);
    double[] answers =
        data.isClassification()
            ? predictions.texts(column).stream().mapToDouble(data.classes()::indexOf).toArray()
            : predictions.numbers(column);
    return model.model() instanceof ProbabilityModel sure
        ? sure.probabilities(data.columns(), ONE)
        : new double[][] {answers};
  }

  @Test
  void settingsAreThoseOfStepsAndLearnersThatThereAre() {
    Set<String> unknown = new TreeSet<>(SHORT.keySet());
    unknown.addAll(STEP_SETTINGS.keySet());
    unknown.removeAll(Learners.names());
    unknown.removeAll(Steps.names());
    assertEquals(Set.of(), unknown);
  }
}
