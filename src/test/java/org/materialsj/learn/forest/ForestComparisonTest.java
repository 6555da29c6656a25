package org.materialsj.learn.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.tree.DecisionTree;
import org.materialsj.learn.tree.TreeOptions;
import org.materialsj.model.ColumnSpec;
import smile.base.cart.SplitRule;
import smile.data.DataFrame;
import smile.data.formula.Formula;

/** Our forest against others: Smile 3.1.1 run here, scikit-learn 1.2.1 by its recorded scores. */
class ForestComparisonTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  private static double score(TrainingSet train, TrainingSet test, int tried) {
    RandomForest learner =
        new RandomForest(new ForestOptions(100, Integer.toString(tried), 0, 1, true));
    double[] predicted = learner.fit(train, 42, RUN).predict(test.columns(), RUN);
    return Metrics.r2(test.values(), predicted);
  }

  @Test
  void regressionScoresAsSmileDoes() {
    TrainingSet train = Samples.friedman1(1200, 21);
    TrainingSet test = Samples.friedman1(1200, 22);
    smile.regression.RandomForest other =
        smile.regression.RandomForest.fit(
            Formula.lhs("y"),
            frame(train),
            100,
            3,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            1,
            1.0,
            LongStream.range(1, 101));
    double theirs = Metrics.r2(test.values(), other.predict(frame(test)));
    double ours = score(train, test, 3);
    assertEquals(theirs, ours, 0.02);
    assertTrue(ours > 0.8, "R2 " + ours);
  }

  @Test
  void classificationScoresAsSmileDoes() {
    TrainingSet train = Samples.bands(1200, 23);
    TrainingSet test = Samples.bands(1200, 24);
    smile.classification.RandomForest other =
        smile.classification.RandomForest.fit(
            Formula.lhs("y"),
            frame(train),
            100,
            2,
            SplitRule.GINI,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            1,
            1.0,
            null,
            LongStream.range(1, 101));
    int[] theirs = other.predict(frame(test));
    double[] ours =
        new RandomForest(new ForestOptions(100, "2", 0, 1, true))
            .fit(train, 42, RUN)
            .predict(test.columns(), RUN);
    int theirHits = 0;
    int ourHits = 0;
    for (int i = 0; i < ours.length; i++) {
      theirHits += theirs[i] == (int) test.values()[i] ? 1 : 0;
      ourHits += ours[i] == test.values()[i] ? 1 : 0;
    }
    assertEquals(theirHits / 1200.0, ourHits / 1200.0, 0.02);
    assertTrue(ourHits > 1000, ourHits + " of 1200");
  }

  private static DataFrame frame(TrainingSet data) {
    int d = data.columns().length;
    double[][] rows = new double[data.size()][d];
    String[] names = new String[d];
    for (int f = 0; f < d; f++) {
      names[f] = "x" + f;
      for (int i = 0; i < rows.length; i++) {
        rows[i][f] = data.columns()[f][i];
      }
    }
    DataFrame frame = DataFrame.of(rows, names);
    return data.isClassification()
        ? frame.merge(
            smile.data.vector.IntVector.of(
                "y", Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray()))
        : frame.merge(smile.data.vector.DoubleVector.of("y", data.values()));
  }

  @Test
  void diabetesScoresAsScikitLearnDoes() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("diabetes.csv")) {
      TrainingSet[] parts = split(read(in));
      // scikit-learn: 0.5070, Smile: 0.5075, one seed each.
      assertEquals(0.507, score(parts[0], parts[1], 3), 0.04);
    }
  }

  @Test
  void friedman1ScoresAsScikitLearnDoes() throws IOException {
    Path file = Path.of("../shared/golden/learning/friedman1.csv");
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    try (InputStream in = Files.newInputStream(file)) {
      TrainingSet[] parts = split(read(in));
      assertEquals(0.8508, score(parts[0], parts[1], 3), 0.015);
      assertEquals(0.8625, score(parts[0], parts[1], 10), 0.015);
    }
  }

  @Test
  void treeOfFiveLevelsScoresAsScikitLearnDoes() throws IOException {
    Path file = Path.of("../shared/golden/learning/friedman1.csv");
    assumeTrue(Files.exists(file), "golden learning data are not beside the project");
    try (InputStream in = Files.newInputStream(file)) {
      TrainingSet[] parts = split(read(in));
      double[] predicted =
          new DecisionTree(new TreeOptions("auto", 5, 1, 0))
              .fit(parts[0], 1, RUN)
              .predict(parts[1].columns(), RUN);
      assertEquals(0.6540198793010528, Metrics.r2(parts[1].values(), predicted), 1e-9);
    }
  }

  /** Columns of a CSV file with header, the last one being the target. */
  private static TrainingSet read(InputStream in) {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<double[]> rows =
        reader
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
    int d = rows.get(0).length - 1;
    double[][] columns = new double[d][];
    Arrays.setAll(columns, f -> rows.stream().mapToDouble(r -> r[f]).toArray());
    double[] y = rows.stream().mapToDouble(r -> r[d]).toArray();
    return new TrainingSet(Samples.names(d), columns, new ColumnSpec("y", ""), y, List.of());
  }

  /**
   * The split of the recorded scores: Fisher-Yates with the generator s = s * 6364136223846793005 +
   * 1442695040888963407 from 12345; the first fifth is the test part.
   */
  private static TrainingSet[] split(TrainingSet data) {
    int n = data.size();
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    long s = 12345;
    for (int i = n - 1; i >= 1; i--) {
      s = s * 6364136223846793005L + 1442695040888963407L;
      int j = (int) ((s >>> 33) % (i + 1));
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return new TrainingSet[] {
      select(data, Arrays.copyOfRange(order, n / 5, n)), select(data, Arrays.copyOf(order, n / 5))
    };
  }

  private static TrainingSet select(TrainingSet data, int[] rows) {
    double[][] columns = new double[data.columns().length][];
    Arrays.setAll(columns, f -> pick(data.columns()[f], rows));
    return new TrainingSet(
        data.features(), columns, data.target(), pick(data.values(), rows), List.of());
  }

  private static double[] pick(double[] from, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> from[i]).toArray();
  }
}
