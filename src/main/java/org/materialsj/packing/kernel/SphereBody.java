package org.materialsj.packing.kernel;

import org.materialsj.engine.algebra.SymmetricEigen;
import org.materialsj.model.packing.BallUnion;

/**
 * A union of balls as flat arrays, with the box along the principal axes of its centres that holds
 * all balls and the origin.
 */
final class SphereBody {

  /** Added to every side of the box (angstrom), far above rounding. */
  private static final double MARGIN = 1e-4;

  final int size;

  /** 3n coordinates in the frame of the body (angstrom). */
  final double[] centres;

  final double[] radii;

  /** 9 numbers, row k is axis k of the box in the frame of the body. */
  final double[] axes;

  /** Coordinates along the axes of the box (angstrom). */
  final double[] x;

  final double[] y;
  final double[] z;

  /** The corner of the box with the least and with the most coordinates (angstrom). */
  final double[] low = new double[3];

  final double[] high = new double[3];

  /** Centre and half edges of the box. */
  final double[] middle = new double[3];

  final double[] half = new double[3];

  /** Radius about the origin. */
  final double radius;

  SphereBody(BallUnion body) {
    size = body.size();
    centres = body.centres();
    radii = body.radii();
    radius = body.radius();
    axes = axes(centres);
    double[][] along = new double[3][size];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < size; i++) {
        double c =
            axes[3 * k] * centres[3 * i]
                + axes[3 * k + 1] * centres[3 * i + 1]
                + axes[3 * k + 2] * centres[3 * i + 2];
        along[k][i] = c;
        low[k] = Math.min(low[k], c - radii[i]);
        high[k] = Math.max(high[k], c + radii[i]);
      }
      low[k] -= MARGIN;
      high[k] += MARGIN;
      middle[k] = (low[k] + high[k]) / 2;
      half[k] = (high[k] - low[k]) / 2;
    }
    x = along[0];
    y = along[1];
    z = along[2];
  }

  /** The principal axes of points, right-handed. */
  private static double[] axes(double[] points) {
    int n = points.length / 3;
    double[] mean = new double[3];
    for (int i = 0; i < points.length; i++) {
      mean[i % 3] += points[i] / n;
    }
    double[] scatter = new double[9];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 9; k++) {
        scatter[k] += (points[3 * i + k / 3] - mean[k / 3]) * (points[3 * i + k % 3] - mean[k % 3]);
      }
    }
    return SymmetricEigen.small(scatter, 3).vectors();
  }
}
