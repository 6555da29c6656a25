package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Samples;

class PruningPathTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  private static DecisionTreeModel grow(double pruning) {
    return (DecisionTreeModel)
        new DecisionTree(new TreeOptions("auto", 0, 3, pruning))
            .fit(Samples.friedman1(400, 1), 1, RUN);
  }

  @Test
  void pathLeadsFromTheWholeTreeToTheRootAtRisingPrices() {
    DecisionTreeModel tree = grow(0);
    List<PruningPath.Step> steps = PruningPath.of(tree).steps();
    assertEquals(0, steps.get(0).alpha());
    assertEquals((tree.arrays().feature().length + 1) / 2, steps.get(0).leaves());
    PruningPath.Step last = steps.get(steps.size() - 1);
    assertEquals(1, last.leaves());
    assertEquals(tree.impurity()[0], last.impurity(), 1e-9);
    for (int i = 1; i < steps.size(); i++) {
      PruningPath.Step before = steps.get(i - 1);
      PruningPath.Step step = steps.get(i);
      assertTrue(step.alpha() >= before.alpha() && step.leaves() < before.leaves());
      double price = (step.impurity() - before.impurity()) / (before.leaves() - step.leaves());
      assertEquals(step.alpha(), price, 1e-9);
    }
  }

  @Test
  void prunedTreeCostsLeastOfAllTreesOnThePath() {
    PruningPath path = PruningPath.of(grow(0));
    for (double alpha : new double[] {0.01, 0.1, 0.5, 2, 100}) {
      DecisionTreeModel pruned = path.prune(alpha);
      double cost = cost(pruned) + alpha * leaves(pruned);
      for (PruningPath.Step step : path.steps()) {
        assertTrue(cost <= step.impurity() + alpha * step.leaves() + 1e-9);
      }
    }
  }

  private static int leaves(DecisionTreeModel tree) {
    return (tree.arrays().feature().length + 1) / 2;
  }

  private static double cost(DecisionTreeModel tree) {
    double cost = 0;
    for (int i = 0; i < tree.impurity().length; i++) {
      if (tree.arrays().feature()[i] < 0) {
        cost += tree.impurity()[i] * tree.arrays().cover()[i] / tree.arrays().cover()[0];
      }
    }
    return cost;
  }

  @Test
  void optionPrunesAsThePathDoes() {
    double[][] columns = Samples.friedman1(100, 2).columns();
    DecisionTreeModel pruned = grow(0.4);
    assertTrue(leaves(pruned) > 3 && leaves(pruned) < 30, leaves(pruned) + " leaves");
    assertArrayEquals(
        PruningPath.of(grow(0)).prune(0.4).predict(columns, RUN), pruned.predict(columns, RUN));
    assertThrows(IllegalArgumentException.class, () -> PruningPath.of(pruned).prune(-1));
  }
}
