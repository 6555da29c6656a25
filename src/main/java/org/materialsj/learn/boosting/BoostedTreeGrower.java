package org.materialsj.learn.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.learn.boosting.Histograms.Children;
import org.materialsj.learn.boosting.Histograms.Histogram;
import org.materialsj.learn.boosting.Histograms.Rows;
import org.materialsj.learn.boosting.Histograms.Searched;
import org.materialsj.learn.boosting.SplitSearch.Split;
import org.materialsj.learn.tree.Tree;

/**
 * Grows one tree, always splitting the leaf that gains most, of equals the oldest. Of two children
 * only the smaller is summed up; the other is the difference to the parent.
 */
final class BoostedTreeGrower {

  private final BinnedColumns data;
  private final BoostingOptions options;
  private final Histograms histograms;
  private final int[] rows;
  private final int[] buffer;
  private final double[] slopes;
  private final double[] curvatures;
  private final double slopeScale;
  private final long[] fixedSlopes;
  private final long[] fixedCurvatures;
  private final List<Node> nodes = new ArrayList<>();

  private static final class Node {
    private final int from;
    private final int to;
    private double slope;
    private double curvature;
    private Histogram histogram;
    private Split split;
    private int left = -1;
    private int right = -1;

    Node(int from, int to) {
      this.from = from;
      this.to = to;
    }

    int size() {
      return to - from;
    }

    void take(Searched searched) {
      split = searched.split();
      histogram = split == null ? null : searched.histogram();
    }

    boolean isLeaf() {
      return left < 0;
    }
  }

  /**
   * A grower.
   *
   * @param data n binned rows
   * @param options hyper-parameters
   * @param histograms sums over these rows
   * @param fixed how sums are kept
   * @param slopes n first derivatives of the loss
   * @param curvatures n second derivatives, or empty when all are 1
   */
  BoostedTreeGrower(
      BinnedColumns data,
      BoostingOptions options,
      Histograms histograms,
      FixedPoint fixed,
      double[] slopes,
      double[] curvatures) {
    this.data = data;
    this.options = options;
    this.histograms = histograms;
    this.slopes = slopes;
    this.curvatures = curvatures;
    this.slopeScale = fixed.scale(slopes);
    this.fixedSlopes = fixed.slopes(slopes);
    this.fixedCurvatures = fixed.curvatures(curvatures);
    this.rows = new int[data.rows()];
    Arrays.setAll(rows, i -> i);
    this.buffer = new int[rows.length];
  }

  /** Grows the tree and adds the values of its leaves to the sums of the rows. */
  Tree grow(double[] sumOfRow) {
    Node root = add(0, rows.length);
    if (canSplit(root)) {
      root.take(histograms.root(rows(root)));
    }
    for (int leaves = 1; leaves < options.maxLeaves(); leaves++) {
      Node node = mostGaining();
      if (node == null) {
        break;
      }
      split(node, leaves + 1 == options.maxLeaves());
    }
    for (Node node : nodes) {
      if (node.histogram != null) {
        histograms.release(node.histogram);
      }
      if (node.isLeaf()) {
        double value = value(node.slope, node.curvature);
        for (int i = node.from; i < node.to; i++) {
          sumOfRow[rows[i]] += value;
        }
      }
    }
    return tree();
  }

  private Node add(int from, int to) {
    Node node = new Node(from, to);
    for (int i = from; i < to; i++) {
      node.slope += slopes[rows[i]];
      node.curvature += curvatures.length == 0 ? 1 : curvatures[rows[i]];
    }
    nodes.add(node);
    return node;
  }

  private boolean canSplit(Node node) {
    return node.size() >= 2L * options.minLeaf();
  }

  private Node mostGaining() {
    Node best = null;
    for (Node node : nodes) {
      if (node.isLeaf()
          && node.split != null
          && (best == null || node.split.gain() > best.split.gain())) {
        best = node;
      }
    }
    return best;
  }

  private void split(Node node, boolean last) {
    int middle = partition(node);
    node.left = nodes.size();
    Node left = add(node.from, middle);
    node.right = nodes.size();
    Node right = add(middle, node.to);
    Node small = left.size() <= right.size() ? left : right;
    Node large = small == left ? right : left;
    if (last || !canSplit(large)) {
      histograms.release(node.histogram);
    } else {
      Children children = histograms.split(node.histogram, rows(small), canSplit(small));
      large.take(children.large());
      if (children.small() != null) {
        small.take(children.small());
      }
    }
    node.histogram = null;
  }

  private Rows rows(Node node) {
    int n = node.size();
    int[] numbers = Arrays.copyOfRange(rows, node.from, node.to);
    long[] slope = new long[n];
    long[] curvature = new long[curvatures.length == 0 ? 0 : n];
    for (int i = 0; i < n; i++) {
      slope[i] = fixedSlopes[numbers[i]];
    }
    for (int i = 0; i < curvature.length; i++) {
      curvature[i] = fixedCurvatures[numbers[i]];
    }
    return new Rows(numbers, slope, curvature);
  }

  /** Puts the rows that go left first, keeping the order on both sides. */
  private int partition(Node node) {
    byte[] bins = data.bins()[node.split.feature()];
    int last = node.split.bin();
    int middle = node.from;
    int moved = 0;
    for (int i = node.from; i < node.to; i++) {
      int row = rows[i];
      if ((bins[row] & 0xff) <= last) {
        rows[middle++] = row;
      } else {
        buffer[moved++] = row;
      }
    }
    System.arraycopy(buffer, 0, rows, middle, moved);
    return middle;
  }

  /** The value of a leaf. */
  private double value(double slope, double curvature) {
    double value = -options.learningRate() * slope / (curvature + options.l2());
    // Rows that are all certain have neither slope nor curvature.
    return Double.isFinite(value) ? value : 0;
  }

  private Tree tree() {
    int n = nodes.size();
    Tree tree =
        new Tree(
            new int[n],
            new int[n],
            new int[n],
            new double[n],
            new double[n],
            new int[n],
            new double[data.features()]);
    for (int i = 0; i < n; i++) {
      Node node = nodes.get(i);
      Split split = node.split;
      tree.feature()[i] = node.isLeaf() ? -1 : split.feature();
      tree.left()[i] = node.left;
      tree.right()[i] = node.right;
      tree.threshold()[i] = node.isLeaf() ? 0 : data.thresholds()[split.feature()][split.bin()];
      tree.cover()[i] = node.size();
      if (!node.isLeaf()) {
        tree.gain()[split.feature()] += split.gain() / slopeScale / slopeScale;
      }
      tree.value()[i] = value(node.slope, node.curvature);
    }
    return tree;
  }
}
