package org.materialsj.potentials.clusters;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Geometry of 3n coordinates. */
final class Shape {

  /** The volume of an atom in a dense packing of spheres of diameter 1. */
  private static final double DENSE = 1 / Math.sqrt(2);

  /** How much roomier than dense a random start is. */
  private static final double ROOM = 1.6;

  private static final double LEAST_START_DISTANCE = 0.7;
  private static final int MOST_TRIES = 1000;

  private Shape() {}

  static double square(double[] x, int i, int j) {
    double dx = x[3 * i] - x[3 * j];
    double dy = x[3 * i + 1] - x[3 * j + 1];
    double dz = x[3 * i + 2] - x[3 * j + 2];
    return dx * dx + dy * dy + dz * dz;
  }

  /**
   * Places atoms in a ball, evenly and not too near to each other.
   *
   * @param scale distance of neighbours
   * @return 3n coordinates
   */
  static double[] random(int atoms, double scale, SplittableRandom random) {
    double radius = scale * Math.cbrt(3 * ROOM * DENSE * atoms / (4 * Math.PI));
    double[] x = new double[3 * atoms];
    double nearest = LEAST_START_DISTANCE * scale;
    for (int i = 0; i < atoms; i++) {
      int tries = 0;
      do {
        double[] point = inBall(radius, random);
        System.arraycopy(point, 0, x, 3 * i, 3);
        if (++tries == MOST_TRIES) {
          radius *= 1.1;
          tries = 0;
        }
      } while (nearestSquare(x, i, i) < nearest * nearest);
    }
    return x;
  }

  private static double[] inBall(double radius, SplittableRandom random) {
    while (true) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      double z = 2 * random.nextDouble() - 1;
      if (x * x + y * y + z * z <= 1) {
        return new double[] {radius * x, radius * y, radius * z};
      }
    }
  }

  static double[] direction(SplittableRandom random) {
    while (true) {
      double[] point = inBall(1, random);
      double length = Math.hypot(Math.hypot(point[0], point[1]), point[2]);
      if (length > 1e-3) {
        return new double[] {point[0] / length, point[1] / length, point[2] / length};
      }
    }
  }

  /** The squared distance of atom i from the nearest of the first atoms, itself left out. */
  static double nearestSquare(double[] x, int i, int first) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < first; j++) {
      if (j != i) {
        nearest = Math.min(nearest, square(x, i, j));
      }
    }
    return nearest;
  }

  /** Whether all atoms hang together by distances up to a reach. */
  static boolean isWhole(double[] x, double reach) {
    int n = x.length / 3;
    boolean[] seen = new boolean[n];
    int[] queue = new int[n];
    int end = 1;
    seen[0] = true;
    for (int at = 0; at < end; at++) {
      for (int j = 0; j < n; j++) {
        if (!seen[j] && square(x, queue[at], j) < reach * reach) {
          seen[j] = true;
          queue[end++] = j;
        }
      }
    }
    return end == n;
  }

  /** Moves the middle of the coordinates to 0. */
  static void centre(double[] x) {
    double[] middle = middle(x);
    for (int i = 0; i < x.length; i++) {
      x[i] -= middle[i % 3];
    }
  }

  static double[] middle(double[] x) {
    double[] middle = new double[3];
    for (int i = 0; i < x.length; i++) {
      middle[i % 3] += x[i];
    }
    Arrays.setAll(middle, k -> middle[k] / (x.length / 3));
    return middle;
  }
}
