package org.materialsj.packing.kernel;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.PackedSite;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.symmetry.SymmetryOperation;

/**
 * Whether bodies of the plane overlap, by crossing edges and corners inside whole polygons, without
 * convex parts; for tests.
 */
final class PlaneOverlaps {

  private PlaneOverlaps() {}

  /** A body in its place: a polygon, or a disc by its centre. */
  private record Placed(double[] corners, double radius, double x, double y, double reach) {}

  static boolean any(
      List<SymmetryOperation> operations, List<PackedSite> sites, Pose pose, double scale) {
    double[] cell = pose.cell.clone();
    for (int i = 0; i < 4; i++) {
      cell[i] *= scale;
    }
    Packing packing = new Packing("", operations, sites, cell, pose.rotations, pose.centres, 1);
    List<Placed> inCell = new ArrayList<>();
    double largest = 0;
    for (Packing.Copy copy : packing.copies()) {
      Body body = sites.get(copy.site()).body();
      inCell.add(place(body, copy));
      largest = Math.max(largest, body.radius());
    }
    double area = Math.abs(cell[0] * cell[3] - cell[1] * cell[2]);
    int most0 = (int) Math.ceil((2 * largest) * Math.hypot(cell[2], cell[3]) / area) + 3;
    int most1 = (int) Math.ceil((2 * largest) * Math.hypot(cell[0], cell[1]) / area) + 3;
    // By symmetry it is enough to look at the first copy of each body.
    for (int a = 0, site = 0; site < sites.size(); a += sites.get(site).multiplicity(), site++) {
      for (int b = 0; b < inCell.size(); b++) {
        for (int i = -most0; i <= most0; i++) {
          for (int j = -most1; j <= most1; j++) {
            boolean itself = a == b && i == 0 && j == 0;
            double dx = i * cell[0] + j * cell[2];
            double dy = i * cell[1] + j * cell[3];
            if (!itself && overlap(inCell.get(a), moved(inCell.get(b), dx, dy))) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static Placed place(Body body, Packing.Copy copy) {
    double x = copy.centre()[0];
    double y = copy.centre()[1];
    if (body instanceof Disc disc) {
      return new Placed(new double[0], disc.radius(), x, y, disc.radius());
    }
    double[] v = ((Polygon) body).vertices();
    double[] corners = new double[v.length];
    double[] r = copy.rotation();
    for (int k = 0; k < v.length; k += 2) {
      corners[k] = r[0] * v[k] + r[1] * v[k + 1] + x;
      corners[k + 1] = r[2] * v[k] + r[3] * v[k + 1] + y;
    }
    return new Placed(corners, 0, x, y, body.radius());
  }

  private static Placed moved(Placed body, double dx, double dy) {
    double[] corners = body.corners().clone();
    for (int k = 0; k < corners.length; k += 2) {
      corners[k] += dx;
      corners[k + 1] += dy;
    }
    return new Placed(corners, body.radius(), body.x() + dx, body.y() + dy, body.reach());
  }

  private static boolean overlap(Placed a, Placed b) {
    double distance = Math.hypot(a.x() - b.x(), a.y() - b.y());
    if (distance >= a.reach() + b.reach()) {
      return false;
    }
    if (a.radius() > 0 && b.radius() > 0) {
      return true;
    }
    if (a.radius() > 0) {
      return discMeets(b.corners(), a.x(), a.y(), a.radius());
    }
    if (b.radius() > 0) {
      return discMeets(a.corners(), b.x(), b.y(), b.radius());
    }
    return inside(a.corners(), b.corners())
        || inside(b.corners(), a.corners())
        || cross(a.corners(), b.corners());
  }

  private static boolean discMeets(double[] v, double x, double y, double radius) {
    if (holds(v, x, y)) {
      return true;
    }
    for (int i = 0, j = v.length - 2; i < v.length; j = i, i += 2) {
      if (Line2D.ptSegDist(v[j], v[j + 1], v[i], v[i + 1], x, y) < radius) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(double[] a, double[] b) {
    for (int k = 0; k < b.length; k += 2) {
      if (holds(a, b[k], b[k + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Even-odd rule. */
  private static boolean holds(double[] v, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = v.length - 2; i < v.length; j = i, i += 2) {
      boolean spans = v[i + 1] > y != v[j + 1] > y;
      if (spans && x < (v[j] - v[i]) * (y - v[i + 1]) / (v[j + 1] - v[i + 1]) + v[i]) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static boolean cross(double[] a, double[] b) {
    for (int i = 0, j = a.length - 2; i < a.length; j = i, i += 2) {
      for (int k = 0, l = b.length - 2; k < b.length; l = k, k += 2) {
        if (Line2D.linesIntersect(a[j], a[j + 1], a[i], a[i + 1], b[l], b[l + 1], b[k], b[k + 1])) {
          return true;
        }
      }
    }
    return false;
  }
}
