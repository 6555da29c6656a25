package org.materialsj.packing.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The images that can touch a body at some scale: workspace of one kernel.
 *
 * <p>All lattice translations in reach are found in any cell, however skewed, by going through the
 * lattice plane by plane, row by row and point by point: with the triangular factor of the cell
 * each index has its exact interval. Of these images {@link BoxBounds} keeps those that can touch.
 */
final class SphereImages {

  private final List<SphereFamily> families;
  private final List<SphereBody> bodies;

  /** 9 numbers per family: Q R of the second body, and its box axes in those of the first. */
  final double[] turned;

  final double[] relative;

  /** 3 numbers per family: centre of the image at n = 0 minus that of the first, fractional. */
  final double[] offset;

  private final BoxBounds bounds;

  /** An earlier family of the same bodies and rotation, as centred groups have; or the own one. */
  private final int[] alike;

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

  /** A lower bound of 1 / (scale from which the boxes are apart). */
  double[] nearness = new double[64];

  SphereImages(List<SphereFamily> families, List<SphereBody> bodies) {
    this.families = families;
    this.bodies = bodies;
    turned = new double[9 * families.size()];
    relative = new double[9 * families.size()];
    offset = new double[3 * families.size()];
    bounds = new BoxBounds(families.size(), relative);
    boxes = new double[9 * bodies.size()];
    cells = new double[9 * bodies.size()];
    alike = new int[families.size()];
    for (int f = 0; f < alike.length; f++) {
      while (!isAlike(families.get(alike[f]), families.get(f))) {
        alike[f]++;
      }
    }
  }

  private static boolean isAlike(SphereFamily one, SphereFamily other) {
    return one.first == other.first
        && one.second == other.second
        && Arrays.equals(one.rotation, other.rotation);
  }

  /** Lists every image that can touch its body at a scale or above. */
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
    if (!(factor[5] > 0)) {
      throw new IllegalArgumentException(
          "the cell of a pose must have a volume, got " + Arrays.toString(h));
    }
  }

  private void prepare(int f, Pose pose) {
    SphereFamily images = families.get(f);
    int a = images.first;
    int b = images.second;
    if (alike[f] < f) {
      System.arraycopy(turned, 9 * alike[f], turned, 9 * f, 9);
      System.arraycopy(relative, 9 * alike[f], relative, 9 * f, 9);
      bounds.copy(alike[f], f);
    } else {
      turn(f, pose);
    }
    for (int i = 0; i < 3; i++) {
      double x = images.translation[i] - pose.centres[3 * a + i];
      for (int k = 0; k < 3; k++) {
        x += images.rotation[3 * i + k] * pose.centres[3 * b + k];
      }
      offset[3 * f + i] = x;
    }
  }

  private void turn(int f, Pose pose) {
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
    bounds.set(f, bodies.get(a), bodies.get(b));
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
    if (bounds.apart(f, scale * x, scale * y, scale * z)) {
      return;
    }
    family[count] = f;
    shift[3 * count] = n0;
    shift[3 * count + 1] = n1;
    shift[3 * count + 2] = n2;
    place[3 * count] = x;
    place[3 * count + 1] = y;
    place[3 * count + 2] = z;
    nearness[count] = bounds.nearness(f, x, y, z);
    count++;
  }
}
