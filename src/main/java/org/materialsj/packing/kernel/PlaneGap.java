package org.materialsj.packing.kernel;

import java.util.List;

/**
 * The smallest distance between copies of bodies of the plane at one scale, by all pairs of corners
 * and edges of all copies in reach.
 */
final class PlaneGap {

  private final PlaneCopies copies;
  private final List<CopyPair> pairs;
  private final Pose pose;
  private final double scale;
  private final double[] q = new double[4];
  private final double[] p = new double[4];

  PlaneGap(PlaneCopies copies, List<CopyPair> pairs, Pose pose, double scale) {
    this.copies = copies;
    this.pairs = pairs;
    this.pose = pose;
    this.scale = scale;
  }

  double smallest() {
    double gap = 0;
    for (double radius : copies.radii) {
      gap = Math.max(gap, 2 * radius);
    }
    double most = gap;
    for (CopyPair pair : pairs) {
      double reach = copies.radii[pair.a()] + copies.radii[pair.b()] + most;
      double f0 = copies.fraction(pair, 0);
      double f1 = copies.fraction(pair, 1);
      // A point within the reach has fractional coordinates below reach times the length of the
      // vector of the reciprocal lattice.
      double span0 = reach / scale * Math.hypot(copies.inverse[0], copies.inverse[2]);
      double span1 = reach / scale * Math.hypot(copies.inverse[1], copies.inverse[3]);
      for (int i = (int) Math.ceil(-span0 - f0); i <= span0 - f0; i++) {
        for (int j = (int) Math.ceil(-span1 - f1); j <= span1 - f1; j++) {
          boolean itself = pair.isSame() && i == 0 && j == 0;
          if (!itself) {
            double x = (f0 + i) * pose.cell[0] + (f1 + j) * pose.cell[2];
            double y = (f0 + i) * pose.cell[1] + (f1 + j) * pose.cell[3];
            gap = Math.min(gap, between(pair, scale * x, scale * y));
          }
        }
      }
    }
    return gap;
  }

  private double between(CopyPair pair, double x, double y) {
    copies.cartesian(pair.operation(), q);
    int at = 4 * pair.b();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        p[2 * i + j] =
            q[2 * i] * pose.rotations[at + j] + q[2 * i + 1] * pose.rotations[at + 2 + j];
      }
    }
    double gap = Double.POSITIVE_INFINITY;
    for (PlanePart b : copies.parts[pair.b()]) {
      double[] moved = new double[b.corners.length];
      PlaneCopies.turn(b.corners, p, 0, moved);
      for (int k = 0; k < moved.length; k += 2) {
        moved[k] += x;
        moved[k + 1] += y;
      }
      for (int part = 0; part < copies.parts[pair.a()].length; part++) {
        double margins = copies.parts[pair.a()][part].margin + b.margin;
        gap = Math.min(gap, distance(copies.corners[pair.a()][part], moved) - margins);
      }
    }
    return gap;
  }

  /** Distance of two convex polygons or points; minus the depth of overlap if they overlap. */
  static double distance(double[] a, double[] b) {
    double apart = Math.max(separation(a, b), separation(b, a));
    if (apart < 0 && a.length + b.length > 4) {
      return apart;
    }
    return Math.min(toBoundary(a, b), toBoundary(b, a));
  }

  /** Largest distance of the corners of b from an edge of a, on its outer side. */
  private static double separation(double[] a, double[] b) {
    double middleX = 0;
    double middleY = 0;
    for (int k = 0; k < a.length; k += 2) {
      middleX += 2 * a[k] / a.length;
      middleY += 2 * a[k + 1] / a.length;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < a.length && a.length > 2; k += 2) {
      int next = (k + 2) % a.length;
      double length = Math.hypot(a[next] - a[k], a[next + 1] - a[k + 1]);
      double nx = (a[next + 1] - a[k + 1]) / length;
      double ny = -(a[next] - a[k]) / length;
      double side = nx * (middleX - a[k]) + ny * (middleY - a[k + 1]) > 0 ? -1 : 1;
      double smallest = Double.POSITIVE_INFINITY;
      for (int m = 0; m < b.length; m += 2) {
        double height = nx * (b[m] - a[k]) + ny * (b[m + 1] - a[k + 1]);
        smallest = Math.min(smallest, side * height);
      }
      largest = Math.max(largest, smallest);
    }
    return largest;
  }

  /** Smallest distance of a corner of b from an edge of a. */
  private static double toBoundary(double[] a, double[] b) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < a.length; k += 2) {
      int next = (k + 2) % a.length;
      double dx = a[next] - a[k];
      double dy = a[next + 1] - a[k + 1];
      double square = dx * dx + dy * dy;
      for (int m = 0; m < b.length; m += 2) {
        double x = b[m] - a[k];
        double y = b[m + 1] - a[k + 1];
        double place = square > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / square)) : 0;
        smallest = Math.min(smallest, Math.hypot(x - place * dx, y - place * dy));
      }
    }
    return smallest;
  }
}
