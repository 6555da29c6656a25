package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
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
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    int[] weights = new int[n];
    Arrays.fill(weights, 1);
    int[] classOf = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    SplitSearch search =
        data.isClassification()
            ? new GiniSearch(
                ranked, rows, options.minLeaf(), classOf, data.classes().size(), weights)
            : new VarianceSearch(ranked, rows, options.minLeaf(), data.values(), weights);
    SplittableRandom random = Seeds.forItem(seed, 0);
    int d = ranked.features();
    Tree tree =
        new TreeGrower(ranked, rows, search, d, options.depthLimit(), random, run.cancel()).grow();
    TreeArrays arrays =
        TreeArrays.join(List.of(tree), d, data.classes().size(), TreeArrays.Weighting.ALIKE);
    return DecisionTreeModel.of(arrays, new double[arrays.feature().length]);
  }
}
