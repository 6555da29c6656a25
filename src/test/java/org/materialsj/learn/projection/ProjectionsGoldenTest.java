package org.materialsj.learn.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;

/** Maps against those of scikit-learn and numpy; the resource says how they were made. */
class ProjectionsGoldenTest {

  private static final Path DIGITS = Path.of("../shared/golden/learning/digits.csv");
  private static final double TOLERANCE = 1e-8;
  private static final int ROWS = 40;

  private final JsonObject golden = read();

  private static JsonObject read() {
    try (Reader in =
        new InputStreamReader(
            ProjectionsGoldenTest.class.getResourceAsStream("projections.json"),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(in, JsonObject.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private double[] numbers(String name) {
    return new Gson().fromJson(golden.get(name), double[].class);
  }

  private double[][] arrays(String name) {
    return new Gson().fromJson(golden.get(name), double[][].class);
  }

  private static double[][] columns() {
    double[][] columns = new double[5][ROWS];
    for (int i = 0; i < ROWS; i++) {
      columns[0][i] = Math.sin(0.7 * i) + 0.01 * i;
      columns[1][i] = 10 * Math.cos(1.3 * i) + i % 3;
      columns[2][i] = Math.sin(2.1 * i) * Math.cos(0.4 * i) + (i % 4 == 1 ? 0.5 : 0);
      columns[3][i] = 0.1 * i + Math.sin(0.7 * i);
      columns[4][i] = Math.cos(0.2 * i * i);
    }
    return columns;
  }

  private static double[] classes() {
    double[] classes = new double[ROWS];
    Arrays.setAll(classes, i -> i % 3);
    return classes;
  }

  private static ProjectionResult fit(String name, Map<String, String> settings) {
    return Projections.create(name, settings).fit(columns(), classes(), 2, 1, RunContext.QUIET);
  }

  private static void assertAxes(double[][] expected, double[][] found) {
    assertEquals(expected.length, found.length);
    for (int k = 0; k < expected.length; k++) {
      double largest = Arrays.stream(expected[k]).map(Math::abs).max().orElseThrow();
      double sign = 0;
      for (int i = 0; i < expected[k].length; i++) {
        sign += expected[k][i] * found[k][i];
      }
      for (int i = 0; i < expected[k].length; i++) {
        assertEquals(expected[k][i], Math.signum(sign) * found[k][i], TOLERANCE * largest);
      }
    }
  }

  private void assertNewRows(ProjectionResult result, double[][] expected, double[][] trained) {
    double[][] found = result.transform().orElseThrow().apply(arrays("newRows"), RunContext.QUIET);
    // Signs are free but the same for all rows, so old and new rows are compared together.
    double[][] before = new double[2][];
    double[][] after = new double[2][];
    for (int k = 0; k < 2; k++) {
      before[k] = joined(trained[k], expected[k]);
      after[k] = joined(result.coordinates()[k], found[k]);
    }
    assertAxes(before, after);
  }

  private static double[] joined(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  @Test
  void principalComponentsAreThoseOfScikitLearn() {
    ProjectionResult result = fit(PrincipalMap.NAME, Map.of());
    double[] shares = numbers("pcaShares");
    for (int k = 0; k < shares.length; k++) {
      assertEquals(shares[k], result.shares()[k], TOLERANCE * shares[k]);
    }
    assertNewRows(result, arrays("pcaNew"), arrays("pca"));
  }

  @Test
  void kernelComponentsAreThoseOfScikitLearn() {
    ProjectionResult result = fit(KernelMap.NAME, Map.of("gamma", "0.05"));
    assertNewRows(result, arrays("kernelNew"), arrays("kernel"));
  }

  @Test
  void discriminantsAreThoseOfScikitLearn() {
    ProjectionResult result = fit(DiscriminantMap.NAME, Map.of());
    double[] shares = numbers("ldaShares");
    assertEquals(shares[0], result.shares()[0], TOLERANCE);
    assertEquals(shares[1], result.shares()[1], TOLERANCE);
    assertNewRows(result, arrays("ldaNew"), arrays("lda"));
  }

  @Test
  void scalingOfCityBlockDistancesIsThatOfNumpy() {
    ProjectionResult result = fit(ClassicalScaling.NAME, Map.of("metric", "manhattan"));
    assertAxes(arrays("mds"), result.coordinates());
  }

  @Test
  void scalingOfEuclideanDistancesIsPrincipalComponents() {
    ProjectionResult result = fit(ClassicalScaling.NAME, Map.of());
    assertAxes(arrays("pca"), result.coordinates());
    assertEquals(numbers("pcaShares")[0], result.shares()[0], TOLERANCE);
  }

  /** Rows of the digits; the last column is the class. */
  private static double[][] digits() throws IOException {
    assumeTrue(Files.exists(DIGITS), "the digits are not here");
    List<String> lines = Files.readAllLines(DIGITS);
    double[][] columns = new double[65][lines.size() - 1];
    for (int i = 0; i < columns[0].length; i++) {
      String[] cells = lines.get(i + 1).split(",", -1);
      for (int f = 0; f < columns.length; f++) {
        columns[f][i] = Double.parseDouble(cells[f]);
      }
    }
    return columns;
  }

  @Test
  void componentsOfDigitsAreThoseOfScikitLearn() throws IOException {
    double[][] digits = Arrays.copyOf(digits(), 64);
    double[] shares =
        Projections.create(PrincipalMap.NAME, Map.of())
            .fit(digits, null, 2, 1, RunContext.QUIET)
            .shares();
    // golden_sklearn.json of that folder, "PCA:digits": scikit-learn 1.2.1.
    double[] expected = {
      0.14890593584063846,
      0.13618771239635463,
      0.11794593763975782,
      0.08409979421009191,
      0.05782414664005522
    };
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], shares[k], TOLERANCE);
    }
    assertEquals(0.7382267688459532, Arrays.stream(shares).limit(10).sum(), TOLERANCE);
  }

  @Test
  void stochasticNeighboursOfDigitsAreAsGoodAsThoseOfScikitLearn() throws IOException {
    double[][] digits = digits();
    double[] classes = digits[64];
    ProjectionResult result =
        Projections.create(StochasticNeighbours.NAME, Map.of())
            .fit(Arrays.copyOf(digits, 64), null, 2, 1, RunContext.QUIET);
    int n = classes.length;
    int right = 0;
    for (int i = 0; i < n; i++) {
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        double dx = result.coordinates()[0][i] - result.coordinates()[0][j];
        double dy = result.coordinates()[1][i] - result.coordinates()[1][j];
        if (j != i && dx * dx + dy * dy < least) {
          least = dx * dx + dy * dy;
          nearest = j;
        }
      }
      right += classes[nearest] == classes[i] ? 1 : 0;
    }
    assertTrue(right >= 0.987 * n, right + " of " + n);
    double divergence = result.measures().values().iterator().next();
    assertTrue(divergence <= 0.76, "divergence " + divergence);
  }
}
