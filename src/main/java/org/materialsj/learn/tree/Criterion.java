package org.materialsj.learn.tree;

/**
 * What a split makes small, and what a node predicts. Owned by one thread. A larger score is
 * better; the difference of the scores with and without a split is by how much the impurity, summed
 * over the rows, gets smaller.
 */
public abstract class Criterion {

  /** Least weight of the rows of a leaf. */
  final int minLeaf;

  /** Which codes are occupied, one bit each. */
  private long[] occupied = new long[1 + Binning.MAX_BINS / Long.SIZE];

  Criterion(int minLeaf) {
    this.minLeaf = minLeaf;
  }

  /** Numbers per node: 1, or the number of classes. */
  abstract int outputs();

  /**
   * Turns to the node of rows[from] to rows[to - 1].
   *
   * @return whether all its targets are equal
   */
  abstract boolean enter(int[] rows, int from, int to);

  /** Weight of the rows of the current node. */
  abstract int weight();

  /** The score of the current node when it is not split. */
  abstract double unsplit();

  /** Writes the prediction of the current node. */
  abstract void value(double[] into, int at);

  /**
   * Looks for the best border between the codes of the current node.
   *
   * @param codes code of row rows[from + i] at i
   * @param limit the codes are below it
   * @param rows rows of the tree
   * @param from first row of the node
   * @param to one more than its last
   * @param best takes what beats it
   * @return whether there are at least two different codes
   */
  abstract boolean search(int[] codes, int limit, int[] rows, int from, int to, BestSplit best);

  /** The bits of codes below a limit, all unset; to be left unset again. */
  final long[] occupied(int limit) {
    int words = (limit + Long.SIZE - 1) / Long.SIZE;
    if (words > occupied.length) {
      occupied = new long[words];
    }
    return occupied;
  }
}
