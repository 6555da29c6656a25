package org.materialsj.engine.algebra;

/** Sums over vectors of any length, in an order that never changes. */
public final class LongVectors {

  private LongVectors() {}

  /**
   * The scalar product a.b.
   *
   * @param a n numbers; not modified
   * @param b at least n numbers; not modified
   * @return sum over i of a[i] b[i]
   */
  public static double dot(double[] a, double[] b) {
    return dot(a, b, a.length);
  }

  /**
   * The scalar product of the first components.
   *
   * @param a at least n numbers; not modified
   * @param b at least n numbers; not modified
   * @param n number of components
   * @return sum over i below n of a[i] b[i]
   */
  public static double dot(double[] a, double[] b, int n) {
    // Four sums, because one addition would have to wait for the one before it.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = n & ~3;
    for (int i = 0; i < whole; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < n; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * Adds a multiple of a vector: to += factor a.
   *
   * @param factor the factor
   * @param a n numbers; not modified
   * @param to at least n numbers; modified
   */
  public static void add(double factor, double[] a, double[] to) {
    add(factor, a, to, a.length);
  }

  /**
   * Adds a multiple of the first components: to[i] += factor a[i].
   *
   * @param factor the factor
   * @param a at least n numbers; not modified
   * @param to at least n numbers; modified
   * @param n number of components
   */
  public static void add(double factor, double[] a, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] += factor * a[i];
    }
  }
}
