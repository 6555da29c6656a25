package org.materialsj.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.materialsj.engine.run.LocalExecutor;
import org.materialsj.engine.run.Progress;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Learners;
import org.materialsj.learn.Model;
import org.materialsj.learn.ProbabilityModel;
import org.materialsj.learn.Samples;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.learn.tree.TreeModel;

class TreeShapTest {

  private static final RunContext RUN = RunContext.QUIET.withThreads(2);
  private static final TrainingSet NUMBERS = Samples.friedman1(300, 1);
  private static final TrainingSet CLASSES = Samples.bands(300, 1);

  private static Model fit(String learner, TrainingSet data, Map<String, String> settings) {
    return Learners.create(learner, settings).fit(data, 3, RUN);
  }

  private static List<Model> models(TrainingSet data) {
    return List.of(
        fit("Decision tree", data, Map.of()),
        fit("Random forest", data, Map.of("trees", "12")),
        fit("Gradient boosting", data, Map.of("iterations", "15", "minLeaf", "5")));
  }

  /** What a model says before classes are made of it. */
  private static double[] raw(Model model, double[][] columns, int row) {
    TreeModel trees = (TreeModel) model;
    TreeArrays arrays = trees.arrays();
    double[] cells = Arrays.stream(columns).mapToDouble(c -> c[row]).toArray();
    double[] outputs = trees.start();
    for (int t = 0; t < arrays.trees(); t++) {
      int leaf = arrays.leaf(t, cells, 0);
      for (int k = 0; k < arrays.outputs(); k++) {
        outputs[(t * arrays.outputs() + k) % outputs.length] +=
            trees.scale() * arrays.value()[leaf * arrays.outputs() + k];
      }
    }
    return outputs;
  }

  @Test
  void valuesAndBaseAddUpToTheOutput() {
    for (TrainingSet data : List.of(NUMBERS, CLASSES)) {
      for (Model model : models(data)) {
        TreeShap.Values shap = TreeShap.values(model, data.columns(), RUN);
        for (int row = 0; row < 300; row++) {
          double[] wanted = raw(model, data.columns(), row);
          for (int k = 0; k < wanted.length; k++) {
            double sum = shap.base()[k];
            for (double[] feature : shap.values()[k]) {
              sum += feature[row];
            }
            assertEquals(wanted[k], sum, 1e-9);
          }
        }
      }
    }
  }

  @Test
  void outputsAreThePredictionsOrTheProbabilities() {
    Model forest = fit("Random forest", CLASSES, Map.of("trees", "7"));
    double[][] p = ((ProbabilityModel) forest).probabilities(CLASSES.columns(), RUN);
    Model boosted = fit("Gradient boosting", NUMBERS, Map.of("iterations", "9"));
    double[] predicted = boosted.predict(NUMBERS.columns(), RUN);
    for (int row = 0; row < 20; row++) {
      double[] outputs = raw(forest, CLASSES.columns(), row);
      for (int k = 0; k < 3; k++) {
        assertEquals(p[k][row], outputs[k], 1e-12);
      }
      assertEquals(predicted[row], raw(boosted, NUMBERS.columns(), row)[0], 1e-12);
    }
  }

  @Test
  void valuesAreTheMeanOverAllOrdersOfTheFeatures() {
    // Over all 2^d sets of known features, with the weights of Shapley.
    TrainingSet few =
        new TrainingSet(
            Samples.names(6),
            Arrays.copyOf(NUMBERS.columns(), 6),
            NUMBERS.target(),
            NUMBERS.values(),
            List.of());
    for (TrainingSet data : List.of(few, CLASSES)) {
      for (Model model : models(data)) {
        TreeShap.Values shap = TreeShap.values(model, data.columns(), RUN);
        for (int row = 0; row < 12; row++) {
          double[][] wanted = overAllSets((TreeModel) model, data.columns(), row);
          for (int k = 0; k < wanted.length; k++) {
            for (int f = 0; f < wanted[k].length; f++) {
              assertEquals(wanted[k][f], shap.values()[k][f][row], 1e-10);
            }
          }
        }
      }
    }
  }

  private static double[][] overAllSets(TreeModel model, double[][] columns, int row) {
    int d = columns.length;
    double[] cells = Arrays.stream(columns).mapToDouble(c -> c[row]).toArray();
    int outputs = model.start().length;
    double[][] expected = new double[1 << d][];
    for (int known = 0; known < 1 << d; known++) {
      expected[known] = expectation(model, cells, known);
    }
    double[][] values = new double[outputs][d];
    for (int known = 0; known < 1 << d; known++) {
      int size = Integer.bitCount(known);
      for (int f = 0; f < d; f++) {
        if ((known >> f & 1) == 0) {
          double weight = factorial(size) * factorial(d - size - 1) / factorial(d);
          for (int k = 0; k < outputs; k++) {
            values[k][f] += weight * (expected[known | 1 << f][k] - expected[known][k]);
          }
        }
      }
    }
    return values;
  }

