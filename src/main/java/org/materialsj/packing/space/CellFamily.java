package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The cells of determinant 1 that a group allows: W^T G W = G for the metric G and the matrix W of
 * every operation. The constraints are derived from the matrices in exact integers, so they are
 * right in every setting: which lengths are equal, which angles are fixed, equal or free.
 *
 * <p>Logarithms of ratios of lengths lie in [-range, range] and free angles in [45, 135] degrees,
 * both folded. But for the range of lengths no lattice is lost by that. Triclinic and oblique
 * lattices have reduced cells, with angles in [60, 120] degrees. Where a glide or a centring
 * singles out one axis of the free angle modulo 2, such as c in P2_1/c, the cells of a lattice are
 * related by a -> a + k c and c -> c + 2 m a; the shortest such cell has |cos beta| at most c / (2
 * a) and at most a / c, hence at most 1 / sqrt 2. Where it singles out the diagonal, such as a + c
 * in P2_1/n, no range of angles would do; there the variables are those of the cell (a, b, a + c).
 * Cells that are nearly flat are no cells. Axis a lies along x and b in the xy plane, except for
 * rhombohedral axes, whose threefold axis is along z; so for all settings of International Tables
 * the Cartesian matrices of the operations do not depend on the cell. The variable of rhombohedral
 * axes is the ratio c/a of the hexagonal axes of the same lattice.
 */
final class CellFamily {

  /** Least square of the height of c above the plane of a and b, for c of length 1. */
  private static final double FLAT = 0.01;

  private static final int[][] PAIRS = {{0, 1}, {0, 2}, {1, 2}};
  private static final String[] ANGLES = {"gamma", "beta", "alpha"};

  private final int dimension;
  private final double range;
  private final int[] lengthClass = new int[3];
  private final int[] angleClass = {-1, -1, -1};
  private final int[] angleSign = new int[3];
  private final double[] fixedCosine = new double[3];
  private final List<String> names = new ArrayList<>();
  private final int ratios;
  private final boolean rhombohedral;

  /** The axes i and j of the free angle when the variables are those of i and i + j; or empty. */
  private final int[] diagonal;

  /**
   * Derives the family.
   *
   * @param group the group
   * @param range largest logarithm of a ratio of lengths, positive
   * @throws IllegalArgumentException if the axes are not those of a conventional cell
   */
  CellFamily(PackingGroup group, double range) {
    if (!(range > 0 && range <= 5)) {
      throw new IllegalArgumentException("range of length ratios must be in (0, 5], got " + range);
    }
    this.dimension = group.dimension();
    this.range = range;
    List<SymmetryOperation> operations = group.operations();
    int pairs = dimension == 2 ? 1 : 3;
    long[][] squares = new long[dimension][];
    for (int i = 0; i < dimension; i++) {
      squares[i] = invariant(operations, i, i);
    }
    int lengths = 0;
    for (int i = 0; i < dimension; i++) {
      int equal = 0;
      while (!Arrays.equals(squares[equal], squares[i])) {
        equal++;
      }
      lengthClass[i] = equal < i ? lengthClass[equal] : lengths++;
      if (equal == i && i > 0) {
        names.add("length ratio " + (char) ('a' + i) + "/a");
      }
    }
    ratios = lengths - 1;
    int angles = 0;
    long[][] products = new long[pairs][];
    // From the last pair, so that alpha, beta and gamma come in this order.
    for (int p = pairs - 1; p >= 0; p--) {
      products[p] = invariant(operations, PAIRS[p][0], PAIRS[p][1]);
      if (!isFixed(p, products[p], squares)) {
        for (int q = pairs - 1; q > p && angleClass[p] < 0; q--) {
          int sign = tie(products[p], products[q]);
          if (angleClass[q] >= 0 && sign != 0) {
            angleClass[p] = angleClass[q];
            angleSign[p] = sign * angleSign[q];
          }
        }
        if (angleClass[p] < 0) {
          angleClass[p] = angles++;
          angleSign[p] = 1;
          names.add("angle " + ANGLES[p]);
        }
      }
    }
    rhombohedral =
        dimension == 3
            && ratios == 0
            && angles == 1
            && Arrays.stream(angleSign).allMatch(sign -> sign == 1);
    if (rhombohedral) {
      names.set(0, "length ratio c/a of hexagonal axes");
    }
    diagonal = diagonal(operations, angles);
    if (diagonal.length > 0) {
      String one = "abc".substring(diagonal[0], diagonal[0] + 1);
      String sum = one + "+" + (char) ('a' + diagonal[1]);
      names.set(diagonal[1] - 1, "length ratio (" + sum + ")/a");
      names.set(ratios, "angle between " + one + " and " + sum);
    }
    if (ratios + angles + 1 != freedom(operations)) {
      throw new IllegalArgumentException(
          group.symbol() + " is not on the axes of a conventional cell, so it cannot be packed");
    }
  }

