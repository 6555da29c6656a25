package org.materialsj.potentials.classical;

/**
 * A function given on an even grid, between its points a cubic polynomial with the values and slopes
 * of both ends. Slopes come from differences of fourth order inside, of second order next to the
 * ends and of first order at them, as in LAMMPS, so that energies agree with it to the last digits.
 * Immutable.
 */
final class GridSpline {

  private final double first;
  private final double step;
  private final double[] values;
  private final double[] slopes;

  /**
   * A function.
   *
   * @param first place of the first point
   * @param step distance of the points, positive
   * @param values at least 5; copied
   */
  GridSpline(double first, double step, double[] values) {
    int n = values.length;
    if (n < 5 || !(step > 0)) {
      throw new IllegalArgumentException(
          "a table needs 5 points or more at a positive distance, got " + n + " at " + step);
    }
    this.first = first;
    this.step = step;
    this.values = values.clone();
    slopes = new double[n];
    slopes[0] = values[1] - values[0];
    slopes[1] = (values[2] - values[0]) / 2;
    slopes[n - 2] = (values[n - 1] - values[n - 3]) / 2;
    slopes[n - 1] = values[n - 1] - values[n - 2];
    for (int i = 2; i < n - 2; i++) {
      slopes[i] = (values[i - 2] - values[i + 2] + 8 * (values[i + 1] - values[i - 1])) / 12;
    }
  }

  /** The place of the last point. */
  double last() {
    return first + step * (values.length - 1);
  }

  /**
   * Value and slope.
   *
   * @param x where; below the first point its polynomial goes on, above the last a straight line
   * @param result receives the value and the derivative by x
   */
  void at(double x, double[] result) {
    int n = values.length;
    double place = (x - first) / step;
    if (place >= n - 1) {
      double slope = slopes[n - 1] / step;
      result[0] = values[n - 1] + slope * (x - last());
      result[1] = slope;
      return;
    }
    int i = Math.max(0, (int) place);
    double t = place - i;
    double rise = values[i + 1] - values[i];
    double bend = 3 * rise - 2 * slopes[i] - slopes[i + 1];
    double twist = slopes[i] + slopes[i + 1] - 2 * rise;
    result[0] = values[i] + t * (slopes[i] + t * (bend + t * twist));
    result[1] = (slopes[i] + t * (2 * bend + t * 3 * twist)) / step;
  }
}
