package org.materialsj.engine.special;

/**
 * Clebsch-Gordan coefficients &lt;j1 m1 j2 m2 | j m&gt; of whole angular momenta, with the phase of
 * Condon and Shortley: real, and positive for m1 = j1, m = j.
 *
 * <p>They are computed from
 *
 * <pre>
 * sqrt( C(2 j1, J) C(2 j2, J) / (C(j1+j2+j+1, J) C(2 j1, j1-m1) C(2 j2, j2-m2) C(2 j, j-m)) )
 *   * sum over k of (-1)^k C(J, k) C(2 j1 - J, j1 - m1 - k) C(2 j2 - J, j2 + m2 - k)
 * </pre>
 *
 * with binomial coefficients C and J = j1 + j2 - j. The alternating sum is one of whole numbers
 * below 2^(j1+j2+j) and is done exactly, so that the relative error is a few units of the last
 * place, and coefficients that vanish are exactly 0.
 *
 * @see "Varshalovich, Moskalev, Khersonskii 1988, Quantum Theory of Angular Momentum, 8.2.1,
 *     doi:10.1142/0270"
 */
public final class ClebschGordan {

  /** The largest j1 + j2 + j for which 64 bits hold the sum. */
  public static final int MOST_SUM = 62;

  /** C(n, k) at n (n+1) / 2 + k, for n up to MOST_SUM + 1. */
  private static final long[] BINOMIALS = binomials();

  private ClebschGordan() {}

  private static long[] binomials() {
    int rows = MOST_SUM + 2;
    long[] table = new long[rows * (rows + 1) / 2];
    for (int n = 0; n < rows; n++) {
      int row = n * (n + 1) / 2;
      table[row] = 1;
      table[row + n] = 1;
      for (int k = 1; k < n; k++) {
        table[row + k] = table[row - n + k - 1] + table[row - n + k];
      }
    }
    return table;
  }

  private static long binomial(int n, int k) {
    return BINOMIALS[n * (n + 1) / 2 + k];
  }

  /**
   * A coefficient. Cost about min(j1, j2, j) multiplications.
   *
   * @param j1 first angular momentum, at least 0
   * @param m1 its component
   * @param j2 second angular momentum, at least 0
   * @param m2 its component
   * @param j angular momentum of the two together, at least 0
   * @param m its component
   * @return the coefficient; 0 unless m1 + m2 = m, |j1 - j2| &lt;= j &lt;= j1 + j2 and no component
   *     is larger than its angular momentum
   * @throws IllegalArgumentException for a negative angular momentum, or if the three add up to
   *     more than {@value #MOST_SUM}
   */
  public static double of(int j1, int m1, int j2, int m2, int j, int m) {
    requireDegrees(j1, j2, j);
    if (m1 + m2 != m
        || m1 < -j1
        || m1 > j1
        || m2 < -j2
        || m2 > j2
        || m < -j
        || m > j
        || !triangle(j1, j2, j)) {
      return 0;
    }
    int rest = j1 + j2 - j;
    long sum = 0;
    int from = Math.max(0, Math.max(rest - j1 - m1, rest - j2 + m2));
    int to = Math.min(rest, Math.min(j1 - m1, j2 + m2));
    for (int k = from; k <= to; k++) {
      long term =
          binomial(rest, k)
              * binomial(2 * j1 - rest, j1 - m1 - k)
              * binomial(2 * j2 - rest, j2 + m2 - k);
      sum += k % 2 == 0 ? term : -term;
    }
    double square =
        (double) binomial(2 * j1, rest)
            / binomial(2 * j1, j1 - m1)
            * binomial(2 * j2, rest)
            / binomial(2 * j2, j2 - m2)
            / binomial(j1 + j2 + j + 1, rest)
            / binomial(2 * j, j - m);
    return Math.sqrt(square) * sum;
  }

  /**
   * Whether two angular momenta can make up a third.
   *
   * @param j1 first, at least 0
   * @param j2 second, at least 0
   * @param j third, at least 0
   * @return whether |j1 - j2| &lt;= j &lt;= j1 + j2
   */
  public static boolean triangle(int j1, int j2, int j) {
    return j <= j1 + j2 && j >= Math.abs(j1 - j2);
  }

  static void requireDegrees(int j1, int j2, int j) {
    // Each by itself first: the sum of three large numbers may overflow.
    if (Math.min(j1, Math.min(j2, j)) < 0
        || Math.max(j1, Math.max(j2, j)) > MOST_SUM
        || j1 + j2 + j > MOST_SUM) {
      throw new IllegalArgumentException(
          "angular momenta must be at least 0 and add up to at most "
              + MOST_SUM
              + ", got "
              + j1
              + ", "
              + j2
              + " and "
              + j);
    }
  }
}