  /** The entry ij of the mean of W^T E W over the group, times its order, for all symmetric E. */
  private long[] invariant(List<SymmetryOperation> operations, int i, int j) {
    int n = dimension;
    long[] entry = new long[n * (n + 1) / 2];
    for (SymmetryOperation w : operations) {
      int at = 0;
      for (int k = 0; k < n; k++) {
        for (int l = k; l < n; l++) {
          entry[at++] +=
              k == l
                  ? 2L * w.rotation(k, i) * w.rotation(k, j)
                  : (long) w.rotation(k, i) * w.rotation(l, j)
                      + (long) w.rotation(l, i) * w.rotation(k, j);
        }
      }
    }
    return entry;
  }

  /** Whether the cosine of a pair of axes is 0, 1/2 or -1/2 in every cell; keeps it. */
  private boolean isFixed(int pair, long[] product, long[][] squares) {
    long[] square = squares[PAIRS[pair][0]];
    for (int half = -1; half <= 1; half++) {
      boolean equal = half == 0 || Arrays.equals(square, squares[PAIRS[pair][1]]);
      for (int k = 0; k < product.length; k++) {
        equal &= 2 * product[k] == half * square[k];
      }
      if (equal) {
        fixedCosine[pair] = half / 2.0;
        return true;
      }
    }
    return false;
  }

  /** 1 when two entries are equal in every cell, -1 when opposite, otherwise 0. */
  private static int tie(long[] p, long[] q) {
    if (Arrays.equals(p, q)) {
      return 1;
    }
    for (int k = 0; k < p.length; k++) {
      if (p[k] != -q[k]) {
        return 0;
      }
    }
    return -1;
  }

  /** The axes of the free angle of a monoclinic group that singles out their diagonal. */
  private int[] diagonal(List<SymmetryOperation> operations, int angles) {
    for (int p = 0; dimension == 3 && ratios == 2 && angles == 1 && p < PAIRS.length; p++) {
      if (angleClass[p] == 0 && PlaneClasses.singleOutDiagonal(operations, PAIRS[p])) {
        return PAIRS[p];
      }
    }
    return new int[0];
  }

  /** The dimension of the space of invariant metrics: the mean character of symmetric squares. */
  private int freedom(List<SymmetryOperation> operations) {
    long sum = 0;
    for (SymmetryOperation w : operations) {
      long trace = 0;
      long square = 0;
      for (int i = 0; i < dimension; i++) {
        trace += w.rotation(i, i);
        for (int j = 0; j < dimension; j++) {
          square += (long) w.rotation(i, j) * w.rotation(j, i);
        }
      }
      sum += trace * trace + square;
    }
    return (int) (sum / (2L * operations.size()));
  }

  /** The number of variables: 0 to 5. */
  int count() {
    return names.size();
  }

  /** One name per variable. */
  List<String> names() {
    return List.copyOf(names);
  }

  /**
   * The cell of a point.
   *
   * @param u variables; the first {@link #count} are the cell's
   * @param cell receives d x d numbers, row i is lattice vector i, determinant 1
   * @return false when the angles make no cell or a nearly flat one; the numbers are then undefined
   */
  boolean cell(double[] u, double[] cell) {
    return cell(u, -1, cell);
  }

  /**
   * The derivative of the cell.
   *
   * @param u a point that has a cell
   * @param variable 0 to {@link #count} - 1
   * @param derivative receives d x d numbers
   */
  void derivative(double[] u, int variable, double[] derivative) {
    cell(u, variable, derivative);
  }

  /** The cell, or its derivative by a variable that is not negative. */
  private boolean cell(double[] u, int variable, double[] out) {
    boolean exists = conventional(u, variable, out);
    if (diagonal.length > 0) {
      for (int k = 0; k < 3; k++) {
        out[3 * diagonal[1] + k] -= out[3 * diagonal[0] + k];
      }
    }
    return exists;
  }

