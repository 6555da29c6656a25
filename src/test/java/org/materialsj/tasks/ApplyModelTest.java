package org.materialsj.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TargetTransform;
import org.materialsj.learn.TrainedModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

class ApplyModelTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static TrainedModel train(
      FeatureTable table,
      String target,
      String learner,
      Map<String, String> settings,
      TargetTransform transform,
      TrainOptions options) {
    return TrainModel.run(
            new TrainRequest(
                table,
                target,
                "",
                learner,
                settings,
                2,
                0,
                "",
                transform,
                42,
                TrainingTable.PROVENANCE,
                options),
            RUN)
        .model();
  }

  private static TrainedModel train(
      FeatureTable table, String target, String learner, Map<String, String> settings) {
    return train(table, target, learner, settings, TargetTransform.NONE, TrainOptions.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "Random forest,false,spread of y,eV",
    "Random forest,true,spread of log10 y,log10 eV",
    "Gaussian process,false,standard deviation of y,eV",
    "Gaussian process,true,standard deviation of log10 y,log10 eV"
  })
  void doubtHasAnHonestNameAndTheUnitInWhichItIs(
      String learner, boolean log, String name, String unit) {
    FeatureTable table = TrainingTable.of(Samples.friedman1(60, 1)).build();
    for (String preparation : List.of("", "pca components=3")) {
      TrainedModel model =
          train(
              table,
              "y",
              learner,
              Map.of("preparation", preparation),
              log ? TargetTransform.LOG10 : TargetTransform.NONE,
              TrainOptions.DEFAULT);
      ApplyResult result = ApplyModel.run(model, table, RUN);
      assertEquals(unit, result.predictions().column(name).unit());
      assertTrue(Arrays.stream(result.predictions().numbers(name)).allMatch(spread -> spread >= 0));
      assertTrue(
          result.notes().get(0).startsWith("The column \"" + name + "\" is the standard deviation"),
          result.notes().get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Random forest",
        "Gradient boosting",
        "Decision tree",
        "Nearest neighbours",
        "Multilayer perceptron",
        "Logistic regression",
        "Linear discriminant",
        "Support vectors"
      })
  void probabilitiesOfClassesAddUpToOneAndFavourThePrediction(String learner) {
    FeatureTable table = TrainingTable.of(Samples.bands(90, 2)).build();
    Map<String, String> settings =
        learner.equals("Support vectors")
            ? Map.of("probability", "true", "preparation", "variance")
            : Map.of("preparation", "variance");
    TrainedModel model = train(table, "phase", learner, settings);
    FeatureTable predictions = ApplyModel.run(model, table, RUN).predictions();
    List<String> classes = model.target().classes();
    for (int row = 0; row < 90; row++) {
      double sum = 0;
      for (String name : classes) {
        double p = predictions.numbers("probability of " + name)[row];
        assertTrue(p >= 0 && p <= 1, learner + " " + p);
        sum += p;
      }
      assertEquals(1, sum, 1e-9);
    }
  }

  @Test
  void numbersThatStandForClassesAreComparedToo() {
    TrainingSet bands = Samples.bands(90, 3);
    double[] numbers = bands.values().clone();
    FeatureTable known = numbered(bands, numbers);
    TrainedModel model =
        train(
            known,
            "kind",
            "Random forest",
            Map.of("trees", "10"),
            TargetTransform.NONE,
            TrainOptions.of(true, "Random", "", ""));
    numbers[4] = Double.NaN;
    ApplyResult result = ApplyModel.run(model, numbered(bands, numbers), RUN);
    assertEquals(89, result.classification().orElseThrow().count());
    String notes = String.join("\n", result.notes());
    assertTrue(notes.contains("Compared with the target in 89 rows: accuracy "), notes);
    assertFalse(notes.contains("does not know"), notes);
  }

  @Test
  void agreementOfNumbersIsToldBesideTheMeanOfTheTrainingRows() {
    TrainedModel model =
        train(
            TrainingTable.of(Samples.friedman1(60, 1)).build(), "y", "Ridge regression", Map.of());
    FeatureTable other = TrainingTable.of(Samples.friedman1(30, 2)).build();
    String notes = String.join("\n", ApplyModel.run(model, other, RUN).notes());
    assertTrue(notes.contains("Compared with the target in 30 rows: R2 0."), notes);
    assertTrue(notes.contains(" eV; the mean of the training rows gives RMSE "), notes);
  }

  @Test
  void extrapolationIsCountedThroughPipelinesAndTexts() {
    TrainingSet data = Samples.friedman1(60, 5);
    List<String> phases = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      phases.add(i % 2 == 0 ? "cubic" : "hexagonal");
    }
    FeatureTable table = TrainingTable.of(data).texts(new ColumnSpec("phase", ""), phases).build();
    TrainedModel model =
        train(
            table,
            "y",
            "Kernel ridge",
            Map.of("preparation", "standardize; polynomial degree=2; pca components=4"),
            TargetTransform.NONE,
            TrainOptions.of(false, "Random", "", "categories=phase"));
    FeatureTable.Builder fresh = FeatureTable.builder(List.of("inside", "outside"));
    for (int f = 0; f < 10; f++) {
      double beyond = f == 3 || f == 7 ? 2 : 0.5;
      fresh.numbers(data.features().get(f), new double[] {0.5, beyond});
    }
    fresh.texts(new ColumnSpec("phase", ""), List.of("cubic", "monoclinic"));
    ApplyResult result = ApplyModel.run(model, fresh.build(), RUN);
    assertArrayEquals(
        new double[] {0, 3}, result.predictions().numbers(TrainedModel.EXTRAPOLATING));
    assertTrue(result.notes().toString().contains("their predictions extrapolate"));
  }

  private static FeatureTable numbered(TrainingSet data, double[] kinds) {
    FeatureTable.Builder table =
        FeatureTable.builder(IntStream.range(0, kinds.length).mapToObj(i -> "r" + i).toList());
    for (int f = 0; f < data.columns().length; f++) {
      table.numbers(data.features().get(f), data.columns()[f]);
    }
    return table.numbers(new ColumnSpec("kind", ""), kinds).build();
  }
}
