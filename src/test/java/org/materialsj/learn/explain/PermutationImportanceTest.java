package org.materialsj.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.Samples;
import org.materialsj.learn.Score;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.linear.LinearModel;
import org.materialsj.model.ColumnSpec;

class PermutationImportanceTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static PermutationImportance.Result of(
      Model model, TrainingSet data, List<List<Integer>> groups, int repeats, RunContext run) {
    return PermutationImportance.of(
        model, data.columns(), data.values(), Score.R2, groups, repeats, 7, run);
  }

  private static double[] means(PermutationImportance.Result result) {
    return result.groups().stream().mapToDouble(PermutationImportance.Importance::mean).toArray();
  }

  /**
   * For a linear model with coefficient b, residuals e and a feature x, the mean squared error
   * grows on average over all permutations by 2 b cov(e, x) + 2 b^2 var(x).
   */
  @Test
  void theMeanOverManyPermutationsIsTheExactExpectation() {
    TrainingSet data = Samples.friedman1(40, 11);
    double[] b = {5, 0, -2, 9, 4, 0, 0, 0, 0, 1};
    LinearModel model = new LinearModel(b, 3);
    PermutationImportance.Result result =
        of(model, data, CorrelatedFeaturesTest.singles(10), 2000, RUN);
    double[] y = data.values();
    double[] p = model.predict(data.columns(), RUN);
    double[] e = IntStream.range(0, 40).mapToDouble(i -> y[i] - p[i]).toArray();
    for (int f = 0; f < 10; f++) {
      double[] x = data.columns()[f];
      double expected =
          (2 * b[f] * covariance(e, x) + 2 * b[f] * b[f] * covariance(x, x)) / covariance(y, y);
      PermutationImportance.Importance found = result.groups().get(f);
      assertEquals(expected, found.mean(), 5 * found.spread() / Math.sqrt(2000) + 1e-15, "x" + f);
    }
  }

  private static double covariance(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    return IntStream.range(0, x.length)
        .mapToDouble(i -> (x[i] - mx) * (y[i] - my) / x.length)
        .sum();
  }

  @Test
  void aFeatureThatTheModelDoesNotReadHasNoImportanceAtAll() {
    LinearModel model = new LinearModel(new double[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 0);
    PermutationImportance.Result result =
        of(model, Samples.friedman1(50, 1), CorrelatedFeaturesTest.singles(10), 3, RUN);
    assertArrayEquals(new double[3], result.groups().get(0).worsening());
    assertEquals(0, result.groups().get(0).spread());
  }

  /** A model that reads two copies by half each: alone each costs a quarter of the whole error. */
  @Test
  void copiesShareTheirImportanceUnlessTheyArePermutedTogether() {
    double[] x = Samples.friedman1(300, 5).columns()[0];
    TrainingSet data =
        new TrainingSet(
            Samples.names(2), new double[][] {x, x.clone()}, new ColumnSpec("y", ""), x, List.of());
    LinearModel model = new LinearModel(new double[] {0.5, 0.5}, 0);
    double[] means =
        means(of(model, data, List.of(List.of(0), List.of(1), List.of(0, 1)), 50, RUN));
    assertEquals(0.5, means[0], 0.02);
    assertEquals(0.5, means[1], 0.02);
    // Permuted together, x becomes another x: the error is twice the variance.
    assertEquals(2, means[2], 0.06);
  }

  @Test
  void neitherThreadsNorLaterGroupsChangeTheBits() {
    TrainingSet data = Samples.friedman1(100, 2);
    Model model = Learners.create("Random forest", Map.of("trees", "5")).fit(data, 1, RUN);
    List<List<Integer>> groups = List.of(List.of(3), List.of(0, 1));
    double[] one = means(of(model, data, groups, 4, RUN.withThreads(1)));
    assertArrayEquals(one, means(of(model, data, groups, 4, RUN.withThreads(8))));
    assertEquals(one[0], means(of(model, data, groups.subList(0, 1), 4, RUN))[0]);
    assertEquals(one[1], means(of(model, data, groups, 4, RUN))[1]);
  }

  @Test
  void classesAreJudgedByTheirOwnScores() {
    TrainingSet data = Samples.bands(300, 3);
    Model model = Learners.create("Random forest", Map.of("trees", "20")).fit(data, 1, RUN);
    for (Score score : List.of(Score.ACCURACY, Score.BALANCED_ACCURACY, Score.F1, Score.AUC)) {
      double[] means =
          means(
              PermutationImportance.of(
                  model,
                  data.columns(),
                  data.values(),
                  score,
                  CorrelatedFeaturesTest.singles(4),
                  5,
                  1,
                  RUN));
      assertTrue(Math.min(means[0], means[1]) > 0.1, Arrays.toString(means));
      assertTrue(Math.max(means[2], means[3]) < means[0], Arrays.toString(means));
    }
  }

  @Test
  void errorsRiseInTheUnitOfTheTarget() {
    TrainingSet data = Samples.friedman1(60, 8);
    LinearModel model = new LinearModel(new double[] {0, 0, 0, 10, 5, 0, 0, 0, 0, 0}, 7);
    for (Score score : List.of(Score.RMSE, Score.MAE, Score.MAX_ERROR)) {
      PermutationImportance.Result result =
          PermutationImportance.of(
              model, data.columns(), data.values(), score, List.of(List.of(3)), 5, 1, RUN);
      assertTrue(result.score() > 0.5 && means(result)[0] > 0.5, score + " " + result.score());
    }
  }

  @Test
  void misuseIsRefusedWithItsReason() {
    TrainingSet data = Samples.friedman1(30, 1);
    LinearModel model = new LinearModel(new double[10], 1);
    List<List<Integer>> groups = List.of(List.of(0));
    assertEquals(
        "accuracy is a score of classes, which the model does not predict",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    PermutationImportance.of(
                        model, data.columns(), data.values(), Score.ACCURACY, groups, 1, 1, RUN))
            .getMessage());
    assertEquals(
        "R2 is undefined on these rows, because their targets are all equal",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    PermutationImportance.of(
                        model, data.columns(), new double[30], Score.R2, groups, 1, 1, RUN))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> of(model, data, groups, 0, RUN));
    assertThrows(IllegalArgumentException.class, () -> Score.ofLabel("luck"));
  }

  @Test
  void cancellingEndsIt() {
    RunContext run = new RunContext(Progress.NONE, () -> true, new LocalExecutor(2));
    LinearModel model = new LinearModel(new double[10], 1);
    assertThrows(
        CancellationException.class,
        () -> of(model, Samples.friedman1(30, 1), List.of(List.of(0)), 5, run));
  }

  @Test
  void friedmansImportancesAreThoseOfScikitLearn() throws IOException {
    Path file = Path.of("../shared/golden/learning/friedman1.csv");
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    double[][] rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    int[] order = shuffled(rows.length);
    TrainingSet test = part(rows, Arrays.copyOf(order, rows.length / 5));
    TrainingSet train = part(rows, Arrays.copyOfRange(order, rows.length / 5, rows.length));
    Model forest =
        Learners.create("Random forest", Map.of("trees", "100", "maxFeatures", "all"))
            .fit(train, 1, RUN);
    double[] means = means(of(forest, test, CorrelatedFeaturesTest.singles(10), 10, RUN));
    JsonObject golden = golden();
    JsonArray mean = golden.getAsJsonArray("mean");
    JsonArray spread = golden.getAsJsonArray("sd");
    for (int f = 0; f < 10; f++) {
      double tolerance = 4 * spread.get(f).getAsDouble();
      assertEquals(mean.get(f).getAsDouble(), means[f], tolerance, "x" + f);
    }
  }

  private static JsonObject golden() throws IOException {
    try (InputStreamReader reader =
        new InputStreamReader(
            PermutationImportanceTest.class.getResourceAsStream("permutation_sklearn.json"),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    }
  }

  /** The order of the golden data: Fisher and Yates with a linear congruential generator. */
  private static int[] shuffled(int n) {
    int[] order = IntStream.range(0, n).toArray();
    long state = 12345;
    for (int i = n - 1; i >= 1; i--) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      int j = (int) ((state >>> 33) % (i + 1));
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  private static TrainingSet part(double[][] rows, int[] which) {
    int d = rows[0].length - 1;
    double[][] columns = new double[d][];
    Arrays.setAll(columns, f -> Arrays.stream(which).mapToDouble(i -> rows[i][f]).toArray());
    double[] values = Arrays.stream(which).mapToDouble(i -> rows[i][d]).toArray();
    return new TrainingSet(Samples.names(d), columns, new ColumnSpec("y", ""), values, List.of());
  }
}
