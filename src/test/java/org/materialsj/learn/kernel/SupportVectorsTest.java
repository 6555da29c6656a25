package org.materialsj.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class SupportVectorsTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final KernelGolden GOLDEN = new KernelGolden("learn/kernel/kernels_sklearn.json");

  @Override
  protected Learner create() {
    return Learners.create(SupportVectors.NAME, Map.of("c", "2"));
  }

  private static Map<String, String> exact(JsonElement golden, String c) {
    Map<String, String> settings = new TreeMap<>(KernelGolden.settings(golden));
    settings.put("c", c);
    settings.put("tolerance", "1e-9");
    return settings;
  }

  @Test
  void regressionIsThatOfScikitLearnForEveryKernel() {
    for (JsonElement each : GOLDEN.get("kernels").getAsJsonArray()) {
      JsonObject golden = each.getAsJsonObject();
      if (golden.has("regression")) {
        KernelModel model =
            (KernelModel)
                Learners.create(SupportVectors.NAME, exact(golden, "3"))
                    .fit(GOLDEN.numbers(), 1, RUN);
        assertArrayEquals(
            KernelGolden.numbers(golden.get("regression")),
            model.predict(GOLDEN.queries(), RUN),
            // The reference keeps its kernels in single precision.
            1e-4);
        assertEquals(golden.get("vectors").getAsInt(), model.size());
      }
    }
  }

  @Test
  void decisionsBetweenClassesAreThoseOfScikitLearnForEveryKernel() {
    for (JsonElement each : GOLDEN.get("kernels").getAsJsonArray()) {
      JsonObject golden = each.getAsJsonObject();
      if (golden.has("classes")) {
        SupportVectorClasses model =
            (SupportVectorClasses)
                Learners.create(SupportVectors.NAME, exact(golden, "2"))
                    .fit(GOLDEN.classes(), 1, RUN);
        double[][] expected = KernelGolden.columns(golden.get("decisions"));
        model.forRows(
            GOLDEN.queries(),
            (row, decisions) -> {
              for (int pair = 0; pair < decisions.length; pair++) {
                assertEquals(expected[pair][row], decisions[pair], 1e-5);
              }
            },
            RUN);
        assertArrayEquals(
            KernelGolden.numbers(golden.get("classes")), model.predict(GOLDEN.queries(), RUN));
      }
    }
  }

  @Test
  void optimumIsTheSameWithAndWithoutRoomForRowsOfTheKernel() {
    TrainingSet data = Samples.friedman1(400, 4);
    SupportVectorOptions options =
        new SupportVectorOptions(10, 0.1, 1e-6, false, KernelSettings.DEFAULT);
    Kernel kernel = new Kernel(KernelShape.RBF, 0.5, 3, 1);
    DualProblem problem = DualProblem.ofNumbers(data.values(), options);
    MinimalOptimization.Result roomy =
        MinimalOptimization.solve(
            problem,
            new KernelRows(kernel, data.columns(), 1 << 30),
            (gap, steps) -> {},
            RUN.cancel());
    MinimalOptimization.Result tight =
        MinimalOptimization.solve(
            problem, new KernelRows(kernel, data.columns(), 0), (gap, steps) -> {}, RUN.cancel());
    assertArrayEquals(roomy.weights(), tight.weights());
    assertEquals(0, Arrays.stream(roomy.weights()).sum(), 1e-9);
    assertTrue(Arrays.stream(roomy.weights()).allMatch(w -> Math.abs(w) <= 10));
  }

  @Test
  void optimumMeetsItsConditions() {
    TrainingSet data = Samples.friedman1(300, 5);
    SupportVectorOptions options =
        new SupportVectorOptions(5, 0.3, 1e-6, false, KernelSettings.DEFAULT);
    Kernel kernel = new Kernel(KernelShape.RBF, 1, 3, 1);
    KernelRows rows = new KernelRows(kernel, data.columns(), 1 << 30);
    MinimalOptimization.Result result =
        MinimalOptimization.solve(
            DualProblem.ofNumbers(data.values(), options), rows, (g, s) -> {}, RUN.cancel());
    for (int i = 0; i < data.size(); i++) {
      double[] row = rows.row(i);
      double error = data.values()[i] - result.intercept();
      for (int j = 0; j < row.length; j++) {
        error -= result.weights()[j] * row[j];
      }
      double w = result.weights()[i];
      if (w == 0) {
        assertTrue(Math.abs(error) <= 0.3 + 1e-5, "inside " + error);
      } else if (Math.abs(w) == 5) {
        assertTrue(error * Math.signum(w) >= 0.3 - 1e-5, "outside " + error);
      } else {
        assertEquals(0.3 * Math.signum(w), error, 1e-5);
      }
    }
  }

  @Test
  void targetsWithinEpsilonGiveAConstant() {
    TrainingSet data = Samples.friedman1(30, 6);
    Arrays.setAll(data.values(), i -> 7 + 0.01 * (i % 2));
    double[] predicted = create().fit(data, 1, RUN).predict(data.columns(), RUN);
    assertArrayEquals(new double[30], Arrays.stream(predicted).map(p -> p - 7.005).toArray(), 1e-9);
  }

  @Test
  void probabilitiesAddUpAndFollowTheClasses() {
    TrainingSet data = Samples.bands(300, 7);
    ProbabilityModel model =
        (ProbabilityModel)
            Learners.create(SupportVectors.NAME, Map.of("probability", "true")).fit(data, 3, RUN);
    double[][] p = model.probabilities(data.columns(), RUN);
    double right = 0;
    for (int i = 0; i < data.size(); i++) {
      assertEquals(1, p[0][i] + p[1][i] + p[2][i], 1e-9);
      right += p[(int) data.values()[i]][i] / data.size();
    }
    assertTrue(right > 0.6, "mean probability of the right class " + right);
  }

  @Test
  void sigmoidIsThatOfScikitLearn() {
    JsonObject golden = GOLDEN.get("sigmoid").getAsJsonObject();
    Sigmoid sigmoid =
        Sigmoid.fit(
            KernelGolden.numbers(golden.get("decisions")),
            KernelGolden.numbers(golden.get("signs")));
    assertEquals(golden.get("slope").getAsDouble(), sigmoid.slope(), 1e-3);
    assertEquals(golden.get("shift").getAsDouble(), sigmoid.shift(), 1e-3);
  }

  @Test
  void couplingMeetsTheConditionsOfItsOptimum() {
    JsonObject golden = GOLDEN.get("coupling").getAsJsonObject();
    double[][] transposed = KernelGolden.columns(golden.get("pairwise"));
    double[][] pairwise = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        pairwise[a][b] = transposed[b][a];
      }
    }
    assertArrayEquals(
        KernelGolden.numbers(golden.get("probabilities")), Sigmoid.couple(pairwise), 2e-3);
  }

  @Test
  void classesWithoutRowsTakeNoPart() {
    TrainingSet bands = Samples.bands(60, 8);
    double[] two = Arrays.stream(bands.values()).map(v -> v == 1 ? 2 : v).toArray();
    TrainingSet data =
        new TrainingSet(bands.features(), bands.columns(), bands.target(), two, bands.classes());
    for (String probability : List.of("false", "true")) {
      double[] predicted =
          Learners.create(SupportVectors.NAME, Map.of("probability", probability))
              .fit(data, 1, RUN)
              .predict(data.columns(), RUN);
      assertTrue(Arrays.stream(predicted).noneMatch(p -> p == 1));
    }
    Arrays.fill(two, 1);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> create().fit(data, 1, RUN));
    assertTrue(e.getMessage().contains("at least 2 classes"), e.getMessage());
  }

  @Test
  void searchCanBeCancelledInTheMiddle() {
    AtomicInteger polls = new AtomicInteger();
    RunContext later =
        new RunContext(Progress.NONE, () -> polls.incrementAndGet() > 8, new LocalExecutor(1));
    assertThrows(
        CancellationException.class, () -> create().fit(Samples.friedman1(900, 9), 1, later));
  }

  @Test
  void probabilitiesChangeNoPredictionAlsoOfFewRowsAndManyFeatures() {
    SplittableRandom random = new SplittableRandom(11);
    double[][] columns = new double[60][12];
    List<ColumnSpec> features = new ArrayList<>();
    for (int f = 0; f < 60; f++) {
      Arrays.setAll(columns[f], i -> random.nextDouble() - 0.5);
      features.add(new ColumnSpec("x" + f, ""));
    }
    double[] classes = new double[12];
    Arrays.setAll(classes, i -> i % 2);
    TrainingSet data =
        new TrainingSet(features, columns, new ColumnSpec("k", ""), classes, List.of("a", "b"));
    double[] plain = create().fit(data, 1, RUN).predict(columns, RUN);
    double[] probable =
        Learners.create(SupportVectors.NAME, Map.of("probability", "true"))
            .fit(data, 1, RUN)
            .predict(columns, RUN);
    assertArrayEquals(classes, plain);
    assertArrayEquals(classes, probable);
  }

  @Test
  void decisionsWorseThanChanceTellTheSharesOfTheClasses() {
    double[] decisions = {-3, -2, -2, -1, 1, 2};
    double[] signs = {1, 1, 1, 1, -1, -1};
    Sigmoid sigmoid = Sigmoid.fit(decisions, signs);
    assertEquals(0, sigmoid.slope());
    assertEquals(5.0 / 8, sigmoid.probability(-3), 1e-12);
    assertEquals(5.0 / 8, sigmoid.probability(3), 1e-12);
  }
}
