package org.materialsj.moments;

import java.util.Comparator;

/**
 * The 2l+1 moments c_nlm of one n and one l, which a rotation mixes among themselves only.
 *
 * @param n radial order
 * @param l degree
 */
public record Shell(int n, int l) {

  /** By degree first, then by radial order, as the shells of a label are sorted. */
  static final Comparator<Shell> BY_DEGREE =
      Comparator.comparingInt(Shell::l).thenComparingInt(Shell::n);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException unless 0 &lt;= l &lt;= n and n - l is even
   */
  public Shell {
    if (l < 0 || l > n || (n - l) % 2 != 0) {
      throw new IllegalArgumentException(
          "there are no moments of n = " + n + " and l = " + l + ": l must be n, n - 2, ... >= 0");
    }
  }

  /**
   * The number of moments.
   *
   * @return 2l + 1
   */
  public int size() {
    return 2 * l + 1;
  }

  /**
   * The place of the first, m = -l, among all moments.
   *
   * @return an index as of {@link ZernikeIndex}
   */
  public int offset() {
    return ZernikeIndex.of(n, l, -l);
  }

  /** As in labels: c5_3 for n = 5 and l = 3. */
  @Override
  public String toString() {
    return "c" + n + "_" + l;
  }
}
