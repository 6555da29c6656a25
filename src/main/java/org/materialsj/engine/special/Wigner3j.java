package org.materialsj.engine.special;

/**
 * The real invariant tensor C_ijk of three degrees in the convention of e3nn, the library of
 * equivariant networks: the indices run over the real harmonics of degree l1, l2 and l3, m = -l..l,
 * counted from 0; the sum of C^2 is 1; and the sum over i, j, k of C_ijk a_i b_j c_k does not
 * change when a, b and c rotate together. It is {@link RealCoupling} divided by sqrt(2 l3 + 1),
 * times (-1)^floor((l1 + l2 - l3) / 2). So (1, 1, 0) is 1/sqrt(3) times the unit matrix and (1, 1,
 * 1) is 1/sqrt(6) times the permutation symbol. That e3nn's polar axis is y does not matter here: a
 * rotation of the axes leaves the tensor as it is. Immutable.
 *
 * @see "M. Geiger, T. Smidt 2022, e3nn: Euclidean Neural Networks, arXiv:2207.09453"
 */
public final class Wigner3j {

  private final int[] i;
  private final int[] j;
  private final int[] k;
  private final double[] values;

  private Wigner3j(int[] i, int[] j, int[] k, double[] values) {
    this.i = i;
    this.j = j;
    this.k = k;
    this.values = values;
  }

  /**
   * Computes the tensor.
   *
   * @param l1 first degree, at least 0
   * @param l2 second degree, at least 0
   * @param l3 third degree, |l1 - l2| to l1 + l2
   * @return the coefficients that are not 0, by k, then i, then j
   * @throws IllegalArgumentException if a degree is negative, the three are no triangle, or add up
   *     to more than {@value ClebschGordan#MOST_SUM}
   */
  public static Wigner3j of(int l1, int l2, int l3) {
    RealCoupling coupling = RealCoupling.of(l1, l2, l3);
    double factor = ((l1 + l2 - l3) / 2 % 2 == 0 ? 1 : -1) / Math.sqrt(2 * l3 + 1);
    double[] values = coupling.values();
    for (int t = 0; t < values.length; t++) {
      values[t] *= factor;
    }
    return new Wigner3j(
        shifted(coupling.m1(), l1), shifted(coupling.m2(), l2), shifted(coupling.m3(), l3), values);
  }

  private static int[] shifted(int[] orders, int l) {
    for (int t = 0; t < orders.length; t++) {
      orders[t] += l;
    }
    return orders;
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
   * The first indices.
   *
   * @return a new array, from 0 to 2 l1
   */
  public int[] i() {
    return i.clone();
  }

  /**
   * The second indices.
   *
   * @return a new array, from 0 to 2 l2
   */
  public int[] j() {
    return j.clone();
  }

  /**
   * The third indices.
   *
   * @return a new array, from 0 to 2 l3
   */
  public int[] k() {
    return k.clone();
  }

  /**
   * The coefficients.
   *
   * @return a new array of C_ijk
   */
  public double[] values() {
    return values.clone();
  }
}
