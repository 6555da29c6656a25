package org.materialsj.engine.optimize;

import java.util.Arrays;

/**
 * The lowest upper envelope of planes within a box,
 *
 * <pre>
 * minimise over d the largest of  l_k + g_k . d,   |d_i| &lt;= r,   k = 0 .. m - 1,
 * </pre>
 *
 * a linear program in n + 1 variables. Its dual is solved by the revised simplex method:
 *
 * <pre>
 * maximise  sum of w_k l_k - r sum of (p_i + q_i)
 * where     sum of w_k g_k + p - q = 0,   sum of w_k = 1,   w, p, q &gt;= 0,
 * </pre>
 *
 * for which the highest plane alone is a start, so that there is no first phase; the inverse of the
 * basis is (n + 1) x (n + 1), however many planes there are. Cost per exchange m n + n^2; about 2 n
 * exchanges are needed. Reusable; for one thread.
 *
 * @see "Dantzig, Linear Programming and Extensions, 1963; rule against cycles: Bland 1977,
 *     doi:10.1287/moor.2.2.103"
 */
public final class LinearMinimax {

  /** Gains below this, in units of the box, are rounding. */
  private static final double NO_GAIN = 1e-13;

  /** Smallest pivot. */
  private static final double PIVOT = 1e-10;

  /** No column can leave the basis. */
  private static final double NOTHING = -1;

  private final int n;
  private final int rows;

  /** Row i belongs to the basic column {@code basis[i]}: 0 .. m-1 planes, then p, then q. */
  private final int[] basis;

  private final double[] inverse;
  private final double[] amount;
  private final double[] prices;
  private final double[] column;
  private final double[] change;
  private double[][] planes;
  private int count;
  private double radius;
  private double top;

