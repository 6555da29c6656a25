package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.packing.Polyhedron;

/** Corners, faces and edges of a convex polyhedron in its own frame. */
final class PolyhedronShape {

  /** Corners, x0, y0, z0, x1, ... */
  final double[] corners;

  /** Corners of each face, counterclockwise as seen from outside. */
  final List<int[]> faces;

  /** Outward unit normals of the faces. */
  final double[] normals;

  /** Distances of the faces from the origin. */
  final double[] offsets;

  /** Four numbers per edge: from corner, to corner, face on its left, face on its right. */
  final int[] edges;

  /** Radius about the origin. */
  final double radius;

  /** Radius of the largest ball about the origin inside. */
  final double innerRadius;

  PolyhedronShape(Polyhedron polyhedron) {
    corners = polyhedron.vertices();
    faces = polyhedron.faces();
    radius = polyhedron.radius();
    normals = new double[3 * faces.size()];
    offsets = new double[faces.size()];
    double inner = Double.POSITIVE_INFINITY;
    for (int f = 0; f < offsets.length; f++) {
      double[] normal = normal(faces.get(f));
      System.arraycopy(normal, 0, normals, 3 * f, 3);
      for (int corner : faces.get(f)) {
        offsets[f] += Vectors.dot(normal, corner(corner)) / faces.get(f).length;
      }
      inner = Math.min(inner, offsets[f]);
    }
    innerRadius = inner;
    edges = edges();
  }

  /** Twice the area vector of the polygon, made a unit: uses all corners alike. */
  private double[] normal(int[] face) {
    double[] sum = new double[3];
    double[] origin = corner(face[0]);
    for (int k = 2; k < face.length; k++) {
      double[] cross =
          Vectors.cross(minus(corner(face[k - 1]), origin), minus(corner(face[k]), origin));
      for (int d = 0; d < 3; d++) {
        sum[d] += cross[d];
      }
    }
    double length = Vectors.norm(sum);
    return new double[] {sum[0] / length, sum[1] / length, sum[2] / length};
  }

  private int[] edges() {
    List<int[]> list = new ArrayList<>();
    for (int f = 0; f < faces.size(); f++) {
      int[] face = faces.get(f);
      for (int k = 0; k < face.length; k++) {
        int from = face[k];
        int to = face[(k + 1) % face.length];
        if (from < to) {
          list.add(new int[] {from, to, f, faceWith(to, from)});
        }
      }
    }
    return list.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private int faceWith(int from, int to) {
    for (int f = 0; f < faces.size(); f++) {
      int[] face = faces.get(f);
      for (int k = 0; k < face.length; k++) {
        if (face[k] == from && face[(k + 1) % face.length] == to) {
          return f;
        }
      }
    }
    throw new IllegalArgumentException(
        "the faces of the polyhedron do not close: some of its points are too near one plane");
  }

  double[] corner(int k) {
    return new double[] {corners[3 * k], corners[3 * k + 1], corners[3 * k + 2]};
  }

  int cornerCount() {
    return corners.length / 3;
  }

  int edgeCount() {
    return edges.length / 4;
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }
}
