package org.materialsj.model.learning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;

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

  /**
   * The nodes as a table.
   *
   * @return a row per node, the root first: its question (column and largest value of yes), the
   *     numbers of its children, what it predicts, its rows and its impurity
   */
  public FeatureTable table() {
    List<String> ids = IntStream.range(0, nodes.size()).mapToObj(Integer::toString).toList();
    return FeatureTable.builder(ids)
        .texts(
            new ColumnSpec("asks for", ""),
            nodes.stream().map(n -> n.isLeaf() ? "" : features.get(n.feature()).header()).toList())
        .ownNumbers(
            new ColumnSpec("yes up to", ""), numbers(n -> n.isLeaf() ? Double.NaN : n.threshold()))
        .ownNumbers(
            new ColumnSpec("node of yes", ""), numbers(n -> n.isLeaf() ? Double.NaN : n.left()))
        .ownNumbers(
            new ColumnSpec("node of no", ""), numbers(n -> n.isLeaf() ? Double.NaN : n.right()))
        .texts(
            new ColumnSpec("prediction", target.unit()),
            nodes.stream()
                .map(n -> classes.isEmpty() ? "" + n.value() : classes.get((int) n.value()))
                .toList())
        .ownNumbers(
            new ColumnSpec("training rows", ""),
            numbers(n -> n.rows() == 0 ? Double.NaN : n.rows()))
        .ownNumbers(new ColumnSpec("impurity", ""), numbers(Node::impurity))
        .build();
  }

  private double[] numbers(ToDoubleFunction<Node> of) {
    return nodes.stream().mapToDouble(of).toArray();
  }
}
