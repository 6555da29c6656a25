package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.run.CancelToken;

/** Grows one tree, depth first, left child first: a node's number is larger than its parent's. */
public final class TreeGrower {

  /** Row visits between two looks at the cancel token: a few milliseconds. */
  private static final long VISITS_PER_CHECK = 1L << 20;

  private final NodeCodes codes;
  private final int[] rows;
  private final Criterion criterion;
  private final BestSplit best = new BestSplit();
  private final int[] features;
  private final Growth growth;
  private final SplittableRandom random;
  private final CancelToken cancel;

  private int nodes;
  private int[] feature = new int[256];
  private int[] left = new int[256];
  private int[] right = new int[256];
  private double[] threshold = new double[256];
  private double[] value;
  private int[] cover = new int[256];
  private final double[] gain;
  private long visits;

  /**
   * How a tree grows.
   *
   * @param tried features tried per split; more as long as none of them can split a node at all
   * @param shuffled whether features come in random order; otherwise in that of the columns
   * @param exact whether large nodes are split between any two values too, not only at the borders
   *     of bins
   * @param depthLimit greatest number of splits above a leaf
   */
  public record Growth(int tried, boolean shuffled, boolean exact, int depthLimit) {}

  /**
   * A grower.
   *
   * @param data the features
   * @param rows rows of the sample, each once, ascending; reordered here
   * @param criterion what a split makes small
   * @param growth how the tree grows
   * @param random draws the features
   * @param cancel polled within a few milliseconds
   */
  public TreeGrower(
      RankedColumns data,
      int[] rows,
      Criterion criterion,
      Growth growth,
      SplittableRandom random,
      CancelToken cancel) {
    this.codes = new NodeCodes(data, rows);
    this.rows = rows;
    this.criterion = criterion;
    this.features = new int[data.features()];
    Arrays.setAll(features, f -> f);
    this.growth = growth;
    this.random = random;
    this.cancel = cancel;
    this.gain = new double[data.features()];
    this.value = new double[256 * criterion.outputs()];
  }

  /**
   * Grows the tree; once.
   *
   * @return the tree
   */
  public Tree grow() {
    // Of each node on the path one sibling waits: never more than one per level, and the root.
    int capacity = growth.depthLimit + 2;
    int[] starts = new int[capacity];
    int[] ends = new int[capacity];
    int[] depths = new int[capacity];
    int[] parents = new int[capacity];
    ends[0] = rows.length;
    parents[0] = -1;
    int waiting = 1;
    while (waiting > 0) {
      waiting--;
      int start = starts[waiting];
      int end = ends[waiting];
      int depth = depths[waiting];
      int node = addNode(parents[waiting]);
      boolean pure = criterion.enter(rows, start, end);
      criterion.value(value, node * criterion.outputs());
      cover[node] = criterion.weight();
      countVisits(end - start);
      if (pure || depth == growth.depthLimit || !findSplit(start, end)) {
        continue;
      }
      int middle = codes.partition(best, start, end);
      feature[node] = best.feature();
      threshold[node] = best.threshold();
      gain[best.feature()] += Math.max(0, best.score() - criterion.unsplit());
      starts[waiting] = middle;
      ends[waiting] = end;
      depths[waiting] = depth + 1;
      parents[waiting++] = node;
      starts[waiting] = start;
      ends[waiting] = middle;
      depths[waiting] = depth + 1;
      parents[waiting++] = node;
    }
    return new Tree(
        Arrays.copyOf(feature, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(value, nodes * criterion.outputs()),
        Arrays.copyOf(cover, nodes),
        gain);
  }

  private int addNode(int parent) {
    if (nodes == feature.length) {
      int larger = 2 * nodes;
      feature = Arrays.copyOf(feature, larger);
      left = Arrays.copyOf(left, larger);
      right = Arrays.copyOf(right, larger);
      threshold = Arrays.copyOf(threshold, larger);
      value = Arrays.copyOf(value, larger * criterion.outputs());
      cover = Arrays.copyOf(cover, larger);
    }
    int node = nodes++;
    feature[node] = -1;
    left[node] = -1;
    right[node] = -1;
    if (parent >= 0) {
      if (left[parent] < 0) {
        left[parent] = node;
      } else {
        right[parent] = node;
      }
    }
    return node;
  }

  private boolean findSplit(int start, int end) {
    best.clear();
    codes.enter(start, end);
    tryFeatures(start, end, growth.exact);
    if (!best.found() && !growth.exact && !codes.isRanked(start, end)) {
      // All values of each feature may lie within one bin.
      tryFeatures(start, end, true);
    }
    return best.found();
  }

  private void tryFeatures(int start, int end, boolean exact) {
    boolean useful = false;
    for (int i = 0; i < features.length && (i < growth.tried || !useful); i++) {
      if (growth.shuffled) {
        int j = i + random.nextInt(features.length - i);
        int chosen = features[j];
        features[j] = features[i];
        features[i] = chosen;
      }
      countVisits(end - start);
      best.trying(features[i], exact);
      int[] code = codes.of(features[i], start, end, exact);
      useful |= criterion.search(code, codes.limit(), rows, start, end, best);
    }
  }

  private void countVisits(int count) {
    visits += count;
    if (visits >= VISITS_PER_CHECK) {
      visits = 0;
      cancel.check("growth of a tree");
    }
  }
}