  /**
   * A solver.
   *
   * @param n number of variables, at least 1
   */
  public LinearMinimax(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("a program needs at least 1 variable, got " + n);
    }
    this.n = n;
    rows = n + 1;
    basis = new int[rows];
    inverse = new double[rows * rows];
    amount = new double[rows];
    prices = new double[rows];
    column = new double[rows];
    change = new double[rows];
  }

  /**
   * Solves one program.
   *
   * @param planes at least {@code count} rows of n + 1 numbers: l_k, then g_k; not modified
   * @param count m, number of planes, at least 1
   * @param radius r, positive
   * @param d receives the n variables
   * @return the least largest value
   * @throws IllegalArgumentException if a size does not fit or the radius is not positive
   */
  public double solve(double[][] planes, int count, double radius, double[] d) {
    if (count < 1 || count > planes.length || d.length != n || !(radius > 0)) {
      throw new IllegalArgumentException(
          ("a program of %d variables got %d, %d of %d planes and radius %s")
              .formatted(n, d.length, count, planes.length, radius));
    }
    this.planes = planes;
    this.count = count;
    this.radius = radius;
    start();
    int dull = 0;
    int most = 50 * rows + count;
    for (int exchange = 0; exchange < most; exchange++) {
      price();
      int entering = entering(dull > 4 * rows);
      if (entering < 0) {
        break;
      }
      double taken = exchange(entering);
      if (taken == NOTHING) {
        break;
      }
      dull = taken > 0 ? 0 : dull + 1;
    }
    if (invert()) {
      price();
    }
    for (int i = 0; i < n; i++) {
      d[i] = -prices[i] * radius;
      d[i] = Math.min(radius, Math.max(-radius, d[i]));
    }
    return highest(d);
  }

  /**
   * The weight of a plane in the last solution: its Lagrange multiplier.
   *
   * @param plane index of the plane
   * @return at least 0; the weights of all planes sum to 1; positive only for planes that reach the
   *     solution
   */
  public double weight(int plane) {
    for (int i = 0; i < rows; i++) {
      if (basis[i] == plane) {
        return Math.max(0, amount[i]);
      }
    }
    return 0;
  }

  private double highest(double[] d) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double value = planes[k][0];
      for (int i = 0; i < n; i++) {
        value += planes[k][1 + i] * d[i];
      }
      highest = Math.max(highest, value);
    }
    return highest;
  }

  /** The highest plane, and for each direction the side of the box to which it falls. */
  private void start() {
    int highest = 0;
    for (int k = 1; k < count; k++) {
      if (planes[k][0] > planes[highest][0]) {
        highest = k;
      }
    }
    double[] plane = planes[highest];
    top = plane[0];
    Arrays.fill(inverse, 0);
    for (int i = 0; i < n; i++) {
      double g = plane[1 + i];
      double sign = g > 0 ? -1 : 1;
      basis[i] = g > 0 ? count + n + i : count + i;
      amount[i] = Math.abs(g);
      inverse[i * rows + i] = sign;
      inverse[i * rows + n] = -sign * g;
    }
    basis[n] = highest;
    amount[n] = 1;
    inverse[n * rows + n] = 1;
  }

  /** Profit of a column, in units of the box and relative to the highest plane. */
  private double profit(int j) {
    return j < count ? (planes[j][0] - top) / radius : -1;
  }

  private void price() {
    Arrays.fill(prices, 0);
    for (int i = 0; i < rows; i++) {
      double profit = profit(basis[i]);
      for (int k = 0; k < rows; k++) {
        prices[k] += profit * inverse[i * rows + k];
      }
    }
  }

  /** The column that gains most, by Bland's rule the first that gains, or -1. */
  private int entering(boolean first) {
    int best = -1;
    double gain = NO_GAIN;
    for (int j = 0; j < count; j++) {
      double[] plane = planes[j];
      double here = (plane[0] - top) / radius - prices[n];
      double size = Math.abs(here);
      for (int i = 0; i < n; i++) {
        here -= prices[i] * plane[1 + i];
        size = Math.max(size, Math.abs(plane[1 + i]));
      }
      if (here > gain && here > NO_GAIN * size) {
        best = j;
        gain = here;
        if (first) {
          return best;
        }
      }
    }
    for (int i = 0; i < 2 * n; i++) {
      double here = i < n ? -1 - prices[i] : -1 + prices[i - n];
      if (here > gain) {
        best = count + i;
        gain = here;
        if (first) {
          return best;
        }
      }
    }
    return best;
  }

  /** Brings a column into the basis; returns the amount that it takes, or NOTHING. */
  private double exchange(int entering) {
    fill(entering);
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = 0; k < rows; k++) {
        sum += inverse[i * rows + k] * column[k];
      }
      change[i] = sum;
    }
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      if (change[i] > PIVOT) {
        double ratio = Math.max(0, amount[i]) / change[i];
        if (ratio < least || (ratio == least && basis[i] < basis[leaving])) {
          least = ratio;
          leaving = i;
        }
      }
    }
    if (leaving < 0) {
      // The weights sum to 1, so only rounding can bring it here: the basis stays.
      return NOTHING;
    }
    double pivot = change[leaving];
    for (int k = 0; k < rows; k++) {
      inverse[leaving * rows + k] /= pivot;
    }
    for (int i = 0; i < rows; i++) {
      if (i != leaving && change[i] != 0) {
        for (int k = 0; k < rows; k++) {
          inverse[i * rows + k] -= change[i] * inverse[leaving * rows + k];
        }
        amount[i] -= change[i] * least;
      }
    }
    amount[leaving] = least;
    basis[leaving] = entering;
    return least;
  }

  private void fill(int j) {
    if (j < count) {
      System.arraycopy(planes[j], 1, column, 0, n);
      column[n] = 1;
    } else {
      Arrays.fill(column, 0);
      column[(j - count) % n] = j < count + n ? 1 : -1;
    }
  }

  /** Inverts the basis afresh, free of the rounding of the exchanges; false when it is singular. */
  private boolean invert() {
    double[] left = new double[rows * rows];
    double[] right = new double[rows * rows];
    for (int i = 0; i < rows; i++) {
      fill(basis[i]);
      for (int k = 0; k < rows; k++) {
        left[k * rows + i] = column[k];
      }
      right[i * rows + i] = 1;
    }
    for (int c = 0; c < rows; c++) {
      int pivot = c;
      for (int i = c + 1; i < rows; i++) {
        if (Math.abs(left[i * rows + c]) > Math.abs(left[pivot * rows + c])) {
          pivot = i;
        }
      }
      double value = left[pivot * rows + c];
      if (Math.abs(value) < PIVOT) {
        return false;
      }
      for (int k = 0; k < rows; k++) {
        double l = left[pivot * rows + k];
        double r = right[pivot * rows + k];
        left[pivot * rows + k] = left[c * rows + k];
        right[pivot * rows + k] = right[c * rows + k];
        left[c * rows + k] = l / value;
        right[c * rows + k] = r / value;
      }
      for (int i = 0; i < rows; i++) {
        double factor = left[i * rows + c];
        if (i != c && factor != 0) {
          for (int k = 0; k < rows; k++) {
            left[i * rows + k] -= factor * left[c * rows + k];
            right[i * rows + k] -= factor * right[c * rows + k];
          }
        }
      }
    }
    System.arraycopy(right, 0, inverse, 0, inverse.length);
    for (int i = 0; i < rows; i++) {
      amount[i] = inverse[i * rows + n];
    }
    return true;
  }
}
