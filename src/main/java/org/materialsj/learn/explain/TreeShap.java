package org.materialsj.learn.explain;

import java.util.Arrays;
import org.materialsj.engine.run.RunContext;
import org.materialsj.learn.Model;
import org.materialsj.learn.tree.TreeArrays;
import org.materialsj.learn.tree.TreeModel;

/**
 * Exact Shapley values of the raw outputs of tree models, with the paths of the training rows as
 * background: a feature that is not known sends a row down both branches of a split, weighted by
 * their shares of the training rows. The values of a row and the base value add up to its output.
 *
 * <p>The average over all orders of the features is written as an integral: with feature k known
 * with probability t, a leaf is reached with probability prod_k (t o_k + (1 - t) z_k), where o_k is
 * 1 when the row satisfies all splits on k above the leaf and otherwise 0, and z_k the product of
 * the shares of the training rows at these splits. The Shapley value of feature j is the integral
 * over t from 0 to 1 of the derivative by the knowledge of j alone. It is a polynomial in t, so
 * that Gauss-Legendre quadrature is exact. All terms are positive, so that nothing cancels in deep
 * trees. Cost per row O(nodes m / 2) with m the largest number of features on one path.
 *
 * @see "Lundberg et al. 2018, arXiv:1802.03888"
 * @see "Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9"
 * @see "Yu et al. 2022, Linear TreeShap, arXiv:2209.08192"
 */
public final class TreeShap {

  private static final int BLOCK_ROWS = 64;

  private TreeShap() {}

  /**
   * Shapley values.
   *
   * @param base the outputs without knowledge of any feature, o
   * @param values by output, feature and row: o arrays of d arrays of n values
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Values(double[] base, double[][][] values) {}

  /**
   * Whether a model can be explained.
   *
   * @param model any model; of a pipeline its inner model
   * @return true for a decision tree, a forest or boosted trees that know their covers
   */
  public static boolean explains(Model model) {
    return model instanceof TreeModel trees && trees.arrays().hasCover();
  }

  /**
   * Explains the raw outputs of a model, see {@link TreeModel#start}.
   *
   * @param model one that {@link #explains} accepts
   * @param columns d arrays of n finite numbers, column-major; not modified
   * @param run progress, cancelling and threads; the result does not depend on the threads
   * @return base values and Shapley values
   * @throws IllegalArgumentException for another model or number of columns
   */
  public static Values values(Model model, double[][] columns, RunContext run) {
    if (!explains(model)) {
      throw new IllegalArgumentException(
          "exact Shapley values need a decision tree, a random forest or boosted trees trained by"
              + " this version or a later one");
    }
    if (columns.length != model.featureCount()) {
      throw new IllegalArgumentException(
          "the model has " + model.featureCount() + " features, got " + columns.length);
    }
    TreeModel trees = (TreeModel) model;
    int outputs = trees.start().length;
    int n = columns[0].length;
    double[][][] values = new double[outputs][columns.length][n];
    run.executor()
        .map(
            (n + BLOCK_ROWS - 1) / BLOCK_ROWS,
            block -> {
              int from = block * BLOCK_ROWS;
              explainBlock(trees, columns, from, Math.min(n, from + BLOCK_ROWS), values, run);
              return block;
            },
            "explained blocks of rows",
            run.progress(),
            run.cancel());
    return new Values(base(trees), values);
  }

  /** The mean outputs over the training rows of each tree. */
  private static double[] base(TreeModel model) {
    TreeArrays trees = model.arrays();
    double[] base = model.start();
    for (int t = 0; t < trees.trees(); t++) {
      int root = trees.starts()[t];
      int width = trees.outputs();
      for (int i = root; i < trees.starts()[t + 1]; i++) {
        if (trees.feature()[i] < 0) {
          double share = model.scale() * trees.cover()[i] / trees.cover()[root];
          for (int k = 0; k < width; k++) {
            base[(t * width + k) % base.length] += share * trees.value()[i * width + k];
          }
        }
      }
    }
    return base;
  }

  private static void explainBlock(
      TreeModel model, double[][] columns, int from, int to, double[][][] values, RunContext run) {
    TreeArrays trees = model.arrays();
    int outputs = values.length;
    int width = trees.outputs();
    double[] cells = new double[columns.length];
    double[][] own = new double[width][];
    for (int t = 0; t < trees.trees(); t++) {
      run.cancel().check("explanation");
      ShapTree tree = new ShapTree(trees, t, model.scale());
      for (int i = from; i < to; i++) {
        int row = i;
        Arrays.setAll(cells, f -> columns[f][row]);
        for (int k = 0; k < width; k++) {
          own[k] = new double[columns.length];
        }
        tree.add(cells, own);
        for (int k = 0; k < width; k++) {
          double[][] sums = values[(t * width + k) % outputs];
          for (int f = 0; f < columns.length; f++) {
            sums[f][i] += own[k][f];
          }
        }
      }
    }
  }
}
