package org.materialsj.moments;

import java.util.List;
import org.materialsj.engine.special.Gegenbauer;

/**
 * The orthonormal polynomials of the unit ball that are products of one factor per coordinate, for
 * alpha + beta + gamma up to an order N:
 *
 * <pre>
 * J_abc(x, y, z) = p_a(x / h) (h / d)^a   p_b(y / d) d^(a + b)   p_c(z),
 * d^2 = 1 - z^2,   h^2 = 1 - z^2 - y^2,
 * </pre>
 *
 * where p are orthonormal {@link Gegenbauer} polynomials with lambda 1/2, a + 1 and a + b + 3/2: d
 * is the radius of the disc that a plane cuts out of the ball, and h is half of the chord that a
 * row cuts out of the disc. They span the same polynomials as the Zernike functions of the same
 * degree n = a + b + c, so that the change between both is an orthogonal matrix for each n and
 * loses no digits. Unlike those, they are summed over the voxels of a grid one axis after the
 * other, at a cost of N instead of N^3 / 6 operations for each voxel, wherever the centre of the
 * ball lies. Immutable and thread-safe.
 *
 * @see "C. F. Dunkl, Y. Xu, Orthogonal Polynomials of Several Variables (2014), proposition 5.2.1"
 */
final class ProductBasis {

  final int order;
  private final Gegenbauer inX;
  private final Gegenbauer[] inY;
  private final Gegenbauer[] inZ;

  ProductBasis(int order) {
    this.order = ZernikeIndex.require(order);
    inX = new Gegenbauer(1, order);
    inY = new Gegenbauer[order + 1];
    inZ = new Gegenbauer[order + 1];
    for (int n = 0; n <= order; n++) {
      inY[n] = new Gegenbauer(2 * n + 2, order - n);
      inZ[n] = new Gegenbauer(2 * n + 3, order - n);
    }
  }

  /** The polynomials along a row. */
  Gegenbauer inX() {
    return inX;
  }

  /** The polynomials across the rows of a plane for those of degree a along the rows. */
  Gegenbauer inY(int a) {
    return inY[a];
  }

  /** The number of pairs (a, b) with a + b up to the order. */
  int pairs() {
    return (order + 1) * (order + 2) / 2;
  }

  /** The place of the pair (a, 0), behind which (a, 1), (a, 2), .. stand. */
  int pair(int a) {
    return a * (order + 1) - a * (a - 1) / 2;
  }

  /** The number of functions. */
  int size() {
    return ZernikeIndex.size(order);
  }

  /**
   * Adds up the sums of all planes with the factors of z.
   *
   * @param planes for each plane the sums by pair, or null where they are all 0
   * @param z place of each plane, in -1..1
   * @return sums over the ball: all (0, 0, c), then all (0, 1, c), ..
   */
  double[] joinPlanes(List<double[]> planes, double[] z) {
    double[] sums = new double[size()];
    double[][] work = new double[2][z.length];
    double[] column = new double[z.length];
    for (int a = 0, at = 0; a <= order; a++) {
      for (int b = 0; a + b <= order; b++) {
        for (int k = 0; k < z.length; k++) {
          column[k] = planes.get(k) == null ? 0 : planes.get(k)[pair(a) + b];
        }
        int count = order - a - b + 1;
        inZ[a + b].analyze(z, column, 0, z.length, work, sums, at, count);
        at += count;
      }
    }
    return sums;
  }

  /**
   * The coefficients that a series has on planes.
   *
   * @param coefficients of the series, ordered as {@link #joinPlanes} gives them
   * @param z place of each plane, in -1..1
   * @return coefficients of (h/d)^a p_a p_b for each plane, by pair
   */
  double[][] cutPlanes(double[] coefficients, double[] z) {
    double[][] planes = new double[z.length][pairs()];
    double[][] work = new double[2][z.length];
    double[] column = new double[z.length];
    for (int a = 0, at = 0; a <= order; a++) {
      for (int b = 0; a + b <= order; b++) {
        int count = order - a - b + 1;
        inZ[a + b].synthesize(coefficients, at, count, z, 0, z.length, work, column);
        at += count;
        for (int k = 0; k < z.length; k++) {
          planes[k][pair(a) + b] = column[k];
        }
      }
    }
    for (int k = 0; k < z.length; k++) {
      scale(planes[k], Math.sqrt(1 - z[k] * z[k]));
    }
    return planes;
  }

  /** Multiplies the numbers of a plane by d^(a + b). */
  void scale(double[] plane, double d) {
    double powerA = 1;
    for (int a = 0; a <= order; a++) {
      double power = powerA;
      for (int b = 0; a + b <= order; b++) {
        plane[pair(a) + b] *= power;
        power *= d;
      }
      powerA *= d;
    }
  }

  /** The places of the functions (a, b, c) of degree n = a + b + c, in the order of the sums. */
  int[] degrees() {
    int[] degrees = new int[size()];
    for (int a = 0, at = 0; a <= order; a++) {
      for (int b = 0; a + b <= order; b++) {
        for (int c = 0; a + b + c <= order; c++) {
          degrees[at++] = a + b + c;
        }
      }
    }
    return degrees;
  }
}
