package org.materialsj.learn.tree;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.learning.TreeShape;

/** Makes pictures' records of trees. */
public final class TreeShapes {

  private TreeShapes() {}

  /**
   * One tree of a model.
   *
   * @param model has trees
   * @param tree index of the tree
   * @param features names and units of the features, d
   * @param target name and unit of the target
   * @param classes the class names, k; empty for regression
   * @return its nodes; the values are raw, so those of boosted trees are steps of the sum
   * @throws IllegalArgumentException if the names do not fit or there is no such tree
   */
  public static TreeShape of(
      TreeModel model,
      int tree,
      List<ColumnSpec> features,
      ColumnSpec target,
      List<String> classes) {
    double[] impurity = model instanceof DecisionTreeModel own ? own.impurity() : new double[0];
    return of(model.arrays(), tree, impurity, features, target, classes);
  }

  static TreeShape of(
      TreeArrays trees,
      int tree,
      double[] impurity,
      List<ColumnSpec> features,
      ColumnSpec target,
      List<String> classes) {
    if (tree < 0 || tree >= trees.trees()) {
      throw new IllegalArgumentException(
          "tree must be 0 to " + (trees.trees() - 1) + ", got " + tree);
    }
    if (features.size() != trees.featureCount()) {
      throw new IllegalArgumentException(
          "the tree has " + trees.featureCount() + " features, got " + features.size() + " names");
    }
    int outputs = trees.outputs();
    List<TreeShape.Node> nodes = new ArrayList<>();
    for (int i = trees.starts()[tree]; i < trees.starts()[tree + 1]; i++) {
      List<Double> shares = new ArrayList<>();
      int best = 0;
      for (int k = 0; k < trees.classCount(); k++) {
        shares.add(trees.value()[i * outputs + k]);
        best = shares.get(k) > shares.get(best) ? k : best;
      }
      nodes.add(
          new TreeShape.Node(
              trees.feature()[i],
              trees.threshold()[i],
              trees.left()[i],
              trees.right()[i],
              trees.classCount() > 0 ? best : trees.value()[i],
              shares,
              trees.hasCover() ? trees.cover()[i] : 0,
              impurity.length > 0 ? impurity[i] : Double.NaN));
    }
    return new TreeShape(features, target, trees.classCount() > 0 ? classes : List.of(), nodes);
  }
}
