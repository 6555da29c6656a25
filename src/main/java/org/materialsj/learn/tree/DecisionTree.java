package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;

/**
 * A decision tree for regression and classification that splits between any two values. Nothing is
 * random: of equal splits the first feature's first one is taken.
 *
 * @see "Breiman, Friedman, Olshen, Stone 1984, doi:10.1201/9781315139470"
 */
public final class DecisionTree implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Decision tree";

  /** Its place in the menu; the settings are the components of {@link TreeOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, true, false, settings -> new DecisionTree(TreeOptions.of(settings)));

  private static final int ROWS_PER_CHECK = 1 << 16;

  private final TreeOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public DecisionTree(TreeOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SortedMap<String, String> hyperParameters() {
    return options.toMap();
  }

  @Override
  public Model fit(TrainingSet data, long seed, RunContext run, FitListener listener) {
    data.check("a decision tree");
    RankedColumns ranked = RankedColumns.of(data.columns(), run.part(0, 0.3));
    int n = data.size();
    int d = ranked.features();
    int[] rows = IntStream.range(0, n).toArray();
    TreeGrower.Growth growth = new TreeGrower.Growth(d, false, true, options.depthLimit());
    SplittableRandom unused = Seeds.forItem(seed, 0);
    Tree tree = new TreeGrower(ranked, rows, criterion(data), growth, unused, run.cancel()).grow();
    TreeArrays arrays =
        TreeArrays.join(List.of(tree), d, data.classes().size(), TreeArrays.Weighting.ALIKE);
    double[] impurity = impurity(arrays, data, run.part(0.9, 1));
    DecisionTreeModel model = DecisionTreeModel.of(arrays, impurity);
    return options.pruning() > 0 ? PruningPath.of(model).prune(options.pruning()) : model;
  }

  private Criterion criterion(TrainingSet data) {
    int n = data.size();
    if (isAbsolute(data)) {
      return new AbsoluteError(data.values(), options.minLeaf());
    }
    int[] weights = new int[n];
    Arrays.fill(weights, 1);
    if (!data.isClassification()) {
      return new SquaredError(data.values(), weights, options.minLeaf());
    }
    int[] classOf = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    return new ClassCriterion(
        measure(data, n), classOf, data.classes().size(), weights, n, options.minLeaf());
  }

  private boolean isAbsolute(TrainingSet data) {
    boolean forNumbers = options.criterion().matches("squared|absolute");
    boolean forClasses = options.criterion().matches("gini|entropy");
    if (data.isClassification() ? forNumbers : forClasses) {
      throw new IllegalArgumentException(
          "criterion \""
              + options.criterion()
              + "\" does not suit "
              + (data.isClassification() ? "classes" : "numbers")
              + "; take \"auto\"");
    }
    return options.criterion().equals("absolute");
  }

  private ClassCriterion.Measure measure(TrainingSet data, int most) {
    return ClassCriterion.Measure.of(options.criterion().equals("entropy"), most);
  }

  /** The mean impurity of each node: of classes by their shares, of numbers by their deviations. */
  private double[] impurity(TreeArrays tree, TrainingSet data, RunContext run) {
    int nodes = tree.feature().length;
    double[] impurity = new double[nodes];
    if (data.isClassification()) {
      ClassCriterion.Measure measure = measure(data, 0);
      int k = tree.outputs();
      Arrays.setAll(
          impurity, i -> measure.impurity(Arrays.copyOfRange(tree.value(), i * k, i * k + k)));
      return impurity;
    }
    boolean absolute = isAbsolute(data);
    for (int row = 0; row < data.size(); row++) {
      if (row % ROWS_PER_CHECK == 0) {
        run.cancel().check("growth of a tree");
      }
      int node = 0;
      while (node >= 0) {
        double deviation = data.values()[row] - tree.value()[node];
        double error = absolute ? Math.abs(deviation) : deviation * deviation;
        impurity[node] += error / tree.cover()[node];
        int f = tree.feature()[node];
        boolean isLeaf = f < 0;
        boolean goesLeft = !isLeaf && data.columns()[f][row] <= tree.threshold()[node];
        node = isLeaf ? -1 : goesLeft ? tree.left()[node] : tree.right()[node];
      }
    }
    return impurity;
  }
}
