package org.materialsj.learn.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.preparation.PipelineModel;

class MultilayerPerceptronTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static Learner learner(String... settings) {
    Map<String, String> map = new HashMap<>();
    for (String setting : settings) {
      map.put(setting.split("=")[0], setting.split("=")[1]);
    }
    return Learners.create(MultilayerPerceptron.NAME, map);
  }

  @Override
  protected Learner create() {
    return learner("layers=24x10", "epochs=12", "dropout=0.1", "validation=0.2", "batch=150");
  }

  private static double r2(Learner learner, int rows) {
    TrainingSet data = Samples.friedman1(rows, 1);
    TrainingSet other = Samples.friedman1(300, 2);
    Model model = learner.fit(data, 4, RUN);
    return Metrics.r2(other.values(), model.predict(other.columns(), RUN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "silu", "tanh", "sigmoid"})
  void eachActivationLearns(String activation) {
    double r2 =
        r2(learner("layers=32", "activation=" + activation, "learningRate=0.01", "batch=50"), 600);
    assertTrue(r2 > 0.85, activation + " has R2 " + r2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"adam", "adamw", "rmsprop", "sgd"})
  void eachOptimizerLearns(String optimizer) {
    double r2 =
        r2(learner("layers=32", "optimizer=" + optimizer, "learningRate=0.01", "batch=50"), 600);
    assertTrue(r2 > 0.8, optimizer + " has R2 " + r2);
  }

  @Test
  void stepsLargeEnoughToBeSharedHaveTheSameBitsOnAnyThreads() {
    TrainingSet data = Samples.friedman1(900, 2);
    Learner learner =
        learner("layers=64x64", "epochs=4", "dropout=0.2", "batch=400", "validation=0.1");
    RunContext one = RunContext.QUIET.withThreads(1);
    double[] expected = learner.fit(data, 5, one).predict(data.columns(), one);
    for (int threads : new int[] {2, 8}) {
      RunContext many = RunContext.QUIET.withThreads(threads);
      assertArrayEquals(expected, learner.fit(data, 5, many).predict(data.columns(), many));
    }
  }

  @Test
  void theAbsoluteErrorHeedsOutliersLess() {
    TrainingSet data = Samples.friedman1(500, 3);
    double[] clean = data.values().clone();
    for (int i = 0; i < 500; i += 10) {
      data.values()[i] += 200;
    }
    String[] common = {"layers=16", "learningRate=0.01", "batch=50", "epochs=100"};
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      List<String> settings = new ArrayList<>(List.of(common));
      settings.add(k == 0 ? "loss=squared" : "loss=absolute");
      Model model = learner(settings.toArray(String[]::new)).fit(data, 1, RUN);
      errors[k] = Metrics.mae(clean, model.predict(data.columns(), RUN));
    }
    assertTrue(errors[1] < 0.5 * errors[0], Arrays.toString(errors));
  }

  @Test
  void withoutHiddenLayersItIsALinearModel() {
    TrainingSet data = Samples.friedman1(300, 5);
    Model model = learner("layers=none", "epochs=2000", "learningRate=0.02").fit(data, 1, RUN);
    double[] predicted = model.predict(data.columns(), RUN);
    double[][] middle = new double[10][3];
    for (int f = 0; f < 10; f++) {
      middle[f][0] = 0.2;
      middle[f][1] = 0.5;
      middle[f][2] = 0.8;
    }
    double[] three = model.predict(middle, RUN);
    assertEquals(three[1], (three[0] + three[2]) / 2, 1e-9);
    assertEquals(0.7, Metrics.r2(data.values(), predicted), 0.1);
  }

  @Test
  void probabilitiesAddUpToOne() {
    TrainingSet data = Samples.bands(200, 3);
    PipelineModel pipeline = (PipelineModel) create().fit(data, 1, RUN);
    double[][] probabilities = ((ProbabilityModel) pipeline).probabilities(data.columns(), RUN);
    assertEquals(3, probabilities.length);
    for (int i = 0; i < 200; i++) {
      assertEquals(1, probabilities[0][i] + probabilities[1][i] + probabilities[2][i], 1e-12);
    }
  }

  @Test
  void classesFarApartAreAllRight() {
    TrainingSet data = Samples.bands(600, 8);
    Model model = learner("layers=32", "learningRate=0.01", "batch=50").fit(data, 1, RUN);
    double[] predicted = model.predict(data.columns(), RUN);
    int right = 0;
    for (int i = 0; i < 600; i++) {
      right += predicted[i] == data.values()[i] ? 1 : 0;
    }
    // One row in ten is mislabelled.
    assertTrue(right > 510, right + " of 600");
  }

  @Test
  void theListenerHearsOfEachEpochAndTheLossFalls() {
    List<Double> losses = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    FitListener listener =
        (step, training, validation) -> {
          steps.add(step);
          losses.add(training);
          assertTrue(validation.isPresent());
        };
    learner("layers=8", "epochs=20", "validation=0.25", "patience=20")
        .fit(Samples.friedman1(400, 2), 1, RUN, listener);
    assertEquals(20, steps.size());
    assertEquals(20, steps.get(19));
    assertTrue(losses.get(19) < losses.get(0));
  }

  @Test
  void trainingEndsEarlyWhenNothingGetsBetter() {
    int[] last = new int[1];
    TrainingSet noise = Samples.friedman1(200, 9);
    for (int i = 0; i < 200; i++) {
      noise.values()[i] = i * 7919 % 200;
    }
    learner("layers=64", "learningRate=0.01", "validation=0.3", "epochs=500", "patience=5")
        .fit(noise, 1, RUN, (step, training, validation) -> last[0] = step);
    assertTrue(last[0] < 200, "epochs " + last[0]);
  }

  @Test
  void aTrainingThatRunsAwayIsRefusedWithAdvice() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                learner("optimizer=sgd", "learningRate=100000", "activation=identity")
                    .fit(Samples.friedman1(300, 2), 1, RUN));
    assertTrue(thrown.getMessage().contains("smaller learningRate"), thrown.getMessage());
  }

  @Test
  void aConstantTargetIsPredicted() {
    TrainingSet data = Samples.friedman1(50, 2);
    Arrays.fill(data.values(), 7);
    double[] predicted =
        learner("layers=8", "epochs=300", "learningRate=0.01")
            .fit(data, 1, RUN)
            .predict(data.columns(), RUN);
    for (double value : predicted) {
      assertEquals(7, value, 0.2);
    }
  }

  @Test
  void hiddenLayersAreTheFeaturesThatTheOutputsAreMadeOf() {
    TrainingSet data = Samples.bands(100, 1);
    PipelineModel pipeline = (PipelineModel) create().fit(data, 1, RUN);
    NetworkModel network = (NetworkModel) pipeline.inner();
    double[][] prepared = pipeline.prepared(data.columns(), RUN);
    assertEquals(2, network.hiddenLayers());
    assertEquals(24, network.hidden(1, prepared, RUN).length);
    assertEquals(10, network.hidden(2, prepared, RUN).length);
    assertThrows(IllegalArgumentException.class, () -> network.hidden(3, prepared, RUN));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    for (String setting :
        List.of(
            "layers=0",
            "layers=3x",
            "layers=99999",
            "dropout=1",
            "batch=0",
            "validation=0.9",
            "activation=step",
            "optimizer=newton",
            "loss=huber",
            "learningRate=0")) {
      assertThrows(IllegalArgumentException.class, () -> learner(setting), setting);
    }
  }

  @Test
  void numbersThatAreNoNetworkAreRefused() {
    double[] parameters = new double[9];
    for (ModelNumbers numbers :
        List.of(
            numbers(new int[] {2, 2, 1}, new int[] {1, 0}, new double[8], 0, 1),
            numbers(new int[] {2, 2, 1}, new int[] {1, 9}, parameters, 0, 1),
            numbers(new int[] {2, 2, 1}, new int[] {1}, parameters, 0, 1),
            numbers(new int[] {2, -2, 1}, new int[] {1, 0}, parameters, 0, 1),
            numbers(new int[] {2, 1 << 30, 1 << 30}, new int[] {1, 0}, parameters, 0, 1),
            numbers(new int[] {2}, new int[0], parameters, 0, 1),
            numbers(new int[0], new int[0], parameters, 0, 1),
            numbers(new int[] {2, 2, 1}, new int[] {1, 0}, parameters, Double.NaN, 1))) {
      assertThrows(IllegalArgumentException.class, () -> NetworkModel.of(numbers, 2, 0));
    }
    ModelNumbers good = numbers(new int[] {2, 2, 1}, new int[] {1, 0}, parameters, 3, 1);
    double[] three = NetworkModel.of(good, 2, 0).predict(new double[][] {{1}, {2}}, RUN);
    assertArrayEquals(new double[] {3}, three);
    assertThrows(IllegalArgumentException.class, () -> NetworkModel.of(good, 3, 0));
    assertThrows(IllegalArgumentException.class, () -> NetworkModel.of(good, 2, 2));
  }

  private static ModelNumbers numbers(
      int[] sizes, int[] activations, double[] parameters, double shift, double scale) {
    return ModelNumbers.of(NetworkModel.TYPE)
        .add("sizes", sizes)
        .add("activations", activations)
        .add("parameters", parameters)
        .add("shift", shift)
        .add("scale", scale)
        .build();
  }
}
