package org.materialsj.learn.tree;

/** Tells sound trees from numbers that only look like trees. */
public final class TreeCheck {

  /** No tree is deeper. */
  public static final int MAX_DEPTH = 1000;

  private final TreeArrays trees;

  private TreeCheck(TreeArrays trees) {
    this.trees = trees;
  }

  /**
   * Checks that each node but the root has one parent with a smaller number, so that there are no
   * cycles, that all numbers are finite and in range, and that covers add up.
   *
   * @param trees the numbers
   * @throws IllegalArgumentException saying what is wrong in which tree and node
   */
  public static void check(TreeArrays trees) {
    new TreeCheck(trees).check();
  }

  private void check() {
    if (trees.featureCount() < 1 || trees.classCount() < 0 || trees.classCount() == 1) {
      throw new IllegalArgumentException(
          "trees cannot have "
              + trees.featureCount()
              + " features and "
              + trees.classCount()
              + " classes");
    }
    int[] starts = trees.starts();
    int nodes = trees.feature().length;
    if (starts.length < 2 || starts[0] != 0 || starts[starts.length - 1] != nodes) {
      throw new IllegalArgumentException("the trees do not fill the " + nodes + " nodes");
    }
    if (trees.left().length != nodes
        || trees.right().length != nodes
        || trees.threshold().length != nodes
        || trees.value().length != (long) nodes * trees.outputs()
        || (trees.hasCover() && trees.cover().length != nodes)) {
      throw new IllegalArgumentException("the arrays of the trees differ in length");
    }
    checkImportance();
    for (int t = 0; t < trees.trees(); t++) {
      if (starts[t + 1] <= starts[t]) {
        throw new IllegalArgumentException("tree " + t + " has no nodes");
      }
    }
    for (int t = 0; t < trees.trees(); t++) {
      checkTree(t);
    }
  }

  private void checkImportance() {
    int wanted = trees.hasCover() ? trees.featureCount() : 0;
    if (trees.importance().length != wanted) {
      throw new IllegalArgumentException(
          "the trees have " + trees.importance().length + " importances, not one per feature");
    }
    for (double importance : trees.importance()) {
      if (!(importance >= 0 && importance <= 1 + 1e-6)) {
        throw new IllegalArgumentException("the trees have the importance " + importance);
      }
    }
  }

  private void checkTree(int tree) {
    int start = trees.starts()[tree];
    int n = trees.starts()[tree + 1] - start;
    int[] depth = new int[n];
    for (int i = 0; i < n; i++) {
      if (i > 0 && depth[i] == 0) {
        throw defect(tree, i, "has no parent");
      }
      int f = trees.feature()[start + i];
      int left = trees.left()[start + i];
      int right = trees.right()[start + i];
      double threshold = trees.threshold()[start + i];
      if (f == -1) {
        if (left != -1 || right != -1 || threshold != 0) {
          throw defect(tree, i, "is a leaf with a split");
        }
      } else {
        if (f < 0 || f >= trees.featureCount()) {
          throw defect(tree, i, "splits on feature " + f + " of " + trees.featureCount());
        }
        if (!Double.isFinite(threshold)) {
          throw defect(tree, i, "has the threshold " + threshold);
        }
        adopt(tree, i, left, depth);
        adopt(tree, i, right, depth);
        checkCover(tree, i, left, right);
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
    if (depth[child] > MAX_DEPTH) {
      throw defect(tree, child, "is deeper than " + MAX_DEPTH);
    }
  }

  private void checkCover(int tree, int node, int left, int right) {
    if (!trees.hasCover()) {
      return;
    }
    int start = trees.starts()[tree];
    int[] cover = trees.cover();
    long below = (long) cover[start + left] + cover[start + right];
    if (cover[start + left] < 1 || cover[start + right] < 1 || below != cover[start + node]) {
      throw defect(
          tree, node, "has " + cover[start + node] + " training rows, its children " + below);
    }
  }

  private void checkValue(int tree, int node) {
    int outputs = trees.outputs();
    int at = (trees.starts()[tree] + node) * outputs;
    double sum = 0;
    for (int c = 0; c < outputs; c++) {
      double number = trees.value()[at + c];
      if (!Double.isFinite(number) || (trees.classCount() > 0 && number < 0)) {
        throw defect(tree, node, "has the value " + number);
      }
      sum += number;
    }
    if (trees.classCount() > 0 && Math.abs(sum - 1) > 1e-6) {
      throw defect(tree, node, "has class shares that add up to " + sum);
    }
  }

  private static IllegalArgumentException defect(int tree, int node, String what) {
    return new IllegalArgumentException("node " + node + " of tree " + tree + " " + what);
  }
}
