package org.materialsj.packing.kernel;

/** A polyhedron turned, or turned and mirrored, about its origin. A workspace. */
final class TurnedPolyhedron {

  final PolyhedronShape shape;

  /** Corners in Cartesian axes about the origin of the body. */
  final double[] corners;

  /** Face normals likewise. */
  final double[] normals;

  /** Per edge: from its first corner to its second. */
  final double[] directions;

  /** 1 after a rotation, -1 when mirrored or inverted. */
  double orientation;

  TurnedPolyhedron(PolyhedronShape shape) {
    this.shape = shape;
    corners = new double[shape.corners.length];
    normals = new double[shape.normals.length];
    directions = new double[3 * shape.edgeCount()];
  }

  /** Turns by sign times the 3 x 3 matrix at some place of an array. */
  void turn(double[] p, int at, double sign) {
    double determinant =
        p[at] * (p[at + 4] * p[at + 8] - p[at + 5] * p[at + 7])
            + p[at + 1] * (p[at + 5] * p[at + 6] - p[at + 3] * p[at + 8])
            + p[at + 2] * (p[at + 3] * p[at + 7] - p[at + 4] * p[at + 6]);
    orientation = sign * Math.signum(determinant);
    apply(shape.corners, p, at, sign, corners);
    apply(shape.normals, p, at, sign, normals);
    for (int e = 0; e < shape.edgeCount(); e++) {
      for (int d = 0; d < 3; d++) {
        directions[3 * e + d] =
            corners[3 * shape.edges[4 * e + 1] + d] - corners[3 * shape.edges[4 * e] + d];
      }
    }
  }

  private static void apply(double[] vectors, double[] p, int at, double sign, double[] turned) {
    for (int k = 0; k < vectors.length; k += 3) {
      double x = sign * vectors[k];
      double y = sign * vectors[k + 1];
      double z = sign * vectors[k + 2];
      turned[k] = p[at] * x + p[at + 1] * y + p[at + 2] * z;
      turned[k + 1] = p[at + 3] * x + p[at + 4] * y + p[at + 5] * z;
      turned[k + 2] = p[at + 6] * x + p[at + 7] * y + p[at + 8] * z;
    }
  }

  /** Largest height of a corner along a direction. */
  double support(double x, double y, double z) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < corners.length; k += 3) {
      double height = x * corners[k] + y * corners[k + 1] + z * corners[k + 2];
      if (height > largest) {
        largest = height;
      }
    }
    return largest;
  }

  /** The larger height of the two ends of an edge along a direction. */
  double edgeHeight(int edge, double x, double y, double z) {
    int from = 3 * shape.edges[4 * edge];
    int to = 3 * shape.edges[4 * edge + 1];
    return Math.max(
        x * corners[from] + y * corners[from + 1] + z * corners[from + 2],
        x * corners[to] + y * corners[to + 1] + z * corners[to + 2]);
  }
}
