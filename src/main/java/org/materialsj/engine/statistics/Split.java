package org.materialsj.engine.statistics;

import java.util.Arrays;

/** Which rows a model learns from and which ones it is tested on. Immutable. */
public final class Split {

  private final int[] train;
  private final int[] test;

  /**
   * A split.
   *
   * @param train row indices to learn from; copied
   * @param test row indices to test on; copied
   * @throws IllegalArgumentException if an index is negative or occurs twice
   */
  public Split(int[] train, int[] test) {
    this.train = train.clone();
    this.test = test.clone();
    int[] all = Arrays.copyOf(train, train.length + test.length);
    System.arraycopy(test, 0, all, train.length, test.length);
    Arrays.sort(all);
    for (int i = 0; i < all.length; i++) {
      if (all[i] < 0 || (i > 0 && all[i] == all[i - 1])) {
        throw new IllegalArgumentException(
            "rows of a split must be different and at least 0, got row " + all[i]);
      }
    }
  }

  /**
   * The rows to learn from.
   *
   * @return a new array of row indices
   */
  public int[] train() {
    return train.clone();
  }

  /**
   * The rows to test on.
   *
   * @return a new array of row indices, none of them in {@link #train()}
   */
  public int[] test() {
    return test.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Split that
        && Arrays.equals(train, that.train)
        && Arrays.equals(test, that.test);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(train) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return "Split[train=" + Arrays.toString(train) + ", test=" + Arrays.toString(test) + "]";
  }
}
