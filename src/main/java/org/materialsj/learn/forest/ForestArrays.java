package org.materialsj.learn.forest;

import java.util.List;
import org.materialsj.learn.ModelNumbers;

/**
 * The numbers of a forest, tree after tree. Shared, read-only. Node numbers in {@code left} and
 * {@code right} count from the first node of their tree, and a child's is larger than its parent's.
 *
 * @param featureCount d, at least 1
 * @param classCount k; 0 for regression
 * @param starts index of the first node of each tree, and the number of nodes as last entry
 * @param feature feature of a node's split, 0 to d - 1; -1 in a leaf
 * @param left child for values at or below the threshold; -1 in a leaf
 * @param right child for larger values; -1 in a leaf
 * @param threshold threshold of the split; 0 in a leaf
 * @param value prediction of each node: one number, or k class shares that add up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record ForestArrays(
    int featureCount,
    int classCount,
    int[] starts,
    int[] feature,
    int[] left,
    int[] right,
    double[] threshold,
    double[] value) {

  /**
   * A tree as parallel arrays; node 0 is the root.
   *
   * @param feature feature of the split, -1 in a leaf
   * @param left number of the child for values at or below the threshold, -1 in a leaf
   * @param right number of the other child, -1 in a leaf
   * @param threshold threshold of the split, 0 in a leaf
   * @param value prediction of each node: one number, or one per class, node by node
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  public record Tree(int[] feature, int[] left, int[] right, double[] threshold, double[] value) {}

  /**
   * Puts trees one after the other.
   *
   * @param trees at least one
   * @param features number of features of a row
   * @param classes number of classes; 0 when a node has one number
   * @return the numbers of all
   */
  public static ForestArrays join(List<Tree> trees, int features, int classes) {
    int[] starts = new int[trees.size() + 1];
    for (int t = 0; t < trees.size(); t++) {
      starts[t + 1] = Math.addExact(starts[t], trees.get(t).feature().length);
    }
    int nodes = starts[trees.size()];
    int outputs = Math.max(1, classes);
    ForestArrays joined =
        new ForestArrays(
            features,
            classes,
            starts,
            new int[nodes],
            new int[nodes],
            new int[nodes],
            new double[nodes],
            new double[Math.multiplyExact(nodes, outputs)]);
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      int at = starts[t];
      int n = tree.feature().length;
      System.arraycopy(tree.feature(), 0, joined.feature, at, n);
      System.arraycopy(tree.left(), 0, joined.left, at, n);
      System.arraycopy(tree.right(), 0, joined.right, at, n);
      System.arraycopy(tree.threshold(), 0, joined.threshold, at, n);
      System.arraycopy(tree.value(), 0, joined.value, at * outputs, n * outputs);
    }
    return joined;
  }

  /**
   * Trees from the numbers of a model.
   *
   * @param numbers has the arrays that {@link #addTo} adds
   * @param features number of features of a row
   * @param classes number of classes; 0 when a node has one number
   * @return the trees, not checked yet
   */
  public static ForestArrays of(ModelNumbers numbers, int features, int classes) {
    return new ForestArrays(
        features,
        classes,
        numbers.ints("starts"),
        numbers.ints("feature"),
        numbers.ints("left"),
        numbers.ints("right"),
        numbers.doubles("threshold"),
        numbers.doubles("value"));
  }

  /**
   * Adds the trees to the numbers of a model.
   *
   * @param numbers where to add them
   * @return the same
   */
  public ModelNumbers.Builder addTo(ModelNumbers.Builder numbers) {
    return numbers
        .add("starts", starts)
        .add("feature", feature)
        .add("left", left)
        .add("right", right)
        .add("threshold", threshold)
        .add("value", value);
  }

  /**
   * The number of trees.
   *
   * @return at least 1
   */
  public int trees() {
    return starts.length - 1;
  }

  /**
   * Finds the leaf of a row.
   *
   * @param tree index of the tree
   * @param cells features, row by row
   * @param offset index of the first feature of the row
   * @return index of the leaf in the nodes of all trees
   */
  public int leaf(int tree, double[] cells, int offset) {
    int start = starts[tree];
    int node = start;
    int f = feature[node];
    while (f >= 0) {
      node = start + (cells[offset + f] <= threshold[node] ? left[node] : right[node]);
      f = feature[node];
    }
    return node;
  }

  /**
   * Checks that these are sound trees: each node but the root has one parent with a smaller number,
   * so that there are no cycles, and all numbers are finite and in range.
   *
   * @throws IllegalArgumentException saying what is wrong in which tree and node
   */
  public void check() {
    if (featureCount < 1 || classCount < 0 || classCount == 1) {
      throw new IllegalArgumentException(
          "a forest cannot have " + featureCount + " features and " + classCount + " classes");
    }
    int nodes = feature.length;
    if (starts.length < 2 || starts[0] != 0 || starts[starts.length - 1] != nodes) {
      throw new IllegalArgumentException("the trees do not fill the " + nodes + " nodes");
    }
    if (left.length != nodes
        || right.length != nodes
        || threshold.length != nodes
        || value.length != (long) nodes * Math.max(1, classCount)) {
      throw new IllegalArgumentException("the arrays of the forest differ in length");
    }
    for (int t = 0; t < trees(); t++) {
      if (starts[t + 1] <= starts[t]) {
        throw new IllegalArgumentException("tree " + t + " has no nodes");
      }
    }
    for (int t = 0; t < trees(); t++) {
      checkTree(t);
    }
  }

  private void checkTree(int tree) {
    int start = starts[tree];
    int n = starts[tree + 1] - start;
    int[] depth = new int[n];
    for (int i = 0; i < n; i++) {
      if (i > 0 && depth[i] == 0) {
        throw defect(tree, i, "has no parent");
      }
      int f = feature[start + i];
      if (f == -1) {
        if (left[start + i] != -1 || right[start + i] != -1 || threshold[start + i] != 0) {
          throw defect(tree, i, "is a leaf with a split");
        }
      } else {
        if (f < 0 || f >= featureCount) {
          throw defect(tree, i, "splits on feature " + f + " of " + featureCount);
        }
        if (!Double.isFinite(threshold[start + i])) {
          throw defect(tree, i, "has the threshold " + threshold[start + i]);
        }
        adopt(tree, i, left[start + i], depth);
        adopt(tree, i, right[start + i], depth);
      }
      checkValue(tree, i);
    }
  }

  private void adopt(int tree, int node, int child, int[] depth) {
    if (child <= node || child >= depth.length) {
      throw defect(tree, node, "has the child " + child + ", which is not behind it in the tree");
    }
    if (depth[child] != 0) {
      throw defect(tree, child, "has two parents");
    }
    depth[child] = depth[node] + 1;
    if (depth[child] > ForestOptions.MAX_DEPTH) {
      throw defect(tree, child, "is deeper than " + ForestOptions.MAX_DEPTH);
    }
  }

  private void checkValue(int tree, int node) {
    int outputs = Math.max(1, classCount);
    int at = (starts[tree] + node) * outputs;
    double sum = 0;
    for (int c = 0; c < outputs; c++) {
      double number = value[at + c];
      if (!Double.isFinite(number) || (classCount > 0 && number < 0)) {
        throw defect(tree, node, "has the value " + number);
      }
      sum += number;
    }
    if (classCount > 0 && Math.abs(sum - 1) > 1e-6) {
      throw defect(tree, node, "has class shares that add up to " + sum);
    }
  }

  private static IllegalArgumentException defect(int tree, int node, String what) {
    return new IllegalArgumentException("node " + node + " of tree " + tree + " " + what);
  }
}
