package org.materialsj.learn.network;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;

/**
 * Against scikit-learn 1.2.1's MLPRegressor((64, 64)) and MLPClassifier((64,)) with its defaults,
 * seeds 0 to 4, on standardised features and the same split of the golden learning data, when they
 * are beside the project. Its mean scores and their standard errors: R2 0.92330 +- 0.00242,
 * accuracy 0.97716 +- 0.00320.
 */
class NetworkComparisonTest {

  private static final Path GOLDEN = Path.of("../shared/golden/learning");
  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Test
  void friedman1ScoresAsScikitLearnDoes() throws IOException {
    double score = meanScore("friedman1.csv", 0, "64x64");
    assertTrue(score >= 0.92330 - 0.00242, "R2 " + score);
  }

  @Test
  void digitsScoreAsScikitLearnDoes() throws IOException {
    double score = meanScore("digits.csv", 10, "64");
    assertTrue(score >= 0.97716 - 0.00320, "accuracy " + score);
  }

  private static double meanScore(String name, int classes, String layers) throws IOException {
    Path file = GOLDEN.resolve(name);
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    double[][] rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    int[] order = shuffled(rows.length);
    TrainingSet test = part(rows, Arrays.copyOf(order, rows.length / 5), classes);
    TrainingSet train =
        part(rows, Arrays.copyOfRange(order, rows.length / 5, rows.length), classes);
    Learner learner = Learners.create(MultilayerPerceptron.NAME, Map.of("layers", layers));
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      double[] predicted = learner.fit(train, seed, RUN).predict(test.columns(), RUN);
      sum += classes == 0 ? Metrics.r2(test.values(), predicted) : accuracy(test, predicted);
    }
    return sum / 5;
  }

  private static double accuracy(TrainingSet test, double[] predicted) {
    return IntStream.range(0, predicted.length)
        .mapToDouble(i -> predicted[i] == test.values()[i] ? 1 : 0)
        .average()
        .orElseThrow();
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

  private static TrainingSet part(double[][] rows, int[] which, int classes) {
    int d = rows[0].length - 1;
    double[][] columns = new double[d][];
    Arrays.setAll(columns, f -> Arrays.stream(which).mapToDouble(i -> rows[i][f]).toArray());
    double[] values = Arrays.stream(which).mapToDouble(i -> rows[i][d]).toArray();
    List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
    return new TrainingSet(Samples.names(d), columns, new ColumnSpec("y", ""), values, names);
  }
}
