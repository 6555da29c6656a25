package org.materialsj.moments;

/**
 * The order in which geometric moments x^p y^q z^r with p + q + r &lt;= N are stored: by p, then q,
 * then r. There are as many as Zernike moments of the order.
 */
public final class GeometricIndex {

  private GeometricIndex() {}

  /**
   * The number of moments.
   *
   * @param order N, -1 (none) or more
   * @return (N+1)(N+2)(N+3)/6
   */
  public static int size(int order) {
    return ZernikeIndex.size(order);
  }

  /**
   * The place of a moment.
   *
   * @param order N
   * @param p power of x, 0 to N; not checked
   * @param q power of y, 0 to N - p; not checked
   * @param r power of z, 0 to N - p - q; not checked
   * @return 0 to size(N) - 1
   */
  public static int of(int order, int p, int q, int r) {
    int left = order - p;
    return size(order) - size(left) + q * (left + 1) - q * (q - 1) / 2 + r;
  }
}
