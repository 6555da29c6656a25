package org.materialsj.engine.equivariant;

import java.util.SplittableRandom;
import org.materialsj.engine.geometry.Rotations;

/** Made-up molecules and rotations for tests. */
final class Clusters {

  /** Atoms of three kinds, none nearer to another than 0.8 angstrom. */
  static final int[] KINDS = {0, 1, 2, 1, 0, 2, 0};

  private Clusters() {}

  static double[] positions(SplittableRandom random) {
    double[] x = new double[3 * KINDS.length];
    for (int i = 0; i < KINDS.length; ) {
      for (int k = 0; k < 3; k++) {
        x[3 * i + k] = random.nextDouble(-1.7, 1.7);
      }
      boolean free = true;
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int k = 0; k < 3; k++) {
          square += Math.pow(x[3 * i + k] - x[3 * j + k], 2);
        }
        free &= square > 0.64;
      }
      i += free ? 1 : 0;
    }
    return x;
  }

  /** A rotation, with an inversion half of the time. */
  static double[] orthogonal(SplittableRandom random) {
    double[] r = Rotations.random(random);
    if (random.nextBoolean()) {
      for (int k = 0; k < 9; k++) {
        r[k] = -r[k];
      }
    }
    return r;
  }

  static double[] normal(SplittableRandom random, int length) {
    double[] x = new double[length];
    for (int k = 0; k < length; k++) {
      x[k] = random.nextGaussian();
    }
    return x;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
