package org.materialsj.packing.kernel;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * The smallest gap of a packing by brute force: every copy in a cell against every image of every
 * copy, ball by ball. It uses neither symmetry nor boxes, so that it can check what does.
 */
final class SphereGap {

  @SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
  private record Copy(BallUnion body, double[] centre, double[] balls) {}

  private final List<SymmetryOperation> operations;
  private final List<PackedSite> sites;

  SphereGap(List<SymmetryOperation> operations, List<PackedSite> sites) {
    this.operations = operations;
    this.sites = sites;
  }

  /** As {@link ScaleKernel#smallestGap}. */
  double smallest(Pose pose, double scale) {
    double[] inverse = Matrix3.inverse(pose.cell);
    List<Copy> copies = copies(pose, inverse);
    double most = 0;
    for (PackedSite site : sites) {
      most = Math.max(most, 2 * site.body().radius());
    }
    double gap = most;
    for (int p = 0; p < copies.size(); p++) {
      for (int q = p; q < copies.size(); q++) {
        gap = Math.min(gap, gap(copies.get(p), copies.get(q), p == q, pose, inverse, scale, gap));
      }
    }
    return gap;
  }

  private List<Copy> copies(Pose pose, double[] inverse) {
    List<Copy> copies = new ArrayList<>();
    for (int b = 0; b < sites.size(); b++) {
      BallUnion body = (BallUnion) sites.get(b).body();
      double[] rotation = new double[9];
      double[] centre = new double[3];
      System.arraycopy(pose.rotations, 9 * b, rotation, 0, 9);
      System.arraycopy(pose.centres, 3 * b, centre, 0, 3);
      for (int g : sites.get(b).operations()) {
        double[] w = new double[9];
        for (int k = 0; k < 9; k++) {
          w[k] = operations.get(g).rotation(k / 3, k % 3);
        }
        double[] h = Matrix3.transpose(pose.cell);
        double[] q = Matrix3.multiply(Matrix3.multiply(h, w), Matrix3.transpose(inverse));
        double[] turn = Matrix3.multiply(q, rotation);
        double[] points = body.centres();
        double[] balls = new double[points.length];
        for (int i = 0; i < points.length; i++) {
          int row = 3 * (i % 3);
          int from = i - i % 3;
          balls[i] =
              turn[row] * points[from]
                  + turn[row + 1] * points[from + 1]
                  + turn[row + 2] * points[from + 2];
        }
        copies.add(new Copy(body, operations.get(g).apply(centre), balls));
      }
    }
    return copies;
  }

  /** The smallest gap of all images of two copies, if below a bound. */
  private static double gap(
      Copy a, Copy b, boolean same, Pose pose, double[] inverse, double scale, double bound) {
    double radii = a.body.radius() + b.body.radius();
    double within = (radii + bound) / scale;
    int[] first = new int[3];
    int[] last = new int[3];
    double[] offset = new double[3];
    for (int k = 0; k < 3; k++) {
      // |x_k| <= |t| |column k of the inverse| for x = t inverse.
      double reach =
          within * Math.hypot(Math.hypot(inverse[k], inverse[3 + k]), inverse[6 + k]) + 1e-9;
      offset[k] = b.centre[k] - a.centre[k];
      first[k] = (int) Math.ceil(-reach - offset[k]);
      last[k] = (int) Math.floor(reach - offset[k]);
    }
    double gap = bound;
    for (int n0 = first[0]; n0 <= last[0]; n0++) {
      for (int n1 = first[1]; n1 <= last[1]; n1++) {
        for (int n2 = first[2]; n2 <= last[2]; n2++) {
          double[] x = {offset[0] + n0, offset[1] + n1, offset[2] + n2};
          double[] t = Matrix3.times(Matrix3.transpose(pose.cell), x);
          for (int k = 0; k < 3; k++) {
            t[k] *= scale;
          }
          boolean self = same && n0 == 0 && n1 == 0 && n2 == 0;
          if (!self && Math.sqrt(t[0] * t[0] + t[1] * t[1] + t[2] * t[2]) < radii + gap) {
            gap = Math.min(gap, gap(a, b, t));
          }
        }
      }
    }
    return gap;
  }

  private static double gap(Copy a, Copy b, double[] t) {
    double gap = Double.POSITIVE_INFINITY;
    for (int i = 0; i < a.body.size(); i++) {
      for (int j = 0; j < b.body.size(); j++) {
        double dx = t[0] + b.balls[3 * j] - a.balls[3 * i];
        double dy = t[1] + b.balls[3 * j + 1] - a.balls[3 * i + 1];
        double dz = t[2] + b.balls[3 * j + 2] - a.balls[3 * i + 2];
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        gap = Math.min(gap, distance - a.body.contactDistance(i, b.body, j));
      }
    }
    return gap;
  }
}
