package org.materialsj.packing.kernel;

/**
 * The translations of a lattice of the plane within a circle, complete however skewed the cell is:
 * the basis is reduced (Gauss), then rows parallel to the shorter vector are walked through. A
 * workspace without allocation.
 */
final class PlaneLattice {

  /** Last vector given: the offset plus a translation. */
  double x;

  double y;

  /** Its translation in terms of the reduced basis. */
  private int i;

  private int j;

  private double ax;
  private double ay;
  private double bx;
  private double by;
  private int aFirst;
  private int aSecond;
  private int bFirst;
  private int bSecond;
  private double length;
  private double along;
  private double height;

  private double offsetX;
  private double offsetY;
  private double offsetAlong;
  private double offsetAcross;
  private double reach;
  private int lastI;
  private int lastJ;

  /** Reduces a basis: |a| at most |b|, projection of b on a at most |a| / 2. */
  void reduce(double[] cell) {
    ax = cell[0];
    ay = cell[1];
    bx = cell[2];
    by = cell[3];
    aFirst = 1;
    aSecond = 0;
    bFirst = 0;
    bSecond = 1;
    boolean swapped = true;
    while (swapped) {
      double square = ax * ax + ay * ay;
      int steps = (int) Math.rint((ax * bx + ay * by) / square);
      bx -= steps * ax;
      by -= steps * ay;
      bFirst -= steps * aFirst;
      bSecond -= steps * aSecond;
      // A decrease by a rounding error could go on for ever.
      swapped = bx * bx + by * by < square * (1 - 1e-12);
      if (swapped) {
        swap();
      }
    }
    if (ax * by < ay * bx) {
      bx = -bx;
      by = -by;
      bFirst = -bFirst;
      bSecond = -bSecond;
    }
    length = Math.sqrt(ax * ax + ay * ay);
    along = (ax * bx + ay * by) / length;
    height = (ax * by - ay * bx) / length;
  }

  private void swap() {
    double t = ax;
    ax = bx;
    bx = t;
    t = ay;
    ay = by;
    by = t;
    int k = aFirst;
    aFirst = bFirst;
    bFirst = k;
    k = aSecond;
    aSecond = bSecond;
    bSecond = k;
  }

  /** Length of the shortest translation. */
  double shortest() {
    return length;
  }

  /** Sets {@link #x}, {@link #y} to an offset moved near the origin by a translation. */
  void near(double dx, double dy) {
    place(dx, dy);
    int row = (int) Math.rint(-offsetAcross / height);
    int column = (int) Math.rint(-(offsetAlong + row * along) / length);
    x = dx + column * ax + row * bx;
    y = dy + column * ay + row * by;
  }

  private void place(double dx, double dy) {
    offsetX = dx;
    offsetY = dy;
    offsetAlong = (dx * ax + dy * ay) / length;
    offsetAcross = (dy * ax - dx * ay) / length;
  }

  /** Begins with the translations that bring an offset within a distance of the origin. */
  void seek(double dx, double dy, double distance) {
    place(dx, dy);
    reach = distance;
    j = (int) Math.ceil((-reach - offsetAcross) / height);
    lastJ = (int) Math.floor((reach - offsetAcross) / height);
    startRow();
  }

  /** Begins with one of each pair of opposite translations of at most some length. */
  void seekHalf(double distance) {
    place(0, 0);
    reach = distance;
    j = 0;
    lastJ = (int) Math.floor(reach / height);
    i = 0;
    lastI = (int) Math.floor(reach / length);
  }

  private void startRow() {
    double across = offsetAcross + j * height;
    double middle = offsetAlong + j * along;
    double half = Math.sqrt(Math.max(0, reach * reach - across * across));
    i = (int) Math.ceil((-half - middle) / length) - 1;
    lastI = (int) Math.floor((half - middle) / length);
  }

  /** Sets {@link #x}, {@link #y} to the next vector; false if there is none. */
  boolean next() {
    i++;
    while (i > lastI) {
      j++;
      if (j > lastJ) {
        return false;
      }
      startRow();
      i++;
    }
    x = offsetX + i * ax + j * bx;
    y = offsetY + i * ay + j * by;
    return j <= lastJ;
  }

  /** The translation of the last vector in terms of the cell that was given. */
  int[] shift() {
    return new int[] {i * aFirst + j * bFirst, i * aSecond + j * bSecond};
  }
}
