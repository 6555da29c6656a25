package org.materialsj.learn.tree;

import org.materialsj.learn.Model;

/**
 * A model whose raw outputs are sums over trees: output k of a row is {@code start()[k]} plus
 * {@code scale()} times the sum of what the leaves that the row falls into hold for k. Leaves with
 * one number per output add to each of them; otherwise tree t adds to output t modulo the number of
 * outputs.
 */
public interface TreeModel extends Model {

  /**
   * The trees.
   *
   * @return shared, read-only
   */
  TreeArrays arrays();

  /**
   * The outputs of no tree at all. Regression has one output, the prediction. A single tree or a
   * forest for classes has the probability of each class, boosted trees have the log-odds of the
   * second of two classes, or one score per class.
   *
   * @return one value per output, a new array
   */
  double[] start();

  /**
   * What each tree counts.
   *
   * @return 1 for trees that add up, 1 / trees for a mean
   */
  double scale();
}
