package org.materialsj.learn.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.FitListener;
import org.materialsj.learn.Learner;
import org.materialsj.learn.LearnerKind;
import org.materialsj.learn.Model;
import org.materialsj.learn.TrainingSet;
import org.materialsj.learn.tree.Tree;
import org.materialsj.learn.tree.TreeArrays;

/**
 * Gradient boosting of trees on histograms, for regression (squared error) and classification (log
 * loss). Features are put into at most 255 bins of nearly equal counts; each tree is fitted to the
 * slopes of the loss by Newton steps and grows leaf by leaf. Nothing is random, so the seed has no
 * influence. The listener is told the loss after each iteration. Cost O(iterations n d log(leaves))
 * for n rows and d features.
 *
 * @see "Friedman 2001, doi:10.1214/aos/1013203451"
 * @see "Ke et al. 2017, LightGBM, Advances in Neural Information Processing Systems 30, 3146"
 */
public final class GradientBoosting implements Learner {

  /** The name in menus and model files. */
  public static final String NAME = "Gradient boosting";

  /** Its place in the menu; the settings are the components of {@link BoostingOptions}. */
  public static final LearnerKind KIND =
      new LearnerKind(
          NAME, true, true, false, settings -> new GradientBoosting(BoostingOptions.of(settings)));

  private final BoostingOptions options;

  /**
   * A learner.
   *
   * @param options its hyper-parameters
   */
  public GradientBoosting(BoostingOptions options) {
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
    data.check("gradient boosting");
    BinnedColumns binned = BinnedColumns.of(data.columns(), run.part(0, 0.05));
    Loss loss = Loss.of(data);
    int n = data.size();
    FixedPoint fixed = new FixedPoint(n);
    Histograms histograms = new Histograms(binned, options, fixed, run, loss.curved());
    double[] start = loss.start();
    double[][] sums = new double[start.length][n];
    for (int k = 0; k < start.length; k++) {
      Arrays.fill(sums[k], start[k]);
    }
    double[][] slopes = new double[start.length][n];
    double[][] curvatures = new double[start.length][loss.curved() ? n : 0];
    List<Tree> trees = new ArrayList<>();
    RunContext growing = run.part(0.05, 1);
    for (int step = 1; step <= options.iterations(); step++) {
      // All slopes first: the trees of one step do not know of each other.
      for (int k = 0; k < start.length; k++) {
        run.cancel().check("gradient boosting");
        loss.derivatives(sums, k, slopes[k], curvatures[k]);
      }
      for (int k = 0; k < start.length; k++) {
        trees.add(
            new BoostedTreeGrower(binned, options, histograms, fixed, slopes[k], curvatures[k])
                .grow(sums[k]));
      }
      if (listener != FitListener.NONE) {
        listener.step(step, loss.mean(sums), OptionalDouble.empty());
      }
      growing
          .progress()
          .report(
              (double) step / options.iterations(),
              "boosting steps " + step + " of " + options.iterations());
    }
    return BoostedTrees.of(
        TreeArrays.join(trees, data.columns().length, 0, TreeArrays.Weighting.BY_GAIN),
        data.classes().size(),
        start);
  }
}
