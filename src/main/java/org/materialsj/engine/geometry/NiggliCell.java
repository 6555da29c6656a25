package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

/**
 * The Niggli-reduced cell: of all cells of a lattice the one with the shortest edges whose angles
 * are all acute or all not, unique up to its orientation, so that two descriptions of one lattice
 * get the same lengths and angles.
 *
 * @see "I. Krivy and B. Gruber 1976, doi:10.1107/S0567739476000636; R. W. Grosse-Kunstleve et al.
 *     2004, doi:10.1107/S010876730302186X"
 */
public final class NiggliCell {

  /** Differences of squared lengths below this share of V^(2/3) are rounding. */
  private static final double TOLERANCE = 1e-6;

  /** Very skewed cells take some dozens of steps. */
  private static final int MOST_STEPS = 10_000;

  private final double[][] v;
  private final double epsilon;

  private NiggliCell(double[] rows) {
    v = new double[3][];
    for (int k = 0; k < 3; k++) {
      v[k] = Arrays.copyOfRange(rows, 3 * k, 3 * k + 3);
    }
    epsilon = TOLERANCE * Math.pow(Math.abs(Matrix3.determinant(rows)), 2 / 3.0);
  }

  /**
   * Reduces a cell.
   *
   * @param rows 9 numbers, a then b then c (angstrom); not modified
   * @return the reduced cell's vectors, 9 numbers (angstrom)
   * @throws IllegalArgumentException if the vectors are not finite or span no volume
   */
  public static double[] reduce(double[] rows) {
    double volume = Matrix3.determinant(rows);
    if (!Double.isFinite(volume) || volume == 0) {
      throw new IllegalArgumentException(
          "lattice vectors must be finite and span a volume, got " + Arrays.toString(rows));
    }
    NiggliCell cell = new NiggliCell(rows);
    int steps = 0;
    while (cell.step()) {
      if (++steps > MOST_STEPS) {
        throw new IllegalArgumentException(
            "lattice vectors are too skewed to reduce: " + Arrays.toString(rows));
      }
    }
    double[] result = new double[9];
    for (int k = 0; k < 3; k++) {
      System.arraycopy(cell.v[k], 0, result, 3 * k, 3);
    }
    return result;
  }

  /** One pass over the rules; false when all hold. */
  private boolean step() {
    order();
    chooseSigns();
    double a = square(0);
    double b = square(1);
    double xi = twice(1, 2);
    double eta = twice(0, 2);
    double zeta = twice(0, 1);
    if (mustSubtract(xi, b, 2 * eta, zeta, zeta)) {
      add(2, 1, xi > 0 ? -1 : 1);
    } else if (mustSubtract(eta, a, 2 * xi, zeta, zeta)) {
      add(2, 0, eta > 0 ? -1 : 1);
    } else if (mustSubtract(zeta, a, 2 * xi, eta, eta)) {
      add(1, 0, zeta > 0 ? -1 : 1);
    } else {
      double sum = xi + eta + zeta + a + b;
      if (!isLess(sum, 0) && !(isEqual(sum, 0) && isLess(0, 2 * (a + eta) + zeta))) {
        return false;
      }
      add(2, 0, 1);
      add(2, 1, 1);
    }
    return true;
  }

  private boolean mustSubtract(double product, double square, double p, double q, double sign) {
    return isLess(square, Math.abs(product))
        || (isEqual(product, square) && isLess(p, q))
        || (isEqual(product, -square) && isLess(sign, 0));
  }

  /** Shortest vector first; of equal ones the one less inclined to the others. */
  private void order() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int k = 0; k < 2; k++) {
        double opposite = Math.abs(twice((k + 1) % 3, (k + 2) % 3));
        double next = Math.abs(twice((k + 2) % 3, k));
        boolean longer = isLess(square(k + 1), square(k));
        boolean tie = isEqual(square(k), square(k + 1)) && isLess(next, opposite);
        if (longer || tie) {
          double[] swapped = v[k];
          v[k] = v[k + 1];
          v[k + 1] = swapped;
          changed = true;
        }
      }
    }
  }

  /** Makes all three angles acute, or none. */
  private void chooseSigns() {
    double[] products = {twice(1, 2), twice(0, 2), twice(0, 1)};
    int[] sign = {1, 1, 1};
    int zero = -1;
    int negative = 0;
    for (int k = 0; k < 3; k++) {
      if (isEqual(products[k], 0)) {
        zero = k;
      } else if (products[k] < 0) {
        negative++;
      }
    }
    boolean acute = zero < 0 && negative % 2 == 0;
    for (int k = 0; k < 3; k++) {
      if (!isEqual(products[k], 0) && (products[k] > 0) != acute) {
        sign[k] = -1;
      }
    }
    if (sign[0] * sign[1] * sign[2] < 0 && zero >= 0) {
      sign[zero] = -sign[zero];
    }
    for (int k = 0; k < 3; k++) {
      for (int axis = 0; axis < 3; axis++) {
        v[k][axis] *= sign[k];
      }
    }
  }

  private void add(int to, int from, int times) {
    for (int axis = 0; axis < 3; axis++) {
      v[to][axis] += times * v[from][axis];
    }
  }

  private double square(int k) {
    return Vectors.dot(v[k], v[k]);
  }

  private double twice(int i, int j) {
    return 2 * Vectors.dot(v[i], v[j]);
  }

  private boolean isLess(double x, double y) {
    return x < y - epsilon;
  }

  private boolean isEqual(double x, double y) {
    return Math.abs(x - y) <= epsilon;
  }
}
