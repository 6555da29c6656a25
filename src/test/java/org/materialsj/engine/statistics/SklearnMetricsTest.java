package org.materialsj.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

/** Metrics, curves and clusters against scikit-learn, on the same numbers. */
class SklearnMetricsTest {

  private static final JsonObject GOLDEN = golden();

  private static JsonObject golden() {
    try (InputStream in = SklearnMetricsTest.class.getResourceAsStream("metrics_sklearn.json")) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double number(String name) {
    return GOLDEN.get(name).getAsDouble();
  }

  private static double[] numbers(JsonElement array) {
    JsonArray numbers = array.getAsJsonArray();
    return IntStream.range(0, numbers.size())
        .mapToDouble(i -> numbers.get(i).getAsDouble())
        .toArray();
  }

  private static double[][] columns(String name) {
    JsonArray columns = GOLDEN.getAsJsonArray(name);
    return IntStream.range(0, columns.size())
        .mapToObj(i -> numbers(columns.get(i)))
        .toArray(double[][]::new);
  }

  private static int[] classes() {
    return Arrays.stream(numbers(GOLDEN.get("classes"))).mapToInt(c -> (int) c).toArray();
  }

  private static boolean[] isFirst() {
    boolean[] positive = new boolean[classes().length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = classes()[i] == 1;
    }
    return positive;
  }

  @Test
  void errorsOfNumbersAgree() {
    double[] y = numbers(GOLDEN.get("actual"));
    double[] p = numbers(GOLDEN.get("predicted"));
    assertEquals(number("r2"), Metrics.r2(y, p), 1e-12);
    assertEquals(number("rmse"), Metrics.rmse(y, p), 1e-12);
    assertEquals(number("mae"), Metrics.mae(y, p), 1e-12);
    assertEquals(number("mape"), Metrics.mape(y, p), 1e-12);
    assertEquals(number("max_error"), Metrics.maxError(y, p), 1e-12);
  }

  @Test
  void areasUnderRocCurvesAgree() {
    JsonObject golden = GOLDEN.getAsJsonObject("roc");
    RocCurve curve = RocCurve.of(isFirst(), numbers(golden.get("scores")));
    assertEquals(golden.get("auc").getAsDouble(), curve.auc(), 1e-12);
    assertArrayEquals(numbers(golden.get("fpr")), curve.falsePositives(), 1e-12);
    assertArrayEquals(numbers(golden.get("tpr")), curve.truePositives(), 1e-12);
    double[] thresholds = curve.thresholds();
    assertEquals(Double.POSITIVE_INFINITY, thresholds[0]);
    assertArrayEquals(
        numbers(golden.get("thresholds")),
        Arrays.copyOfRange(thresholds, 1, thresholds.length),
        1e-12);
    assertEquals(number("auc"), RocCurve.auc(classes(), columns("probabilities")), 1e-12);
  }

  @Test
  void calibrationAgrees() {
    Calibration found = Calibration.of(isFirst(), columns("probabilities")[1], 5);
    JsonObject golden = GOLDEN.getAsJsonObject("calibration");
    assertEquals(number("brier"), found.brier(), 1e-12);
    assertArrayEquals(
        numbers(golden.get("mean")),
        found.bins().stream().mapToDouble(Calibration.Bin::predicted).toArray(),
        1e-12);
    assertArrayEquals(
        numbers(golden.get("share")),
        found.bins().stream().mapToDouble(Calibration.Bin::happened).toArray(),
        1e-12);
    double error = 0;
    for (Calibration.Bin bin : found.bins()) {
      error += bin.count() * Math.abs(bin.predicted() - bin.happened()) / classes().length;
    }
    assertEquals(error, found.error(), 1e-15);
  }

  @Test
  void inertiaOfClustersAgrees() {
    JsonObject golden = GOLDEN.getAsJsonObject("inertia");
    for (String k : golden.keySet()) {
      KMeans.Clusters found =
          KMeans.fit(columns("points"), Integer.parseInt(k), 20, 7, RunContext.QUIET);
      double expected = golden.get(k).getAsDouble();
      assertEquals(expected, found.inertia(), 1e-9 * expected, k);
    }
  }

  @Test
  void badScoresAndProbabilitiesAreRejected() {
    boolean[] both = {true, false};
    assertThrows(
        IllegalArgumentException.class, () -> RocCurve.of(both, new double[] {1, Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> RocCurve.of(new boolean[] {true, true}, new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> RocCurve.of(both, new double[3]));
    assertThrows(
        IllegalArgumentException.class, () -> Calibration.of(both, new double[] {0.5, 1.1}, 5));
    assertTrue(Double.isNaN(RocCurve.auc(new int[] {0, 0}, new double[2][2])));
  }

  @Test
  void bitsOfClustersAreTheSameOnOneTwoAndEightThreads() {
    KMeans.Clusters one = KMeans.fit(columns("points"), 5, 8, 3, RunContext.QUIET.withThreads(1));
    for (int threads : List.of(2, 8)) {
      KMeans.Clusters many =
          KMeans.fit(columns("points"), 5, 8, 3, RunContext.QUIET.withThreads(threads));
      assertArrayEquals(one.clusters(), many.clusters());
      assertEquals(Double.doubleToLongBits(one.inertia()), Double.doubleToLongBits(many.inertia()));
    }
  }
}
