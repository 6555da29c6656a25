package org.materialsj.engine.geometry;

import java.util.Arrays;

/**
 * The sites, moved into the reduced cell, and those of their images that lie within a radius of the
 * box about the moved sites: every neighbour of every site is among them.
 */
final class ImagePoints {

  /** Added to the radius where candidates are chosen, so that rounding there never loses one. */
  static final double SLACK = 1e-6;

  private static final int LARGEST_IMAGE = 1 << 30;

  /** 3n Cartesian coordinates of the sites after they were moved. */
  final double[] moved;

  /** 3n numbers: the lattice vectors of the cell that were added to move each site. */
  final int[] moves;

  /** Number of points. */
  int count;

  /** 3 coordinates of each point. */
  double[] positions;

  /** Index of the site that each point is an image of. */
  int[] sites;

  /** 3 numbers for each point: the lattice vectors to add to its site, as given, to be there. */
  int[] images;

  /** The corners of the box that holds all points. */
  final double[] low = new double[3];

  final double[] high = new double[3];

  private final ReducedBasis basis;
  private final double reach;

  ImagePoints(double[] cartesian, ReducedBasis basis, double radius) {
    this.basis = basis;
    this.reach = radius + SLACK;
    moved = cartesian.clone();
    moves = new int[cartesian.length];
    moveIntoCell();
    bound();
    double[] from = new double[3];
    double[] to = new double[3];
    limits(from, to);
    visit(from, to, false);
    positions = new double[3 * count];
    sites = new int[count];
    images = new int[3 * count];
    visit(from, to, true);
  }

  private void moveIntoCell() {
    for (int i = 0; i < moved.length; i += 3) {
      long[] sum = new long[3];
      for (int k = 0; k < basis.rank; k++) {
        double cells = -Math.floor(coordinate(i, k));
        for (int axis = 0; cells != 0 && axis < 3; axis++) {
          moved[i + axis] += cells * basis.vectors[3 * k + axis];
          sum[axis] += ((long) cells) * basis.coefficients[k][axis];
        }
      }
      for (int axis = 0; axis < 3; axis++) {
        moves[i + axis] = exact(sum[axis]);
      }
    }
  }

  private static int exact(long image) {
    if (Math.abs(image) > LARGEST_IMAGE) {
      throw new IllegalArgumentException("a site lies " + image + " cells away from the first");
    }
    return (int) image;
  }

  /** Coordinate k of a moved site in the reduced basis. */
  private double coordinate(int i, int k) {
    return moved[i] * basis.inverse[k]
        + moved[i + 1] * basis.inverse[3 + k]
        + moved[i + 2] * basis.inverse[6 + k];
  }

  private void bound() {
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < moved.length; i++) {
      low[i % 3] = Math.min(low[i % 3], moved[i] - reach);
      high[i % 3] = Math.max(high[i % 3], moved[i] + reach);
    }
  }

  /** The range of coordinates in the reduced basis that images can have. */
  private void limits(double[] from, double[] to) {
    for (int k = 0; k < basis.rank; k++) {
      from[k] = Double.POSITIVE_INFINITY;
      to[k] = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < moved.length; i += 3) {
        double f = coordinate(i, k);
        from[k] = Math.min(from[k], f - reach / basis.heights[k]);
        to[k] = Math.max(to[k], f + reach / basis.heights[k]);
      }
    }
  }

  /** Counts the points, or fills the arrays with them, in order of sites. */
  private void visit(double[] from, double[] to, boolean fill) {
    count = 0;
    int[] first = new int[3];
    int[] last = new int[3];
    for (int i = 0; i < moved.length; i += 3) {
      for (int k = 0; k < basis.rank; k++) {
        double f = coordinate(i, k);
        first[k] = (int) Math.ceil(from[k] - f);
        last[k] = (int) Math.floor(to[k] - f);
      }
      for (int a = first[0]; a <= last[0]; a++) {
        for (int b = first[1]; b <= last[1]; b++) {
          for (int c = first[2]; c <= last[2]; c++) {
            visit(i, a, b, c, fill);
          }
        }
      }
    }
  }

  private void visit(int i, int a, int b, int c, boolean fill) {
    double[] v = basis.vectors;
    double x = moved[i];
    double y = moved[i + 1];
    double z = moved[i + 2];
    if ((a | b | c) != 0) {
      x += a * v[0] + b * v[3] + c * v[6];
      y += a * v[1] + b * v[4] + c * v[7];
      z += a * v[2] + b * v[5] + c * v[8];
    }
    if (x < low[0] || x > high[0] || y < low[1] || y > high[1] || z < low[2] || z > high[2]) {
      return;
    }
    if (fill) {
      int p = 3 * count;
      positions[p] = x;
      positions[p + 1] = y;
      positions[p + 2] = z;
      sites[count] = i / 3;
      for (int k = 0; k < 3; k++) {
        images[p + k] =
            exact(
                moves[i + k]
                    + a * basis.coefficients[0][k]
                    + b * basis.coefficients[1][k]
                    + c * basis.coefficients[2][k]);
      }
    }
    count++;
  }
}
