package org.materialsj.learn;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.run.CancelToken;

/** Finds rows with the same features, with memory for two numbers per row. */
final class Twins {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final double[][] columns;
  private final List<TextColumn> texts;
  private final long[] hashes;

  private Twins(Dataset data, CancelToken cancel) {
    this.columns = data.columns();
    this.texts = data.texts();
    this.hashes = new long[data.size()];
    for (double[] column : columns) {
      cancel.check("comparison of rows");
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = mixed(hashes[row], bits(column[row]));
      }
    }
    for (TextColumn text : texts) {
      for (int row = 0; row < hashes.length; row++) {
        hashes[row] = mixed(hashes[row], text.texts().get(row).hashCode());
      }
    }
  }

  /**
   * Which rows have the same features.
   *
   * @param data the rows
   * @param cancel polled for each column
   * @return for each row the index of the first row with the same features
   */
  static int[] first(Dataset data, CancelToken cancel) {
    return new Twins(data, cancel).first();
  }

  private int[] first() {
    int n = hashes.length;
    // At most half full, so that chains are short.
    int[] slots = new int[Integer.highestOneBit(Math.max(1, Math.min(n, 1 << 28))) * 4];
    Arrays.fill(slots, -1);
    int[] twins = new int[n];
    for (int row = 0; row < n; row++) {
      int slot = (int) (hashes[row] ^ hashes[row] >>> Integer.SIZE) & (slots.length - 1);
      while (slots[slot] >= 0 && !areTwins(slots[slot], row)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] < 0) {
        slots[slot] = row;
      }
      twins[row] = slots[slot];
    }
    return twins;
  }

  private boolean areTwins(int a, int b) {
    if (hashes[a] != hashes[b]) {
      return false;
    }
    for (double[] column : columns) {
      if (bits(column[a]) != bits(column[b])) {
        return false;
      }
    }
    return texts.stream().allMatch(text -> text.texts().get(a).equals(text.texts().get(b)));
  }

  /** All zeros are alike, and all missing values. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value + 0.0);
  }

  private static long mixed(long hash, long value) {
    long product = (hash ^ value) * FACTOR;
    return product ^ product >>> 32;
  }
}
