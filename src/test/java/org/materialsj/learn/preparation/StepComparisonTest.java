package org.materialsj.learn.preparation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.materialsj.engine.algebra.LongVectors;
import org.materialsj.engine.run.RunContext;
import org.materialsj.io.ReadOptions;
import org.materialsj.io.TableReader;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

/** Steps beside scikit-learn 1.2.1; what was run is told in steps.json. */
class StepComparisonTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final Path SHARED = Path.of("../shared/golden/learning");

  private static byte[] resource(String name) throws Exception {
    try (InputStream in = StepComparisonTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static JsonArray golden(String member) throws Exception {
    return json(resource("steps.json")).getAsJsonArray(member);
  }

  private static JsonObject json(byte[] bytes) {
    return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static double[] numbers(JsonElement list) {
    return StreamSupport.stream(list.getAsJsonArray().spliterator(), false)
        .mapToDouble(JsonElement::getAsDouble)
        .toArray();
  }

  private static int[] wholes(JsonElement list) {
    return Arrays.stream(numbers(list)).mapToInt(x -> (int) x).toArray();
  }

  private static TrainingSet data(byte[] csv) throws Exception {
    FeatureTable table = TableReader.parse("t.csv", csv, ReadOptions.STRICT).table();
    List<ColumnSpec> features = new ArrayList<>(table.columns());
    ColumnSpec target = features.remove(features.size() - 1);
    return new TrainingSet(
        features,
        features.stream().map(f -> table.numbers(f.name())).toArray(double[][]::new),
        target,
        table.numbers(target.name()),
        List.of());
  }

  private static TrainingSet diabetes() throws Exception {
    return data(resource("../forest/diabetes.csv"));
  }

  private static TrainingSet prepared(String steps, TrainingSet data) {
    TrainingSet made = data;
    for (Step step : Steps.parse(steps)) {
      Transform transform = step.fit(made, 7, RUN);
      made =
          new TrainingSet(
              transform.columns(made.features()),
              transform.apply(made.columns(), RUN),
              made.target(),
              made.values(),
              made.classes());
    }
    return made;
  }

  private static double[] row(TrainingSet data, int row) {
    return Arrays.stream(data.columns()).mapToDouble(c -> c[row]).toArray();
  }

  private static void assertClose(double[] expected, double[] actual, double relative) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], relative * Math.max(1, Math.abs(expected[i])));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"standardize", "minmax", "robust"})
  void scaledFeaturesAgree(String step) throws Exception {
    TrainingSet made = prepared(step, diabetes());
    assertClose(numbers(golden(step).get(0)), row(made, 0), 1e-10);
    assertClose(numbers(golden(step).get(1)), row(made, made.size() - 1), 1e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "polynomial degree=2, polynomial2",
    "polynomial degree=3, polynomial3",
    "polynomial interactions=true, interactions2"
  })
  void productsAgreeInTheirOrder(String step, String member) throws Exception {
    assertClose(numbers(golden(member)), row(prepared(step, diabetes()), 0), 1e-14);
  }

  private static LinearProjection projection(String step, TrainingSet data) {
    return (LinearProjection) Steps.parse(step).get(0).fit(data, 1, RUN);
  }

  @Test
  void principalComponentsAgree() throws Exception {
    TrainingSet data = prepared("standardize", diabetes());
    LinearProjection found = projection("pca", data);
    assertClose(numbers(golden("pcaShares")), found.explainedShares(), 1e-8);
    JsonArray components = golden("pcaComponents");
    for (int k = 0; k < 10; k++) {
      assertSameUpToSign(numbers(components.get(k)), found.directions()[k]);
    }
    double[] scores = row(prepared("pca", data), 0);
    double[] expected = numbers(golden("pcaRow0"));
    for (int k = 0; k < 10; k++) {
      assertEquals(Math.abs(expected[k]), Math.abs(scores[k]), 1e-8);
    }
    int few = json(resource("steps.json")).get("pcaCount90").getAsInt();
    assertEquals(few, projection("pca share=0.9", data).directions().length);
  }

  private static void assertSameUpToSign(double[] expected, double[] actual) {
    double sign = Math.signum(LongVectors.dot(expected, actual));
    assertArrayEquals(expected, Arrays.stream(actual).map(x -> x * sign).toArray(), 1e-8);
  }

  @Test
  void principalComponentsOfFewerRowsThanFeaturesAgree() throws Exception {
    TrainingSet few = diabetes().select(new int[] {0, 1, 2, 3, 4, 5});
    LinearProjection found = projection("pca", few);
    assertEquals(5, found.directions().length, "six centred rows span five directions");
    assertClose(numbers(golden("pcaWideShares")), found.explainedShares(), 1e-8);
    JsonArray components = golden("pcaWideComponents");
    for (int k = 0; k < 5; k++) {
      assertSameUpToSign(numbers(components.get(k)), found.directions()[k]);
    }
  }

  @Test
  void principalComponentsOfDigitsExplainWhatTheyDoInScikitLearn() throws Exception {
    assumeTrue(Files.exists(SHARED), "../shared/golden is not there");
    JsonObject golden =
        json(Files.readAllBytes(SHARED.resolve("golden_sklearn.json")))
            .getAsJsonObject("PCA:digits");
    TrainingSet digits = data(Files.readAllBytes(SHARED.resolve("digits.csv")));
    double[] shares = projection("pca components=10", digits).explainedShares();
    assertClose(numbers(golden.get("evr5")), Arrays.copyOf(shares, 5), 1e-8);
    assertEquals(golden.get("cum10").getAsDouble(), Arrays.stream(shares).sum(), 1e-8);
  }

  private static int[] chosen(String step, TrainingSet data) {
    return ((Selection) Steps.parse(step).get(0).fit(data, 7, RUN)).chosen();
  }

  @ParameterizedTest
  @CsvSource({
    "correlation threshold=0.6, correlation06",
    "lasso alpha=0.5, lasso0.5",
    "lasso alpha=2, lasso2",
    "lasso alpha=10, lasso10",
    "forward keep=3, forward3",
    "eliminate keep=4 judge=ridge, eliminate4"
  })
  void theSameFeaturesAreChosen(String step, String member) throws Exception {
    assertArrayEquals(wholes(golden(member)), chosen(step, diabetes()));
  }

  @Test
  void theSameFeaturesVaryEnough() throws Exception {
    double threshold = json(resource("steps.json")).get("varianceThreshold").getAsDouble();
    assertArrayEquals(
        wholes(golden("variance")), chosen("variance threshold=" + threshold, diabetes()));
  }

  @Test
  void eliminationByForestFindsTheFiveFeaturesThatMatter() throws Exception {
    assumeTrue(Files.exists(SHARED), "../shared/golden is not there");
    TrainingSet all = data(Files.readAllBytes(SHARED.resolve("friedman1.csv")));
    int[] order = IntStream.range(0, all.size()).toArray();
    long s = 12345;
    for (int i = order.length - 1; i > 0; i--) {
      s = s * 6364136223846793005L + 1442695040888963407L;
      int j = (int) ((s >>> 33) % (i + 1));
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    TrainingSet train = all.select(Arrays.copyOfRange(order, order.length / 5, order.length));
    JsonObject golden = json(Files.readAllBytes(SHARED.resolve("golden_sklearn.json")));
    assertArrayEquals(
        wholes(golden.getAsJsonObject("RFE5:friedman1_RF30").get("sel")),
        chosen("eliminate keep=5 size=30", train));
  }

  @Test
  void eliminationLeavesTheFeaturesOfTheFormula() {
    assertArrayEquals(
        new int[] {0, 1, 3, 4},
        chosen("eliminate keep=4 size=20 drop=2", Samples.friedman1(400, 9)));
  }

  @Test
  void lassoOfClassesKeepsTheFeaturesThatTellThemApart() {
    assertArrayEquals(new int[] {0, 1}, chosen("lasso alpha=0.05", Samples.bands(400, 9)));
  }

  @Test
  void aChoiceThatLeavesNothingIsRefused() {
    TrainingSet data = Samples.friedman1(50, 1);
    for (String step : List.of("variance threshold=100", "lasso alpha=1000")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> chosen(step, data)).getMessage();
      assertTrue(message.contains("no feature") || message.startsWith("No feature"), message);
    }
  }

  @Test
  void ridgeDoesNotJudgeClasses() {
    TrainingSet classes = Samples.bands(50, 1);
    assertThrows(IllegalArgumentException.class, () -> chosen("eliminate judge=ridge", classes));
  }

  @Test
  void manyFeaturesAreProjectedByTheirRows() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] columns = new double[300][20];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextDouble());
    }
    TrainingSet wide =
        new TrainingSet(
            Samples.names(300), columns, new ColumnSpec("y", ""), new double[20], List.of());
    LinearProjection found = projection("pca", wide);
    assertEquals(19, found.directions().length);
    assertEquals(1, Arrays.stream(found.explainedShares()).sum(), 1e-12);
    for (double[] direction : found.directions()) {
      assertEquals(1, LongVectors.dot(direction, direction), 1e-12);
    }
  }
}
