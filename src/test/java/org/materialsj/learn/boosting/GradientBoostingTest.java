package org.materialsj.learn.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.statistics.Metrics;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.ImpurityImportance;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.model.ColumnSpec;

class GradientBoostingTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return new GradientBoosting(new BoostingOptions(20, 0.2, 8, 5, 0.1));
  }

  private static TrainingSet data(double[] y, List<String> classes, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, classes);
  }

  private static BoostedTrees fit(TrainingSet data, BoostingOptions options) {
    return (BoostedTrees) new GradientBoosting(options).fit(data, 1, RUN);
  }

  @Test
  void oneTreeWithFullRateGivesTheMeansOfItsLeaves() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] y = {1, 3, 2, 10, 12, 11};
    BoostedTrees model = fit(data(y, List.of(), x), new BoostingOptions(1, 1, 2, 1, 0));
    assertArrayEquals(
        new double[] {2, 2, 2, 11, 11, 11}, model.predict(new double[][] {x}, RUN), 1e-12);
    assertEquals(3.5, model.arrays().threshold()[0]);
  }

  @Test
  void listenerIsToldTheMeanLossOfEachIteration() {
    TrainingSet three = Samples.bands(120, 2);
    TrainingSet two =
        data(
            Arrays.stream(three.values()).map(c -> Math.min(1, c)).toArray(),
            List.of("a", "b"),
            three.columns());
    for (TrainingSet data : List.of(Samples.friedman1(120, 2), two, three)) {
      List<Double> losses = new ArrayList<>();
      BoostedTrees model =
          (BoostedTrees)
              new GradientBoosting(new BoostingOptions(10, 0.2, 8, 5, 0))
                  .fit(data, 1, RUN, (step, loss, none) -> losses.add(loss));
      assertEquals(10, losses.size());
      assertTrue(losses.get(9) < losses.get(0));
      assertEquals(meanLoss(model, data), losses.get(9), 1e-9 * losses.get(9));
    }
  }

  private static double meanLoss(BoostedTrees model, TrainingSet data) {
    double sum = 0;
    if (!data.isClassification()) {
      double[] p = model.predict(data.columns(), RUN);
      double rmse = Metrics.rmse(data.values(), p);
      return rmse * rmse;
    }
    double[][] p = ((ProbabilityModel) model).probabilities(data.columns(), RUN);
    for (int i = 0; i < data.size(); i++) {
      sum -= Math.log(p[(int) data.values()[i]][i]);
    }
    return sum / data.size();
  }

  @Test
  void leafThatGainsMostIsSplitFirst() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] y = {0, 0, 1, 1, 20, 20, 80, 80};
    TreeArrays tree = fit(data(y, List.of(), x), new BoostingOptions(1, 1, 3, 1, 0)).arrays();
    assertArrayEquals(new int[] {0, 0, -1, -1, -1}, tree.feature());
    assertArrayEquals(new double[] {6.5, 4.5, 0, 0, 0}, tree.threshold());
  }

  @Test
  void l2ShrinksTheLeaves() {
    double[] x = {1, 1, 2, 2};
    double[] y = {-1, -1, 1, 1};
    BoostedTrees model = fit(data(y, List.of(), x), new BoostingOptions(1, 1, 2, 1, 2));
    assertArrayEquals(new double[] {-0.5, 0.5}, model.predict(new double[][] {{1, 2}}, RUN), 1e-12);
  }

  @Test
  void leavesHaveTheLeastNumberOfRows() {
    TrainingSet data = Samples.friedman1(200, 3);
    TreeArrays tree = fit(data, new BoostingOptions(1, 1, 31, 30, 0)).arrays();
    int[] counts = new int[tree.feature().length];
    double[] cells = new double[10];
    for (int i = 0; i < 200; i++) {
      for (int f = 0; f < 10; f++) {
        cells[f] = data.columns()[f][i];
      }
      counts[tree.leaf(0, cells, 0)]++;
    }
    for (int node = 0; node < counts.length; node++) {
      assertTrue(tree.feature()[node] >= 0 || counts[node] >= 30, counts[node] + " rows");
    }
  }

  @Test
  void trainingErrorFallsToNothing() {
    TrainingSet data = Samples.friedman1(300, 4);
    double[] predicted =
        fit(data, new BoostingOptions(300, 0.3, 31, 1, 0)).predict(data.columns(), RUN);
    assertArrayEquals(data.values(), predicted, 1e-2);
  }

  @Test
  void newRowsArePredicted() {
    TrainingSet train = Samples.friedman1(1600, 31);
    TrainingSet test = Samples.friedman1(1600, 32);
    double[] predicted = fit(train, BoostingOptions.DEFAULT).predict(test.columns(), RUN);
    // scikit-learn 1.2.1 HistGradientBoostingRegressor(): 0.930 on 1600 rows of the same formula.
    double r2 = Metrics.r2(test.values(), predicted);
    assertTrue(r2 > 0.92, "R2 " + r2);
  }

  @Test
  void classesOfNewRowsArePredicted() {
    TrainingSet train = Samples.bands(1000, 33);
    TrainingSet test = Samples.bands(1000, 34);
    // scikit-learn 1.2.1 HistGradientBoostingClassifier with the same settings: 880 and 929 rows.
    assertEquals(880, hits(train, test), 2);
    double[] merged = Arrays.stream(train.values()).map(v -> Math.min(v, 1)).toArray();
    double[] mergedTest = Arrays.stream(test.values()).map(v -> Math.min(v, 1)).toArray();
    List<String> two = List.of("alpha", "other");
    assertEquals(
        929, hits(data(merged, two, train.columns()), data(mergedTest, two, test.columns())), 2);
  }

  private static int hits(TrainingSet train, TrainingSet test) {
    double[] predicted =
        fit(train, new BoostingOptions(30, 0.1, 8, 20, 0)).predict(test.columns(), RUN);
    int hits = 0;
    for (int i = 0; i < predicted.length; i++) {
      hits += predicted[i] == test.values()[i] ? 1 : 0;
    }
    return hits;
  }

  @Test
  void aClassWithoutRowsIsNeverPredicted() {
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] y = {0, 0, 0, 2, 2, 2};
    BoostedTrees model =
        fit(data(y, List.of("a", "b", "c"), x), new BoostingOptions(10, 0.5, 4, 1, 0));
    assertArrayEquals(y, model.predict(new double[][] {x}, RUN));
  }

  @Test
  void constantTargetsArePredicted() {
    double[] y = new double[50];
    Arrays.fill(y, 7);
    TrainingSet data = data(y, List.of(), Samples.friedman1(50, 1).columns());
    assertArrayEquals(y, create().fit(data, 1, RUN).predict(data.columns(), RUN), 1e-12);
  }

  @Test
  void manyThreadsGiveTheSameBitsAlsoWhenNodesAreShared() {
    // 1 200 x 1 000 cells are more than one thread is given.
    double[][] columns = new double[1000][];
    Arrays.setAll(columns, f -> Samples.friedman1(1200, f).columns()[0]);
    TrainingSet data = data(Samples.friedman1(1200, 0).values(), List.of(), columns);
    GradientBoosting learner = new GradientBoosting(new BoostingOptions(3, 0.1, 8, 20, 0));
    RunContext one = RUN.withThreads(1);
    double[] expected = learner.fit(data, 1, one).predict(columns, one);
    RunContext eight = RUN.withThreads(8);
    assertArrayEquals(expected, learner.fit(data, 1, eight).predict(columns, eight));
  }

  @Test
  void aLongTrainingStopsSoonAfterCancelling() {
    AtomicBoolean cancel = new AtomicBoolean();
    Progress stopEarly = (fraction, message) -> cancel.set(fraction > 0.06);
    RunContext run = new RunContext(stopEarly, cancel::get, new LocalExecutor(2));
    TrainingSet data = Samples.friedman1(20_000, 5);
    GradientBoosting learner = new GradientBoosting(new BoostingOptions(10_000, 0.1, 31, 20, 0));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThrows(CancellationException.class, () -> learner.fit(data, 1, run)));
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    for (Map<String, String> bad :
        List.of(
            Map.of("iterations", "0"),
            Map.of("learningRate", "0"),
            Map.of("learningRate", "fast"),
            Map.of("maxLeaves", "1"),
            Map.of("minLeaf", "0"),
            Map.of("minLeaf", "2.5"),
            Map.of("l2", "-1"),
            Map.of("trees", "100"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Learners.create(GradientBoosting.NAME, bad),
          bad.toString());
    }
    assertEquals(
        BoostingOptions.DEFAULT.toMap(),
        Learners.create(GradientBoosting.NAME, Map.of()).hyperParameters());
  }

  @Test
  void numbersThatAreNoModelAreRefused() {
    BoostedTrees good = fit(Samples.friedman1(60, 1), new BoostingOptions(2, 0.1, 4, 5, 0));
    TreeArrays trees = good.arrays();
    assertThrows(
        IllegalArgumentException.class, () -> BoostedTrees.of(trees, 0, new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class, () -> BoostedTrees.of(trees, 0, new double[] {Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> BoostedTrees.of(trees, 1, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> BoostedTrees.of(trees, 3, new double[] {1, 2, 3}));
  }

  @Test
  void probabilitiesAddUpAndTheLargestIsPredicted() {
    TrainingSet three = Samples.bands(200, 20);
    double[] isThird = Arrays.stream(three.values()).map(v -> v == 2 ? 1 : 0).toArray();
    TrainingSet two =
        new TrainingSet(
            three.features(), three.columns(), three.target(), isThird, List.of("no", "yes"));
    for (TrainingSet data : List.of(two, three)) {
      Model model = create().fit(data, 1, RUN);
      double[][] p = ((ProbabilityModel) model).probabilities(data.columns(), RUN);
      double[] predicted = model.predict(data.columns(), RUN);
      for (int i = 0; i < 200; i++) {
        double sum = 0;
        double most = 0;
        for (double[] share : p) {
          sum += share[i];
          most = Math.max(most, share[i]);
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(most, p[(int) predicted[i]][i]);
      }
    }
    assertTrue(
        !(create().fit(Samples.friedman1(60, 1), 1, RUN) instanceof ProbabilityModel),
        "boosted trees of numbers have none");
  }

  @Test
  void importanceFindsTheFeaturesThatMatter() {
    Model model = create().fit(Samples.friedman1(1000, 21), 1, RUN);
    double[] importance = ImpurityImportance.of(model).orElseThrow();
    assertEquals(1, Arrays.stream(importance).sum(), 1e-12);
    for (int f = 5; f < 10; f++) {
      assertTrue(importance[f] < 0.02 && importance[f] < importance[4], "feature " + f);
    }
    assertTrue(importance[3] > 0.25);
  }
}
