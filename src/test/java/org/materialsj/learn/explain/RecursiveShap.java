package org.materialsj.learn.explain;

import org.materialsj.learn.tree.TreeArrays;

/**
 * The second formula that the tests hold against {@link TreeShap}: the recursion over paths of
 * Lundberg et al. 2018, arXiv:1802.03888, algorithm 2, for one output.
 */
final class RecursiveShap {

  private final TreeArrays tree;
  private final int start;
  private final double[] cells;
  private final double scale;
  private final double[] sums;

  /** The features on a path, the shares of rows that follow it, and the weights of set sizes. */
  private static final class Path {
    private final int[] feature;
    private final double[] zero;
    private final double[] one;
    private final double[] weight;
    private int length;

    Path(int capacity) {
      feature = new int[capacity];
      zero = new double[capacity];
      one = new double[capacity];
      weight = new double[capacity];
    }

    Path copy() {
      Path copy = new Path(feature.length + 1);
      System.arraycopy(feature, 0, copy.feature, 0, length);
      System.arraycopy(zero, 0, copy.zero, 0, length);
      System.arraycopy(one, 0, copy.one, 0, length);
      System.arraycopy(weight, 0, copy.weight, 0, length);
      copy.length = length;
      return copy;
    }

    void extend(double zeroShare, double oneShare, int f) {
      int l = length;
      feature[l] = f;
      zero[l] = zeroShare;
      one[l] = oneShare;
      weight[l] = l == 0 ? 1 : 0;
      for (int i = l - 1; i >= 0; i--) {
        weight[i + 1] += oneShare * weight[i] * (i + 1) / (l + 1);
        weight[i] = zeroShare * weight[i] * (l - i) / (l + 1);
      }
      length++;
    }

    void unwind(int at) {
      int l = length - 1;
      double next = weight[l];
      for (int i = l - 1; i >= 0; i--) {
        if (one[at] != 0) {
          double before = weight[i];
          weight[i] = next * (l + 1) / ((i + 1) * one[at]);
          next = before - weight[i] * zero[at] * (l - i) / (l + 1);
        } else {
          weight[i] = weight[i] * (l + 1) / (zero[at] * (l - i));
        }
      }
      for (int i = at; i < l; i++) {
        feature[i] = feature[i + 1];
        zero[i] = zero[i + 1];
        one[i] = one[i + 1];
      }
      length--;
    }

    double sum() {
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += weight[i];
      }
      return sum;
    }
  }

  RecursiveShap(TreeArrays trees, int index, double[] cells, double scale, double[] sums) {
    this.tree = trees;
    this.start = trees.starts()[index];
    this.cells = cells;
    this.scale = scale;
    this.sums = sums;
  }

  /** Adds the values of the tree to the sums. */
  void run() {
    descend(0, new Path(1), 1, 1, -1);
  }

  private void descend(int node, Path above, double zero, double one, int f) {
    Path path = above.copy();
    path.extend(zero, one, f);
    int at = start + node;
    int split = tree.feature()[at];
    if (split < 0) {
      for (int i = 1; i < path.length; i++) {
        Path without = path.copy();
        without.unwind(i);
        sums[path.feature[i]] +=
            scale * without.sum() * (path.one[i] - path.zero[i]) * tree.value()[at];
      }
      return;
    }
    double earlierZero = 1;
    double earlierOne = 1;
    for (int i = 1; i < path.length; i++) {
      if (path.feature[i] == split) {
        earlierZero = path.zero[i];
        earlierOne = path.one[i];
        path.unwind(i);
        break;
      }
    }
    boolean goesLeft = cells[split] <= tree.threshold()[at];
    for (int child : new int[] {tree.left()[at], tree.right()[at]}) {
      double share = (double) tree.cover()[start + child] / tree.cover()[at];
      boolean taken = goesLeft == (child == tree.left()[at]);
      descend(child, path, earlierZero * share, taken ? earlierOne : 0, split);
    }
  }
}
