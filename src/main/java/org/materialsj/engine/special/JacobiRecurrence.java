package org.materialsj.engine.special;

/**
 * The recurrence of the Jacobi polynomials P_k^(0, b), the radial polynomials of balls and of
 * weights (1 + t)^b:
 *
 * <pre>
 * P_0 = 1,   P_k(t) = (slope_k t + shift_k) P_(k-1)(t) - back_k P_(k-2)(t).
 * </pre>
 *
 * @see "NIST Digital Library of Mathematical Functions, section 18.9(i),
 *     https://dlmf.nist.gov/18.9"
 */
public final class JacobiRecurrence {

  private JacobiRecurrence() {}

  /**
   * Tabulates the coefficients for k = 1, 2, ... Cost O(count).
   *
   * @param b second parameter, above -1
   * @param count number of polynomials, k = 0 to count - 1; those of k = 0 are left as they are
   * @param from place of k = 0 in the arrays
   * @param slope receives slope_k at from + k
   * @param shift receives shift_k
   * @param back receives back_k
   * @throws IllegalArgumentException if b is not above -1
   */
  public static void tabulate(
      double b, int count, int from, double[] slope, double[] shift, double[] back) {
    if (!(b > -1)) {
      throw new IllegalArgumentException("b must be above -1, got " + b);
    }
    if (count > 1) {
      slope[from + 1] = (b + 2) / 2;
      shift[from + 1] = 1 - (b + 2) / 2;
      back[from + 1] = 0;
    }
    for (int k = 2; k < count; k++) {
      double s = 2 * k + b;
      double divisor = 2 * k * (k + b) * (s - 2);
      slope[from + k] = (s - 2) * (s - 1) * s / divisor;
      shift[from + k] = -(s - 1) * b * b / divisor;
      back[from + k] = 2 * (k - 1) * (k + b - 1) * s / divisor;
    }
  }
}
