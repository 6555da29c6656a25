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
   * Adds a combination of vectors: to += sum over k of weights[k] vectors[k], one after the other.
   *
   * @param weights m numbers; not modified
   * @param vectors m arrays of at least as many numbers as {@code to} has; not modified
   * @param to modified
   */
  public static void addAll(double[] weights, double[][] vectors, double[] to) {
    int k = 0;
    for (; k + 3 < weights.length; k += 4) {
      double p = weights[k];
      double q = weights[k + 1];
      double r = weights[k + 2];
      double s = weights[k + 3];
      double[] a = vectors[k];
      double[] b = vectors[k + 1];
      double[] c = vectors[k + 2];
      double[] d = vectors[k + 3];
      for (int i = 0; i < to.length; i++) {
        to[i] = to[i] + p * a[i] + q * b[i] + r * c[i] + s * d[i];
      }
    }
    for (; k < weights.length; k++) {
      add(weights[k], vectors[k], to, to.length);
    }
  }

  /**
   * Whether all numbers are finite.
   *
   * @param a numbers; not modified
   * @return false if one is infinite or not a number
   */
  public static boolean isFinite(double[] a) {
    // Products with 0 are 0, or not a number: no branch, and four sums that do not wait.
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      p += 0 * a[i];
      q += 0 * a[i + 1];
      r += 0 * a[i + 2];
      s += 0 * a[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      p += 0 * a[i];
    }
    return p + q + r + s == 0;
  }

  /**
   * The mean.
   *
   * @param a at least one number; not modified
   * @return the mean, exact for equal numbers
   */
  public static double mean(double[] a) {
    // Differences keep large offsets from spoiling the mean.
    double first = a[0];
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      p += a[i] - first;
      q += a[i + 1] - first;
      r += a[i + 2] - first;
      s += a[i + 3] - first;
    }
    for (int i = whole; i < a.length; i++) {
      p += a[i] - first;
    }
    return first + (p + q + (r + s)) / a.length;
  }

  /**
   * The sum of squared differences from a number.
   *
   * @param a numbers; not modified
   * @param from the number
   * @return sum over i of (a[i] - from)^2
   */
  public static double squares(double[] a, double from) {
    double p = 0;
    double q = 0;
    double r = 0;
    double s = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      p += (a[i] - from) * (a[i] - from);
      q += (a[i + 1] - from) * (a[i + 1] - from);
      r += (a[i + 2] - from) * (a[i + 2] - from);
      s += (a[i + 3] - from) * (a[i + 3] - from);
    }
    for (int i = whole; i < a.length; i++) {
      p += (a[i] - from) * (a[i] - from);
    }
    return p + q + (r + s);
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
