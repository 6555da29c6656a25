package org.materialsj.packing.search;

import java.util.Arrays;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.algebra.SymmetricEigen;

/**
 * Newton's step where curvature, not contacts alone, holds a packing: with fewer contacts than a
 * vertex has, the active ones are kept equal and the weighted sum of their curvatures, the Hessian
 * of the Lagrangian, is followed in the directions that change none of them against the others. The
 * curvatures are central differences of the contacts' own gradients. For one thread.
 *
 * @see "Nocedal and Wright, Numerical Optimization, 2nd edition 2006, section 18.1"
 */
final class CurvedStep {

  /** Step of the differences: their error is about the square of it. */
  private static final double STEP = 1e-5;

  /** A direction is dependent when less than this is left of it. */
  private static final double DEPENDENT = 1e-7;

  /** Eigenvalues below this share of the largest are flat. */
  private static final double FLAT = 1e-9;

  private final int n;
  private final Objective.Evaluator evaluator;

  CurvedStep(int n, Objective.Evaluator evaluator) {
    this.n = n;
    this.evaluator = evaluator;
  }

  /**
   * The step from a point.
   *
   * @param u n variables
   * @param active rows of the active contacts as {@code Evaluator.contacts} gives them, at least 1
   * @param weights their Lagrange multipliers, summing to 1
   * @return n changes, all 0 when the contacts make a vertex
   */
  double[] from(double[] u, double[][] active, double[] weights) {
    double[][] basis = new double[n][];
    int rank = 0;
    double[] step = towardsEqual(active);
    for (int k = 1; k < active.length && rank < n; k++) {
      rank += independent(difference(active[k], active[0]), basis, rank) ? 1 : 0;
    }
    int free = n - rank;
    if (free == 0) {
      return step;
    }
    int found = rank;
    for (int i = 0; i < n && found < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      found += independent(unit, basis, found) ? 1 : 0;
    }
    free = found - rank;
    double[] hessian = new double[free * free];
    double[] slope = new double[free];
    for (int a = 0; a < free; a++) {
      double[] direction = basis[rank + a];
      double[] curvature = curvature(u, direction, active, weights);
      for (int b = 0; b < free; b++) {
        hessian[a * free + b] += dot(curvature, basis[rank + b]) / 2;
        hessian[b * free + a] += dot(curvature, basis[rank + b]) / 2;
      }
      for (int k = 0; k < active.length; k++) {
        slope[a] += weights[k] * dotRow(active[k], direction);
      }
    }
    addNewton(hessian, slope, free, basis, rank, step);
    return step;
  }

  /** The shortest step that makes the active contacts equal to first order. */
  private double[] towardsEqual(double[][] active) {
    int rows = active.length - 1;
    if (rows == 0) {
      return new double[n];
    }
    double[] matrix = new double[rows * n];
    double[] right = new double[rows];
    for (int k = 0; k < rows; k++) {
      System.arraycopy(difference(active[k + 1], active[0]), 0, matrix, k * n, n);
      right[k] = active[0][0] - active[k + 1][0];
    }
    return Dense.leastSquares(matrix, rows, n, right).solution().clone();
  }

  private double[] difference(double[] row, double[] from) {
    double[] difference = new double[n];
    for (int i = 0; i < n; i++) {
      difference[i] = row[1 + i] - from[1 + i];
    }
    return difference;
  }

  /** Appends what is left of a vector beside the first unit vectors, when something is. */
  private static boolean independent(double[] vector, double[][] basis, int count) {
    double before = Math.sqrt(dot(vector, vector));
    // Twice, because once leaves rounding.
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < count; k++) {
        double along = dot(vector, basis[k]);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= along * basis[k][i];
        }
      }
    }
    double left = Math.sqrt(dot(vector, vector));
    if (!(left > DEPENDENT * before)) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= left;
    }
    basis[count] = vector;
    return true;
  }

  /** The Hessian of the Lagrangian times a direction. */
  private double[] curvature(double[] u, double[] direction, double[][] active, double[] weights) {
    double[] sum = new double[n];
    for (int side = -1; side <= 1; side += 2) {
      double h = side * STEP;
      double[] moved = new double[n];
      for (int i = 0; i < n; i++) {
        moved[i] = u[i] + h * direction[i];
      }
      // Every active contact stays within this of the top.
      double[][] rows = evaluator.contacts(moved, 100 * STEP);
      for (int k = 0; k < active.length; k++) {
        double[] same = same(rows, active[k], h * dotRow(active[k], direction));
        for (int i = 0; i < n; i++) {
          sum[i] += weights[k] * (same[1 + i] - active[k][1 + i]) * side / (2 * STEP);
        }
      }
    }
    return sum;
  }

  /** The row of the moved packing that is the same contact: nearest in value and in gradient. */
  private static double[] same(double[][] rows, double[] row, double rise) {
    double[] best = row;
    double least = Double.POSITIVE_INFINITY;
    for (double[] other : rows) {
      double distance = Math.abs(other[0] - row[0] - rise) / STEP;
      for (int i = 1; i < row.length && distance < least; i++) {
        distance += Math.abs(other[i] - row[i]);
      }
      if (distance < least) {
        least = distance;
        best = other;
      }
    }
    return best;
  }

  /** Adds the descent step of the quadratic model; along flat directions it does not move. */
  private static void addNewton(
      double[] hessian, double[] slope, int free, double[][] basis, int rank, double[] step) {
    SymmetricEigen eigen = SymmetricEigen.small(hessian, free);
    double largest = Arrays.stream(eigen.values()).map(Math::abs).max().orElseThrow();
    for (int a = 0; a < free; a++) {
      double value = Math.abs(eigen.values()[a]);
      if (value <= FLAT * largest) {
        continue;
      }
      double along = 0;
      for (int b = 0; b < free; b++) {
        along += eigen.vectors()[a * free + b] * slope[b];
      }
      for (int b = 0; b < free; b++) {
        double factor = -along / value * eigen.vectors()[a * free + b];
        for (int i = 0; i < step.length; i++) {
          step[i] += factor * basis[rank + b][i];
        }
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double dotRow(double[] row, double[] direction) {
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += row[1 + i] * direction[i];
    }
    return sum;
  }
}