  private static double[] expectation(TreeModel model, double[] cells, int known) {
    TreeArrays trees = model.arrays();
    double[] outputs = model.start();
    for (int t = 0; t < trees.trees(); t++) {
      int start = trees.starts()[t];
      double[] reached = new double[trees.starts()[t + 1] - start];
      reached[0] = 1;
      for (int i = 0; i < reached.length; i++) {
        int at = start + i;
        int f = trees.feature()[at];
        if (f < 0) {
          for (int k = 0; k < trees.outputs(); k++) {
            outputs[(t * trees.outputs() + k) % outputs.length] +=
                model.scale() * reached[i] * trees.value()[at * trees.outputs() + k];
          }
          continue;
        }
        for (int child : new int[] {trees.left()[at], trees.right()[at]}) {
          boolean taken = cells[f] <= trees.threshold()[at] == (child == trees.left()[at]);
          double share = (double) trees.cover()[start + child] / trees.cover()[at];
          reached[child] = reached[i] * ((known >> f & 1) == 0 ? share : taken ? 1 : 0);
        }
      }
    }
    return outputs;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  @Test
  void valuesOfDeepTreesAreThoseOfTheRecursiveAlgorithm() {
    // 60 features and one row per leaf: paths of many features, where differences would cancel.
    double[][] columns = new double[60][];
    for (int f = 0; f < 60; f += 10) {
      System.arraycopy(Samples.friedman1(400, 10 + f).columns(), 0, columns, f, 10);
    }
    TrainingSet wide =
        new TrainingSet(
            Samples.names(60),
            columns,
            NUMBERS.target(),
            Samples.friedman1(400, 99).values(),
            List.of());
    for (Model model :
        List.of(
            fit("Decision tree", wide, Map.of()),
            fit("Random forest", wide, Map.of("trees", "3", "maxFeatures", "1")))) {
      TreeModel trees = (TreeModel) model;
      TreeShap.Values shap = TreeShap.values(model, columns, RUN);
      for (int row = 0; row < 30; row++) {
        double[] wanted = new double[60];
        double[] cells = new double[60];
        for (int f = 0; f < 60; f++) {
          cells[f] = columns[f][row];
        }
        for (int t = 0; t < trees.arrays().trees(); t++) {
          new RecursiveShap(trees.arrays(), t, cells, trees.scale(), wanted).run();
        }
        for (int f = 0; f < 60; f++) {
          assertEquals(wanted[f], shap.values()[0][f][row], 1e-9);
        }
      }
    }
  }

  @Test
  void bitsDoNotDependOnThreads() {
    Model model = fit("Random forest", NUMBERS, Map.of("trees", "5"));
    double[][] one = TreeShap.values(model, NUMBERS.columns(), RUN.withThreads(1)).values()[0];
    double[][] many = TreeShap.values(model, NUMBERS.columns(), RUN.withThreads(8)).values()[0];
    for (int f = 0; f < one.length; f++) {
      assertArrayEquals(one[f], many[f]);
    }
  }

  @Test
  void otherModelsAndShapesAreRefused() {
    Model mean = fit("Mean or majority", NUMBERS, Map.of());
    assertFalse(TreeShap.explains(mean));
    assertTrue(ImpurityImportance.of(mean).isEmpty());
    assertThrows(
        IllegalArgumentException.class, () -> TreeShap.values(mean, NUMBERS.columns(), RUN));
    Model tree = fit("Decision tree", NUMBERS, Map.of());
    assertThrows(
        IllegalArgumentException.class, () -> TreeShap.values(tree, CLASSES.columns(), RUN));
    RunContext cancelled = new RunContext(Progress.NONE, () -> true, new LocalExecutor(1));
    assertThrows(
        CancellationException.class, () -> TreeShap.values(tree, NUMBERS.columns(), cancelled));
  }

  @Test
  void treeOfOneLeafHasNothingToExplain() {
    TrainingSet same =
        new TrainingSet(
            NUMBERS.features(), NUMBERS.columns(), NUMBERS.target(), new double[300], List.of());
    Model tree = fit("Decision tree", same, Map.of());
    TreeShap.Values shap = TreeShap.values(tree, NUMBERS.columns(), RUN);
    assertEquals(0, shap.base()[0]);
    assertEquals(0, shap.values()[0][3][5]);
    assertArrayEquals(new double[10], ImpurityImportance.of(tree).orElseThrow());
  }
}
