package org.materialsj.moments;

/**
 * Evaluates a series of the {@link ProductBasis} at the points of one plane after the other. It
 * owns its working memory; for one thread.
 */
final class PlaneSynthesis {

  private final ProductBasis basis;
  private final double[][] work;
  private final double[] coefficients;
  // One line per degree a, one place per row.
  private final double[][] rows;
  private int degree;

  /**
   * Makes room.
   *
   * @param basis the functions
   * @param points largest number of points in a row
   * @param mostRows largest number of rows in a plane
   */
  PlaneSynthesis(ProductBasis basis, int points, int mostRows) {
    this.basis = basis;
    work = new double[2][Math.max(points, mostRows)];
    coefficients = new double[basis.order + 1];
    rows = new double[basis.order + 1][mostRows];
  }

  /**
   * Begins a plane.
   *
   * @param plane coefficients by pair, as {@link ProductBasis#cutPlanes} gives them
   * @param degree largest a + b whose coefficient is not 0
   * @param y places of the rows in the disc, in -1..1
   * @param from first row
   * @param to behind the last row
   */
  void plane(double[] plane, int degree, double[] y, int from, int to) {
    this.degree = degree;
    for (int a = 0; a <= degree; a++) {
      basis.inY(a).synthesize(plane, basis.pair(a), degree - a + 1, y, from, to, work, rows[a]);
    }
  }

  /**
   * Evaluates a row of the plane.
   *
   * @param row its number
   * @param chord half of its chord in the disc, sqrt(1 - y^2)
   * @param x places of its points on the chord, in -1..1
   * @param from first point
   * @param to behind the last point
   * @param values receives the values from place {@code from} to {@code to}
   */
  void row(int row, double chord, double[] x, int from, int to, double[] values) {
    double power = 1;
    for (int a = 0; a <= degree; a++) {
      coefficients[a] = power * rows[a][row];
      power *= chord;
    }
    basis.inX().synthesize(coefficients, 0, degree + 1, x, from, to, work, values);
  }
}
