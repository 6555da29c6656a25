package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerContract;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.TreeShape;

class DecisionTreeTest extends LearnerContract {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);

  @Override
  protected Learner create() {
    return Learners.create(DecisionTree.NAME, Map.of("maxDepth", "6"));
  }

  private static DecisionTreeModel fit(TrainingSet data, Map<String, String> settings) {
    return (DecisionTreeModel) Learners.create(DecisionTree.NAME, settings).fit(data, 1, RUN);
  }

  private static TrainingSet regression(double[] y, double[]... columns) {
    return new TrainingSet(
        Samples.names(columns.length), columns, new ColumnSpec("y", ""), y, List.of());
  }

  @Test
  void unlimitedTreeReproducesEveryDistinctRow() {
    TrainingSet data = Samples.friedman1(3000, 1);
    for (String criterion : List.of("squared", "absolute")) {
      DecisionTreeModel tree = fit(data, Map.of("criterion", criterion));
      assertArrayEquals(data.values(), tree.predict(data.columns(), RUN));
    }
  }

  @Test
  void splitsBetweenNeighbouringValuesWhereverTheyLieInALargeNode() {
    // 5000 values in 256 bins, of which a border between two single values matters.
    int n = 5000;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i;
      y[i] = i <= 2503 ? 1 : 2;
    }
    DecisionTreeModel tree = fit(regression(y, x), Map.of());
    assertEquals(3, tree.arrays().feature().length);
    assertEquals(2503.5, tree.arrays().threshold()[0]);
  }

  @Test
  void absoluteErrorPredictsMediansAndIsNotMovedByAnOutlier() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] y = {0, 0, 0, 1000, 9, 9, 9, 9};
    DecisionTreeModel tree =
        fit(regression(y, x), Map.of("criterion", "absolute", "maxDepth", "1"));
    assertEquals(3.5, tree.arrays().threshold()[0]);
    assertArrayEquals(new double[] {9, 0, 9}, tree.arrays().value());
    assertArrayEquals(new double[] {1018.0 / 8, 0, 991.0 / 5}, tree.impurity(), 1e-12);
  }

  @Test
  void leavesHaveAtLeastTheirRowsAndPathsAtMostTheirSplits() {
    TrainingSet data = Samples.bands(500, 2);
    TreeArrays tree = fit(data, Map.of("minLeaf", "20", "maxDepth", "3")).arrays();
    assertTrue(tree.feature().length > 5 && tree.feature().length <= 15);
    for (int i = 0; i < tree.feature().length; i++) {
      assertTrue(tree.cover()[i] >= 20);
    }
    assertEquals(500, tree.cover()[0]);
  }

  @Test
  void sharesOfTheLeafAreTheProbabilities() {
    TrainingSet data = Samples.bands(400, 3);
    DecisionTreeModel tree = fit(data, Map.of("maxDepth", "2", "criterion", "entropy"));
    double[][] p = ((ProbabilityModel) tree).probabilities(data.columns(), RUN);
    double[] predicted = tree.predict(data.columns(), RUN);
    for (int i = 0; i < 400; i++) {
      assertEquals(1, p[0][i] + p[1][i] + p[2][i], 1e-12);
      assertEquals(Math.max(p[0][i], Math.max(p[1][i], p[2][i])), p[(int) predicted[i]][i]);
    }
    assertFalse(
        fit(Samples.friedman1(50, 1), Map.of()) instanceof ProbabilityModel,
        "a tree of numbers has no probabilities");
  }

  @Test
  void equalRowsWithDifferentTargetsShareALeaf() {
    DecisionTreeModel tree =
        fit(regression(new double[] {1, 3, 8}, new double[] {0, -0.0, 1}), Map.of());
    assertArrayEquals(
        new double[] {2, 2, 8}, tree.predict(new double[][] {{-0.0, 0, 1}}, RUN), 1e-15);
    assertEquals(0.5, tree.arrays().threshold()[0]);
  }

  @Test
  void criterionMustSuitTheTarget() {
    for (Map<String, String> bad :
        List.of(Map.of("criterion", "gini"), Map.of("criterion", "entropy"))) {
      assertThrows(IllegalArgumentException.class, () -> fit(Samples.friedman1(50, 1), bad));
    }
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> fit(Samples.bands(50, 1), Map.of("criterion", "absolute")));
    assertTrue(e.getMessage().contains("absolute"), e.getMessage());
  }

  @Test
  void badOptionsAreNamed() {
    for (Map<String, String> bad :
        List.of(
            Map.of("criterion", "median"),
            Map.of("maxDepth", "1001"),
            Map.of("minLeaf", "0"),
            Map.of("pruning", "-1"),
            Map.of("leaves", "3"))) {
      String name = bad.keySet().iterator().next();
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> Learners.create(DecisionTree.NAME, bad));
      assertTrue(e.getMessage().contains(name), e.getMessage());
    }
  }

  @Test
  void shapeTellsQuestionsRowsAndShares() {
    TrainingSet data = Samples.bands(300, 4);
    DecisionTreeModel tree = fit(data, Map.of("maxDepth", "2"));
    TreeShape shape = TreeShapes.of(tree, 0, data.features(), data.target(), data.classes());
    assertEquals(tree.arrays().feature().length, shape.nodes().size());
    TreeShape.Node root = shape.nodes().get(0);
    assertEquals(300, root.rows());
    assertEquals(tree.arrays().threshold()[0], root.threshold());
    assertEquals(1, root.shares().stream().mapToDouble(s -> s).sum(), 1e-12);
    assertEquals(tree.impurity()[0], root.impurity());
    assertThrows(
        IllegalArgumentException.class,
        () -> TreeShapes.of(tree, 1, data.features(), data.target(), data.classes()));
  }

  @Test
  void numbersThatAreNoTreeAreRefused() {
    DecisionTreeModel tree = fit(Samples.friedman1(60, 5), Map.of("maxDepth", "2"));
    TreeArrays good = tree.arrays();
    int[] cover = good.cover().clone();
    cover[1]++;
    double[] importance = good.importance().clone();
    importance[0] = -1;
    for (TreeArrays bad :
        List.of(with(good, cover, good.importance()), with(good, good.cover(), importance))) {
      assertThrows(
          IllegalArgumentException.class, () -> DecisionTreeModel.of(bad, tree.impurity()));
    }
    double[] impurity = tree.impurity().clone();
    impurity[0] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> DecisionTreeModel.of(good, impurity));
    assertThrows(
        IllegalArgumentException.class,
        () -> DecisionTreeModel.of(good, Arrays.copyOf(impurity, 1)));
  }

  private static TreeArrays with(TreeArrays old, int[] cover, double[] importance) {
    return new TreeArrays(
        old.featureCount(),
        old.classCount(),
        old.starts(),
        old.feature(),
        old.left(),
        old.right(),
        old.threshold(),
        old.value(),
        cover,
        importance);
  }
}
