package org.materialsj.packing.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The images that can touch a body at some scale: workspace of one kernel.
 *
 * <p>All lattice translations in reach are found in any cell, however skewed, by going through the
 * lattice plane by plane, row by row and point by point: with the triangular factor of the cell
 * each index has its exact interval. Each image is then bounded by boxes. Two boxes that hold the
 * origins of their bodies, once apart along a direction, stay apart at every larger scale; so each
 * image has a scale above which it never matters. The directions tried are the six faces and nine
 * crossed edges of both boxes.
 */
final class SphereImages {

  /** Edges more parallel than this (squared sine) give no direction. */
  private static final double PARALLEL = 1e-3;

  private final List<SphereFamily> families;
  private final List<SphereBody> bodies;

  /** 9 numbers per family: Q R of the second body, and its box axes in those of the first. */
  final double[] turned;

  final double[] relative;

  /** 3 numbers per family: centre of the image at n = 0 minus that of the first, fractional. */
  final double[] offset;

  /**
   * 15 directions per family: how far the boxes reach when their middles are at one place, where
   * the middles are when the origins are, and 1 / (one + the size of the other).
   */
  private final double[] reach;

  private final double[] middle;
  private final double[] share;

  /** 9 numbers per body: its box axes in space, columns; 9 more: the cell in these axes. */
  private final double[] boxes;

  private final double[] cells;

  private final double[] inverse = new double[9];
  private final double[] product = new double[9];
  private final double[] factor = new double[6];

  /** How many images there are. */
  int count;

  /** Of each image: family, lattice translation, place per unit of scale in the box frame. */
  int[] family = new int[64];

  int[] shift = new int[192];
  double[] place = new double[192];

  /** 1 / (scale above which the image never matters). */
  double[] nearness = new double[64];

  SphereImages(List<SphereFamily> families, List<SphereBody> bodies) {
    this.families = families;
    this.bodies = bodies;
    turned = new double[9 * families.size()];
    relative = new double[9 * families.size()];
    offset = new double[3 * families.size()];
    reach = new double[15 * families.size()];
    middle = new double[15 * families.size()];
    share = new double[15 * families.size()];
    boxes = new double[9 * bodies.size()];
    cells = new double[9 * bodies.size()];
  }

  /** Lists every image that can matter at a scale or above; boxes are used when asked for. */
  void find(Pose pose, double scale) {
    count = 0;
    prepareCell(pose.cell);
    for (int b = 0; b < bodies.size(); b++) {
      SmallMatrices.multiplyTransposed(pose.rotations, 9 * b, bodies.get(b).axes, 0, boxes, 9 * b);
      SmallMatrices.multiply(pose.cell, 0, boxes, 9 * b, cells, 9 * b);
    }
    for (int f = 0; f < families.size(); f++) {
      prepare(f, pose);
      list(f, (bodies.get(families.get(f).first).radius + radius(f)) / scale, scale);
    }
  }

  private double radius(int f) {
    return bodies.get(families.get(f).second).radius;
  }

  /** Inverse and triangular factor L of the cell: row i is the sum of L[i][k] e_k. */
  private void prepareCell(double[] h) {
    SmallMatrices.invert(h, inverse);
    double a = Math.sqrt(h[0] * h[0] + h[1] * h[1] + h[2] * h[2]);
    double ba = (h[3] * h[0] + h[4] * h[1] + h[5] * h[2]) / a;
    double bx = h[3] - ba * h[0] / a;
    double by = h[4] - ba * h[1] / a;
    double bz = h[5] - ba * h[2] / a;
    double b = Math.sqrt(bx * bx + by * by + bz * bz);
    factor[0] = a;
    factor[1] = ba;
    factor[2] = b;
    factor[3] = (h[6] * h[0] + h[7] * h[1] + h[8] * h[2]) / a;
    factor[4] = (h[6] * bx + h[7] * by + h[8] * bz) / b;
    factor[5] =
        Math.abs(
                h[0] * (h[4] * h[8] - h[5] * h[7])
                    + h[1] * (h[5] * h[6] - h[3] * h[8])
                    + h[2] * (h[3] * h[7] - h[4] * h[6]))
            / (a * b);
  }

