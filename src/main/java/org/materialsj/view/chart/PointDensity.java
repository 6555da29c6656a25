package org.materialsj.view.chart;

/**
 * The local density of points of a plane, relative to the densest place: counts on a grid, smoothed
 * by a Gaussian whose width follows Scott's rule (n^(-1/6) standard deviations per direction).
 */
final class PointDensity {

  private static final int CELLS = 128;
  private static final double NARROWEST = 1;
  private static final double WIDEST = 12;

  private PointDensity() {}

  /**
   * Densities at the points themselves.
   *
   * @param x n coordinates scaled to 0 to 1
   * @param y n coordinates scaled to 0 to 1
   * @return n densities, in (0, 1], the largest 1; cost O(n + grid)
   */
  static double[] of(double[] x, double[] y) {
    int n = x.length;
    double[] grid = new double[CELLS * CELLS];
    for (int i = 0; i < n; i++) {
      grid[cell(y[i]) * CELLS + cell(x[i])]++;
    }
    smooth(grid, 1, CELLS, width(x));
    smooth(grid, CELLS, 1, width(y));
    double[] result = new double[n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      result[i] = between(grid, x[i], y[i]);
      largest = Math.max(largest, result[i]);
    }
    for (int i = 0; i < n; i++) {
      result[i] /= largest;
    }
    return result;
  }

  private static int cell(double value) {
    return Math.max(0, Math.min(CELLS - 1, (int) (value * CELLS)));
  }

  /** Width of the smoothing in cells. */
  private static double width(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean) / values.length;
    }
    double width = Math.sqrt(square) * Math.pow(values.length, -1.0 / 6) * CELLS;
    return Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** Smooths each line of the grid: neighbours are a step apart, lines a stride. */
  private static void smooth(double[] grid, int step, int stride, double width) {
    int reach = (int) Math.ceil(3 * width);
    double[] kernel = new double[reach + 1];
    for (int k = 0; k <= reach; k++) {
      kernel[k] = Math.exp(-0.5 * k * k / (width * width));
    }
    double[] line = new double[CELLS];
    for (int row = 0; row < CELLS; row++) {
      for (int i = 0; i < CELLS; i++) {
        line[i] = grid[row * stride + i * step];
      }
      for (int i = 0; i < CELLS; i++) {
        double sum = 0;
        for (int j = Math.max(0, i - reach); j <= Math.min(CELLS - 1, i + reach); j++) {
          sum += kernel[Math.abs(i - j)] * line[j];
        }
        grid[row * stride + i * step] = sum;
      }
    }
  }

  /** Bilinear interpolation between cell centres. */
  private static double between(double[] grid, double x, double y) {
    double px = Math.max(0, Math.min(CELLS - 1, x * CELLS - 0.5));
    double py = Math.max(0, Math.min(CELLS - 1, y * CELLS - 0.5));
    int ix = Math.min(CELLS - 2, (int) px);
    int iy = Math.min(CELLS - 2, (int) py);
    double fx = px - ix;
    double fy = py - iy;
    int at = iy * CELLS + ix;
    return (1 - fy) * ((1 - fx) * grid[at] + fx * grid[at + 1])
        + fy * ((1 - fx) * grid[at + CELLS] + fx * grid[at + CELLS + 1]);
  }
}
