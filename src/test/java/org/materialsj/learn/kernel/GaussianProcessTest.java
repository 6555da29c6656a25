package org.materialsj.learn.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.SpreadModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class GaussianProcessTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final KernelGolden GOLDEN = new KernelGolden("learn/kernel/kernels_sklearn.json");
  private static final JsonObject EXPECTED = GOLDEN.get("gaussianProcess").getAsJsonObject();

  @Override
  protected Learner create() {
    return Learners.create(
        GaussianProcess.NAME, Map.of("fit", "false", "lengthScale", "3", "noise", "0.1"));
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  private static GaussianProcessModel fit(TrainingSet data, String... settings) {
    Map<String, String> map = new TreeMap<>(Map.of("standardize", "false"));
    for (int i = 0; i < settings.length; i += 2) {
      map.put(settings[i], settings[i + 1]);
    }
    return (GaussianProcessModel) Learners.create(GaussianProcess.NAME, map).fit(data, 1, RUN);
  }

  @Test
  void meansAndDeviationsAreThoseOfScikitLearn() {
    GaussianProcessModel model =
        fit(
            GOLDEN.numbers(),
            "fit",
            "false",
            "variance",
            "1.3",
            "noise",
            "0.05",
            "lengthScale",
            "0.8 1.7 2.5");
    SpreadModel.Spread spread = model.predictWithSpread(GOLDEN.queries(), RUN);
    assertArrayEquals(
        KernelGolden.numbers(EXPECTED.get("mean")), spread.predictions(), 1e-8, "means");
    assertArrayEquals(
        KernelGolden.numbers(EXPECTED.get("deviation")), spread.spread(), 1e-8, "deviations");
    assertEquals(EXPECTED.get("likelihood").getAsDouble(), model.logMarginalLikelihood(), 1e-8);
    assertArrayEquals(spread.predictions(), model.predict(GOLDEN.queries(), RUN));
  }

  private static MarginalLikelihood likelihood() {
    double[] y = GOLDEN.numbers().values();
    double mean = Arrays.stream(y).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    double[] target = Arrays.stream(y).map(v -> (v - mean) / deviation).toArray();
    return new MarginalLikelihood(GOLDEN.numbers().columns(), target, RUN);
  }

  @Test
  void gradientOfTheLikelihoodIsThatOfScikitLearn() {
    Covariance covariance =
        new Covariance(KernelGolden.numbers(EXPECTED.get("lengthScales")), 1.3, 0.05);
    double[] gradient = new double[5];
    assertEquals(
        EXPECTED.get("likelihood").getAsDouble(), likelihood().value(covariance, gradient), 1e-8);
    assertArrayEquals(KernelGolden.numbers(EXPECTED.get("gradient")), gradient, 1e-8);
  }

  @Test
  void gradientOfTheLikelihoodIsThatOfFiniteDifferences() {
    MarginalLikelihood likelihood = likelihood();
    double[] at = {0.3, -2, 0.1, 0.8, -0.4};
    double[] gradient = new double[5];
    likelihood.value(Covariance.ofLogarithms(at), gradient);
    for (int t = 0; t < at.length; t++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[t] += 1e-5;
      below[t] -= 1e-5;
      double slope =
          (likelihood.value(Covariance.ofLogarithms(above), new double[5])
                  - likelihood.value(Covariance.ofLogarithms(below), new double[5]))
              / 2e-5;
      assertEquals(slope, gradient[t], 1e-6 * Math.max(1, Math.abs(slope)));
    }
  }

  @Test
  void fittedScalesAreTheMostLikelyOnes() {
    GaussianProcessModel model = fit(GOLDEN.numbers());
    assertTrue(
        model.logMarginalLikelihood() >= EXPECTED.get("fittedLikelihood").getAsDouble() - 1e-6);
    double[] scales = KernelGolden.numbers(EXPECTED.get("fittedScales"));
    for (int f = 0; f < scales.length; f++) {
      assertEquals(1, model.lengthScales()[f] / scales[f], 1e-3);
    }
    assertTrue(model.noise() < 0.1, "noise " + model.noise());
    assertTrue(model.variance() > 0.5, "variance " + model.variance());
  }

  /** Rows of 100 standardised features are about 14 apart, where a length of 1 reaches nothing. */
  @Test
  void manyFeaturesDoNotHideTheSlopeOfTheLikelihood() {
    SplittableRandom random = Seeds.forItem(3, 0);
    double[][] columns = new double[100][400];
    double[] y = new double[400];
    for (double[] column : columns) {
      for (int i = 0; i < y.length; i++) {
        column[i] = random.nextDouble(-1.73, 1.73);
        y[i] += column[i];
      }
    }
    TrainingSet train =
        new TrainingSet(
            Samples.names(100),
            head(columns, 300),
            new ColumnSpec("y", ""),
            Arrays.copyOf(y, 300),
            List.of());
    double[][] rest =
        Arrays.stream(columns).map(c -> Arrays.copyOfRange(c, 300, 400)).toArray(double[][]::new);
    double[] predicted = fit(train).predict(rest, RUN);
    double r2 = Metrics.r2(Arrays.copyOfRange(y, 300, 400), predicted);
    assertTrue(r2 > 0.9, "R2 " + r2);
  }

  private static double[][] head(double[][] columns, int rows) {
    return Arrays.stream(columns).map(c -> Arrays.copyOf(c, rows)).toArray(double[][]::new);
  }

  @Test
  void featuresWithoutInfluenceGetLongScales() {
    double[] scales = fit(Samples.friedman1(120, 3), "lengthScale", "0.5").lengthScales();
    for (int idle = 5; idle < 10; idle++) {
      assertTrue(scales[idle] > 3 * scales[0], Arrays.toString(scales));
    }
  }

  @Test
  void farFromTheDataThePredictionIsTheMeanAndTheSpreadThatOfTheTarget() {
    TrainingSet data = GOLDEN.numbers();
    GaussianProcessModel model =
        fit(data, "fit", "false", "variance", "0.9", "noise", "0.1", "lengthScale", "1");
    SpreadModel.Spread far = model.predictWithSpread(new double[][] {{1e6}, {1e6}, {1e6}}, RUN);
    double mean = Arrays.stream(data.values()).average().orElseThrow();
    double variance =
        Arrays.stream(data.values()).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    assertEquals(mean, far.predictions()[0], 1e-12);
    assertEquals(Math.sqrt(variance), far.spread()[0], 1e-12);
  }

  @Test
  void scalesThatDoNotFitTheFeaturesAreRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> fit(GOLDEN.numbers(), "lengthScale", "1 2"));
    assertEquals("lengthScale must be one number or one per feature (3), got 2", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> fit(GOLDEN.numbers(), "lengthScale", "long"));
    assertThrows(IllegalArgumentException.class, () -> fit(GOLDEN.numbers(), "noise", "0"));
  }
}
