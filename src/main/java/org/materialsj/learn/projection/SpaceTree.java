package org.materialsj.learn.projection;

import java.util.Arrays;

/**
 * A tree of cubes around points in at most three dimensions, in flat arrays, for sums over all
 * points of which far ones count as their cube's mean (Barnes and Hut 1986, doi:10.1038/324446a0).
 * Nodes stand in depth-first order: the children of a node follow it, and {@code after} is the
 * first node that does not belong to it. Rebuilt in place for each set of positions.
 */
final class SpaceTree {

  /** A cube counts as one point when its width is below this share of its distance. */
  private static final double ANGLE = 0.5;

  private static final int LEAF = 8;
  private static final int DEEPEST = 48;
  private static final int CHILDREN = 8;

  private final int n;
  private final int leaf;
  private final int[] order;
  private final int[] spare;
  private final byte[] codes;
  private final double[] px;
  private final double[] py;
  private final double[] pz;

  private int nodes;
  private int[] after = new int[64];
  private int[] first = new int[64];
  private int[] count = new int[64];
  private double[] reach = new double[64];
  private double[] mx = new double[64];
  private double[] my = new double[64];
  private double[] mz = new double[64];

  /**
   * A tree.
   *
   * @param n number of points
   * @param exact whether each point counts as itself, however far
   */
  SpaceTree(int n, boolean exact) {
    this.n = n;
    leaf = exact ? n : LEAF;
    order = new int[n];
    Arrays.setAll(order, i -> i);
    spare = new int[n];
    codes = new byte[n];
    px = new double[n];
    py = new double[n];
    pz = new double[n];
  }

  /** Builds the tree anew around points: three arrays of n coordinates. */
  void build(double[][] points) {
    double[] centre = new double[3];
    double half = 0;
    for (int f = 0; f < 3; f++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : points[f]) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      centre[f] = (low + high) / 2;
      half = Math.max(half, (high - low) / 2);
    }
    nodes = 0;
    add(points, 0, n, centre[0], centre[1], centre[2], half, 0);
    for (int i = 0; i < n; i++) {
      px[i] = points[0][order[i]];
      py[i] = points[1][order[i]];
      pz[i] = points[2][order[i]];
    }
  }

  private void add(
      double[][] points, int from, int to, double x, double y, double z, double half, int depth) {
    int node = nodes++;
    grow();
    first[node] = from;
    count[node] = to - from;
    if (to - from <= leaf || depth == DEEPEST) {
      // Nothing is far enough to be taken for a leaf.
      reach[node] = Double.POSITIVE_INFINITY;
    } else {
      double width = 2 * half / ANGLE;
      reach[node] = width * width;
      int[] ends = sort(points, from, to, x, y, z);
      double q = half / 2;
      int start = from;
      for (int c = 0; c < CHILDREN; c++) {
        if (ends[c] > start) {
          add(
              points,
              start,
              ends[c],
              (c & 1) == 0 ? x - q : x + q,
              (c & 2) == 0 ? y - q : y + q,
              (c & 4) == 0 ? z - q : z + q,
              q,
              depth + 1);
        }
        start = ends[c];
      }
    }
    average(points, node, from, to);
    after[node] = nodes;
  }

  /** Puts the points of each child together; gives where each child ends. */
  private int[] sort(double[][] points, int from, int to, double x, double y, double z) {
    int[] ends = new int[CHILDREN + 1];
    for (int i = from; i < to; i++) {
      int p = order[i];
      int code =
          (points[0][p] < x ? 0 : 1) | (points[1][p] < y ? 0 : 2) | (points[2][p] < z ? 0 : 4);
      codes[i] = (byte) code;
      ends[code + 1]++;
    }
    ends[0] = from;
    for (int c = 0; c < CHILDREN; c++) {
      ends[c + 1] += ends[c];
    }
    for (int i = from; i < to; i++) {
      spare[ends[codes[i]]++] = order[i];
    }
    System.arraycopy(spare, from, order, from, to - from);
    return ends;
  }

  private void average(double[][] points, int node, int from, int to) {
    double x = 0;
    double y = 0;
    double z = 0;
    if (reach[node] == Double.POSITIVE_INFINITY) {
      for (int i = from; i < to; i++) {
        x += points[0][order[i]];
        y += points[1][order[i]];
        z += points[2][order[i]];
      }
    } else {
      for (int child = node + 1; child < nodes; child = after[child]) {
        x += count[child] * mx[child];
        y += count[child] * my[child];
        z += count[child] * mz[child];
      }
    }
    mx[node] = x / (to - from);
    my[node] = y / (to - from);
    mz[node] = z / (to - from);
  }

  private void grow() {
    if (nodes > after.length) {
      int size = 2 * after.length;
      after = Arrays.copyOf(after, size);
      first = Arrays.copyOf(first, size);
      count = Arrays.copyOf(count, size);
      reach = Arrays.copyOf(reach, size);
      mx = Arrays.copyOf(mx, size);
      my = Arrays.copyOf(my, size);
      mz = Arrays.copyOf(mz, size);
    }
  }

  /** The point at a place of the order of the tree, in which near points are near. */
  int point(int place) {
    return order[place];
  }

  /**
   * Sums of the repulsion of t-SNE on a point, with q = 1 / (1 + r^2) for each other point.
   *
   * @param place its place in the order of the tree
   * @param out overwritten by the sums of q^2 times the three coordinates of the difference, then
   *     the sum of q
   */
  void repulsion(int place, double[] out) {
    double x = px[place];
    double y = py[place];
    double z = pz[place];
    double fx = 0;
    double fy = 0;
    double fz = 0;
    // The point meets itself, at distance 0.
    double sum = -1;
    int node = 0;
    while (node < nodes) {
      double dx = x - mx[node];
      double dy = y - my[node];
      double dz = z - mz[node];
      double squared = dx * dx + dy * dy + dz * dz;
      if (squared > reach[node]) {
        double q = 1 / (1 + squared);
        double w = count[node] * q;
        sum += w;
        w *= q;
        fx += w * dx;
        fy += w * dy;
        fz += w * dz;
        node = after[node];
      } else if (reach[node] < Double.POSITIVE_INFINITY) {
        node++;
      } else {
        int end = first[node] + count[node];
        for (int i = first[node]; i < end; i++) {
          double ex = x - px[i];
          double ey = y - py[i];
          double ez = z - pz[i];
          double q = 1 / (1 + (ex * ex + ey * ey + ez * ez));
          sum += q;
          double w = q * q;
          fx += w * ex;
          fy += w * ey;
          fz += w * ez;
        }
        node = after[node];
      }
    }
    out[0] = fx;
    out[1] = fy;
    out[2] = fz;
    out[3] = sum;
  }
}
