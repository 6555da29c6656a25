package org.materialsj.packing.entropic;

import java.util.SplittableRandom;

/** Fields for tests. */
final class Fields {

  private Fields() {}

  /** Random parameters; couplings only between the pairs (i, j) that are named, i below j. */
  static VonMisesField random(int n, double strength, long seed, int[][] pairs) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] frame = new double[n];
    double[] parameters = new double[2 * n * n];
    for (int i = 0; i < n; i++) {
      frame[i] = 2 * Math.PI * random.nextDouble();
      parameters[2 * i] = strength * random.nextGaussian();
      parameters[2 * i + 1] = strength * random.nextGaussian();
    }
    int at = 2 * n;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++, at += 4) {
        for (int[] pair : pairs) {
          if (pair[0] == i && pair[1] == j) {
            for (int k = 0; k < 4; k++) {
              parameters[at + k] = strength * random.nextGaussian();
            }
          }
        }
      }
    }
    return VonMisesField.of(frame, parameters);
  }

  /** Marginal densities per turn by summing over all points of a grid. */
  static double[][] quadrature(VonMisesField field, int points) {
    int n = field.dimension();
    double[][] sums = new double[n][points];
    int[] index = new int[n];
    double[] x = new double[n];
    double total = 0;
    long all = Math.round(Math.pow(points, n));
    for (long p = 0; p < all; p++) {
      long rest = p;
      for (int i = 0; i < n; i++) {
        index[i] = (int) (rest % points);
        x[i] = 2 * Math.PI * index[i] / points;
        rest /= points;
      }
      double density = Math.exp(field.logDensity(x));
      total += density;
      for (int i = 0; i < n; i++) {
        sums[i][index[i]] += density;
      }
    }
    for (double[] sum : sums) {
      for (int a = 0; a < points; a++) {
        sum[a] *= points / total;
      }
    }
    return sums;
  }

  /** Every pair. */
  static int[][] all(int n) {
    int[][] pairs = new int[n * (n - 1) / 2][];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        pairs[at++] = new int[] {i, j};
      }
    }
    return pairs;
  }
}
