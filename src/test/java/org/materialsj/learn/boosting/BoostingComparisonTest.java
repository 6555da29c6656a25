package org.materialsj.learn.boosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/**
 * Against scikit-learn 1.2.1's HistGradientBoostingRegressor(max_iter=100), by its recorded scores
 * on the same split of the golden learning data, when they are beside the project.
 */
class BoostingComparisonTest {

  private static final Path GOLDEN = Path.of("../shared/golden/learning");
  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Test
  void friedman1ScoresAsScikitLearnDoes() throws IOException {
    assertEquals(0.9299, score("friedman1.csv"), 0.006);
  }

  @Test
  void friedman1WithManyRowsScoresAsScikitLearnDoes() throws IOException {
    double r2 = score("friedman1_20k.csv");
    assertTrue(r2 >= 0.949, "R2 " + r2);
  }

  @Test
  void friedman2ScoresAsScikitLearnDoes() throws IOException {
    assertEquals(0.9991, score("friedman2.csv"), 0.0005);
  }

  @Test
  void diabetesScoresAsScikitLearnDoes() throws IOException {
    assertEquals(0.4672, score("diabetes.csv"), 0.05);
  }

  private static double score(String name) throws IOException {
    Path file = GOLDEN.resolve(name);
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    double[][] rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    int[] order = shuffled(rows.length);
    TrainingSet test = part(rows, Arrays.copyOf(order, rows.length / 5));
    TrainingSet train = part(rows, Arrays.copyOfRange(order, rows.length / 5, rows.length));
    double[] predicted =
        new GradientBoosting(BoostingOptions.DEFAULT)
            .fit(train, 1, RUN)
            .predict(test.columns(), RUN);
    return Metrics.r2(test.values(), predicted);
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
