package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The scale of a packing of one convex polyhedron by brute force: every direction that can part two
 * convex polyhedra, that is all face normals of both and all cross products of their edges both
 * ways, is tried on every image in reach.
 *
 * @see "Gottschalk, Lin and Manocha 1996, doi:10.1145/237170.237244"
 */
final class SeparatingDirections {

  private SeparatingDirections() {}

  /** The smallest scale at which no two copies overlap, for bodies that hold their origin. */
  static double scale(List<SymmetryOperation> operations, Polyhedron body, Pose pose) {
    double[] columns = Matrix3.transpose(pose.cell);
    double[] inverse = Matrix3.inverse(columns);
    double[][] first = turned(body, pose.rotations);
    double volume = operations.size() * body.measure();
    double reach = 2 * body.radius() / Math.cbrt(volume);
    double smallest = 0;
    for (int g = 0; g < operations.size(); g++) {
      SymmetryOperation operation = operations.get(g);
      double[] w = new double[9];
      double[] offset = new double[3];
      for (int i = 0; i < 3; i++) {
        offset[i] = operation.translation(i) - pose.centres[i];
        for (int j = 0; j < 3; j++) {
          w[3 * i + j] = operation.rotation(i, j);
          offset[i] += w[3 * i + j] * pose.centres[j];
        }
      }
      double[] q = Matrix3.multiply(columns, Matrix3.multiply(w, inverse));
      double[][] second = turned(body, Matrix3.multiply(q, pose.rotations));
      List<double[]> directions = directions(body, first, second);
      for (double[] v : images(offset, inverse, reach)) {
        double[] t = Matrix3.times(columns, v);
        boolean isOther = g > 0 || Vectors.norm(v) > 0;
        if (isOther && Vectors.norm(t) * smallest < 2 * body.radius()) {
          double gauge = 0;
          for (double[] n : directions) {
            gauge = Math.max(gauge, n[0] * t[0] + n[1] * t[1] + n[2] * t[2]);
          }
          smallest = Math.max(smallest, 1 / gauge);
        }
      }
    }
    return smallest;
  }

  private static double[][] turned(Polyhedron body, double[] rotation) {
    double[] vertices = body.vertices();
    double[][] turned = new double[vertices.length / 3][];
    for (int k = 0; k < turned.length; k++) {
      double[] v = {vertices[3 * k], vertices[3 * k + 1], vertices[3 * k + 2]};
      turned[k] = Matrix3.times(rotation, v);
    }
    return turned;
  }

  /** Fractional vectors whose Cartesian lengths may be below a reach. */
  private static List<double[]> images(double[] offset, double[] inverse, double reach) {
    List<double[]> images = new ArrayList<>();
    int[] low = new int[3];
    int[] high = new int[3];
    for (int i = 0; i < 3; i++) {
      double[] row = {inverse[3 * i], inverse[3 * i + 1], inverse[3 * i + 2]};
      low[i] = (int) Math.ceil(-reach * Vectors.norm(row) - offset[i]);
      high[i] = (int) Math.floor(reach * Vectors.norm(row) - offset[i]);
    }
    for (int i = low[0]; i <= high[0]; i++) {
      for (int j = low[1]; j <= high[1]; j++) {
        for (int k = low[2]; k <= high[2]; k++) {
          images.add(new double[] {offset[0] + i, offset[1] + j, offset[2] + k});
        }
      }
    }
    return images;
  }

  /** Directions divided by how far the difference of the two bodies reaches along them. */
  private static List<double[]> directions(Polyhedron body, double[][] a, double[][] b) {
    List<double[]> edgesOfA = edges(body, a);
    List<double[]> edgesOfB = edges(body, b);
    List<double[]> all = new ArrayList<>();
    crossed(edgesOfA, edgesOfB, all);
    for (int[] face : body.faces()) {
      for (double[][] corners : List.of(a, b)) {
        double[] p = corners[face[0]];
        double[] q = corners[face[1]];
        double[] r = corners[face[2]];
        all.add(
            Vectors.cross(
                new double[] {q[0] - p[0], q[1] - p[1], q[2] - p[2]},
                new double[] {r[0] - q[0], r[1] - q[1], r[2] - q[2]}));
      }
    }
    List<double[]> scaled = new ArrayList<>();
    for (double[] n : all) {
      double high = most(a, n, 1) + most(b, n, -1);
      double low = most(a, n, -1) + most(b, n, 1);
      scaled.add(new double[] {n[0] / high, n[1] / high, n[2] / high});
      scaled.add(new double[] {-n[0] / low, -n[1] / low, -n[2] / low});
    }
    return scaled;
  }

  private static List<double[]> edges(Polyhedron body, double[][] corners) {
    List<double[]> edges = new ArrayList<>();
    for (int[] face : body.faces()) {
      for (int k = 0; k < face.length; k++) {
        int from = face[k];
        int to = face[(k + 1) % face.length];
        if (from < to) {
          double[] p = corners[from];
          double[] q = corners[to];
          edges.add(new double[] {q[0] - p[0], q[1] - p[1], q[2] - p[2]});
        }
      }
    }
    return edges;
  }

  private static void crossed(List<double[]> some, List<double[]> others, List<double[]> all) {
    for (double[] one : some) {
      for (double[] other : others) {
        double[] n = Vectors.cross(one, other);
        if (Vectors.norm(n) > 1e-9 * Vectors.norm(one) * Vectors.norm(other)) {
          all.add(n);
        }
      }
    }
  }

  private static double most(double[][] corners, double[] n, double sign) {
    double most = Double.NEGATIVE_INFINITY;
    for (double[] p : corners) {
      most = Math.max(most, sign * (n[0] * p[0] + n[1] * p[1] + n[2] * p[2]));
    }
    return most;
  }
}
