package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Golden;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/** Coefficients and probabilities beside those of scikit-learn. */
class LinearGoldenTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static List<JsonObject> cases(String kind) {
    List<JsonObject> cases = new ArrayList<>();
    JsonObject golden = Golden.json("learn/linear/linear_sklearn.json");
    golden.getAsJsonArray(kind).forEach(each -> cases.add(each.getAsJsonObject()));
    return cases;
  }

  private static double[] numbers(JsonElement array) {
    JsonArray numbers = array.getAsJsonArray();
    double[] result = new double[numbers.size()];
    Arrays.setAll(result, i -> numbers.get(i).getAsDouble());
    return result;
  }

  private static TrainingSet data(JsonObject golden, boolean classes) {
    JsonArray rows = golden.getAsJsonArray("x");
    double[][] columns = new double[rows.get(0).getAsJsonArray().size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] row = numbers(rows.get(i));
      for (int f = 0; f < row.length; f++) {
        columns[f][i] = row[f];
      }
    }
    double[] y = numbers(golden.get("y"));
    int most = (int) Arrays.stream(y).max().orElseThrow();
    List<String> names =
        classes ? IntStream.rangeClosed(0, most).mapToObj(c -> "c" + c).toList() : List.of();
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, names);
  }

  private static Model fit(String name, TrainingSet data, Map<String, String> settings) {
    return Learners.create(name, settings).fit(data, 1, RUN);
  }

  private static void assertLinear(
      JsonElement coefficients, JsonElement intercept, Model model, String what) {
    double[] expected = numbers(coefficients);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    LinearModel linear = (LinearModel) model;
    assertArrayEquals(expected, linear.coefficients(), 1e-7 * largest, what);
    double b = intercept.getAsDouble();
    assertEquals(b, linear.intercept(), 1e-7 * Math.max(1, Math.abs(b)), what);
  }

  @Test
  void leastSquaresAreThoseOfScikitLearn() {
    for (JsonObject golden : cases("regression")) {
      String name = golden.get("name").getAsString();
      if (name.equals("wide")) {
        continue;
      }
      assertLinear(
          golden.get("leastSquares"),
          golden.get("leastSquaresIntercept"),
          fit(OrdinaryLeastSquares.NAME, data(golden, false), Map.of()),
          name);
    }
  }

  @Test
  void penalisedCoefficientsAreThoseOfScikitLearnWithTheSameZeros() {
    for (JsonObject golden : cases("regression")) {
      for (JsonElement each : golden.getAsJsonArray("penalties")) {
        JsonObject penalty = each.getAsJsonObject();
        String what = golden.get("name").getAsString() + " " + penalty.get("alpha");
        boolean lasso = penalty.get("l1Ratio").getAsDouble() == 1;
        Map<String, String> settings =
            lasso
                ? Map.of("alpha", penalty.get("alpha").getAsString(), "standardize", "false")
                : Map.of(
                    "alpha",
                    penalty.get("alpha").getAsString(),
                    "l1Ratio",
                    penalty.get("l1Ratio").getAsString(),
                    "standardize",
                    "false");
        LinearModel model =
            (LinearModel) fit(lasso ? Lasso.NAME : ElasticNet.NAME, data(golden, false), settings);
        assertLinear(penalty.get("coefficients"), penalty.get("intercept"), model, what);
        double[] expected = numbers(penalty.get("coefficients"));
        for (int f = 0; f < expected.length; f++) {
          assertEquals(expected[f] == 0, model.coefficients()[f] == 0, what + ", feature " + f);
        }
      }
    }
  }

  @Test
  void pursuedTermsAreThoseOfScikitLearn() {
    for (JsonObject golden : cases("regression")) {
      for (JsonElement each : golden.getAsJsonArray("pursuits")) {
        JsonObject pursuit = each.getAsJsonObject();
        Map<String, String> settings =
            Map.of("terms", pursuit.get("terms").getAsString(), "standardize", "false");
        assertLinear(
            pursuit.get("coefficients"),
            pursuit.get("intercept"),
            fit(OrthogonalMatchingPursuit.NAME, data(golden, false), settings),
            golden.get("name").getAsString() + " " + settings);
      }
    }
  }

  @Test
  void probabilitiesAreThoseOfScikitLearn() {
    for (JsonObject golden : cases("classification")) {
      TrainingSet data = data(golden, true);
      for (JsonElement each : golden.getAsJsonArray("logistic")) {
        JsonObject logistic = each.getAsJsonObject();
        Map<String, String> settings =
            Map.of("c", logistic.get("c").getAsString(), "standardize", "false");
        assertProbabilities(
            logistic.get("probabilities"),
            data,
            fit(LogisticRegression.NAME, data, settings),
            1e-6);
      }
      assertProbabilities(
          golden.get("discriminant"), data, fit(LinearDiscriminant.NAME, data, Map.of()), 1e-9);
    }
  }

  private static void assertProbabilities(
      JsonElement expected, TrainingSet data, Model model, double tolerance) {
    double[][] p = ((ProbabilityModel) model).probabilities(data.columns(), RUN);
    for (int c = 0; c < p.length; c++) {
      assertArrayEquals(numbers(expected.getAsJsonArray().get(c)), p[c], tolerance);
    }
  }
}
