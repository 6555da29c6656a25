package org.materialsj.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Zernike moments from geometric moments: every Zernike function is a polynomial, so that each
 * moment is a linear combination of geometric ones. This is the way for densities whose geometric
 * moments are known exactly, such as Gaussians (whose tails outside of the ball then count, as the
 * polynomials they are integrated with).
 *
 * <p>The coefficients grow like 2.4^n and have both signs, so digits are lost: the error relative
 * to the largest moment is a few times 1e-12 at order {@value #MOST_ORDER}, where this ends. For
 * points {@link PointMoments} has no such limit. Immutable and thread-safe; no call allocates.
 */
public final class GeometricToZernike {

  /** The highest order: beyond, too many digits are lost. */
  public static final int MOST_ORDER = 15;

  private final int order;
  // rows of a sparse matrix
  private final int[] rowStart;
  private final int[] column;
  private final double[] coefficient;

  /**
   * Tabulates the coefficients. All sums of binomials among them are exact.
   *
   * @param order N, 0 to {@value #MOST_ORDER}
   * @throws IllegalArgumentException for another order
   */
  public GeometricToZernike(int order) {
    if (order < 0 || order > MOST_ORDER) {
      throw new IllegalArgumentException(
          "geometric moments give Zernike moments of order 0 to "
              + MOST_ORDER
              + " only, because beyond too many digits are lost; got "
              + order);
    }
    this.order = order;
    int size = ZernikeIndex.size(order);
    double[][] rows = new double[size][];
    for (int l = 0; l <= order; l++) {
      for (int m = -l; m <= l; m++) {
        List<double[]> powers = new ArrayList<>();
        powers.add(harmonic(l, m));
        for (int n = l + 2; n <= order; n += 2) {
          powers.add(timesSquare(powers.get(powers.size() - 1)));
        }
        double norm = norm(l, Math.abs(m));
        for (int n = l; n <= order; n += 2) {
          rows[ZernikeIndex.of(n, l, m)] = row(n, l, powers, norm * Math.sqrt(2 * n + 3));
        }
      }
    }
    rowStart = new int[size + 1];
    for (int i = 0; i < size; i++) {
      rowStart[i + 1] =
          rowStart[i] + (int) Arrays.stream(rows[i]).filter(value -> value != 0).count();
    }
    column = new int[rowStart[size]];
    coefficient = new double[rowStart[size]];
    for (int i = 0; i < size; i++) {
      int at = rowStart[i];
      for (int j = 0; j < size; j++) {
        if (rows[i][j] != 0) {
          column[at] = j;
          coefficient[at++] = rows[i][j];
        }
      }
    }
  }

  /**
   * The largest n.
   *
   * @return N
   */
  public int order() {
    return order;
  }

  /**
   * Transforms moments.
   *
   * @param geometric geometric moments of this order, in the coordinates of the unit ball
   * @return the Zernike moments
   * @throws IllegalArgumentException if they are of another order
   */
  public ZernikeMoments moments(GeometricMoments geometric) {
    if (geometric.order() != order) {
      throw new IllegalArgumentException(
          "the geometric moments are of order " + geometric.order() + ", not " + order);
    }
    double[] zernike = new double[ZernikeIndex.size(order)];
    transform(geometric.values(), zernike);
    return new ZernikeMoments(order, zernike);
  }

  /**
   * Transforms moments on flat arrays.
   *
   * @param geometric moments, as {@link GeometricIndex} orders them; not modified
   * @param zernike receives as many real orthonormal ones, as {@link ZernikeIndex} orders them
   */
  public void transform(double[] geometric, double[] zernike) {
    for (int i = 0; i < rowStart.length - 1; i++) {
      double sum = 0;
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        sum += coefficient[k] * geometric[column[k]];
      }
      zernike[i] = sum;
    }
  }

  /**
   * Transforms derivatives of all geometric moments into those of all Zernike moments.
   *
   * @param columns number of variables V
   * @param geometric a row of V derivatives for each geometric moment; not modified
   * @param zernike receives a row of V derivatives for each Zernike moment
   */
  public void jacobian(int columns, double[] geometric, double[] zernike) {
    for (int i = 0; i < rowStart.length - 1; i++) {
      int to = i * columns;
      Arrays.fill(zernike, to, to + columns, 0);
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        double c = coefficient[k];
        int from = column[k] * columns;
        for (int v = 0; v < columns; v++) {
          zernike[to + v] += c * geometric[from + v];
        }
      }
    }
  }

  /**
   * Transforms the derivatives of a quantity by the Zernike moments into those by the geometric
   * moments.
   *
   * @param byZernike a derivative for each Zernike moment; not modified
   * @param byGeometric receives one for each geometric moment
   */
  public void gradient(double[] byZernike, double[] byGeometric) {
    Arrays.fill(byGeometric, 0, rowStart.length - 1, 0);
    for (int i = 0; i < rowStart.length - 1; i++) {
      double e = byZernike[i];
      for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
        byGeometric[column[k]] += coefficient[k] * e;
      }
    }
  }

  /**
   * The polynomial of a real solid harmonic but for its norm: the real (m &gt;= 0) or imaginary
   * part of (x + i y)^|m| times the sum over j of (-1/4)^j C(l,j) C(l-j, |m|+j) (x^2+y^2)^j
   * z^(l-|m|-2j).
   */
  private double[] harmonic(int l, int m) {
    double[] polynomial = new double[GeometricIndex.size(order)];
    int a = Math.abs(m);
    for (int j = 0; 2 * j <= l - a; j++) {
      double outer = Math.pow(-0.25, j) * binomial(l, j) * binomial(l - j, a + j);
      for (int u = m < 0 ? 1 : 0; u <= a; u += 2) {
        double turn = outer * (u / 2 % 2 == 0 ? 1 : -1) * binomial(a, u);
        for (int v = 0; v <= j; v++) {
          int x = a - u + 2 * v;
          int y = u + 2 * (j - v);
          polynomial[GeometricIndex.of(order, x, y, l - a - 2 * j)] += turn * binomial(j, v);
        }
      }
    }
    return polynomial;
  }

  private static double norm(int l, int m) {
    double factorials = 1;
    for (int k = 1; k <= m; k++) {
      factorials *= (l + k) / (4.0 * (l - m + k)); // (l+m)! (l-m)! / (2^m l!)^2
    }
    return Math.sqrt((m == 0 ? 1 : 2) * (2 * l + 1) / (4 * Math.PI) * factorials);
  }

  /** Multiplies a polynomial by x^2 + y^2 + z^2. */
  private double[] timesSquare(double[] polynomial) {
    double[] product = new double[polynomial.length];
    int at = 0;
    for (int p = 0; p <= order; p++) {
      for (int q = 0; q <= order - p; q++) {
        for (int r = 0; r <= order - p - q; r++) {
          double c = polynomial[at++];
          if (c != 0) {
            product[GeometricIndex.of(order, p + 2, q, r)] += c;
            product[GeometricIndex.of(order, p, q + 2, r)] += c;
            product[GeometricIndex.of(order, p, q, r + 2)] += c;
          }
        }
      }
    }
    return product;
  }

  /**
   * Sums P_k^(0, l+1/2)(2 r^2 - 1) = sum over j of (-1)^(k-j) C(k,j) C(k+j+l+1/2, k) r^(2j), times
   * the harmonic.
   */
  private static double[] row(int n, int l, List<double[]> powers, double norm) {
    int k = (n - l) / 2;
    double[] row = new double[powers.get(0).length];
    for (int j = 0; j <= k; j++) {
      double rising = 1;
      for (int i = 1; i <= k; i++) {
        rising *= l + 0.5 + j + i;
      }
      double c = ((k - j) % 2 == 0 ? 1 : -1) * binomial(k, j) * (rising / factorial(k));
      for (int i = 0; i < row.length; i++) {
        row[i] += c * powers.get(j)[i];
      }
    }
    for (int i = 0; i < row.length; i++) {
      row[i] *= norm;
    }
    return row;
  }

  private static double factorial(int k) {
    double product = 1;
    for (int i = 2; i <= k; i++) {
      product *= i;
    }
    return product;
  }

  private static double binomial(int n, int k) {
    double product = 1;
    for (int i = 1; i <= k; i++) {
      product = product * (n - k + i) / i; // whole numbers at every step
    }
    return product;
  }
}