  private boolean conventional(double[] u, int variable, double[] out) {
    if (dimension == 2) {
      return planeCell(u, variable, out);
    }
    if (rhombohedral) {
      return rhombohedralCell(u, variable, out);
    }
    double ca = cosine(u, 2);
    double cb = cosine(u, 1);
    double cg = cosine(u, 0);
    double sg = Math.sqrt(1 - cg * cg);
    double cy = (ca - cb * cg) / sg;
    double square = 1 - cb * cb - cy * cy;
    if (!(square >= FLAT)) {
      return false;
    }
    double cz = Math.sqrt(square);
    double a = logLength(u, 0);
    double b = logLength(u, 1);
    double c = logLength(u, 2);
    double norm = (a + b + c + Math.log(sg * cz)) / 3;
    double la = Math.exp(a - norm);
    double lb = Math.exp(b - norm);
    double lc = Math.exp(c - norm);
    if (variable < 0) {
      row(out, 0, la, 0, 0);
      row(out, 1, lb * cg, lb * sg, 0);
      row(out, 2, lc * cb, lc * cy, lc * cz);
      return true;
    }
    double da = cosineSlope(u, 2, variable);
    double db = cosineSlope(u, 1, variable);
    double dg = cosineSlope(u, 0, variable);
    double ds = -cg * dg / sg;
    double dy = (da - db * cg - cb * dg - cy * ds) / sg;
    double dz = -(cb * db + cy * dy) / cz;
    double fa = logSlope(u, 0, variable);
    double fb = logSlope(u, 1, variable);
    double fc = logSlope(u, 2, variable);
    double mean = (fa + fb + fc + ds / sg + dz / cz) / 3;
    fa = la * (fa - mean);
    fb = lb * (fb - mean);
    fc = lc * (fc - mean);
    row(out, 0, fa, 0, 0);
    row(out, 1, fb * cg + lb * dg, fb * sg + lb * ds, 0);
    row(out, 2, fc * cb + lc * db, fc * cy + lc * dy, fc * cz + lc * dz);
    return true;
  }

  private boolean planeCell(double[] u, int variable, double[] out) {
    double cg = cosine(u, 0);
    double sg = Math.sqrt(1 - cg * cg);
    double a = logLength(u, 0);
    double b = logLength(u, 1);
    double norm = (a + b + Math.log(sg)) / 2;
    double la = Math.exp(a - norm);
    double lb = Math.exp(b - norm);
    if (variable < 0) {
      fill(out, la, 0, lb * cg, lb * sg);
      return true;
    }
    double dg = cosineSlope(u, 0, variable);
    double ds = -cg * dg / sg;
    double fa = logSlope(u, 0, variable);
    double fb = logSlope(u, 1, variable);
    double mean = (fa + fb + ds / sg) / 2;
    fa = la * (fa - mean);
    fb = lb * (fb - mean);
    fill(out, fa, 0, fb * cg + lb * dg, fb * sg + lb * ds);
    return true;
  }

  /** Obverse rhombohedral axes of a hexagonal lattice with a along x. */
  private boolean rhombohedralCell(double[] u, int variable, double[] out) {
    double r = (2 * Folds.triangle(u[0]) - 1) * range;
    double height = Math.exp(r) / 3;
    double scale = Math.cbrt(height * Math.sqrt(3) / 2);
    double x = 0.5 / scale;
    double y = Math.sqrt(3) / 6 / scale;
    double z = height / scale;
    if (variable >= 0) {
      double slope = 2 * range * Folds.slope(u[0]);
      x *= -slope / 3;
      y *= -slope / 3;
      z *= 2 * slope / 3;
    }
    row(out, 0, x, y, z);
    row(out, 1, -x, y, z);
    row(out, 2, 0, -2 * y, z);
    return true;
  }

  private static void fill(double[] out, double xx, double xy, double yx, double yy) {
    out[0] = xx;
    out[1] = xy;
    out[2] = yx;
    out[3] = yy;
  }

  private static void row(double[] out, int row, double x, double y, double z) {
    out[3 * row] = x;
    out[3 * row + 1] = y;
    out[3 * row + 2] = z;
  }

  private double logLength(double[] u, int axis) {
    int k = lengthClass[axis] - 1;
    return k < 0 ? 0 : (2 * Folds.triangle(u[k]) - 1) * range;
  }

  private double logSlope(double[] u, int axis, int variable) {
    int k = lengthClass[axis] - 1;
    return k == variable && k >= 0 ? 2 * range * Folds.slope(u[k]) : 0;
  }

  private double angle(double[] u, int variable) {
    return (0.25 + 0.5 * Folds.triangle(u[variable])) * Math.PI;
  }

  private double cosine(double[] u, int pair) {
    int k = angleClass[pair];
    return k < 0 ? fixedCosine[pair] : angleSign[pair] * Math.cos(angle(u, ratios + k));
  }

  private double cosineSlope(double[] u, int pair, int variable) {
    int k = angleClass[pair];
    if (k < 0 || ratios + k != variable) {
      return 0;
    }
    double slope = Math.PI / 2 * Folds.slope(u[variable]);
    return -angleSign[pair] * Math.sin(angle(u, variable)) * slope;
  }
}
