package org.materialsj.learn.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.OutOfBagLearner;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.SpreadModel;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.ImpurityImportance;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.model.ColumnSpec;

class RandomForestTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return new RandomForest(new ForestOptions(10, "third", 0, 1, true));
  }

  private static Forest oneTree(TrainingSet data, int maxDepth, int minLeaf) {
    return (Forest)
        new RandomForest(new ForestOptions(1, "all", maxDepth, minLeaf, false)).fit(data, 1, RUN);
  }

  private static TrainingSet regression(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  @Test
  void oneDeepTreeReproducesDistinctRows() {
    TrainingSet data = Samples.friedman1(1500, 11);
    assertArrayEquals(data.values(), oneTree(data, 0, 1).predict(data.columns(), RUN));
  }

  @Test
  void firstSplitIsTheBestOfAllSplits() {
    TrainingSet data = Samples.friedman1(120, 12);
    TreeArrays tree = oneTree(data, 1, 1).arrays();
    double best = Double.POSITIVE_INFINITY;
    int feature = -1;
    double threshold = Double.NaN;
    for (int f = 0; f < 10; f++) {
      double[] sorted = data.columns()[f].clone();
      Arrays.sort(sorted);
      for (int i = 1; i < sorted.length; i++) {
        double middle = (sorted[i - 1] + sorted[i]) / 2;
        double error = squaredError(data, f, middle);
        if (error < best) {
          best = error;
          feature = f;
          threshold = middle;
        }
      }
    }
    assertEquals(feature, tree.feature()[0]);
    assertEquals(threshold, tree.threshold()[0], 1e-12);
  }

  private static double squaredError(TrainingSet data, int feature, double threshold) {
    double[] n = new double[2];
    double[] sum = new double[2];
    double[] squares = new double[2];
    for (int i = 0; i < data.size(); i++) {
      int side = data.columns()[feature][i] <= threshold ? 0 : 1;
      double y = data.values()[i];
      n[side]++;
      sum[side] += y;
      squares[side] += y * y;
    }
    return squares[0] - sum[0] * sum[0] / n[0] + squares[1] - sum[1] * sum[1] / n[1];
  }

  @Test
  void giniSplitSeparatesPureClasses() {
    double[] x = {1, 2, 3, 10, 11, 12};
    TrainingSet data =
        new TrainingSet(
            Samples.names(1),
            new double[][] {x},
            new ColumnSpec("c", ""),
            new double[] {0, 0, 0, 1, 1, 1},
            List.of("a", "b"));
    TreeArrays tree = oneTree(data, 0, 1).arrays();
    assertEquals(6.5, tree.threshold()[0]);
    assertEquals(3, tree.feature().length);
    assertArrayEquals(new double[] {0.5, 0.5, 1, 0, 0, 1}, tree.value());
  }

  @Test
  void exclusiveOrIsLearnedAlthoughItsFirstSplitGainsNothing() {
    TrainingSet data =
        regression(new double[] {0, 1, 1, 0}, new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});
    assertArrayEquals(data.values(), oneTree(data, 0, 1).predict(data.columns(), RUN));
  }

  @Test
  void anOutlierThatHidesAllValuesInOneBinIsStillSplit() {
    int n = 2000;
    double[] x = new double[n];
    double[] y = new double[n];
    // One value fills all bins but the last; 5 rare values share what is left.
    for (int i = n - 5; i < n; i++) {
      x[i] = i;
      y[i] = i;
    }
    TrainingSet data = regression(y, x);
    assertArrayEquals(y, oneTree(data, 0, 1).predict(data.columns(), RUN));
  }

  @Test
  void neighbouringDoublesAreSeparated() {
    double one = 1;
    double next = Math.nextUp(one);
    TrainingSet data = regression(new double[] {5, 7}, new double[] {one, next});
    assertArrayEquals(data.values(), oneTree(data, 0, 1).predict(data.columns(), RUN));
  }

  @Test
  void leavesAndDepthAreLimited() {
    TrainingSet data = Samples.friedman1(400, 13);
    TreeArrays shallow = oneTree(data, 3, 1).arrays();
    assertTrue(shallow.feature().length <= 15);
    Forest wide = oneTree(data, 0, 40);
    double[] predictions = wide.predict(data.columns(), RUN);
    for (double p : predictions) {
      assertTrue(Arrays.stream(predictions).filter(q -> q == p).count() >= 40);
    }
  }

  @Test
  void shiftOfTheTargetShiftsThePredictions() {
    // Targets on a binary grid and a power of two of rows: all sums are exact, and ties stay ties.
    TrainingSet data = Samples.friedman1(256, 14);
    double[] grid = Arrays.stream(data.values()).map(v -> Math.rint(v * 64) / 64).toArray();
    double[] shifted = Arrays.stream(grid).map(v -> v + 1024).toArray();
    double[] plain =
        create().fit(regression(grid, data.columns()), 3, RUN).predict(data.columns(), RUN);
    double[] moved =
        create().fit(regression(shifted, data.columns()), 3, RUN).predict(data.columns(), RUN);
    for (int i = 0; i < plain.length; i++) {
      assertEquals(plain[i] + 1024, moved[i], 1e-9);
    }
  }

  @Test
  void spreadIsZeroForOneTreeAndPositiveForMany() {
    TrainingSet data = Samples.friedman1(200, 15);
    for (double s : oneTree(data, 0, 1).predictWithSpread(data.columns(), RUN).spread()) {
      assertEquals(0, s);
    }
    Forest forest = (Forest) create().fit(data, 1, RUN);
    double mean =
        Arrays.stream(forest.predictWithSpread(data.columns(), RUN).spread()).average().orElse(0);
    assertTrue(mean > 0.1 && mean < 5, "mean spread " + mean);
  }

  @Test
  void outOfBagScoreIsNearTheTestScore() {
    TrainingSet data = Samples.friedman1(1000, 16);
    TrainingSet fresh = Samples.friedman1(1000, 17);
    RandomForest learner = new RandomForest(new ForestOptions(100, "third", 0, 1, true));
    RandomForest.OutOfBag grown = learner.fitOutOfBag(data, 1, RUN);
    double bag = Metrics.r2(data.values(), grown.predictions());
    double test = Metrics.r2(fresh.values(), grown.model().predict(fresh.columns(), RUN));
    assertEquals(test, bag, 0.03);
    assertTrue(test > 0.8 && test < 0.9, "R2 " + test);
    assertArrayEquals(
        learner.fit(data, 1, RUN).predict(fresh.columns(), RUN),
        grown.model().predict(fresh.columns(), RUN));
  }

  @Test
  void scalingBeforeTheForestChangesNoOutOfBagPrediction() {
    TrainingSet data = Samples.friedman1(200, 22);
    Map<String, String> settings = Map.of("trees", "20");
    Map<String, String> scaled = Map.of("trees", "20", "preparation", "standardize");
    OutOfBagLearner plain = (OutOfBagLearner) Learners.create(RandomForest.NAME, settings);
    OutOfBagLearner behind = (OutOfBagLearner) Learners.create(RandomForest.NAME, scaled);
    assertTrue(behind.hasOutOfBag());
    OutOfBagLearner.OutOfBag fitted = behind.fitOutOfBag(data, 1, RUN);
    assertArrayEquals(plain.fitOutOfBag(data, 1, RUN).predictions(), fitted.predictions(), 1e-9);
    assertArrayEquals(
        behind.fit(data, 1, RUN).predict(data.columns(), RUN),
        fitted.model().predict(data.columns(), RUN));
    OutOfBagLearner ridge =
        (OutOfBagLearner)
            Learners.create("Ridge regression", Map.of("alpha", "1", "preparation", "standardize"));
    assertTrue(!ridge.hasOutOfBag());
    assertThrows(IllegalArgumentException.class, () -> ridge.fitOutOfBag(data, 1, RUN));
  }

  @Test
  void rowsThatEveryTreeHasSeenHaveNoOutOfBagPrediction() {
    TrainingSet data = Samples.friedman1(50, 18);
    RandomForest.OutOfBag grown =
        new RandomForest(new ForestOptions(1, "all", 0, 1, true)).fitOutOfBag(data, 1, RUN);
    long none = Arrays.stream(grown.predictions()).filter(Double::isNaN).count();
    // A row is drawn with probability 1 - 1/e.
    assertTrue(none > 20 && none < 42, none + " of 50");
    assertThrows(
        IllegalArgumentException.class,
        () -> new RandomForest(new ForestOptions(1, "all", 0, 1, false)).fitOutOfBag(data, 1, RUN));
  }

  @Test
  void sharesOfTheTreesAreTheProbabilities() {
    TrainingSet data = Samples.bands(200, 20);
    Forest forest = (Forest) create().fit(data, 1, RUN);
    double[][] p = ((ProbabilityModel) forest).probabilities(data.columns(), RUN);
    SpreadModel.Spread spread = forest.predictWithSpread(data.columns(), RUN);
    assertArrayEquals(spread.predictions(), forest.predict(data.columns(), RUN));
    for (int i = 0; i < 200; i++) {
      assertEquals(1, p[0][i] + p[1][i] + p[2][i], 1e-12);
      assertEquals(spread.spread()[i], p[(int) spread.predictions()[i]][i]);
    }
    Model ofNumbers = create().fit(Samples.friedman1(50, 1), 1, RUN);
    assertTrue(!(ofNumbers instanceof ProbabilityModel), "a forest of numbers has none");
  }

  @Test
  void importanceFindsTheFeaturesThatMatter() {
    Model forest = create().fit(Samples.friedman1(1000, 21), 1, RUN);
    double[] importance = ImpurityImportance.of(forest).orElseThrow();
    assertEquals(1, Arrays.stream(importance).sum(), 1e-12);
    for (int f = 5; f < 10; f++) {
      assertTrue(importance[f] < 0.05 && importance[f] < importance[4], "feature " + f);
    }
    assertTrue(importance[3] > 0.25);
  }

  @Test
  void differentSeedsGiveDifferentForests() {
    TrainingSet data = Samples.friedman1(100, 19);
    double[] one = create().fit(data, 1, RUN).predict(data.columns(), RUN);
    double[] two = create().fit(data, 2, RUN).predict(data.columns(), RUN);
    assertTrue(!Arrays.equals(one, two));
  }

  @Test
  void cancelStopsInsideOneBigTree() {
    SplittableRandom random = Seeds.forItem(1, 1);
    double[][] columns = new double[20][400_000];
    double[] y = new double[400_000];
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextDouble();
      for (double[] column : columns) {
        column[i] = random.nextInt(1000);
      }
    }
    TrainingSet data = regression(y, columns);
    long[] askedAt = new long[1];
    // Asks to stop half a second after the growth of the only tree has begun.
    CancelToken token = () -> askedAt[0] > 0 && System.nanoTime() > askedAt[0];
    Progress progress =
        (fraction, message) -> {
          if (message.contains("20 of 20") && askedAt[0] == 0) {
            askedAt[0] = System.nanoTime() + 500_000_000L;
          }
        };
    RunContext run = new RunContext(progress, token, new LocalExecutor(1));
    RandomForest learner = new RandomForest(new ForestOptions(1, "all", 0, 1, true));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThrows(CancellationException.class, () -> learner.fit(data, 1, run)));
    double late = (System.nanoTime() - askedAt[0]) / 1e9;
    assertTrue(late < 5, "stopped " + late + " s after the wish");
  }

  @Test
  void badOptionsAreNamed() {
    for (Map<String, String> bad :
        List.of(
            Map.of("trees", "0"),
            Map.of("trees", "many"),
            Map.of("maxFeatures", "half"),
            Map.of("maxFeatures", "0"),
            Map.of("maxDepth", "-1"),
            Map.of("minLeaf", "0"),
            Map.of("bootstrap", "yes"),
            Map.of("leaves", "3"))) {
      String name = bad.keySet().iterator().next();
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> Learners.create(RandomForest.NAME, bad));
      assertTrue(e.getMessage().contains(name), e.getMessage());
    }
  }

  @Test
  void featuresTriedFollowTheOption() {
    assertEquals(132, new ForestOptions(1, "all", 0, 1, true).featuresTried(132));
    assertEquals(11, new ForestOptions(1, "sqrt", 0, 1, true).featuresTried(132));
    assertEquals(44, new ForestOptions(1, "third", 0, 1, true).featuresTried(132));
    assertEquals(1, new ForestOptions(1, "third", 0, 1, true).featuresTried(2));
    assertEquals(5, new ForestOptions(1, "7", 0, 1, true).featuresTried(5));
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> create().fit(regression(new double[] {1}, new double[] {1}), 1, RUN));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                create()
                    .fit(regression(new double[] {1, 2}, new double[] {1, Double.NaN}), 1, RUN));
    assertTrue(e.getMessage().contains("x0"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> create().fit(regression(new double[] {1, Double.NaN}, new double[] {1, 2}), 1, RUN));
  }
}
