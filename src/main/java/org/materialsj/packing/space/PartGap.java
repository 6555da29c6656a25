package org.materialsj.packing.space;

import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Disc;

/**
 * The gap between two convex parts. Between balls it is the distance of the centres less the least
 * that is allowed. Between other parts it is the widest strip that separates them, tried over the
 * normals of both, products of their edges, and, for discs, the lines to all corners; when they
 * overlap it is minus the least depth over the same directions.
 */
final class PartGap {

  private final PlacedBody one;
  private final PlacedBody other;
  private final double[] shift;
  private final int dimension;

  /**
   * Compares two bodies.
   *
   * @param one a body
   * @param other another one
   * @param shift Cartesian translation of the other (angstrom)
   */
  PartGap(PlacedBody one, PlacedBody other, double[] shift) {
    this.one = one;
    this.other = other;
    this.shift = shift;
    this.dimension = shift.length;
  }

  /**
   * The gap between a part of one body and a part of the other.
   *
   * @param i part of the first
   * @param j part of the second
   * @return gap (angstrom), negative for an overlap
   */
  double between(int i, int j) {
    double[] a = one.parts().get(i);
    double[] b = other.parts().get(j);
    if (one.body() instanceof BallUnion here && other.body() instanceof BallUnion there) {
      return distance(a, 0, b, 0) - here.contactDistance(i, there, j);
    }
    double ra = one.body() instanceof Disc disc ? disc.radius() : 0;
    double rb = other.body() instanceof Disc disc ? disc.radius() : 0;
    double widest = Double.NEGATIVE_INFINITY;
    double[] p = one.directions().get(i).normals();
    double[] q = other.directions().get(j).normals();
    for (int k = 0; k < p.length; k += dimension) {
      widest = Math.max(widest, strip(a, b, p, k));
    }
    for (int k = 0; k < q.length; k += dimension) {
      widest = Math.max(widest, strip(a, b, q, k));
    }
    if (ra > 0 || rb > 0) {
      double[] line = new double[dimension];
      for (int k = 0; k < a.length; k += dimension) {
        for (int l = 0; l < b.length; l += dimension) {
          double length = distance(a, k, b, l);
          for (int c = 0; c < dimension && length > 0; c++) {
            line[c] = (b[l + c] + shift[c] - a[k + c]) / length;
          }
          widest = Math.max(widest, length > 0 ? strip(a, b, line, 0) : 0);
        }
      }
    }
    return Math.max(widest, acrossEdges(i, j)) - ra - rb;
  }

  private double acrossEdges(int i, int j) {
    double widest = Double.NEGATIVE_INFINITY;
    double[] e = one.directions().get(i).edges();
    double[] f = other.directions().get(j).edges();
    double[] n = new double[3];
    for (int k = 0; k < e.length; k += 3) {
      for (int l = 0; l < f.length; l += 3) {
        n[0] = e[k + 1] * f[l + 2] - e[k + 2] * f[l + 1];
        n[1] = e[k + 2] * f[l] - e[k] * f[l + 2];
        n[2] = e[k] * f[l + 1] - e[k + 1] * f[l];
        double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        // Parallel edges have no product; a face normal does for them.
        if (length > 1e-6) {
          for (int c = 0; c < 3; c++) {
            n[c] /= length;
          }
          widest = Math.max(widest, strip(one.parts().get(i), other.parts().get(j), n, 0));
        }
      }
    }
    return widest;
  }

  /** The strip across a direction, on whichever side the second part is. */
  private double strip(double[] a, double[] b, double[] directions, int at) {
    double offset = 0;
    for (int c = 0; c < dimension; c++) {
      offset += directions[at + c] * shift[c];
    }
    double lowA = Double.POSITIVE_INFINITY;
    double highA = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < a.length; k += dimension) {
      double along = along(a, k, directions, at);
      lowA = Math.min(lowA, along);
      highA = Math.max(highA, along);
    }
    double lowB = Double.POSITIVE_INFINITY;
    double highB = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < b.length; k += dimension) {
      double along = along(b, k, directions, at) + offset;
      lowB = Math.min(lowB, along);
      highB = Math.max(highB, along);
    }
    return Math.max(lowB - highA, lowA - highB);
  }

  private double along(double[] points, int k, double[] directions, int at) {
    double sum = 0;
    for (int c = 0; c < dimension; c++) {
      sum += points[k + c] * directions[at + c];
    }
    return sum;
  }

  private double distance(double[] a, int k, double[] b, int l) {
    double square = 0;
    for (int c = 0; c < dimension; c++) {
      double difference = b[l + c] + shift[c] - a[k + c];
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  /**
   * The distance of the centres of the balls, or of the bodies where they are no balls.
   *
   * @param i part of the first
   * @param j part of the second
   * @return distance (angstrom)
   */
  double centreDistance(int i, int j) {
    return one.body() instanceof BallUnion
        ? distance(one.parts().get(i), 0, other.parts().get(j), 0)
        : distance(one.centre(), 0, other.centre(), 0);
  }
}
