package org.materialsj.model.learning;

import java.util.List;
import org.materialsj.model.ColumnSpec;

/**
 * A binary decision tree, to be drawn.
 *
 * @param features names and units of the features
 * @param target name and unit of what is predicted
 * @param classes class names; empty when numbers are predicted
 * @param nodes at least the root, which is the first; children come behind their parents
 */
public record TreeShape(
    List<ColumnSpec> features, ColumnSpec target, List<String> classes, List<Node> nodes) {

  /**
   * A node.
   *
   * @param feature index of the feature that it asks for; -1 in a leaf
   * @param threshold rows at or below it go left
   * @param left number of the left child; -1 in a leaf
   * @param right number of the right child; -1 in a leaf
   * @param value the number, or the index of the class, that it predicts
   * @param shares share of each class, 0 to 1; empty when numbers are predicted
   * @param rows training rows that came here; 0 for unknown
   * @param impurity mean impurity per row; NaN for unknown
   */
  public record Node(
      int feature,
      double threshold,
      int left,
      int right,
      double value,
      List<Double> shares,
      int rows,
      double impurity) {

    /** Copies the list and checks the numbers that are shown. */
    public Node {
      shares = List.copyOf(shares);
      if (!Double.isFinite(threshold) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "a node cannot have the threshold " + threshold + " and the value " + value);
      }
    }

    /**
     * Whether it has no children.
     *
     * @return true for a leaf
     */
    public boolean isLeaf() {
      return feature < 0;
    }
  }

  /** Copies the lists and checks that this is a tree. */
  public TreeShape {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    nodes = List.copyOf(nodes);
    boolean[] found = new boolean[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (i > 0 && !found[i]) {
        throw new IllegalArgumentException("node " + i + " has no parent");
      }
      if (node.isLeaf()) {
        continue;
      }
      if (node.feature() >= features.size()) {
        throw new IllegalArgumentException(
            "node " + i + " asks for feature " + node.feature() + " of " + features.size());
      }
      for (int child : new int[] {node.left(), node.right()}) {
        if (child <= i || child >= found.length || found[child]) {
          throw new IllegalArgumentException("node " + i + " cannot have the child " + child);
        }
        found[child] = true;
      }
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("a tree has at least one node, got none");
    }
  }
}