  private void prepare(int f, Pose pose) {
    SphereFamily images = families.get(f);
    int a = images.first;
    int b = images.second;
    if (images.isIdentity) {
      System.arraycopy(pose.rotations, 9 * b, turned, 9 * f, 9);
    } else {
      SmallMatrices.conjugate(pose.cell, images.rotation, inverse, product);
      SmallMatrices.multiply(product, 0, pose.rotations, 9 * b, turned, 9 * f);
    }
    SmallMatrices.multiplyTransposed(turned, 9 * f, bodies.get(b).axes, 0, product, 0);
    SmallMatrices.transposedMultiply(boxes, 9 * a, product, 0, relative, 9 * f);
    for (int i = 0; i < 3; i++) {
      double x = images.translation[i] - pose.centres[3 * a + i];
      for (int k = 0; k < 3; k++) {
        x += images.rotation[3 * i + k] * pose.centres[3 * b + k];
      }
      offset[3 * f + i] = x;
    }
    bound(f, bodies.get(a), bodies.get(b));
  }

  /** Sets how far the boxes of a family reach along each direction. */
  private void bound(int f, SphereBody a, SphereBody b) {
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
      set(15 * f + k, far, k == 0 ? dx : k == 1 ? dy : dz);
      int column = o + k;
      far =
          q[k]
              + p[0] * Math.abs(c[column])
              + p[1] * Math.abs(c[column + 3])
              + p[2] * Math.abs(c[column + 6]);
      set(15 * f + 3 + k, far, c[column] * dx + c[column + 3] * dy + c[column + 6] * dz);
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
          set(at, far, up * d2 - down * d1);
        }
      }
    }
  }

  private void set(int at, double far, double between) {
    reach[at] = far;
    middle[at] = between;
    share[at] = 1 / (far + Math.abs(between));
  }

  /** Lists the images of a family whose centres are within a distance per unit of scale. */
  private void list(int f, double within, double scale) {
    SphereFamily images = families.get(f);
    double o0 = offset[3 * f];
    double o1 = offset[3 * f + 1];
    double o2 = offset[3 * f + 2];
    double most = within * (1 + 1e-9);
    double square = most * most;
    int last = (int) Math.floor(most / factor[5] - o2);
    for (int n2 = (int) Math.ceil(-most / factor[5] - o2); n2 <= last; n2++) {
      double v2 = o2 + n2;
      double left = square - v2 * factor[5] * v2 * factor[5];
      double width = Math.sqrt(Math.max(0, left));
      double sheared = v2 * factor[4];
      int last1 = (int) Math.floor((width - sheared) / factor[2] - o1);
      for (int n1 = (int) Math.ceil((-width - sheared) / factor[2] - o1); n1 <= last1; n1++) {
        double v1 = o1 + n1;
        double high = v1 * factor[2] + sheared;
        double rest = Math.sqrt(Math.max(0, left - high * high));
        double along0 = v1 * factor[1] + v2 * factor[3];
        int last0 = (int) Math.floor((rest - along0) / factor[0] - o0);
        for (int n0 = (int) Math.ceil((-rest - along0) / factor[0] - o0); n0 <= last0; n0++) {
          if (images.half(n0, n1, n2) >= 0 && !images.isSelf(n0, n1, n2)) {
            add(f, n0, n1, n2, scale);
          }
        }
      }
    }
  }

  private void add(int f, int n0, int n1, int n2, double scale) {
    if (count == nearness.length) {
      family = Arrays.copyOf(family, 2 * count);
      shift = Arrays.copyOf(shift, 6 * count);
      place = Arrays.copyOf(place, 6 * count);
      nearness = Arrays.copyOf(nearness, 2 * count);
    }
    double v0 = offset[3 * f] + n0;
    double v1 = offset[3 * f + 1] + n1;
    double v2 = offset[3 * f + 2] + n2;
    double[] h = cells;
    int o = 9 * families.get(f).first;
    double x = v0 * h[o] + v1 * h[o + 3] + v2 * h[o + 6];
    double y = v0 * h[o + 1] + v1 * h[o + 4] + v2 * h[o + 7];
    double z = v0 * h[o + 2] + v1 * h[o + 5] + v2 * h[o + 8];
    if (apart(f, scale * x, scale * y, scale * z)) {
      return;
    }
    family[count] = f;
    shift[3 * count] = n0;
    shift[3 * count + 1] = n1;
    shift[3 * count + 2] = n2;
    place[3 * count] = x;
    place[3 * count + 1] = y;
    place[3 * count + 2] = z;
    nearness[count] = nearness(f, x, y, z);
    count++;
  }

  /** Whether the boxes are apart when the image is at a place. */
  private boolean apart(int f, double x, double y, double z) {
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
  private double nearness(int f, double x, double y, double z) {
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
