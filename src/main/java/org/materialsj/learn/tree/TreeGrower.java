package org.materialsj.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.materialsj.engine.run.CancelToken;

/** Grows one tree, depth first, left child first: a node's number is larger than its parent's. */
public final class TreeGrower {

  /** Row visits between two looks at the cancel token: a few milliseconds. */
  private static final long VISITS_PER_CHECK = 1L << 20;

  private final RankedColumns data;
  private final int[] rows;
  private final int rowCount;
  private final int[] buffer;
  private final SplitSearch search;
  private final int[] features;
  private final int tried;
  private final int depthLimit;
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

  /** Rows are those of the sample, each once, in ascending order; reordered here. */
  public TreeGrower(
      RankedColumns data,
      int[] rows,
      SplitSearch search,
      int tried,
      int depthLimit,
      SplittableRandom random,
      CancelToken cancel) {
    this.data = data;
    this.rows = rows;
    this.rowCount = rows.length;
    this.buffer = new int[rows.length];
    this.search = search;
    this.features = new int[data.features()];
    Arrays.setAll(features, f -> f);
    this.tried = tried;
    this.depthLimit = depthLimit;
    this.random = random;
    this.cancel = cancel;
    this.gain = new double[data.features()];
    this.value = new double[256 * search.outputs()];
  }

  public Tree grow() {
    // Of each node on the path one sibling waits: never more than one per level, and the root.
    int capacity = depthLimit + 2;
    int[] starts = new int[capacity];
    int[] ends = new int[capacity];
    int[] depths = new int[capacity];
    int[] parents = new int[capacity];
    ends[0] = rowCount;
    parents[0] = -1;
    int waiting = 1;
    while (waiting > 0) {
      waiting--;
      int start = starts[waiting];
      int end = ends[waiting];
      int depth = depths[waiting];
      int node = addNode(parents[waiting]);
      boolean pure = search.node(start, end);
      search.value(value, node * search.outputs());
      cover[node] = (int) search.weight();
      countVisits(end - start);
      if (pure || depth == depthLimit || end - start < 2 || !findSplit(end - start)) {
        continue;
      }
      int middle = partition(start, end);
      feature[node] = search.bestFeature();
      threshold[node] = search.bestThreshold();
      gain[feature[node]] += search.bestGain();
      starts[waiting] = middle;
      ends[waiting] = end;
      depths[waiting] = depth + 1;
      parents[waiting++] = node;
      starts[waiting] = start;
      ends[waiting] = middle;
      depths[waiting] = depth + 1;
      parents[waiting++] = node;
    }
    int outputs = search.outputs();
    return new Tree(
        Arrays.copyOf(feature, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(value, nodes * outputs),
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
      value = Arrays.copyOf(value, larger * search.outputs());
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

  /**
   * Tries features in random order: as many as the options say, and more as long as none of them
   * can split the node at all.
   */
  private boolean findSplit(int nodeRows) {
    tryFeatures(nodeRows, false);
    if (search.bestFeature() < 0 && !search.isSmall()) {
      // All values of each feature may lie within one bin.
      tryFeatures(nodeRows, true);
    }
    return search.bestFeature() >= 0;
  }

  private void tryFeatures(int nodeRows, boolean exact) {
    boolean useful = false;
    for (int i = 0; i < features.length && (i < tried || !useful); i++) {
      int j = i + random.nextInt(features.length - i);
      int chosen = features[j];
      features[j] = features[i];
      features[i] = chosen;
      countVisits(nodeRows);
      useful |= search.tryFeature(chosen, exact);
    }
  }

  /** Puts the rows that go left first, keeping the order on both sides. */
  private int partition(int start, int end) {
    int[] rank = data.column(search.bestFeature()).rank();
    int last = search.bestLowerRank();
    int middle = start;
    int moved = 0;
    for (int i = start; i < end; i++) {
      int row = rows[i];
      if (rank[row] <= last) {
        rows[middle++] = row;
      } else {
        buffer[moved++] = row;
      }
    }
    System.arraycopy(buffer, 0, rows, middle, moved);
    return middle;
  }

  private void countVisits(int count) {
    visits += count;
    if (visits >= VISITS_PER_CHECK) {
      visits = 0;
      cancel.check("growth of a tree");
    }
  }
}
