package org.materialsj.moments;

import java.util.Arrays;

/**
 * Adds up the {@link ProductBasis} over the points of one plane after the other. It owns its
 * working memory; for one thread.
 */
final class PlaneAnalysis {

  private final ProductBasis basis;
  private final double[][] work;
  private final double[] sums;
  // One line per degree a, one place per row.
  private final double[][] rows;
  private final double[] y;
  private int count;

  /**
   * Makes room.
   *
   * @param basis the functions
   * @param points largest number of points in a row
   * @param mostRows largest number of rows in a plane
   */
  PlaneAnalysis(ProductBasis basis, int points, int mostRows) {
    this.basis = basis;
    work = new double[2][Math.max(points, mostRows)];
    sums = new double[basis.order + 1];
    rows = new double[basis.order + 1][mostRows];
    y = new double[mostRows];
  }

  /**
   * Adds a row to the plane.
   *
   * @param inDisc place of the row in the disc, y / d, in -1..1
   * @param chord half of its chord in the disc, h / d = sqrt(1 - inDisc^2)
   * @param weight of the whole row
   * @param x places of its points on the chord, x / h, in -1..1
   * @param w weights of its points
   * @param from first point
   * @param to behind the last point
   */
  void row(double inDisc, double chord, double weight, double[] x, double[] w, int from, int to) {
    Arrays.fill(sums, 0);
    basis.inX().analyze(x, w, from, to, work, sums, 0, sums.length);
    double power = weight;
    for (int a = 0; a < sums.length; a++) {
      rows[a][count] = power * sums[a];
      power *= chord;
    }
    y[count] = inDisc;
    count++;
  }

  /**
   * Ends the plane and begins the next.
   *
   * @param d radius of the disc
   * @param weight of the whole plane
   * @return the sums by pair; null when there was no row
   */
  double[] plane(double d, double weight) {
    if (count == 0) {
      return null;
    }
    double[] plane = new double[basis.pairs()];
    for (int a = 0; a < rows.length; a++) {
      basis.inY(a).analyze(y, rows[a], 0, count, work, plane, basis.pair(a), rows.length - a);
    }
    basis.scale(plane, d);
    for (int i = 0; i < plane.length; i++) {
      plane[i] *= weight;
    }
    count = 0;
    return plane;
  }
}
