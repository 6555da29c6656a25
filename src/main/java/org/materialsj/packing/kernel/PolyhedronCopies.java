package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Polyhedron;
import org.materialsj.model.symmetry.SymmetryOperation;

/** Polyhedra placed by a pose, and where their copies lie. A workspace without allocation. */
final class PolyhedronCopies {

  final List<PolyhedronShape> shapes = new ArrayList<>();

  /** The bodies of the asymmetric unit, turned. */
  final List<TurnedPolyhedron> turned = new ArrayList<>();

  final SpaceLattice lattice = new SpaceLattice();

  private final int[][] w;
  private final double[][] translation;
  private final double[] q = new double[9];
  private final double[] p = new double[9];
  private Pose pose;

  PolyhedronCopies(List<SymmetryOperation> operations, List<PackedSite> sites) {
    for (PackedSite site : sites) {
      PolyhedronShape shape = new PolyhedronShape((Polyhedron) site.body());
      shapes.add(shape);
      turned.add(new TurnedPolyhedron(shape));
    }
    w = new int[operations.size()][9];
    translation = new double[operations.size()][3];
    for (int g = 0; g < w.length; g++) {
      for (int i = 0; i < 9; i++) {
        w[g][i] = operations.get(g).rotation(i / 3, i % 3);
      }
      for (int i = 0; i < 3; i++) {
        translation[g][i] = operations.get(g).translation(i);
      }
    }
  }

  void place(Pose placed) {
    pose = placed;
    lattice.set(pose.cell);
    for (int body = 0; body < turned.size(); body++) {
      turned.get(body).turn(pose.rotations, 9 * body, 1);
    }
  }

  /** Component of W x_b + w - x_a. */
  double fraction(CopyPair pair, int axis) {
    int[] rows = w[pair.operation()];
    double sum = translation[pair.operation()][axis] - pose.centres[3 * pair.a() + axis];
    for (int k = 0; k < 3; k++) {
      sum += rows[3 * axis + k] * pose.centres[3 * pair.b() + k];
    }
    return sum;
  }

  /** Begins with the copies of a pair whose centres are within a distance of the first body. */
  void seek(CopyPair pair, double distance) {
    if (pair.half()) {
      lattice.seek(0, 0, 0, distance, true);
    } else {
      lattice.seek(fraction(pair, 0), fraction(pair, 1), fraction(pair, 2), distance, false);
    }
  }

  /** The matrix W of an operation. */
  double[] matrix(int operation) {
    double[] matrix = new double[9];
    for (int i = 0; i < 9; i++) {
      matrix[i] = w[operation][i];
    }
    return matrix;
  }

  /** Q of an operation; valid until the next call. */
  double[] cartesian(int operation) {
    SmallMatrices.conjugate(pose.cell, w[operation], lattice.inverse, q);
    return q;
  }

  /** Q R_b of the copy of a pair; valid until the next call. */
  double[] turnOfCopy(CopyPair pair) {
    SmallMatrices.multiply(cartesian(pair.operation()), 0, pose.rotations, 9 * pair.b(), p, 0);
    return p;
  }
}
