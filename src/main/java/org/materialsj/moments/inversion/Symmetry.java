package org.materialsj.moments.inversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Dense;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.Frames;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.geometry.Rotations;

/**
 * The symmetry of weighted points about the origin, up to a tolerance: the rotations and improper
 * rotations that bring the points onto points of the same weight.
 *
 * <p>Why inversion needs it: at points that have a symmetry, every invariant has a stationary value
 * with respect to displacements that break it, so that these are known only to the square root of
 * the precision. Among the displacements that keep the symmetry there is no such loss.
 */
final class Symmetry {

  private static final double THIRD = 2 * Math.PI / 3;

  private final List<int[]> permutations = new ArrayList<>();
  private final List<double[]> matrices = new ArrayList<>();

  private Symmetry() {}

  /**
   * Finds the operations.
   *
   * @param x 3n coordinates; not modified
   * @param weights n weights; not modified
   * @param tolerance largest distance of a moved point from its image
   * @return the symmetry, at least the identity
   */
  static Symmetry of(double[] x, double[] weights, double tolerance) {
    Symmetry symmetry = new Symmetry();
    double[] line = line(x);
    if (width(x, line) <= tolerance) {
      symmetry.linear(x, weights, line, tolerance);
      return symmetry;
    }
    int[] pair = widestPair(x);
    int n = weights.length;
    double[] from = Frames.of(x, pair[0], pair[1]);
    for (int p = 0; p < n; p++) {
      for (int q = 0; q < n; q++) {
        if (p != q && alike(x, weights, pair, p, q, 3 * tolerance)) {
          double[] to = Frames.of(x, p, q);
          symmetry.add(Frames.between(from, to, false), x, weights, tolerance);
          symmetry.add(Frames.between(from, to, true), x, weights, tolerance);
        }
      }
    }
    return symmetry;
  }

  int order() {
    return matrices.size();
  }

  /** The mean of all images of the points: closer to the exact symmetry. */
  double[] mean(double[] x) {
    double[] mean = new double[x.length];
    for (int g = 0; g < order(); g++) {
      double[] image = Rotations.apply(matrices.get(g), x);
      int[] partner = permutations.get(g);
      for (int i = 0; i < x.length; i++) {
        mean[3 * partner[i / 3] + i % 3] += image[i] / order();
      }
    }
    return mean;
  }

  /** An orthonormal basis, one after the other, of the displacements that keep the symmetry. */
  double[] basis(int n) {
    int size = 3 * n;
    double[] projector = new double[size * size];
    for (int g = 0; g < order(); g++) {
      double[] r = matrices.get(g);
      int[] partner = permutations.get(g);
      for (int i = 0; i < n; i++) {
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            projector[(3 * partner[i] + a) * size + 3 * i + b] += r[3 * a + b] / order();
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (projector[i * size + j] + projector[j * size + i]) / 2;
        projector[i * size + j] = mean;
        projector[j * size + i] = mean;
      }
    }
    SymmetricEigen eigen = Dense.symmetricEigen(projector, size);
    int first = 0;
    while (first < size && eigen.values()[first] < 0.75) {
      first++;
    }
    return Arrays.copyOfRange(eigen.vectors(), first * size, size * size);
  }

  /** Keeps a matrix that maps the points onto themselves, after fitting it to them. */
  private void add(double[] matrix, double[] x, double[] weights, double tolerance) {
    int n = weights.length;
    int[] partner = new int[n];
    boolean[] taken = new boolean[n];
    double[] image = Rotations.apply(matrix, x);
    for (int i = 0; i < n; i++) {
      int nearest = -1;
      double least = 9 * tolerance * tolerance;
      for (int j = 0; j < n; j++) {
        double d = square(image, i, x, j);
        if (!taken[j] && weights[j] == weights[i] && d <= least) {
          least = d;
          nearest = j;
        }
      }
      if (nearest < 0) {
        return;
      }
      partner[i] = nearest;
      taken[nearest] = true;
    }
    double[] fitted = fit(x, partner, Matrix3.determinant(matrix) < 0);
    image = Rotations.apply(fitted, x);
    for (int i = 0; i < n; i++) {
      if (square(image, i, x, partner[i]) > tolerance * tolerance) {
        return;
      }
    }
    permutations.add(partner);
    matrices.add(fitted);
  }

