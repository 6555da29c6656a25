package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Bodies of the plane placed by a pose: the lattice, the turned parts of the bodies, and where the
 * copies that each {@link CopyPair} stands for lie. A workspace without allocation.
 */
final class PlaneCopies {

  /** Bodies of the asymmetric unit. */
  final int bodies;

  /** Convex parts of each body in its own frame. */
  final PlanePart[][] parts;

  /** The same, mirrored by y to -y. */
  final PlanePart[][] mirrored;

  /** Number of corners of each body; 1 for a disc. */
  final int[] cornerCounts;

  /** Radius of each body about its origin. */
  final double[] radii;

  /** Corners of each part of each body, turned by the rotation of the body. */
  final double[][][] corners;

  /** Normals likewise. */
  final double[][][] normals;

  final CopyPair[] pairs;

  /** Per pair: centre of the copy without translation less that of the first body. */
  final double[] offsetX;

  final double[] offsetY;

  final PlaneLattice lattice = new PlaneLattice();

  /** Inverse of the cell. */
  final double[] inverse = new double[4];

  private final double[][] w;
  private final double[][] translation;
  private final double[] turned = new double[4];
  private Pose pose;

  PlaneCopies(List<SymmetryOperation> operations, List<PackedSite> sites) {
    bodies = sites.size();
    parts = new PlanePart[bodies][];
    mirrored = new PlanePart[bodies][];
    cornerCounts = new int[bodies];
    radii = new double[bodies];
    corners = new double[bodies][][];
    normals = new double[bodies][][];
    for (int body = 0; body < bodies; body++) {
      parts[body] = PlanePart.of(sites.get(body).body());
      radii[body] = sites.get(body).body().radius();
      int count = parts[body].length;
      mirrored[body] = new PlanePart[count];
      corners[body] = new double[count][];
      normals[body] = new double[count][];
      for (int part = 0; part < count; part++) {
        for (int number : parts[body][part].numbers) {
          cornerCounts[body] = Math.max(cornerCounts[body], number + 1);
        }
        mirrored[body][part] = parts[body][part].mirrored();
        corners[body][part] = new double[parts[body][part].corners.length];
        normals[body][part] = new double[parts[body][part].normals.length];
      }
    }
    w = new double[operations.size()][];
    translation = new double[operations.size()][];
    for (int g = 0; g < w.length; g++) {
      SymmetryOperation o = operations.get(g);
      w[g] = new double[] {o.rotation(0, 0), o.rotation(0, 1), o.rotation(1, 0), o.rotation(1, 1)};
      translation[g] = new double[] {o.translation(0), o.translation(1)};
    }
    pairs = CopyPair.all(operations, sites).toArray(CopyPair[]::new);
    offsetX = new double[pairs.length];
    offsetY = new double[pairs.length];
  }

  /** The matrix W of an operation. */
  double[] matrix(int operation) {
    return w[operation];
  }

  /** Turns the bodies and finds the offsets of the pairs. */
  void place(Pose placed) {
    pose = placed;
    double[] cell = pose.cell;
    lattice.reduce(cell);
    double determinant = cell[0] * cell[3] - cell[1] * cell[2];
    inverse[0] = cell[3] / determinant;
    inverse[1] = -cell[1] / determinant;
    inverse[2] = -cell[2] / determinant;
    inverse[3] = cell[0] / determinant;
    for (int body = 0; body < bodies; body++) {
      for (int part = 0; part < parts[body].length; part++) {
        turn(parts[body][part].corners, pose.rotations, 4 * body, corners[body][part]);
        turn(parts[body][part].normals, pose.rotations, 4 * body, normals[body][part]);
      }
    }
    for (int k = 0; k < pairs.length; k++) {
      double u = fraction(pairs[k], 0);
      double v = fraction(pairs[k], 1);
      offsetX[k] = u * cell[0] + v * cell[2];
      offsetY[k] = u * cell[1] + v * cell[3];
    }
  }

  /** Component of W x_b + w - x_a. */
  double fraction(CopyPair pair, int axis) {
    double[] rows = w[pair.operation()];
    double[] x = pose.centres;
    return rows[2 * axis] * x[2 * pair.b()]
        + rows[2 * axis + 1] * x[2 * pair.b() + 1]
        + translation[pair.operation()][axis]
        - x[2 * pair.a() + axis];
  }

  /** Turns vectors by the 2 x 2 matrix at some place of an array. */
  static void turn(double[] vectors, double[] p, int at, double[] turned) {
    for (int k = 0; k < vectors.length; k += 2) {
      turned[k] = p[at] * vectors[k] + p[at + 1] * vectors[k + 1];
      turned[k + 1] = p[at + 2] * vectors[k] + p[at + 3] * vectors[k + 1];
    }
  }

  /** Q = H W H^-1, W in Cartesian axes; columns of H are the lattice vectors. */
  void cartesian(int operation, double[] q) {
    double[] g = w[operation];
    double[] c = pose.cell;
    for (int j = 0; j < 2; j++) {
      double u = g[0] * inverse[2 * j] + g[1] * inverse[2 * j + 1];
      double v = g[2] * inverse[2 * j] + g[3] * inverse[2 * j + 1];
      q[j] = c[0] * u + c[2] * v;
      q[2 + j] = c[1] * u + c[3] * v;
    }
  }

  /**
   * The rotation Q R_b of the copy of a pair.
   *
   * @param p receives it, with its second column negated when it is improper: to be applied to the
   *     mirrored parts then
   * @return whether it is improper
   */
  boolean turnOfCopy(CopyPair pair, double[] p) {
    cartesian(pair.operation(), turned);
    double[] r = pose.rotations;
    int at = 4 * pair.b();
    double[] g = w[pair.operation()];
    boolean improper = g[0] * g[3] < g[1] * g[2];
    double sign = improper ? -1 : 1;
    for (int i = 0; i < 2; i++) {
      p[2 * i] = turned[2 * i] * r[at] + turned[2 * i + 1] * r[at + 2];
      p[2 * i + 1] = sign * (turned[2 * i] * r[at + 1] + turned[2 * i + 1] * r[at + 3]);
    }
    return improper;
  }

  /** Begins with the copies of a pair whose centres are within a distance of the first body. */
  void seek(int pair, double distance) {
    if (pairs[pair].half()) {
      lattice.seekHalf(distance);
    } else {
      lattice.seek(offsetX[pair], offsetY[pair], distance);
    }
  }
}
