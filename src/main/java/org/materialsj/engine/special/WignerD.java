package org.materialsj.engine.special;

import java.util.Arrays;

/**
 * The matrices D^l by which real harmonics of degree l rotate: S_l(R x) = D^l(R) S_l(x), for a
 * rotation R with or without a reflection. D^l is real and orthogonal, D^l(A B) = D^l(A) D^l(B),
 * and D^l(-R) = (-1)^l D^l(R). Rows and columns are m = -l..l, row by row.
 *
 * <p>Degree 1 is R itself in the order y, z, x; each further degree is the product of degree 1 and
 * the degree below, projected by the coupling C of {@link RealCoupling} of (1, l - 1, l):
 *
 * <pre>
 * D^l(a, b) = sum of C(m1, m2, a) C(n1, n2, b) D^1(m1, n1) D^(l-1)(m2, n2).
 * </pre>
 *
 * No angles are taken, so no rotation is singular; as C is a projection, rounding errors only add
 * up: the error is below 1e-14 l. Immutable.
 *
 * @see "J. Ivanic, K. Ruedenberg, J. Phys. Chem. 100, 6342 (1996), doi:10.1021/jp953350u"
 */
public final class WignerD {

  /** The highest degree that can be asked for. */
  public static final int MOST_DEGREE = ClebschGordan.MOST_SUM / 2;

  /** How far the columns of a rotation may be from orthonormal. */
  private static final double TOLERANCE = 1e-6;

  private final double[][] matrices;

  private WignerD(double[][] matrices) {
    this.matrices = matrices;
  }

  /**
   * The matrices of all degrees in the basis of {@link SolidHarmonics}. Cost about 90 l^2 products
   * for degree l.
   *
   * @param rotation 9 numbers R, row by row, acting on (x, y, z); its determinant is 1 or -1; not
   *     modified
   * @param degree largest l, 0 to {@link #MOST_DEGREE}
   * @return the matrices
   * @throws IllegalArgumentException for another degree, or if R is not orthogonal within 1e-6
   */
  public static WignerD of(double[] rotation, int degree) {
    if (degree < 0 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 0 to " + MOST_DEGREE + ", got " + degree);
    }
    requireOrthogonal(rotation);
    double[][] matrices = new double[degree + 1][];
    matrices[0] = new double[] {1};
    for (int l = 1; l <= degree; l++) {
      matrices[l] = l == 1 ? cycled(rotation) : ascend(l, matrices[1], matrices[l - 1]);
    }
    return new WignerD(matrices);
  }

  /**
   * The matrices of all degrees in the basis of {@link E3nnHarmonics}, the polar axis of which is y
   * and the degree 1 of which is (x, y, z).
   *
   * @param rotation 9 numbers R, row by row, acting on (x, y, z); its determinant is 1 or -1; not
   *     modified
   * @param degree largest l, 0 to {@link #MOST_DEGREE}
   * @return the matrices; that of degree 1 is R
   * @throws IllegalArgumentException for another degree, or if R is not orthogonal within 1e-6
   */
  public static WignerD e3nn(double[] rotation, int degree) {
    requireOrthogonal(rotation);
    // e3nn's (x, y, z) are (y, z, x) of the basis with the polar axis z: two cycles back.
    return of(cycled(cycled(rotation)), degree);
  }

  /**
   * The rotation by three angles about the fixed axes y, x and y, which are e3nn's: first by the
   * third angle about y, then by the second about x, then by the first about y.
   *
   * @param alpha angle about y that is applied last (radians)
   * @param beta angle about x (radians)
   * @param gamma angle about y that is applied first (radians)
   * @return 9 numbers R, row by row
   * @throws IllegalArgumentException if an angle is not finite
   */
  public static double[] rotationYxy(double alpha, double beta, double gamma) {
    if (!Double.isFinite(alpha + beta + gamma)) {
      throw new IllegalArgumentException(
          "angles must be finite, got " + alpha + ", " + beta + " and " + gamma);
    }
    double ca = Math.cos(alpha);
    double sa = Math.sin(alpha);
    double cb = Math.cos(beta);
    double sb = Math.sin(beta);
    double cg = Math.cos(gamma);
    double sg = Math.sin(gamma);
    return new double[] {
      ca * cg - sa * cb * sg,
      sa * sb,
      ca * sg + sa * cb * cg,
      sb * sg,
      cb,
      -sb * cg,
      -sa * cg - ca * cb * sg,
      ca * sb,
      ca * cb * cg - sa * sg
    };
  }

  /** R for (y, z, x) in place of (x, y, z). */
  private static double[] cycled(double[] r) {
    return new double[] {r[4], r[5], r[3], r[7], r[8], r[6], r[1], r[2], r[0]};
  }

  private static void requireOrthogonal(double[] r) {
    boolean orthogonal = r.length == 9;
    for (int a = 0; orthogonal && a < 3; a++) {
      for (int b = 0; b <= a; b++) {
        double dot = r[a] * r[b] + r[3 + a] * r[3 + b] + r[6 + a] * r[6 + b];
        // NaN is not near.
        orthogonal &= Math.abs(dot - (a == b ? 1 : 0)) <= TOLERANCE;
      }
    }
    if (!orthogonal) {
      throw new IllegalArgumentException(
          "a rotation must be an orthogonal 3 x 3 matrix, got " + Arrays.toString(r));
    }
  }

  /** D^l from D^1 and D^(l-1): first the columns are coupled, then the rows. */
  private static double[] ascend(int l, double[] one, double[] below) {
    RealCoupling coupling = RealCoupling.of(1, l - 1, l);
    int[] m1 = coupling.m1();
    int[] m2 = coupling.m2();
    int[] m3 = coupling.m3();
    double[] c = coupling.values();
    int size = 2 * l + 1;
    int inner = 2 * l - 1;
    double[] result = new double[size * size];
    for (int s = 0; s < c.length; s++) {
      int row = (m3[s] + l) * size + l;
      int oneRow = 3 * (m1[s] + 1) + 1;
      int belowRow = (m2[s] + l - 1) * inner + l - 1;
      for (int t = 0; t < c.length; t++) {
        result[row + m3[t]] += c[s] * c[t] * one[oneRow + m1[t]] * below[belowRow + m2[t]];
      }
    }
    return result;
  }

  /**
   * The largest degree.
   *
   * @return l
   */
  public int degree() {
    return matrices.length - 1;
  }

  /**
   * The matrix of a degree.
   *
   * @param l degree, 0 to {@link #degree()}
   * @return a new array of (2l+1)^2 numbers, row by row
   */
  public double[] matrix(int l) {
    return matrices[l].clone();
  }

  /**
   * Rotates 2l+1 numbers.
   *
   * @param l degree, 0 to {@link #degree()}
   * @param values holds the numbers, m = -l..l; not modified
   * @param from place of the first
   * @param rotated receives D^l times them; another array, or another part of it
   * @param to place of the first
   */
  public void apply(int l, double[] values, int from, double[] rotated, int to) {
    double[] d = matrices[l];
    int size = 2 * l + 1;
    for (int a = 0; a < size; a++) {
      double sum = 0;
      for (int b = 0; b < size; b++) {
        sum += d[a * size + b] * values[from + b];
      }
      rotated[to + a] = sum;
    }
  }
}
