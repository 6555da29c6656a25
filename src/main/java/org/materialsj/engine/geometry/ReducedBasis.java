package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

/**
 * Short, nearly orthogonal vectors that span the same lattice as the periodic directions of a cell,
 * however skewed that is, completed by unit vectors orthogonal to them where a direction is not
 * periodic.
 */
public final class ReducedBasis {

  /** Number of periodic directions, 0 to 3. */
  final int rank;

  /** 9 numbers: the {@code rank} lattice vectors first, then the unit vectors. */
  final double[] vectors;

  /** Inverse of {@link #vectors}: coordinates in the basis = Cartesian * inverse. */
  final double[] inverse;

  /** Row k: the lattice vector k in terms of the rows of the cell. */
  final long[][] coefficients;

  /** Distances between the lattice planes that each of the {@code rank} vectors steps between. */
  final double[] heights;

  /** Decreases below this share are rounding errors: going on could go round in a circle. */
  private static final double DECREASE = 1 - 1e-10;

  /**
   * The reduced basis of a lattice that is periodic in all directions.
   *
   * @param cell 9 numbers, a vector per row; not modified
   * @return the basis
   * @throws IllegalArgumentException if the vectors are not finite or not independent
   */
  public static ReducedBasis of(double[] cell) {
    return new ReducedBasis(cell, new boolean[] {true, true, true});
  }

  /**
   * The basis.
   *
   * @return a new array of 9 numbers, a vector per row
   */
  public double[] vectors() {
    return vectors.clone();
  }

  ReducedBasis(double[] cell, boolean[] periodic) {
    int count = 0;
    long[][] units = new long[3][3];
    for (int k = 0; k < 3; k++) {
      if (periodic[k]) {
        units[count++][k] = 1;
      }
    }
    rank = count;
    coefficients = units;
    double[][] basis = new double[3][];
    for (int k = 0; k < rank; k++) {
      basis[k] = combination(cell, units[k]);
    }
    reduce(cell, basis);
    complete(basis);
    vectors = new double[9];
    for (int k = 0; k < 3; k++) {
      System.arraycopy(basis[k], 0, vectors, 3 * k, 3);
    }
    double volume = Math.abs(Matrix3.determinant(vectors));
    heights = new double[rank];
    double scale = 1;
    for (int k = 0; k < rank; k++) {
      scale *= Vectors.norm(basis[k]);
      heights[k] = volume / Vectors.norm(Vectors.cross(basis[(k + 1) % 3], basis[(k + 2) % 3]));
    }
    if (!(volume > 1e-12 * scale) || !Double.isFinite(volume)) {
      throw new IllegalArgumentException(
          "periodic lattice vectors must be finite and independent, got " + Arrays.toString(cell));
    }
    inverse = Matrix3.inverse(vectors);
  }

  private void reduce(double[] cell, double[][] basis) {
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int i = 0; i < rank; i++) {
        for (int j = 0; j < rank; j++) {
          if (i != j) {
            double[] b = basis[j];
            long times = Math.round(Vectors.dot(basis[i], b) / Vectors.dot(b, b));
            shorter |= times != 0 && subtract(cell, basis, i, j, times);
          }
        }
      }
      shorter |= rank == 3 && shortenLongestByBoth(cell, basis);
    }
  }

  /** Pairs alone do not find a body diagonal that is shorter than an edge. */
  private boolean shortenLongestByBoth(double[] cell, double[][] basis) {
    int longest = 0;
    for (int k = 1; k < 3; k++) {
      if (Vectors.norm(basis[k]) > Vectors.norm(basis[longest])) {
        longest = k;
      }
    }
    int p = (longest + 1) % 3;
    int q = (longest + 2) % 3;
    for (int signs = 0; signs < 4; signs++) {
      long[] changed = coefficients[longest].clone();
      for (int k = 0; k < 3; k++) {
        changed[k] += (1 - (signs & 2)) * coefficients[p][k];
        changed[k] += (1 - 2 * (signs & 1)) * coefficients[q][k];
      }
      if (replace(cell, basis, longest, changed)) {
        return true;
      }
    }
    return false;
  }

  private boolean subtract(double[] cell, double[][] basis, int i, int j, long times) {
    long[] changed = coefficients[i].clone();
    for (int k = 0; k < 3; k++) {
      changed[k] -= times * coefficients[j][k];
    }
    return replace(cell, basis, i, changed);
  }

  private boolean replace(double[] cell, double[][] basis, int i, long[] changed) {
    double[] candidate = combination(cell, changed);
    if (!(Vectors.dot(candidate, candidate) < DECREASE * Vectors.dot(basis[i], basis[i]))) {
      return false;
    }
    basis[i] = candidate;
    coefficients[i] = changed;
    return true;
  }

  /**
   * A sum of rows of the cell, with products and sums carried to twice the digits (Ogita, Rump and
   * Oishi 2005, doi:10.1137/030601818): of a very skewed cell the rows are far longer than the sum,
   * and a site may be a million sums away from the cell that it is moved into.
   */
  private static double[] combination(double[] cell, long[] times) {
    double[] result = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double sum = 0;
      double lost = 0;
      for (int k = 0; k < 3; k++) {
        if (times[k] != 0) { // A row that is not periodic may hold anything.
          double product = times[k] * cell[3 * k + axis];
          double next = sum + product;
          double part = next - sum;
          lost += (sum - (next - part)) + (product - part);
          lost += Math.fma(times[k], cell[3 * k + axis], -product);
          sum = next;
        }
      }
      result[axis] = sum + lost;
    }
    return result;
  }

  private void complete(double[][] basis) {
    if (rank == 0) {
      basis[0] = new double[] {1, 0, 0};
    }
    if (rank <= 1) {
      // The axis that is farthest from the first vector gives a well-defined normal.
      double[] v = basis[0];
      double[] axis = new double[3];
      int least = Math.abs(v[0]) <= Math.abs(v[1]) ? 0 : 1;
      axis[Math.abs(v[2]) < Math.abs(v[least]) ? 2 : least] = 1;
      basis[1] = unit(Vectors.cross(v, axis));
    }
    if (rank <= 2) {
      basis[2] = unit(Vectors.cross(basis[0], basis[1]));
    }
  }

  private static double[] unit(double[] v) {
    double norm = Vectors.norm(v);
    return new double[] {v[0] / norm, v[1] / norm, v[2] / norm};
  }
}
