package org.materialsj.moments;

import java.util.SplittableRandom;
import org.materialsj.model.VoxelGrid;

/** Grids for tests. */
final class Volumes {

  /** The ball of the grids below. */
  static final BallFrame UNIT = new BallFrame(0, 0, 0, 1);

  private Volumes() {}

  /** Whether a point is in a shape. */
  @FunctionalInterface
  interface Density {
    double at(double x, double y, double z);
  }

  /** n^3 voxels that fill the cube of the unit ball. */
  static VoxelGrid cube(int n, Density density) {
    double h = 2.0 / n;
    float[] values = new float[n * n * n];
    for (int at = 0; at < values.length; at++) {
      double x = -1 + (at % n + 0.5) * h;
      double y = -1 + (at / n % n + 0.5) * h;
      double z = -1 + (at / n / n + 0.5) * h;
      values[at] = x * x + y * y + z * z < 1 ? (float) density.at(x, y, z) : 0;
    }
    double first = -1 + h / 2;
    return new VoxelGrid(
        n, n, n, new double[] {h, h, h}, new double[] {first, first, first}, values);
  }

  /** The solid of the reference: a box and a sphere. */
  static VoxelGrid boxAndSphere(int n) {
    return cube(
        n,
        (x, y, z) -> {
          boolean box = Math.abs(x) < 0.5 && Math.abs(y) < 0.3 && Math.abs(z) < 0.4;
          double a = x - 0.3;
          double b = y + 0.2;
          double c = z - 0.3;
          return box || a * a + b * b + c * c < 0.09 ? 1 : 0;
        });
  }

  /**
   * An anisotropic grid of random values, some of them 0, whose ball lies askew and overlaps it.
   */
  static VoxelGrid random(int nx, int ny, int nz) {
    SplittableRandom random = new SplittableRandom(5);
    float[] values = new float[nx * ny * nz];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble(-1, 2);
    }
    return new VoxelGrid(
        nx, ny, nz, new double[] {0.31, 0.42, 0.77}, new double[] {-3, 10, 0.2}, values);
  }

  /** A ball for {@link #random}(15, 13, 9), which leaves some voxels outside. */
  static final BallFrame ASKEW = new BallFrame(-0.713, 12.4567, 3.333, 3.1);
}
