package org.materialsj.learn.tree;

import java.util.Arrays;

/**
 * The features of the rows of a node as small whole numbers in the order of the values. Nodes of
 * more than 256 rows see the bins of the column, or its ranks; when a smaller one is entered, its
 * rows are ranked among themselves, once per feature for all nodes below it, so that its splits are
 * exact and its numbers fit into the cache. Owned by one thread.
 */
final class NodeCodes {

  /** Nodes of at most so many rows are ranked; the ranks fit into a byte. */
  private static final int RANKED_ROWS = 256;

  private final RankedColumns data;
  private final int[] rows;

  /** Places of the rows in the node that was ranked. */
  private final byte[] slots;

  private final int[] codes;
  private final int[] rowBuffer;
  private final byte[] slotBuffer;

  private int rankedFrom;
  private int rankedTo;
  private int rankedNodes;

  /** By feature and slot. */
  private final byte[] ranked;

  /** By feature, for which of the ranked nodes {@link #ranked} holds. */
  private final int[] rankedFor;

  private final long[] keys = new long[RANKED_ROWS];

  private int limit;

  /** Reads {@code rows}, and reorders them in {@link #partition}. */
  NodeCodes(RankedColumns data, int[] rows) {
    this.data = data;
    this.rows = rows;
    this.slots = new byte[rows.length];
    this.codes = new int[rows.length];
    this.rowBuffer = new int[rows.length];
    this.slotBuffer = new byte[rows.length];
    this.ranked = new byte[data.features() * RANKED_ROWS];
    this.rankedFor = new int[data.features()];
  }

  /** Enters the node of rows[from] to rows[to - 1]; nodes come depth first. */
  void enter(int from, int to) {
    boolean inside = from >= rankedFrom && to <= rankedTo;
    if (!inside && to - from <= RANKED_ROWS) {
      rankedFrom = from;
      rankedTo = to;
      rankedNodes++;
      for (int i = from; i < to; i++) {
        slots[i] = (byte) (i - from);
      }
    }
  }

  /** Whether the codes of the node are exact without asking for ranks of the column. */
  boolean isRanked(int from, int to) {
    return from >= rankedFrom && to <= rankedTo;
  }

  /**
   * The codes of a node.
   *
   * @param feature index of the feature
   * @param from first row of the node
   * @param to one more than its last
   * @param exact whether different values must have different codes
   * @return shared: to - from codes, valid until the next call
   */
  int[] of(int feature, int from, int to, boolean exact) {
    RankedColumns.Column column = data.column(feature);
    if (isRanked(from, to)) {
      if (rankedFor[feature] != rankedNodes) {
        rank(feature, column.rank());
      }
      int offset = feature * RANKED_ROWS;
      for (int i = from; i < to; i++) {
        codes[i - from] = ranked[offset + (slots[i] & 0xff)] & 0xff;
      }
      limit = RANKED_ROWS;
    } else if (exact) {
      int[] rank = column.rank();
      for (int i = from; i < to; i++) {
        codes[i - from] = rank[rows[i]];
      }
      limit = column.distinct();
    } else {
      byte[] bin = column.bin();
      for (int i = from; i < to; i++) {
        codes[i - from] = bin[rows[i]] & 0xff;
      }
      limit = Binning.MAX_BINS;
    }
    return codes;
  }

  /** What the last codes are below. */
  int limit() {
    return limit;
  }

  private void rank(int feature, int[] rank) {
    int n = rankedTo - rankedFrom;
    for (int i = 0; i < n; i++) {
      int at = rankedFrom + i;
      keys[i] = (long) rank[rows[at]] << Byte.SIZE | (slots[at] & 0xff);
    }
    Arrays.sort(keys, 0, n);
    int offset = feature * RANKED_ROWS;
    int code = 0;
    for (int i = 0; i < n; i++) {
      if (i > 0 && keys[i] >>> Byte.SIZE != keys[i - 1] >>> Byte.SIZE) {
        code++;
      }
      ranked[offset + (int) (keys[i] & 0xff)] = (byte) code;
    }
    rankedFor[feature] = rankedNodes;
  }

  /**
   * Puts the rows that go left first, keeping the order on both sides.
   *
   * @param split its last lower code and first upper code stand for the values of the threshold
   * @param from first row of the node
   * @param to one more than its last
   * @return the first row that goes right; sets the threshold of the split
   */
  int partition(BestSplit split, int from, int to) {
    of(split.feature(), from, to, split.exact());
    double[] values = data.column(split.feature()).values();
    double lower = Double.NEGATIVE_INFINITY;
    double upper = Double.POSITIVE_INFINITY;
    int middle = from;
    int moved = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      int code = codes[i - from];
      if (code <= split.lower()) {
        if (code == split.lower()) {
          lower = Math.max(lower, values[row]);
        }
        rows[middle] = row;
        slots[middle++] = slots[i];
      } else {
        if (code == split.upper()) {
          upper = Math.min(upper, values[row]);
        }
        rowBuffer[moved] = row;
        slotBuffer[moved++] = slots[i];
      }
    }
    System.arraycopy(rowBuffer, 0, rows, middle, moved);
    System.arraycopy(slotBuffer, 0, slots, middle, moved);
    split.threshold(Binning.middle(lower, upper));
    return middle;
  }
}
