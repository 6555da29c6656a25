package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.engine.algebra.Vectors;

/**
 * The smallest distance between copies of polyhedra at one scale, by all planes, corners, faces and
 * edges of all copies in reach.
 */
final class PolyhedronGap {

  private final PolyhedronCopies copies;
  private final List<CopyPair> pairs;
  private final Pose pose;
  private final double scale;

  PolyhedronGap(PolyhedronCopies copies, List<CopyPair> pairs, Pose pose, double scale) {
    this.copies = copies;
    this.pairs = pairs;
    this.pose = pose;
    this.scale = scale;
  }

  double smallest() {
    double most = 0;
    for (PolyhedronShape shape : copies.shapes) {
      most = Math.max(most, 2 * shape.radius);
    }
    double gap = most;
    for (CopyPair pair : pairs) {
      gap = Math.min(gap, smallest(pair, most));
    }
    return gap;
  }

  private double smallest(CopyPair pair, double most) {
    double radii = copies.shapes.get(pair.a()).radius + copies.shapes.get(pair.b()).radius;
    TurnedPolyhedron a = copies.turned.get(pair.a());
    TurnedPolyhedron b = new TurnedPolyhedron(copies.shapes.get(pair.b()));
    b.turn(copies.turnOfCopy(pair), 0, 1);
    double[] f = new double[3];
    double[] span = new double[3];
    double[] inverse = copies.lattice.inverse;
    for (int i = 0; i < 3; i++) {
      f[i] = copies.fraction(pair, i);
      // A point within reach has fractional coordinates below reach times the reciprocal vector.
      double[] reciprocal = {inverse[i], inverse[3 + i], inverse[6 + i]};
      span[i] = (radii + most) / scale * Vectors.norm(reciprocal);
    }
    double gap = most;
    for (int i = (int) Math.ceil(-span[0] - f[0]); i <= span[0] - f[0]; i++) {
      for (int j = (int) Math.ceil(-span[1] - f[1]); j <= span[1] - f[1]; j++) {
        for (int k = (int) Math.ceil(-span[2] - f[2]); k <= span[2] - f[2]; k++) {
          if (!pair.isSame() || i != 0 || j != 0 || k != 0) {
            double[] v = new double[3];
            for (int d = 0; d < 3; d++) {
              v[d] =
                  (f[0] + i) * pose.cell[d]
                      + (f[1] + j) * pose.cell[3 + d]
                      + (f[2] + k) * pose.cell[6 + d];
              v[d] *= scale;
            }
            // Bodies are at least as far apart as the balls about them.
            if (Vectors.norm(v) - radii < gap) {
              gap = Math.min(gap, distance(a, b, v));
            }
          }
        }
      }
    }
    return gap;
  }

  /** Distance of two bodies, the second moved by v; minus the depth of overlap if they overlap. */
  static double distance(TurnedPolyhedron a, TurnedPolyhedron b, double[] v) {
    double apart = Double.NEGATIVE_INFINITY;
    for (int f = 0; f < a.shape.offsets.length; f++) {
      apart = Math.max(apart, along(a, b, v, vector(a.normals, f)));
    }
    for (int f = 0; f < b.shape.offsets.length; f++) {
      apart = Math.max(apart, along(a, b, v, vector(b.normals, f)));
    }
    for (int e = 0; e < a.shape.edgeCount(); e++) {
      for (int g = 0; g < b.shape.edgeCount(); g++) {
        double[] one = vector(a.directions, e);
        double[] two = vector(b.directions, g);
        double[] normal = Vectors.cross(one, two);
        double length = Vectors.norm(normal);
        if (length > 1e-7 * Vectors.norm(one) * Vectors.norm(two)) {
          for (int d = 0; d < 3; d++) {
            normal[d] /= length;
          }
          apart = Math.max(apart, along(a, b, v, normal));
        }
      }
    }
    return apart < 0 ? apart : boundaries(a, b, v);
  }

  /** How far apart the bodies are along a direction, either way round. */
  private static double along(TurnedPolyhedron a, TurnedPolyhedron b, double[] v, double[] n) {
    double moved = Vectors.dot(v, n);
    double above = -b.support(-n[0], -n[1], -n[2]) + moved - a.support(n[0], n[1], n[2]);
    double below = -a.support(-n[0], -n[1], -n[2]) - moved - b.support(n[0], n[1], n[2]);
    return Math.max(above, below);
  }

  private static double boundaries(TurnedPolyhedron a, TurnedPolyhedron b, double[] v) {
    double[] back = {-v[0], -v[1], -v[2]};
    double smallest = Math.min(cornersToFaces(a, b, v), cornersToFaces(b, a, back));
    for (int e = 0; e < a.shape.edgeCount(); e++) {
      for (int g = 0; g < b.shape.edgeCount(); g++) {
        double[] p = vector(a.corners, a.shape.edges[4 * e]);
        double[] q = plus(vector(b.corners, b.shape.edges[4 * g]), v);
        smallest =
            Math.min(smallest, edges(p, vector(a.directions, e), q, vector(b.directions, g)));
      }
    }
    return smallest;
  }

  /** Smallest distance of a corner of b above a face of a. */
  private static double cornersToFaces(TurnedPolyhedron a, TurnedPolyhedron b, double[] v) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int f = 0; f < a.shape.offsets.length; f++) {
      double[] normal = vector(a.normals, f);
      int[] face = a.shape.faces.get(f);
      for (int c = 0; c < b.shape.cornerCount(); c++) {
        double[] point = plus(vector(b.corners, c), v);
        int turns = 0;
        for (int k = 0; k < face.length; k++) {
          double[] from = vector(a.corners, face[k]);
          double[] to = vector(a.corners, face[(k + 1) % face.length]);
          double turn = Vectors.dot(normal, Vectors.cross(minus(to, from), minus(point, from)));
          turns += turn >= 0 ? 1 : -1;
        }
        if (Math.abs(turns) == face.length) {
          double height = Vectors.dot(normal, point) - a.shape.offsets[f];
          smallest = Math.min(smallest, Math.abs(height));
        }
      }
    }
    return smallest;
  }

  /** Distance of two segments p + x u and q + y w, x and y in [0, 1]. */
  private static double edges(double[] p, double[] u, double[] q, double[] w) {
    double[] r = minus(p, q);
    double uu = Vectors.dot(u, u);
    double ww = Vectors.dot(w, w);
    double uw = Vectors.dot(u, w);
    double ur = Vectors.dot(u, r);
    double wr = Vectors.dot(w, r);
    double denominator = uu * ww - uw * uw;
    double x = denominator > 1e-14 * uu * ww ? clamp((uw * wr - ww * ur) / denominator) : 0;
    double y = clamp((uw * x + wr) / ww);
    x = clamp((uw * y - ur) / uu);
    double[] between = new double[3];
    for (int d = 0; d < 3; d++) {
      between[d] = r[d] + x * u[d] - y * w[d];
    }
    return Vectors.norm(between);
  }

  private static double clamp(double x) {
    return Math.max(0, Math.min(1, x));
  }

  private static double[] vector(double[] vectors, int k) {
    return new double[] {vectors[3 * k], vectors[3 * k + 1], vectors[3 * k + 2]};
  }

  private static double[] plus(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }
}
