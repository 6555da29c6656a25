package org.materialsj.potentials.conformers;

import java.util.SplittableRandom;
import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.engine.geometry.LeastRmsd;
import org.materialsj.engine.geometry.Rotations;

/**
 * Turns conformers to their principal axes: the centroid of all atoms at the origin, the largest
 * extent along x, the least along z. The axes have no direction, so one of the four proper choices
 * of their signs is drawn.
 */
final class PrincipalAxes {

  private PrincipalAxes() {}

  /**
   * Turns a conformer; it is never mirrored.
   *
   * @param positions 3n Cartesian coordinates; not modified
   * @param random where two bits are drawn from
   * @return a new array of 3n coordinates
   */
  static double[] align(double[] positions, SplittableRandom random) {
    double[] x = positions.clone();
    LeastRmsd.centre(x);
    double[] moments = new double[9];
    for (int i = 0; i < x.length; i += 3) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          moments[3 * j + k] += x[i + j] * x[i + k];
        }
      }
    }
    double[] v = SymmetricEigen.small(moments, 3).vectors();
    int first = random.nextBoolean() ? 1 : -1;
    int second = random.nextBoolean() ? 1 : -1;
    double[] axes = new double[9];
    for (int k = 0; k < 3; k++) {
      axes[k] = first * v[6 + k];
      axes[3 + k] = second * v[3 + k];
    }
    for (int k = 0; k < 3; k++) {
      int p = (k + 1) % 3;
      int q = (k + 2) % 3;
      axes[6 + k] = axes[p] * axes[3 + q] - axes[q] * axes[3 + p];
    }
    return Rotations.apply(axes, x);
  }
}
