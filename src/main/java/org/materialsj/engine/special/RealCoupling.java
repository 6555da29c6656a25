package org.materialsj.engine.special;

import java.util.Arrays;

/**
 * How two sets of 2l+1 numbers that rotate as the real harmonics of {@link SolidHarmonics} do, a of
 * degree l1 and b of degree l2, make up one of degree l3:
 *
 * <pre>
 * t_m3 = sum over m1, m2 of C(m1, m2, m3) a_m1 b_m2,   sum over m1, m2 of C(m1, m2, m) C(m1, m2, m') = 1 if m = m', else 0.
 * </pre>
 *
 * These are the Clebsch-Gordan coefficients in the real basis. With the complex components of a
 * set,
 *
 * <pre>
 * a^m = (-1)^m (a_m + i a_-m) / sqrt(2) for m &gt; 0,   a^0 = a_0,   a^-m = (-1)^m conj(a^m),
 * </pre>
 *
 * which are those of Y_l^m of Condon and Shortley when a_m is Y_lm, the complex coupling T^m3 = sum
 * of &lt;l1 m1 l2 m2|l3 m3&gt; a^m1 b^m2 has the components t^m3 when l1 + l2 + l3 is even, and i
 * t^m3 when it is odd. For Zernike moments, whose complex form is the conjugate of the above, the
 * same sum is conj(t^m3) and -i conj(t^m3). So (1, 1, 0) is -1/sqrt(3) times the scalar product and
 * (1, 1, 1) is 1/sqrt(2) times the cross product of two vectors. A triple of odd sum turns its sign
 * under inversion, if each of the two has the parity (-1)^l. Immutable.
 */
public final class RealCoupling {

  /** Coefficients that vanish come out as sums of rounding errors, which are smaller than this. */
  private static final double ZERO = 1e-13;

  private final int[] m1;
  private final int[] m2;
  private final int[] m3;
  private final double[] values;
  private final int l1;
  private final int l2;
  private final int l3;

  private RealCoupling(int l1, int l2, int l3, double[] dense) {
    this.l1 = l1;
    this.l2 = l2;
    this.l3 = l3;
    int size = 0;
    for (double value : dense) {
      size += Math.abs(value) > ZERO ? 1 : 0;
    }
    m1 = new int[size];
    m2 = new int[size];
    m3 = new int[size];
    values = new double[size];
    int at = 0;
    for (int k = 0; k < dense.length; k++) {
      if (Math.abs(dense[k]) > ZERO) {
        m3[at] = k / ((2 * l1 + 1) * (2 * l2 + 1)) - l3;
        m1[at] = k / (2 * l2 + 1) % (2 * l1 + 1) - l1;
        m2[at] = k % (2 * l2 + 1) - l2;
        values[at++] = dense[k];
      }
    }
  }

  /**
   * Computes the coefficients. Cost about 8 (2 l1 + 1) (2 l2 + 1) operations beside the
   * Clebsch-Gordan coefficients.
   *
   * @param l1 degree of the first, at least 0
   * @param l2 degree of the second, at least 0
   * @param l3 degree of the result, |l1 - l2| to l1 + l2
   * @return the coupling
   * @throws IllegalArgumentException if a degree is negative, the three are no triangle, or add up
   *     to more than {@value ClebschGordan#MOST_SUM}
   */
  public static RealCoupling of(int l1, int l2, int l3) {
    ClebschGordan.requireDegrees(l1, l2, l3);
    if (!ClebschGordan.triangle(l1, l2, l3)) {
      throw new IllegalArgumentException(
          "degrees " + l1 + " and " + l2 + " do not couple to degree " + l3);
    }
    boolean odd = (l1 + l2 + l3) % 2 == 1;
    double[] dense = new double[(2 * l1 + 1) * (2 * l2 + 1) * (2 * l3 + 1)];
    for (int m1 = -l1; m1 <= l1; m1++) {
      for (int m2 = Math.max(-l2, -l3 - m1); m2 <= Math.min(l2, l3 - m1); m2++) {
        spread(l1, m1, l2, m2, l3, odd, dense);
      }
    }
    return new RealCoupling(l1, l2, l3, dense);
  }

  /** Adds the part of one complex coefficient to the real ones, up to eight of them. */
  private static void spread(int l1, int m1, int l2, int m2, int l3, boolean odd, double[] dense) {
    double value = ClebschGordan.of(l1, m1, l2, m2, l3, m1 + m2);
    int m3 = m1 + m2;
    for (int signs = 0; signs < 8; signs++) {
      boolean sine1 = (signs & 1) != 0;
      boolean sine2 = (signs & 2) != 0;
      boolean sine3 = (signs & 4) != 0;
      if (sine1 && m1 == 0 || sine2 && m2 == 0 || sine3 && m3 == 0) {
        continue;
      }
      // Each sine brings i times the sign of its m, and the third one the conjugate of that.
      int turns = (sine1 ? 1 : 0) + (sine2 ? 1 : 0) + (sine3 ? 3 : 0);
      if ((turns % 2 == 1) != odd) {
        continue;
      }
      double size = factor(m1) * factor(m2) * factor(m3) * value;
      boolean negative = turns % 4 >= 2;
      negative ^= sine1 && m1 < 0;
      negative ^= sine2 && m2 < 0;
      negative ^= sine3 && m3 < 0;
      int r1 = sine1 ? -Math.abs(m1) : Math.abs(m1);
      int r2 = sine2 ? -Math.abs(m2) : Math.abs(m2);
      int r3 = sine3 ? -Math.abs(m3) : Math.abs(m3);
      dense[((r3 + l3) * (2 * l1 + 1) + r1 + l1) * (2 * l2 + 1) + r2 + l2] +=
          negative ? -size : size;
    }
  }

  /** The size and sign of a real component's part in the complex component m. */
  private static double factor(int m) {
    if (m == 0) {
      return 1;
    }
    return m > 0 && m % 2 == 1 ? -Math.sqrt(0.5) : Math.sqrt(0.5);
  }

  /**
   * The number of coefficients that are not 0.
   *
   * @return length of the arrays
   */
  public int size() {
    return values.length;
  }

  /**
   * The first orders.
   *
   * @return a new array of m1, -l1 to l1, ascending within one m3
   */
  public int[] m1() {
    return m1.clone();
  }

  /**
   * The second orders.
   *
   * @return a new array of m2, -l2 to l2, ascending within one m3 and m1
   */
  public int[] m2() {
    return m2.clone();
  }

  /**
   * The orders of the result.
   *
   * @return a new array of m3, -l3 to l3, ascending
   */
  public int[] m3() {
    return m3.clone();
  }

  /**
   * The coefficients.
   *
   * @return a new array of C(m1, m2, m3)
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Couples two sets of numbers. Cost 2 operations per coefficient.
   *
   * @param a holds 2 l1 + 1 numbers, m1 = -l1..l1; not modified
   * @param aFrom place of the first
   * @param b holds 2 l2 + 1 numbers, m2 = -l2..l2; not modified
   * @param bFrom place of the first
   * @param t receives 2 l3 + 1 numbers, m3 = -l3..l3
   * @param tFrom place of the first
   */
  public void couple(double[] a, int aFrom, double[] b, int bFrom, double[] t, int tFrom) {
    Arrays.fill(t, tFrom, tFrom + 2 * l3 + 1, 0);
    for (int k = 0; k < values.length; k++) {
      t[tFrom + l3 + m3[k]] += values[k] * a[aFrom + l1 + m1[k]] * b[bFrom + l2 + m2[k]];
    }
  }
}