  /** The best rotation about the origin, or rotoinversion. */
  private static double[] fit(double[] x, int[] partner, boolean improper) {
    // With each point goes its inverse, so that the centroid stays at the origin.
    double[] moving = new double[2 * x.length];
    double[] fixed = new double[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      double sign = improper ? -1 : 1;
      moving[i] = sign * x[i];
      moving[x.length + i] = -sign * x[i];
      fixed[i] = x[3 * partner[i / 3] + i % 3];
      fixed[x.length + i] = -fixed[i];
    }
    double[] rotation = Kabsch.superpose(moving, fixed, false).rotation();
    if (improper) {
      for (int k = 0; k < 9; k++) {
        rotation[k] = -rotation[k];
      }
    }
    return rotation;
  }

  /** Points on a line: any turn about it, of which thirds serve, and perhaps its reversal. */
  private void linear(double[] x, double[] weights, double[] line, double tolerance) {
    int n = weights.length;
    int[] same = new int[n];
    Arrays.setAll(same, i -> i);
    double[] inverse = {-1, 0, 0, 0, -1, 0, 0, 0, -1};
    add(inverse, onLine(x, line), weights, tolerance);
    boolean reversible = order() > 0;
    int[] reversed = reversible ? permutations.get(0) : same;
    permutations.clear();
    matrices.clear();
    for (int turn = 0; turn < 3; turn++) {
      double[] third = Rotations.ofAxisAngle(line, turn * THIRD);
      permutations.add(same);
      matrices.add(third);
      if (reversible) {
        double[] both = third.clone();
        for (int k = 0; k < 9; k++) {
          both[k] = -both[k];
        }
        permutations.add(reversed);
        matrices.add(both);
      }
    }
  }

  private static double[] onLine(double[] x, double[] line) {
    double[] projected = new double[x.length];
    for (int i = 0; i < x.length; i += 3) {
      double along = x[i] * line[0] + x[i + 1] * line[1] + x[i + 2] * line[2];
      for (int k = 0; k < 3; k++) {
        projected[i + k] = along * line[k];
      }
    }
    return projected;
  }

  /** The direction along which the points spread most from the origin. */
  private static double[] line(double[] x) {
    double[] spread = new double[9];
    for (int i = 0; i < x.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          spread[3 * a + b] += x[i + a] * x[i + b];
        }
      }
    }
    return Arrays.copyOfRange(SymmetricEigen.small(spread, 3).vectors(), 6, 9);
  }

  private static double width(double[] x, double[] line) {
    double[] on = onLine(x, line);
    double widest = 0;
    for (int i = 0; i < x.length / 3; i++) {
      widest = Math.max(widest, square(x, i, on, i));
    }
    return Math.sqrt(widest);
  }

  private static int[] widestPair(double[] x) {
    int n = x.length / 3;
    int[] widest = {0, 1};
    double largest = -1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double area = Vectors.norm(Vectors.cross(point(x, i), point(x, j)));
        if (i != j && area > largest) {
          largest = area;
          widest = new int[] {i, j};
        }
      }
    }
    return widest;
  }

  private static boolean alike(
      double[] x, double[] weights, int[] pair, int p, int q, double tolerance) {
    int i = pair[0];
    int j = pair[1];
    double[] zero = new double[3];
    return weights[p] == weights[i]
        && weights[q] == weights[j]
        && near(square(x, p, zero, 0), square(x, i, zero, 0), tolerance)
        && near(square(x, q, zero, 0), square(x, j, zero, 0), tolerance)
        && near(square(x, p, x, q), square(x, i, x, j), tolerance);
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(Math.sqrt(a) - Math.sqrt(b)) <= tolerance;
  }

  private static double[] point(double[] x, int i) {
    return Arrays.copyOfRange(x, 3 * i, 3 * i + 3);
  }

  private static double square(double[] a, int i, double[] b, int j) {
    double x = a[3 * i] - b[3 * j];
    double y = a[3 * i + 1] - b[3 * j + 1];
    double z = a[3 * i + 2] - b[3 * j + 2];
    return x * x + y * y + z * z;
  }
}
