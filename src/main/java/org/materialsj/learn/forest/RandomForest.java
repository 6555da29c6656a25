package org.materialsj.learn.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.materialsj.engine.random.Seeds;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.OutOfBagLearner;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.tree.ClassCriterion;
import org.materialsj.learn.tree.Criterion;
import org.materialsj.learn.tree.RankedColumns;
import org.materialsj.learn.tree.SquaredError;
import org.materialsj.learn.tree.Tree;
import org.materialsj.learn.tree.TreeGrower;

/**
 * Random forest for regression (variance) and classification (Gini). Nodes of more than 256 rows
 * are split at the borders of at most 255 bins of nearly equal counts, smaller ones between any two
 * values. Tree t draws its rows and features from {@code Seeds.forItem(seed, t)}. Cost O(trees n
 * tried log n) for n rows and the number of features tried per split.
 *
 * @see "Breiman 2001, doi:10.1023/A:1010933404324"
 */
public final class RandomForest implements OutOfBagLearner {

  /** The name in menus and model files. */
  public static final String NAME = "Random forest";

  /** Its place in the menu; the settings are the components of {@link ForestOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, true, false, settings -> new RandomForest(ForestOptions.of(settings)));

  private final ForestOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public RandomForest(ForestOptions options) {
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
    return forest(grow(data, seed, run), data);
  }

  @Override
  public OutOfBag fitOutOfBag(TrainingSet data, long seed, RunContext run) {
    if (!options.bootstrap()) {
      throw new IllegalArgumentException("out-of-bag predictions need bootstrap = true");
    }
    List<Grown> grown = grow(data, seed, run.part(0, 0.9));
    Forest forest = forest(grown, data);
    List<BitSet> seen = grown.stream().map(Grown::seen).toList();
    return new OutOfBag(
        forest, forest.predict(data.columns(), seen, run.part(0.9, 1)).predictions());
  }

  @Override
  public boolean hasOutOfBag() {
    return options.bootstrap();
  }

  private static Forest forest(List<Grown> grown, TrainingSet data) {
    return Forest.of(
        grown.stream().map(Grown::tree).toList(), data.features().size(), data.classes().size());
  }

  /** A tree and the rows that it learned from. */
  record Grown(Tree tree, BitSet seen) {}

  private List<Grown> grow(TrainingSet data, long seed, RunContext run) {
    data.check("a random forest");
    RankedColumns ranked = RankedColumns.of(data.columns(), run.part(0, 0.05));
    RunContext growing = run.part(0.05, 1);
    int n = data.size();
    int[] classOf = Arrays.stream(data.values()).mapToInt(v -> (int) v).toArray();
    ClassCriterion.Measure gini =
        data.isClassification() ? ClassCriterion.Measure.of(false, n) : null;
    int k = data.classes().size();
    Sampled regression =
        (weights, rows) -> new SquaredError(data.values(), weights, options.minLeaf());
    Sampled classification =
        (weights, rows) -> new ClassCriterion(gini, classOf, k, weights, rows, options.minLeaf());
    Sampled criterion = data.isClassification() ? classification : regression;
    return new ArrayList<>(
        run.executor()
            .map(
                options.trees(),
                tree -> growTree(ranked, n, criterion, Seeds.forItem(seed, tree), run),
                "trees",
                growing.progress(),
                growing.cancel()));
  }

  /** What the splits of a tree make small, by how often its sample has each of the n rows. */
  private interface Sampled {
    Criterion criterion(int[] weights, int rows);
  }

  private Grown growTree(
      RankedColumns ranked, int n, Sampled sampled, SplittableRandom random, RunContext run) {
    int[] weights = new int[n];
    if (options.bootstrap()) {
      for (int i = 0; i < n; i++) {
        weights[random.nextInt(n)]++;
      }
    } else {
      Arrays.fill(weights, 1);
    }
    BitSet seen = new BitSet(n);
    for (int i = 0; i < n; i++) {
      if (weights[i] > 0) {
        seen.set(i);
      }
    }
    int[] rows = seen.stream().toArray();
    int tried = options.featuresTried(ranked.features());
    Tree tree =
        new TreeGrower(
                ranked,
                rows,
                sampled.criterion(weights, rows.length),
                new TreeGrower.Growth(tried, true, false, options.depthLimit()),
                random,
                run.cancel())
            .grow();
    return new Grown(tree, seen);
  }
}
