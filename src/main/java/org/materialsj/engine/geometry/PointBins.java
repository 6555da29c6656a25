package org.materialsj.engine.geometry;

/** Points sorted into a grid of equal cubic bins, those of a row of bins along x in one run. */
final class PointBins {

  /** Coordinates of the points in order of bins. */
  final double[] x;

  final double[] y;
  final double[] z;

  /** The number that each point had before. */
  final int[] source;

  /** Where the points of each bin start; bin = (iz * ny + iy) * nx + ix. */
  final int[] start;

  final int nx;
  final int ny;
  final int nz;

  /** Edge of a bin. */
  final double width;

  private final double[] low;

  /**
   * Sorts points.
   *
   * @param positions 3 coordinates of each point
   * @param low least coordinates
   * @param high largest coordinates
   * @param wanted edge of a bin; larger ones are made when there would be far more bins than points
   */
  PointBins(double[] positions, double[] low, double[] high, double wanted) {
    int count = positions.length / 3;
    double edge = wanted;
    double most = 4.0 * count + 1000;
    double bins = bins(low, high, edge);
    while (bins > most) {
      edge *= Math.max(1.01, Math.cbrt(bins / most));
      bins = bins(low, high, edge);
    }
    this.low = low;
    width = edge;
    nx = bins(low[0], high[0], edge);
    ny = bins(low[1], high[1], edge);
    nz = bins(low[2], high[2], edge);
    int[] bin = new int[count];
    start = new int[nx * ny * nz + 1];
    for (int p = 0; p < count; p++) {
      int ix = index(positions[3 * p], 0, nx);
      int iy = index(positions[3 * p + 1], 1, ny);
      int iz = index(positions[3 * p + 2], 2, nz);
      bin[p] = (iz * ny + iy) * nx + ix;
      start[bin[p] + 1]++;
    }
    for (int b = 1; b < start.length; b++) {
      start[b] += start[b - 1];
    }
    int[] next = start.clone();
    x = new double[count];
    y = new double[count];
    z = new double[count];
    source = new int[count];
    for (int p = 0; p < count; p++) {
      int place = next[bin[p]]++;
      x[place] = positions[3 * p];
      y[place] = positions[3 * p + 1];
      z[place] = positions[3 * p + 2];
      source[place] = p;
    }
  }

  private static double bins(double[] low, double[] high, double edge) {
    double product = 1;
    for (int axis = 0; axis < 3; axis++) {
      product *= Math.floor((high[axis] - low[axis]) / edge) + 1;
    }
    return product;
  }

  private static int bins(double low, double high, double edge) {
    return (int) ((high - low) / edge) + 1;
  }

  /** The bin along an axis that holds a coordinate, or the nearest one. */
  int index(double coordinate, int axis, int bins) {
    int index = (int) ((coordinate - low[axis]) / width);
    return Math.max(0, Math.min(bins - 1, index));
  }

  /** The lower face of a bin along an axis. */
  double face(int index, int axis) {
    return low[axis] + index * width;
  }
}
