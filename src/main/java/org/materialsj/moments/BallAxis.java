package org.materialsj.moments;

import org.materialsj.engine.special.GaussLegendre;

/**
 * The coordinates of sampling points along one axis of a grid, in the unit ball. The arrays are
 * shared: read-only.
 *
 * @param at coordinates, ascending
 * @param weight share of its voxel's width that a point stands for
 * @param voxel the voxel in which a point lies
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of columns, never compared
record BallAxis(double[] at, double[] weight, int[] voxel) {

  /**
   * The points along one axis.
   *
   * @param origin centre of the first voxel
   * @param spacing width of a voxel
   * @param count number of voxels
   * @param centre centre of the ball
   * @param radius radius of the ball
   * @param pointsPerVoxel Gauss points in each voxel; 1 is its centre
   */
  static BallAxis of(
      double origin, double spacing, int count, double centre, double radius, int pointsPerVoxel) {
    GaussLegendre rule = GaussLegendre.of(pointsPerVoxel, -0.5, 0.5);
    int points = count * pointsPerVoxel;
    BallAxis axis = new BallAxis(new double[points], new double[points], new int[points]);
    for (int i = 0; i < points; i++) {
      int voxel = i / pointsPerVoxel;
      int point = i % pointsPerVoxel;
      double inside = pointsPerVoxel == 1 ? 0 : rule.nodes()[point];
      axis.at[i] = (origin + (voxel + inside) * spacing - centre) / radius;
      axis.weight[i] = pointsPerVoxel == 1 ? 1 : rule.weights()[point];
      axis.voxel[i] = voxel;
    }
    return axis;
  }

  /** The number of points. */
  int size() {
    return at.length;
  }

  /**
   * The first point with at^2 + rest &lt; 1, or the size when there is none. With {@link #behind}
   * this is the chord that the ball cuts out of a row.
   */
  int first(double rest) {
    int i = 0;
    while (i < at.length && !(at[i] * at[i] + rest < 1)) {
      i++;
    }
    return i;
  }

  /** The place behind the last point with at^2 + rest &lt; 1, or 0 when there is none. */
  int behind(double rest) {
    int i = at.length;
    while (i > 0 && !(at[i - 1] * at[i - 1] + rest < 1)) {
      i--;
    }
    return i;
  }
}
