package org.materialsj.engine.geometry;

import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * The root-mean-square distance of two sets of n points that correspond one to one, at their best
 * proper superposition: n rmsd^2 = |x|^2 + |y|^2 - 2 l, where x and y are centred and l is the
 * largest eigenvalue of Horn's 4x4 matrix of their inner products. Whether the distance is below a
 * threshold needs no eigenvalue: the characteristic polynomial has only real roots, so none of them
 * is above a number exactly when the polynomial and its derivatives are all positive there.
 *
 * @see "Horn 1987, doi:10.1364/JOSAA.4.000629; Theobald 2005, doi:10.1107/S0108767305015266"
 */
public final class LeastRmsd {

  /** Relative rounding errors of the polynomial stay below this. */
  private static final double ROUNDING = 1e-14;

  private LeastRmsd() {}

  /**
   * The least distance of two sets of points.
   *
   * @param x 3n coordinates, n at least 1; not modified
   * @param y 3n coordinates; not modified
   * @return rmsd, in the unit of the points; below about 1e-8 of their size it is noise; cost O(n)
   * @throws IllegalArgumentException if lengths do not fit
   */
  public static double of(double[] x, double[] y) {
    if (x.length == 0 || x.length % 3 != 0 || x.length != y.length) {
      throw new IllegalArgumentException(
          "superposition needs as many coordinates twice, in threes, got "
              + x.length
              + " and "
              + y.length);
    }
    double[] a = x.clone();
    double[] b = y.clone();
    double squares = centre(a) + centre(b);
    double[] k = new double[11];
    horn(a, 0, b, 0, x.length / 3, k);
    return Math.sqrt(Math.max(0, squares - 2 * largest(k)) * 3 / x.length);
  }

  /**
   * Moves points so that their centroid is the origin.
   *
   * @param points 3n coordinates; overwritten
   * @return the sum of the squares of all coordinates then
   */
  public static double centre(double[] points) {
    int n = points.length / 3;
    double squares = 0;
    for (int k = 0; k < 3; k++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += points[3 * i + k];
      }
      double mean = sum / n;
      for (int i = 0; i < n; i++) {
        points[3 * i + k] -= mean;
        squares += points[3 * i + k] * points[3 * i + k];
      }
    }
    return squares;
  }

  /**
   * Whether the least distance of two centred sets of points is below a threshold. Allocates
   * nothing except in doubtful cases; cost O(n), about 20 n + 100 floating-point operations.
   *
   * @param x holds 3n coordinates with their centroid at the origin; not modified
   * @param xFrom index of the first of them
   * @param y as {@code x}, for the other points; not modified
   * @param yFrom index of the first of them
   * @param n number of points, at least 1
   * @param squares sum of the squares of both sets' coordinates
   * @param threshold threshold, at least 0, in the unit of the points
   * @param work 11 numbers; overwritten
   * @return whether the distance is less than the threshold
   */
  public static boolean isBelow(
      double[] x,
      int xFrom,
      double[] y,
      int yFrom,
      int n,
      double squares,
      double threshold,
      double[] work) {
    double bound = (squares - n * threshold * threshold) / 2;
    if (bound <= 0) {
      // The largest eigenvalue of a matrix without trace is at least 0.
      return threshold > 0;
    }
    horn(x, xFrom, y, yFrom, n, work);
    return exceeds(work, bound);
  }

  /** Upper triangle of Horn's matrix, row by row, and the determinant of the sums of x_j y_k. */
  private static void horn(double[] x, int xFrom, double[] y, int yFrom, int n, double[] k) {
    double xx = 0;
    double xy = 0;
    double xz = 0;
    double yx = 0;
    double yy = 0;
    double yz = 0;
    double zx = 0;
    double zy = 0;
    double zz = 0;
    for (int i = 0; i < 3 * n; i += 3) {
      double a = x[xFrom + i];
      double b = x[xFrom + i + 1];
      double c = x[xFrom + i + 2];
      double u = y[yFrom + i];
      double v = y[yFrom + i + 1];
      double w = y[yFrom + i + 2];
      xx += a * u;
      xy += a * v;
      xz += a * w;
      yx += b * u;
      yy += b * v;
      yz += b * w;
      zx += c * u;
      zy += c * v;
      zz += c * w;
    }
    k[0] = xx + yy + zz;
    k[1] = yz - zy;
    k[2] = zx - xz;
    k[3] = xy - yx;
    k[4] = xx - yy - zz;
    k[5] = xy + yx;
    k[6] = zx + xz;
    k[7] = -xx + yy - zz;
    k[8] = yz + zy;
    k[9] = -xx - yy + zz;
    k[10] = xx * (yy * zz - yz * zy) - xy * (yx * zz - yz * zx) + xz * (yx * zy - yy * zx);
  }

  /** Whether an eigenvalue is above a positive bound. */
  private static boolean exceeds(double[] k, double bound) {
    double diagonal = k[0] * k[0] + k[4] * k[4] + k[7] * k[7] + k[9] * k[9];
    double off = k[1] * k[1] + k[2] * k[2] + k[3] * k[3] + k[5] * k[5] + k[6] * k[6] + k[8] * k[8];
    double size = diagonal + 2 * off;
    double c2 = -size / 2;
    double c1 = -8 * k[10];
    double c0 = determinant(k);
    double p = ((bound * bound + c2) * bound + c1) * bound + c0;
    double p1 = (4 * bound * bound + 2 * c2) * bound + c1;
    double p2 = 12 * bound * bound + 2 * c2;
    double scale = bound + Math.sqrt(size);
    double doubt = ROUNDING * scale * scale;
    if (Math.abs(p2) <= doubt
        || Math.abs(p1) <= doubt * scale
        || Math.abs(p) <= doubt * scale * scale) {
      return largest(k) > bound;
    }
    return p <= 0 || p1 <= 0 || p2 <= 0;
  }

  private static int index(int i, int j) {
    int low = Math.min(i, j);
    return low * (7 - low) / 2 + Math.max(i, j);
  }

  /** The determinant, by the minors of the first and the last two rows. */
  private static double determinant(double[] k) {
    double a = k[0] * k[4] - k[1] * k[1];
    double b = k[0] * k[5] - k[2] * k[1];
    double c = k[0] * k[6] - k[3] * k[1];
    double d = k[1] * k[5] - k[2] * k[4];
    double e = k[1] * k[6] - k[3] * k[4];
    double f = k[2] * k[6] - k[3] * k[5];
    double g = k[2] * k[8] - k[3] * k[7];
    double h = k[2] * k[9] - k[3] * k[8];
    double p = k[5] * k[8] - k[6] * k[7];
    double q = k[5] * k[9] - k[6] * k[8];
    double r = k[7] * k[9] - k[8] * k[8];
    return a * r - b * q + c * p + d * h - e * g + f * f;
  }

  private static double largest(double[] k) {
    double[] full = new double[16];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        full[4 * i + j] = k[index(i, j)];
      }
    }
    return SymmetricEigen.small(full, 4).values()[3];
  }
}
