package org.materialsj.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.explain.ImpurityImportance;
import org.materialsj.model.ColumnSpec;

/** Against the trees of scikit-learn; see the provenance in the resource. */
class TreeGoldenTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(1);

  /** As the resource has them. */
  private record Golden(
      double[][] x,
      double[] y,
      double[] c,
      double[][] test,
      List<GoldenTree> trees,
      List<GoldenPath> paths) {}

  private record GoldenTree(
      String criterion,
      int maxDepth,
      int minLeaf,
      double pruning,
      int leaves,
      double[][] predictions,
      double[] importance,
      double rootImpurity) {}

  private record GoldenPath(String criterion, int minLeaf, double[] alphas, double[] impurities) {}

  private static Golden golden() throws IOException {
    try (InputStream in = TreeGoldenTest.class.getResourceAsStream("trees_sklearn.json")) {
      return new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Golden.class);
    }
  }

  private static DecisionTreeModel fit(
      Golden golden, String criterion, int maxDepth, int minLeaf, double pruning) {
    boolean classes = criterion.equals("gini") || criterion.equals("entropy");
    TrainingSet data =
        new TrainingSet(
            Samples.names(5),
            golden.x,
            new ColumnSpec("y", ""),
            classes ? golden.c : golden.y,
            classes ? List.of("low", "middle", "high") : List.of());
    Map<String, String> settings =
        Map.of(
            "criterion", criterion,
            "maxDepth", Integer.toString(maxDepth),
            "minLeaf", Integer.toString(minLeaf),
            "pruning", Double.toString(pruning));
    return (DecisionTreeModel) Learners.create(DecisionTree.NAME, settings).fit(data, 1, RUN);
  }

  @Test
  void treesOfEveryCriterionAreThoseOfScikitLearn() throws IOException {
    Golden golden = golden();
    assertTrue(golden.trees.size() >= 16);
    for (GoldenTree wanted : golden.trees) {
      String what = wanted.criterion + " " + wanted.maxDepth + " " + wanted.minLeaf;
      DecisionTreeModel tree =
          fit(golden, wanted.criterion, wanted.maxDepth, wanted.minLeaf, wanted.pruning);
      assertEquals(2 * wanted.leaves - 1, tree.arrays().feature().length, what);
      double[][] found =
          tree instanceof ProbabilityModel classes
              ? classes.probabilities(golden.test, RUN)
              : new double[][] {tree.predict(golden.test, RUN)};
      for (int k = 0; k < found.length; k++) {
        assertArrayEquals(wanted.predictions[k], found[k], 1e-9, what);
      }
      assertEquals(wanted.rootImpurity, tree.impurity()[0], 1e-9, what);
      assertArrayEquals(wanted.importance, ImpurityImportance.of(tree).orElseThrow(), 1e-9, what);
    }
  }

  @Test
  void pruningPathsAreThoseOfScikitLearn() throws IOException {
    Golden golden = golden();
    assertTrue(golden.paths.size() >= 3);
    for (GoldenPath wanted : golden.paths) {
      PruningPath path = PruningPath.of(fit(golden, wanted.criterion, 0, wanted.minLeaf, 0));
      List<Double> alphas = new ArrayList<>();
      List<Double> impurities = new ArrayList<>();
      for (PruningPath.Step step : path.steps()) {
        // scikit-learn lists a price once.
        int last = alphas.size() - 1;
        if (last >= 0 && step.alpha() - alphas.get(last) < 1e-12) {
          impurities.set(last, step.impurity());
        } else {
          alphas.add(step.alpha());
          impurities.add(step.impurity());
        }
      }
      assertArrayEquals(wanted.alphas, array(alphas), 1e-9, wanted.criterion);
      assertArrayEquals(wanted.impurities, array(impurities), 1e-9, wanted.criterion);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }
}
