package org.materialsj.learn.tree;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.learn.ModelNumbers;

/**
 * The numbers of one or more trees, tree after tree. Shared, read-only. Node numbers in {@code
 * left} and {@code right} count from the first node of their tree, and a child's is larger than its
 * parent's.
 *
 * @param featureCount d, at least 1
 * @param classCount k class shares per node; 0 when a node has one number
 * @param starts index of the first node of each tree, and the number of nodes as last entry
 * @param feature feature of a node's split, 0 to d - 1; -1 in a leaf
 * @param left child for values at or below the threshold; -1 in a leaf
 * @param right child for larger values; -1 in a leaf
 * @param threshold threshold of the split; 0 in a leaf
 * @param value prediction of each node: one number, or k class shares that add up to 1
 * @param cover training rows that came to each node; empty for trees of a version that did not keep
 *     it
 * @param importance impurity importance of each feature, 0 or more, sum 1 (0 when nothing was
 *     split); empty with {@code cover}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record TreeArrays(
    int featureCount,
    int classCount,
    int[] starts,
    int[] feature,
    int[] left,
    int[] right,
    double[] threshold,
    double[] value,
    int[] cover,
    double[] importance) {

  /** The names of the arrays in a model file that every version has. */
  private static final List<String> NAMES =
      List.of("starts", "feature", "left", "right", "threshold", "value");

  private static final String COVER = "cover";
  private static final String IMPORTANCE = "importance";

  /** Whether the trees of an ensemble count alike for the importance, or by what they gain. */
  public enum Weighting {
    /** The importances of each tree add up to 1, and their mean is taken: forests. */
    ALIKE,
    /** The gains are summed over all trees: boosting. */
    BY_GAIN
  }

  /**
   * Puts trees one after the other.
   *
   * @param trees at least one
   * @param features number of features of a row
   * @param classes number of classes; 0 when a node has one number
   * @param weighting how the gains of the trees make the importance
   * @return the numbers of all
   */
  public static TreeArrays join(List<Tree> trees, int features, int classes, Weighting weighting) {
    int[] starts = new int[trees.size() + 1];
    for (int t = 0; t < trees.size(); t++) {
      starts[t + 1] = Math.addExact(starts[t], trees.get(t).feature().length);
    }
    int nodes = starts[trees.size()];
    int outputs = Math.max(1, classes);
    TreeArrays joined =
        new TreeArrays(
            features,
            classes,
            starts,
            new int[nodes],
            new int[nodes],
            new int[nodes],
            new double[nodes],
            new double[Math.multiplyExact(nodes, outputs)],
            new int[nodes],
            importance(trees, features, weighting));
    for (int t = 0; t < trees.size(); t++) {
      Tree tree = trees.get(t);
      int at = starts[t];
      int n = tree.feature().length;
      System.arraycopy(tree.feature(), 0, joined.feature, at, n);
      System.arraycopy(tree.left(), 0, joined.left, at, n);
      System.arraycopy(tree.right(), 0, joined.right, at, n);
      System.arraycopy(tree.threshold(), 0, joined.threshold, at, n);
      System.arraycopy(tree.value(), 0, joined.value, at * outputs, n * outputs);
      System.arraycopy(tree.cover(), 0, joined.cover, at, n);
    }
    return joined;
  }

  private static double[] importance(List<Tree> trees, int features, Weighting weighting) {
    double[] sums = new double[features];
    for (Tree tree : trees) {
      double scale = weighting == Weighting.BY_GAIN ? 1 : inverseSum(tree.gain());
      for (int f = 0; f < features; f++) {
        sums[f] += scale * tree.gain()[f];
      }
    }
    double scale = inverseSum(sums);
    for (int f = 0; f < features; f++) {
      sums[f] *= scale;
    }
    return sums;
  }

  /** One over the sum, or 0 for no sum. */
  private static double inverseSum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum > 0 ? 1 / sum : 0;
  }

  /**
   * Trees from the numbers of a model.
   *
   * @param numbers has the arrays that {@link #addTo} adds
   * @param features number of features of a row
   * @param classes number of classes; 0 when a node has one number
   * @return the trees, not checked yet
   */
  public static TreeArrays of(ModelNumbers numbers, int features, int classes) {
    boolean covered = numbers.has(COVER);
    return new TreeArrays(
        features,
        classes,
        numbers.ints("starts"),
        numbers.ints("feature"),
        numbers.ints("left"),
        numbers.ints("right"),
        numbers.doubles("threshold"),
        numbers.doubles("value"),
        covered ? numbers.ints(COVER) : new int[0],
        covered ? numbers.doubles(IMPORTANCE) : new double[0]);
  }

  /**
   * Checks that exactly the arrays of trees are there, and some more.
   *
   * @param numbers from a file: trusted in nothing
   * @param more names of the other arrays of the model
   * @throws IllegalArgumentException if one is missing or another one is there
   */
  public static void checkNames(ModelNumbers numbers, String... more) {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(List.of(more));
    if (numbers.has(COVER)) {
      names.addAll(List.of(COVER, IMPORTANCE));
    }
    numbers.only(names.toArray(String[]::new));
  }

  /**
   * Adds the trees to the numbers of a model.
   *
   * @param numbers where to add them
   * @return the same
   */
  public ModelNumbers.Builder addTo(ModelNumbers.Builder numbers) {
    numbers
        .add("starts", starts)
        .add("feature", feature)
        .add("left", left)
        .add("right", right)
        .add("threshold", threshold)
        .add("value", value);
    return hasCover() ? numbers.add(COVER, cover).add(IMPORTANCE, importance) : numbers;
  }

  /**
   * Whether these trees know their covers and importances.
   *
   * @return false for trees of a version that did not keep them
   */
  public boolean hasCover() {
    return cover.length > 0;
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
   * The numbers per node.
   *
   * @return 1, or the number of classes
   */
  public int outputs() {
    return Math.max(1, classCount);
  }

  /**
   * Some rows, one after the other, as {@link #leaf} reads them.
   *
   * @param columns d columns; not modified
   * @param from first row
   * @param to one more than the last row
   * @return (to - from) d numbers
   */
  public double[] cells(double[][] columns, int from, int to) {
    int d = columns.length;
    double[] cells = new double[(to - from) * d];
    for (int f = 0; f < d; f++) {
      for (int i = from; i < to; i++) {
        cells[(i - from) * d + f] = columns[f][i];
      }
    }
    return cells;
  }

  /**
   * How many rows to predict at once: many, so that a tree stays in the cache of a processor for
   * long, but no more than fit into it themselves.
   *
   * @return 256 to 4096
   */
  public int blockRows() {
    return Math.max(256, Math.min(4096, (1 << 20) / Math.max(1, featureCount)));
  }

  /**
   * Finds the leaves of some rows, four at a time: while one waits for its node from memory, the
   * others go on.
   *
   * @param tree index of the tree
   * @param cells features, row by row
   * @param rows number of rows
   * @param leaves filled with the index of each row's leaf in the nodes of all trees
   */
  public void leaves(int tree, double[] cells, int rows, int[] leaves) {
    int d = featureCount;
    int start = starts[tree];
    int row = 0;
    for (; row + 3 < rows; row += 4) {
      int at = row * d;
      int a = start;
      int b = start;
      int c = start;
      int e = start;
      int split;
      do {
        int a1 = next(start, a, cells, at);
        int b1 = next(start, b, cells, at + d);
        int c1 = next(start, c, cells, at + 2 * d);
        int e1 = next(start, e, cells, at + 3 * d);
        split = (a1 ^ a) | (b1 ^ b) | (c1 ^ c) | (e1 ^ e);
        a = a1;
        b = b1;
        c = c1;
        e = e1;
      } while (split != 0);
      leaves[row] = a;
      leaves[row + 1] = b;
      leaves[row + 2] = c;
      leaves[row + 3] = e;
    }
    for (; row < rows; row++) {
      leaves[row] = leaf(tree, cells, row * d);
    }
  }

  /** The child that a row goes to; a leaf itself. */
  private int next(int start, int node, double[] cells, int offset) {
    int f = feature[node];
    if (f < 0) {
      return node;
    }
    int below = left[node];
    int above = right[node];
    return start + (cells[offset + f] <= threshold[node] ? below : above);
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
}
