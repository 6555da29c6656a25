package org.materialsj.learn.explain;

import java.util.Optional;
import org.materialsj.learn.Model;
import org.materialsj.learn.tree.TreeModel;

/**
 * Which features the trees of a model split by: the decrease of impurity by all splits on a
 * feature, over all training rows, as a share of the whole. In a forest the mean of the shares of
 * its trees, in boosting the share of the sum. It is found on the training rows, so features that
 * have many values look important even when they are noise: show it beside the permutation
 * importance, not instead of it.
 *
 * @see "Breiman 2001, doi:10.1023/A:1010933404324"
 * @see "Strobl et al. 2007, doi:10.1186/1471-2105-8-25"
 */
public final class ImpurityImportance {

  private ImpurityImportance() {}

  /**
   * The importances.
   *
   * @param model any model; of a pipeline its inner model
   * @return d shares of 0 or more that add up to 1 (all 0 when no tree has a split), a new array;
   *     empty for a model without trees, or from a file of a version that did not keep them
   */
  public static Optional<double[]> of(Model model) {
    return model instanceof TreeModel trees && trees.arrays().hasCover()
        ? Optional.of(trees.arrays().importance().clone())
        : Optional.empty();
  }
}
