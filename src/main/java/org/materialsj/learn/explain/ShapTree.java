package org.materialsj.learn.explain;

import java.util.Arrays;
import org.materialsj.engine.special.GaussLegendre;
import org.materialsj.learn.tree.TreeArrays;

/**
 * One tree with what its Shapley values need that does not depend on the row. Node c stands for the
 * edge from its parent as well. Owned by one thread.
 */
final class ShapTree {

  private final int nodes;
  private final int width;
  private final int[] left;
  private final int[] feature;
  private final double[] threshold;

  /** What each node holds, times the scale of the tree. */
  private final double[] value;

  private final int[] parent;

  /** The last edge above each edge that asks for the same feature, or -1. */
  private final int[] previous;

  /** Share of the training rows at this and all earlier splits on the same feature. */
  private final double[] share;

  private final int points;
  private final double[] weight;

  /** By node and point: the factor of the edge's feature on a path that the row takes, or not. */
  private final double[] known;

  private final double[] unknown;

  /** One over these factors, as multiplications are faster than divisions. */
  private final double[] knownInverse;

  private final double[] unknownInverse;

  /** By node: whether the row takes this and all earlier edges of the same feature. */
  private final boolean[] taken;

  private final double[] product;
  private final double[] below;

  ShapTree(TreeArrays trees, int tree, double scale) {
    int start = trees.starts()[tree];
    int end = trees.starts()[tree + 1];
    nodes = end - start;
    width = trees.outputs();
    left = Arrays.copyOfRange(trees.left(), start, end);
    feature = Arrays.copyOfRange(trees.feature(), start, end);
    threshold = Arrays.copyOfRange(trees.threshold(), start, end);
    value = Arrays.copyOfRange(trees.value(), start * width, end * width);
    for (int i = 0; i < value.length; i++) {
      value[i] *= scale;
    }
    parent = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      if (feature[i] >= 0) {
        parent[left[i]] = i;
        parent[trees.right()[start + i]] = i;
      }
    }
    previous = new int[nodes];
    share = new double[nodes];
    points = (shares(trees.cover(), start) + 1) / 2;
    GaussLegendre rule = GaussLegendre.of(Math.max(1, points), 0, 1);
    weight = rule.weights();
    known = new double[nodes * points];
    unknown = new double[nodes * points];
    knownInverse = new double[nodes * points];
    unknownInverse = new double[nodes * points];
    for (int c = 1; c < nodes; c++) {
      for (int q = 0; q < points; q++) {
        double t = rule.nodes()[q];
        int at = c * points + q;
        unknown[at] = (1 - t) * share[c];
        known[at] = t + (1 - t) * share[c];
        unknownInverse[at] = 1 / unknown[at];
        knownInverse[at] = 1 / known[at];
      }
    }
    taken = new boolean[nodes];
    product = new double[nodes * points];
    below = new double[nodes * points * width];
  }

  /** Fills the shares; returns the largest number of features on one path. */
  private int shares(int[] cover, int start) {
    int[] distinct = new int[nodes];
    int most = 0;
    for (int c = 1; c < nodes; c++) {
      int p = parent[c];
      int earlier = p;
      while (earlier > 0 && feature[parent[earlier]] != feature[p]) {
        earlier = parent[earlier];
      }
      previous[c] = earlier > 0 ? earlier : -1;
      share[c] = (double) cover[start + c] / cover[start + p];
      distinct[c] = distinct[p] + 1;
      if (earlier > 0) {
        share[c] *= share[earlier];
        distinct[c] = distinct[p];
      }
      most = Math.max(most, distinct[c]);
    }
    return most;
  }

  /**
   * Adds the Shapley values of a row.
   *
   * @param cells its features
   * @param sums by output and feature
   */
  void add(double[] cells, double[][] sums) {
    Arrays.fill(product, 0, points, 1);
    for (int c = 1; c < nodes; c++) {
      descend(c, cells);
    }
    Arrays.fill(below, 0);
    // Children come behind their parents, so that all below an edge is summed up before it.
    for (int c = nodes - 1; c > 0; c--) {
      collect(c);
      double[] inverse = taken[c] ? knownInverse : unknownInverse;
      double difference = (taken[c] ? 1 : 0) - share[c];
      int f = feature[parent[c]];
      for (int k = 0; k < width; k++) {
        double sum = difference * quotient(c, k, inverse, c);
        int earlier = previous[c];
        if (earlier >= 0) {
          // The earlier edge will count all below it as if this one did not narrow it.
          double[] wider = taken[earlier] ? knownInverse : unknownInverse;
          sum -= ((taken[earlier] ? 1 : 0) - share[earlier]) * quotient(c, k, wider, earlier);
        }
        sums[k][f] += sum;
      }
    }
  }

  /** The probabilities of reaching a node, by point. */
  private void descend(int c, double[] cells) {
    int p = parent[c];
    int earlier = previous[c];
    boolean goesLeft = cells[feature[p]] <= threshold[p];
    boolean goes = goesLeft == (left[p] == c);
    taken[c] = goes && (earlier < 0 || taken[earlier]);
    double[] factor = taken[c] ? known : unknown;
    int at = c * points;
    if (earlier < 0) {
      for (int q = 0; q < points; q++) {
        product[at + q] = product[p * points + q] * factor[at + q];
      }
      return;
    }
    double[] wider = taken[earlier] ? knownInverse : unknownInverse;
    for (int q = 0; q < points; q++) {
      product[at + q] = product[p * points + q] * factor[at + q] * wider[earlier * points + q];
    }
  }

  /** Sums up the leaves below a node, by output and point, and hands them on to its parent. */
  private void collect(int c) {
    for (int k = 0; k < width; k++) {
      int at = (c * width + k) * points;
      int above = (parent[c] * width + k) * points;
      for (int q = 0; q < points; q++) {
        if (feature[c] < 0) {
          below[at + q] = value[c * width + k] * weight[q] * product[c * points + q];
        }
        below[above + q] += below[at + q];
      }
    }
  }

  /** The integral of all below a node without the factor of an edge. */
  private double quotient(int node, int output, double[] inverse, int edge) {
    int at = (node * width + output) * points;
    double sum = 0;
    for (int q = 0; q < points; q++) {
      sum += below[at + q] * inverse[edge * points + q];
    }
    return sum;
  }
}
