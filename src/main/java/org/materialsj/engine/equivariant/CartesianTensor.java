package org.materialsj.engine.equivariant;

import org.materialsj.engine.special.Wigner3j;

/**
 * A 3 x 3 tensor T, such as the product a b^T of two vectors, in its parts that rotations do not
 * mix: one number of degree 0, the trace / sqrt(3); three of degree 1, the axial vector of the
 * antisymmetric part, (T_yz - T_zy, T_zx - T_xz, T_xy - T_yx) / sqrt(2); and five of degree 2, the
 * symmetric part without its trace.
 *
 * <pre>
 * t_lk = sqrt(2l+1) sum over i, j of C_ijk T_ij,   T_ij = sum over l, k of sqrt(2l+1) C_ijk t_lk
 * </pre>
 *
 * with C the {@link Wigner3j} of (1, 1, l). The nine numbers have the same sum of squares as T.
 */
public final class CartesianTensor {

  /** What the nine numbers are when T turns to R T R^T, also for reflections. */
  public static final Irreps IRREPS = Irreps.of("1x0e+1x1e+1x2e");

  private static final int DEGREES = 3;

  private CartesianTensor() {}

  /**
   * Takes a tensor apart.
   *
   * @param tensor 9 numbers T, row by row; not modified
   * @return 9 numbers: of degree 0, 1 and 2
   * @throws IllegalArgumentException if there are not 9 numbers
   */
  public static double[] split(double[] tensor) {
    require(tensor);
    double[] parts = new double[9];
    for (int l = 0; l < DEGREES; l++) {
      Wigner3j c = Wigner3j.of(1, 1, l);
      for (int t = 0; t < c.size(); t++) {
        parts[l * l + c.k()[t]] +=
            Math.sqrt(2 * l + 1) * c.values()[t] * tensor[3 * c.i()[t] + c.j()[t]];
      }
    }
    return parts;
  }

  /**
   * The part of a tensor that one degree makes; the three parts add up to T.
   *
   * @param parts 9 numbers, as {@link #split} gives them; not modified
   * @param degree 0, 1 or 2
   * @return 9 numbers, row by row
   * @throws IllegalArgumentException if there are not 9 numbers, or for another degree
   */
  public static double[] part(double[] parts, int degree) {
    require(parts);
    if (degree < 0 || degree >= DEGREES) {
      throw new IllegalArgumentException("degree must be 0 to 2, got " + degree);
    }
    double[] tensor = new double[9];
    Wigner3j c = Wigner3j.of(1, 1, degree);
    for (int t = 0; t < c.size(); t++) {
      tensor[3 * c.i()[t] + c.j()[t]] +=
          Math.sqrt(2 * degree + 1) * c.values()[t] * parts[degree * degree + c.k()[t]];
    }
    return tensor;
  }

  private static void require(double[] numbers) {
    if (numbers.length != 9) {
      throw new IllegalArgumentException("a tensor has 9 numbers, got " + numbers.length);
    }
  }
}
