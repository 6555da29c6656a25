package org.materialsj.engine.special;

/**
 * Gegenbauer (ultraspherical) polynomials p_0 .. p_K, orthonormal on [-1, 1] with the weight (1 -
 * x^2)^(lambda - 1/2): Legendre's for lambda = 1/2, Chebyshev's of the second kind for 1. They come
 * from the three-term recurrence
 *
 * <pre>
 * x p_k = a_(k+1) p_(k+1) + a_k p_(k-1),   a_k^2 = k (k + 2 lambda - 1) / (4 (k + lambda) (k + lambda - 1)),
 * </pre>
 *
 * which loses no digits to speak of on [-1, 1]. Sums over many points run along the points, degree
 * by degree, so that processors can take several at once. Immutable and thread-safe.
 *
 * @see "DLMF, 18.9.1 and table 18.3.1"
 */
public final class Gegenbauer {

  private final double first;
  // p_(k+1) = slope x p_k - back p_(k-1), at k
  private final double[] slope;
  private final double[] back;

  /**
   * Tabulates the coefficients.
   *
   * @param twiceLambda 2 lambda, at least 1
   * @param degree largest k, at least 0
   * @throws IllegalArgumentException if one is too small
   */
  public Gegenbauer(int twiceLambda, int degree) {
    if (twiceLambda < 1 || degree < 0) {
      throw new IllegalArgumentException(
          "twiceLambda must be at least 1 and degree at least 0, got "
              + twiceLambda
              + " and "
              + degree);
    }
    // The integral of the weight: 2 for lambda 1/2, pi/2 for 1, and up from lambda to lambda + 1.
    double weight = twiceLambda % 2 == 1 ? 2 : Math.PI / 2;
    for (double l = twiceLambda % 2 == 1 ? 0.5 : 1; 2 * l < twiceLambda; l++) {
      weight *= (l + 0.5) / (l + 1);
    }
    first = 1 / Math.sqrt(weight);
    slope = new double[degree];
    back = new double[degree];
    double before = 0;
    for (int k = 0; k < degree; k++) {
      double next = coefficient(twiceLambda, k + 1);
      slope[k] = 1 / next;
      back[k] = before / next;
      before = next;
    }
  }

  private static double coefficient(int twiceLambda, int k) {
    double lambda = twiceLambda / 2.0;
    return Math.sqrt(k * (k + 2 * lambda - 1) / ((k + lambda) * (k + lambda - 1))) / 2;
  }

  /**
   * Adds up the polynomials at many points, sums_k += sum over i of w_i p_k(x_i). Cost about 4
   * operations per point and polynomial.
   *
   * @param x points in [-1, 1]; not modified
   * @param w their weights; not modified
   * @param from first point
   * @param to behind the last point
   * @param work working memory, two arrays at least as long as x
   * @param sums the sums are added to those that stand here
   * @param at place of the sum of k = 0
   * @param count number of polynomials, 1 to degree + 1
   */
  public void analyze(
      double[] x, double[] w, int from, int to, double[][] work, double[] sums, int at, int count) {
    double[] last = work[0];
    double[] before = work[1];
    for (int i = from; i < to; i++) {
      last[i] = first * w[i];
      before[i] = 0;
    }
    sums[at] += sum(last, from, to);
    for (int k = 1; k < count; k++) {
      advance(slope[k - 1], back[k - 1], x, last, before, from, to);
      sums[at + k] += sum(before, from, to);
      double[] swap = last;
      last = before;
      before = swap;
    }
  }

  private static void advance(
      double slope, double back, double[] x, double[] last, double[] before, int from, int to) {
    for (int i = from; i < to; i++) {
      before[i] = slope * x[i] * last[i] - back * before[i];
    }
  }

  /** Four sums at once, because a processor would wait for each addition to one. */
  private static double sum(double[] terms, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i < to - 3; i += 4) {
      a += terms[i];
      b += terms[i + 1];
      c += terms[i + 2];
      d += terms[i + 3];
    }
    for (; i < to; i++) {
      a += terms[i];
    }
    return a + b + (c + d);
  }

  /**
   * Evaluates a series at many points, values_i = sum over k of c_k p_k(x_i), by Clenshaw's
   * recurrence. Cost about 4 operations per point and polynomial.
   *
   * @param coefficients the c_k; not modified
   * @param at place of c_0
   * @param count number of polynomials, 1 to degree + 1
   * @param x points in [-1, 1]; not modified
   * @param from first point
   * @param to behind the last point
   * @param work working memory, two arrays at least as long as x
   * @param values receives the values from place {@code from} to {@code to}
   */
  public void synthesize(
      double[] coefficients,
      int at,
      int count,
      double[] x,
      int from,
      int to,
      double[][] work,
      double[] values) {
    double[] last = work[0];
    double[] before = work[1];
    for (int i = from; i < to; i++) {
      last[i] = 0;
      before[i] = 0;
    }
    for (int k = count - 1; k >= 0; k--) {
      double up = k < slope.length ? slope[k] : 0;
      double down = k + 1 < back.length ? back[k + 1] : 0;
      descend(coefficients[at + k], up, down, x, last, before, from, to);
      double[] swap = last;
      last = before;
      before = swap;
    }
    for (int i = from; i < to; i++) {
      values[i] = first * last[i];
    }
  }

  private static void descend(
      double c,
      double up,
      double down,
      double[] x,
      double[] last,
      double[] before,
      int from,
      int to) {
    for (int i = from; i < to; i++) {
      before[i] = c + up * x[i] * last[i] - down * before[i];
    }
  }
}
