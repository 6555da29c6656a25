package org.materialsj.moments;

/**
 * The order in which Zernike moments (n, l, m) up to an order N are stored: 0 &lt;= n &lt;= N; for
 * each n the degrees l = n, n - 2, ... &gt;= 0 from the smallest; for each l the m = -l..l. So the
 * moments up to a lower order are the first ones.
 */
public final class ZernikeIndex {

  /** The highest order that can be asked for. */
  public static final int MOST_ORDER = 200;

  private ZernikeIndex() {}

  /**
   * The number of moments.
   *
   * @param order N, -1 (none) or more
   * @return (N+1)(N+2)(N+3)/6
   */
  public static int size(int order) {
    return (order + 1) * (order + 2) * (order + 3) / 6;
  }

  /**
   * The place of a moment.
   *
   * @param n radial order, 0 to N
   * @param l degree, 0 to n, n - l even; not checked
   * @param m order, -l to l; not checked
   * @return 0 to size(N) - 1; the 2l+1 moments of one n and l are side by side
   */
  public static int of(int n, int l, int m) {
    return n * (n + 1) * (n + 2) / 6 + l * (l + 1) / 2 + m;
  }

  /**
   * Checks an order.
   *
   * @param order N
   * @return the order
   * @throws IllegalArgumentException unless it is 0 to {@value #MOST_ORDER}
   */
  public static int require(int order) {
    if (order < 0 || order > MOST_ORDER) {
      throw new IllegalArgumentException("order must be 0 to " + MOST_ORDER + ", got " + order);
    }
    return order;
  }
}
