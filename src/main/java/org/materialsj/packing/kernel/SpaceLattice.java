package org.materialsj.packing.kernel;

/**
 * The translations of a lattice of space within a ball, complete however skewed the cell is: plane
 * by plane, row by row and point by point, each index with its exact interval from the triangular
 * factor of the cell. A workspace without allocation.
 */
final class SpaceLattice {

  /** Last vector given: the offset plus a translation. */
  double x;

  double y;
  double z;

  /** Inverse of the cell. */
  final double[] inverse = new double[9];

  private double[] cell;
  private final double[] offset = new double[3];
  private final int[] n = new int[3];
  private final int[] last = new int[3];

  /** Length of a row across the ones before it, and its parts along them. */
  private double first;

  private double second;
  private double third;
  private double secondAlongFirst;
  private double thirdAlongFirst;
  private double thirdAlongSecond;

  private double square;
  private boolean half;

  /** Sets the lattice by the rows of a cell. */
  void set(double[] rows) {
    cell = rows;
    SmallMatrices.invert(rows, inverse);
    first = Math.sqrt(dot(0, 0));
    secondAlongFirst = dot(1, 0) / first;
    second = Math.sqrt(dot(1, 1) - secondAlongFirst * secondAlongFirst);
    thirdAlongFirst = dot(2, 0) / first;
    thirdAlongSecond = (dot(2, 1) - thirdAlongFirst * secondAlongFirst) / second;
    double determinant =
        rows[0] * (rows[4] * rows[8] - rows[5] * rows[7])
            + rows[1] * (rows[5] * rows[6] - rows[3] * rows[8])
            + rows[2] * (rows[3] * rows[7] - rows[4] * rows[6]);
    third = Math.abs(determinant) / (first * second);
  }

  private double dot(int i, int j) {
    return cell[3 * i] * cell[3 * j]
        + cell[3 * i + 1] * cell[3 * j + 1]
        + cell[3 * i + 2] * cell[3 * j + 2];
  }

  /** Sets x, y, z to the fractional offset moved to within half a cell of the origin. */
  void near(double u, double v, double w) {
    place(u - Math.rint(u), v - Math.rint(v), w - Math.rint(w));
  }

  /** Sets x, y, z to a row of the cell. */
  void row(int i) {
    place(i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0);
  }

  private void place(double u, double v, double w) {
    x = u * cell[0] + v * cell[3] + w * cell[6];
    y = u * cell[1] + v * cell[4] + w * cell[7];
    z = u * cell[2] + v * cell[5] + w * cell[8];
  }

  /**
   * Begins with the translations that bring a fractional offset within a distance of the origin.
   *
   * @param one whether of opposite translations only one is wanted, and not the zero one
   */
  void seek(double u, double v, double w, double distance, boolean one) {
    offset[0] = u;
    offset[1] = v;
    offset[2] = w;
    square = distance * distance;
    half = one;
    n[2] = (int) Math.ceil(-distance / third - w) - 1;
    last[2] = (int) Math.floor(distance / third - w);
    n[1] = 0;
    last[1] = -1;
    n[0] = 0;
    last[0] = -1;
  }

  /** Sets x, y, z to the next vector; false if there is none. */
  boolean next() {
    do {
      n[0]++;
      while (n[0] > last[0]) {
        n[1]++;
        while (n[1] > last[1]) {
          n[2]++;
          if (n[2] > last[2]) {
            return false;
          }
          startPlane();
        }
        startRow();
      }
    } while (half && !isFirstOfTwo());
    place(offset[0] + n[0], offset[1] + n[1], offset[2] + n[2]);
    return true;
  }

  private void startPlane() {
    double w = offset[2] + n[2];
    double width = Math.sqrt(Math.max(0, square - w * third * w * third));
    double middle = w * thirdAlongSecond;
    n[1] = (int) Math.ceil((-width - middle) / second - offset[1]);
    last[1] = (int) Math.floor((width - middle) / second - offset[1]);
  }

  private void startRow() {
    double w = offset[2] + n[2];
    double v = offset[1] + n[1];
    double across = v * second + w * thirdAlongSecond;
    double left = square - w * third * w * third - across * across;
    double width = Math.sqrt(Math.max(0, left));
    double middle = v * secondAlongFirst + w * thirdAlongFirst;
    n[0] = (int) Math.ceil((-width - middle) / first - offset[0]);
    last[0] = (int) Math.floor((width - middle) / first - offset[0]);
  }

  private boolean isFirstOfTwo() {
    int leading = n[2] != 0 ? n[2] : n[1] != 0 ? n[1] : n[0];
    return leading > 0;
  }

  /** The translation of the last vector. */
  int[] shift() {
    return n.clone();
  }
}
