package org.materialsj.packing.kernel;

/**
 * Boxes about the bodies of each family of images. Two boxes that hold the origins of their bodies,
 * once apart along a direction, stay apart at every larger scale: so an image whose box is apart
 * never matters again. The directions tried are the faces and the crossed edges of both boxes, 15
 * in all; no others can part two boxes.
 */
final class BoxBounds {

  /** Edges more parallel than this (squared sine) give no direction. */
  private static final double PARALLEL = 1e-3;

  /** 9 numbers per family: axes of the second box in those of the first, as columns. */
  private final double[] relative;

  /**
   * 15 directions per family: how far the boxes reach when their middles are at one place, where
   * the middles are when the origins are, and 1 / (one + the size of the other).
   */
  private final double[] reach;

  private final double[] middle;
  private final double[] share;

  BoxBounds(int families, double[] relative) {
    this.relative = relative;
    reach = new double[15 * families];
    middle = new double[15 * families];
    share = new double[15 * families];
  }

  /** Sets how far the boxes of a family reach along each direction. */
  void set(int f, SphereBody a, SphereBody b) {
    double[] c = relative;
    int o = 9 * f;
    double[] p = a.half;
    double[] q = b.half;
    double dx = c[o] * b.middle[0] + c[o + 1] * b.middle[1] + c[o + 2] * b.middle[2];
    double dy = c[o + 3] * b.middle[0] + c[o + 4] * b.middle[1] + c[o + 5] * b.middle[2];
    double dz = c[o + 6] * b.middle[0] + c[o + 7] * b.middle[1] + c[o + 8] * b.middle[2];
    dx -= a.middle[0];
    dy -= a.middle[1];
    dz -= a.middle[2];
    for (int k = 0; k < 3; k++) {
      int row = o + 3 * k;
      double far =
          p[k]
              + q[0] * Math.abs(c[row])
              + q[1] * Math.abs(c[row + 1])
              + q[2] * Math.abs(c[row + 2]);
      put(15 * f + k, far, k == 0 ? dx : k == 1 ? dy : dz);
      int column = o + k;
      far =
          q[k]
              + p[0] * Math.abs(c[column])
              + p[1] * Math.abs(c[column + 3])
              + p[2] * Math.abs(c[column + 6]);
      put(15 * f + 3 + k, far, c[column] * dx + c[column + 3] * dy + c[column + 6] * dz);
    }
    for (int k = 0; k < 3; k++) {
      int k1 = k == 2 ? 0 : k + 1;
      int k2 = 3 - k - k1;
      double d1 = k1 == 0 ? dx : k1 == 1 ? dy : dz;
      double d2 = k2 == 0 ? dx : k2 == 1 ? dy : dz;
      for (int j = 0; j < 3; j++) {
        int j1 = j == 2 ? 0 : j + 1;
        int j2 = 3 - j - j1;
        double up = c[o + 3 * k1 + j];
        double down = c[o + 3 * k2 + j];
        int at = 15 * f + 6 + 3 * k + j;
        if (up * up + down * down < PARALLEL) {
          reach[at] = Double.POSITIVE_INFINITY;
          middle[at] = 0;
          share[at] = 0;
        } else {
          double far =
              p[k1] * Math.abs(down)
                  + p[k2] * Math.abs(up)
                  + q[j1] * Math.abs(c[o + 3 * k + j2])
                  + q[j2] * Math.abs(c[o + 3 * k + j1]);
          put(at, far, up * d2 - down * d1);
        }
      }
    }
  }

  /** Sets the bounds of a family to those of another. */
  void copy(int from, int to) {
    System.arraycopy(reach, 15 * from, reach, 15 * to, 15);
    System.arraycopy(middle, 15 * from, middle, 15 * to, 15);
    System.arraycopy(share, 15 * from, share, 15 * to, 15);
  }

  private void put(int at, double far, double between) {
    reach[at] = far;
    middle[at] = between;
    share[at] = 1 / (far + Math.abs(between));
  }

  /** Whether the boxes are apart when the image is at a place. */
  @SuppressWarnings("ShortCircuitBoolean") // signs are random: fewer branches are faster
  boolean apart(int f, double x, double y, double z) {
    double[] c = relative;
    int o = 9 * f;
    int d = 15 * f;
    if (beyond(d, x) | beyond(d + 1, y) | beyond(d + 2, z)) {
      return true;
    }
    if (beyond(d + 3, c[o] * x + c[o + 3] * y + c[o + 6] * z)
        | beyond(d + 4, c[o + 1] * x + c[o + 4] * y + c[o + 7] * z)
        | beyond(d + 5, c[o + 2] * x + c[o + 5] * y + c[o + 8] * z)) {
      return true;
    }
    for (int j = 0; j < 3; j++) {
      if (beyond(d + 6 + j, c[o + 3 + j] * z - c[o + 6 + j] * y)
          | beyond(d + 9 + j, c[o + 6 + j] * x - c[o + j] * z)
          | beyond(d + 12 + j, c[o + j] * y - c[o + 3 + j] * x)) {
        return true;
      }
    }
    return false;
  }

  private boolean beyond(int direction, double way) {
    return Math.abs(way + middle[direction]) >= reach[direction];
  }

  /** A lower bound of 1 / (scale from which the boxes are apart), from the faces of the boxes. */
  double nearness(int f, double x, double y, double z) {
    double[] c = relative;
    int o = 9 * f;
    int d = 15 * f;
    double first =
        larger(Math.abs(x) * share[d], Math.abs(y) * share[d + 1], Math.abs(z) * share[d + 2]);
    double second =
        larger(
            Math.abs(c[o] * x + c[o + 3] * y + c[o + 6] * z) * share[d + 3],
            Math.abs(c[o + 1] * x + c[o + 4] * y + c[o + 7] * z) * share[d + 4],
            Math.abs(c[o + 2] * x + c[o + 5] * y + c[o + 8] * z) * share[d + 5]);
    return Math.max(first, second);
  }

  private static double larger(double a, double b, double c) {
    return Math.max(Math.max(a, b), c);
  }
}
