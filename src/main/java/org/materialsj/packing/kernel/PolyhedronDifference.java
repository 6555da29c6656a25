package org.materialsj.packing.kernel;

import java.util.Arrays;

/**
 * The set of places at which a convex polyhedron B, moved there, meets a convex polyhedron A: the
 * Minkowski sum of A and -B. Its faces are parallel to faces of either, or to an edge of A and one
 * of B whose arcs on the sphere of normals cross. A workspace; it allocates only to grow.
 */
final class PolyhedronDifference {

  /** Edges more parallel than this (squared sine) span no face. */
  private static final double PARALLEL = 1e-16;

  /** Of edges more parallel than this (squared sine) the common normal is not exact enough. */
  private static final double NEARLY_PARALLEL = 1e-6;

  /** Heights of the face normals of B along an edge of A. */
  private double[] along = new double[64];

  private double[] scaledX = new double[64];
  private double[] scaledY = new double[64];
  private double[] scaledZ = new double[64];
  private int[] features = new int[128];
  private int faces;

  /**
   * Sets the bodies.
   *
   * @param a body A, turned
   * @param negative body B, turned and then inverted
   */
  void set(TurnedPolyhedron a, TurnedPolyhedron negative) {
    faces = 0;
    addFaces(a, negative, 0);
    addFaces(negative, a, 1);
    int[] edges = a.shape.edges;
    int[] others = negative.shape.edges;
    for (int i = 0; i < edges.length; i += 4) {
      setAlong(a, i / 4, negative);
      for (int j = 0; j < others.length; j += 4) {
        double before = along[others[j + 2]];
        if (before * along[others[j + 3]] < 0 && arcsCross(a, i, negative, j, before)) {
          addEdges(a, i / 4, negative, j / 4);
        }
      }
    }
  }

  private void setAlong(TurnedPolyhedron a, int edge, TurnedPolyhedron b) {
    int count = b.shape.offsets.length;
    if (along.length < count) {
      along = new double[2 * count];
    }
    for (int f = 0; f < count; f++) {
      along[f] = dot(b.normals, 3 * f, a.directions, 3 * edge);
    }
  }

  private void addFaces(TurnedPolyhedron owner, TurnedPolyhedron other, int side) {
    double[] n = owner.normals;
    for (int f = 0; f < owner.shape.offsets.length; f++) {
      double x = n[3 * f];
      double y = n[3 * f + 1];
      double z = n[3 * f + 2];
      add(x, y, z, owner.shape.offsets[f] + other.support(x, y, z), -1 - side, f);
    }
  }

  /**
   * Whether the arcs between the normals of the faces at two edges cross, when the great circle of
   * the first parts the ends of the second.
   */
  private static boolean arcsCross(
      TurnedPolyhedron a, int i, TurnedPolyhedron b, int j, double before) {
    int a1 = 3 * a.shape.edges[i + 2];
    int a2 = 3 * a.shape.edges[i + 3];
    // The cross product of the normals left and right of an edge lies along the edge, or against
    // it in a mirror image.
    int eb = 3 * (j / 4);
    double from = dot(a.normals, a1, b.directions, eb);
    double to = dot(a.normals, a2, b.directions, eb);
    return from * to < 0 && before * to * a.orientation * b.orientation > 0;
  }

  private static double dot(double[] p, int i, double[] q, int j) {
    return p[i] * q[j] + p[i + 1] * q[j + 1] + p[i + 2] * q[j + 2];
  }

  private void addEdges(TurnedPolyhedron a, int i, TurnedPolyhedron b, int j) {
    double[] p = a.directions;
    double[] q = b.directions;
    double x = p[3 * i + 1] * q[3 * j + 2] - p[3 * i + 2] * q[3 * j + 1];
    double y = p[3 * i + 2] * q[3 * j] - p[3 * i] * q[3 * j + 2];
    double z = p[3 * i] * q[3 * j + 1] - p[3 * i + 1] * q[3 * j];
    double square = x * x + y * y + z * z;
    double most = dot(p, 3 * i, p, 3 * i) * dot(q, 3 * j, q, 3 * j);
    if (square > PARALLEL * most) {
      int left = 3 * a.shape.edges[4 * i + 2];
      int right = 3 * a.shape.edges[4 * i + 3];
      double outwards =
          x * (a.normals[left] + a.normals[right])
              + y * (a.normals[left + 1] + a.normals[right + 1])
              + z * (a.normals[left + 2] + a.normals[right + 2]);
      double factor = (outwards > 0 ? 1 : -1) / Math.sqrt(square);
      x *= factor;
      y *= factor;
      z *= factor;
      // Heights of whole bodies where rounding in the direction could cut the set.
      double height =
          square < NEARLY_PARALLEL * most
              ? a.support(x, y, z) + b.support(x, y, z)
              : a.edgeHeight(i, x, y, z) + b.edgeHeight(j, x, y, z);
      add(x, y, z, height, i, j);
    }
  }

  private void add(double x, double y, double z, double height, int one, int other) {
    if (faces == scaledX.length) {
      scaledX = Arrays.copyOf(scaledX, 2 * faces);
      scaledY = Arrays.copyOf(scaledY, 2 * faces);
      scaledZ = Arrays.copyOf(scaledZ, 2 * faces);
      features = Arrays.copyOf(features, 4 * faces);
    }
    double inverse = 1 / height;
    scaledX[faces] = x * inverse;
    scaledY[faces] = y * inverse;
    scaledZ[faces] = z * inverse;
    features[2 * faces] = one;
    features[2 * faces + 1] = other;
    faces++;
  }

  /** One over the scale up to which (s x, s y, s z) is in the set. */
  double gauge(double x, double y, double z) {
    double largest = 0;
    for (int k = 0; k < faces; k++) {
      double value = scaledX[k] * x + scaledY[k] * y + scaledZ[k] * z;
      if (value > largest) {
        largest = value;
      }
    }
    return largest;
  }

  /** The face through which the ray along (x, y, z) leaves the set. */
  int exit(double x, double y, double z) {
    int exit = 0;
    double largest = 0;
    for (int k = 0; k < faces; k++) {
      double value = scaledX[k] * x + scaledY[k] * y + scaledZ[k] * z;
      if (value > largest) {
        largest = value;
        exit = k;
      }
    }
    return exit;
  }

  /** Unit outward normal of a face. */
  double[] normal(int face) {
    double length =
        Math.sqrt(
            scaledX[face] * scaledX[face]
                + scaledY[face] * scaledY[face]
                + scaledZ[face] * scaledZ[face]);
    return new double[] {scaledX[face] / length, scaledY[face] / length, scaledZ[face] / length};
  }

  /** The edge of A that spans a face, or -1 for a face of A, -2 for a face of B. */
  int kind(int face) {
    return features[2 * face];
  }

  /** The edge of B that spans a face with one of A, or the number of the face. */
  int number(int face) {
    return features[2 * face + 1];
  }
}
