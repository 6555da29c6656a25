package org.materialsj.learn.tree;

import java.util.Arrays;

/** The rows of a node in the order of their codes: one chain of places per code. */
final class Ordered {

  private static final int NONE = -1;

  /** By code the last place with it. */
  private int[] head = new int[0];

  /** By place another place with the same code. */
  private final int[] next;

  Ordered(int rows) {
    this.next = new int[rows];
  }

  /** Chains the first codes, and sets their bits. */
  void fill(int[] codes, int count, int limit, long[] bits) {
    if (head.length < limit) {
      head = new int[limit];
      Arrays.fill(head, NONE);
    }
    for (int i = 0; i < count; i++) {
      int code = codes[i];
      next[i] = head[code];
      head[code] = i;
      bits[code / Long.SIZE] |= 1L << code;
    }
  }

  /** The first place of a code's chain, which is forgotten by this; never none. */
  int takeFirst(int code) {
    int first = head[code];
    head[code] = NONE;
    return first;
  }

  /** The place after a place, negative after the last. */
  int next(int place) {
    return next[place];
  }
}
