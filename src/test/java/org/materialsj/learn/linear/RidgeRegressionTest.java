package org.materialsj.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.Golden;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

class RidgeRegressionTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return new RidgeRegression(RidgeOptions.DEFAULT);
  }

  @Override
  protected boolean classifies() {
    return false;
  }

  private static LinearModel fit(TrainingSet data, String alpha, boolean standardize) {
    return (LinearModel)
        new RidgeRegression(new RidgeOptions(alpha, standardize)).fit(data, 1, RUN);
  }

  private static TrainingSet data(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  private static double[] numbers(JsonElement array) {
    JsonArray numbers = array.getAsJsonArray();
    double[] result = new double[numbers.size()];
    Arrays.setAll(result, i -> numbers.get(i).getAsDouble());
    return result;
  }

  private static TrainingSet data(JsonObject golden) {
    JsonArray rows = golden.getAsJsonArray("x");
    double[][] columns = new double[rows.get(0).getAsJsonArray().size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      double[] row = numbers(rows.get(i));
      for (int f = 0; f < row.length; f++) {
        columns[f][i] = row[f];
      }
    }
    return data(numbers(golden.get("y")), columns);
  }

  private static void assertModel(
      JsonObject golden, String coefficients, String intercept, LinearModel model) {
    double[] expected = numbers(golden.get(coefficients));
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    String name = golden.get("name").getAsString();
    assertArrayEquals(expected, model.coefficients(), 1e-8 * largest, name);
    double b = golden.get(intercept).getAsDouble();
    assertEquals(b, model.intercept(), 1e-8 * Math.abs(b), name);
  }

  @Test
  void coefficientsAreThoseOfScikitLearn() {
    for (JsonElement each :
        Golden.json("learn/linear/ridge_sklearn.json").getAsJsonArray("cases")) {
      JsonObject golden = each.getAsJsonObject();
      String alpha = golden.get("alpha").getAsString();
      boolean standardize = golden.get("standardize").getAsBoolean();
      assertModel(golden, "coefficients", "intercept", fit(data(golden), alpha, standardize));
    }
  }

  @Test
  void autoTakesTheAlphaThatPredictsRowsLeftOutBest() {
    for (JsonElement each :
        Golden.json("learn/linear/ridge_sklearn.json").getAsJsonArray("cases")) {
      JsonObject golden = each.getAsJsonObject();
      boolean standardize = golden.get("standardize").getAsBoolean();
      assertModel(
          golden, "autoCoefficients", "autoIntercept", fit(data(golden), "auto", standardize));
    }
  }

  @Test
  void aFeatureThatIsTheTargetIsFound() {
    double[] x = {1, 2, 4, 8, 16, 32};
    double[] y = Arrays.stream(x).map(v -> 3 * v - 7).toArray();
    LinearModel model = fit(data(y, x), "auto", true);
    assertEquals(3, model.coefficients()[0], 1e-6);
    assertEquals(-7, model.intercept(), 1e-5);
  }

  @Test
  void standardisedPredictionsDoNotDependOnTheUnitsOfFeatures() {
    TrainingSet data = Samples.friedman1(60, 8);
    double[][] scaled = new double[10][];
    Arrays.setAll(
        scaled,
        f -> Arrays.stream(data.columns()[f]).map(v -> v * Math.pow(10, f - 5) + f).toArray());
    TrainingSet other = data(data.values(), scaled);
    assertArrayEquals(
        fit(data, "2", true).predict(data.columns(), RUN),
        fit(other, "2", true).predict(scaled, RUN),
        1e-9);
  }

  @Test
  void featuresThatAreConstantOrCopiesDoNoHarm() {
    TrainingSet data = Samples.friedman1(40, 9);
    double[][] columns = Arrays.copyOf(data.columns(), 12);
    columns[10] = new double[40];
    Arrays.fill(columns[10], 0.1);
    columns[11] = columns[3];
    LinearModel model = fit(data(data.values(), columns), "auto", true);
    assertEquals(0, model.coefficients()[10]);
    assertEquals(model.coefficients()[3], model.coefficients()[11], 1e-6);
  }

  @Test
  void moreFeaturesThanRowsAreLearnedFrom() {
    TrainingSet data = Samples.friedman1(8, 10);
    double[] predicted = fit(data, "1e-6", true).predict(data.columns(), RUN);
    assertArrayEquals(data.values(), predicted, 1e-3);
  }

  @Test
  void classesAreRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> create().fit(Samples.bands(20, 1), 1, RUN));
    assertEquals(
        "Ridge regression predicts numbers, but the target \"phase\" holds classes: choose another"
            + " learner.",
        e.getMessage());
  }

  @Test
  void badOptionsAreRefused() {
    for (String alpha : new String[] {"0", "-1", "NaN", "Infinity", "some", ""}) {
      assertThrows(IllegalArgumentException.class, () -> new RidgeOptions(alpha, true), alpha);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Learners.create(RidgeRegression.NAME, Map.of("trees", "3")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Learners.create(RidgeRegression.NAME, Map.of("standardize", "maybe")));
  }
}
