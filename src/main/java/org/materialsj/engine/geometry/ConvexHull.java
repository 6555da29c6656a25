package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Vectors;

/**
 * The faces of the convex hull of points in space. Points that share a plane share one face. Every
 * triple of points is tried as a face and dropped at the first two points that lie on both sides of
 * its plane: O(n^3) for n points, which serves for solids of a few hundred vertices and has no
 * special cases.
 */
public final class ConvexHull {

  /** Sine below which three points are taken to lie on a line. */
  private static final double THIN = 1e-7;

  /** Distance from a plane, over the size of the set, that counts as in the plane. */
  private static final double FLAT = 1e-9;

  private final double[] points;
  private final int count;
  private final double tolerance;
  private final List<int[]> faces = new ArrayList<>();

  private ConvexHull(double[] points) {
    this.points = points;
    count = points.length / 3;
    double extent = 0;
    for (int i = 1; i < count; i++) {
      extent = Math.max(extent, Vectors.norm(edge(0, i)));
    }
    tolerance = FLAT * extent;
  }

  /**
   * The faces.
   *
   * @param points 3n numbers x, y, z, ...; not modified
   * @return indices of the corners of each face, counterclockwise as seen from outside, without
   *     points inside faces or edges; no face at all if the points lie in one plane
   */
  public static List<int[]> faces(double[] points) {
    ConvexHull hull = new ConvexHull(points);
    for (int i = 0; i < hull.count; i++) {
      for (int j = i + 1; j < hull.count; j++) {
        for (int k = j + 1; k < hull.count; k++) {
          hull.tryFace(i, j, k);
        }
      }
    }
    return hull.faces;
  }

  private double[] edge(int from, int to) {
    return new double[] {
      points[3 * to] - points[3 * from],
      points[3 * to + 1] - points[3 * from + 1],
      points[3 * to + 2] - points[3 * from + 2]
    };
  }

  private void tryFace(int i, int j, int k) {
    double[] a = edge(i, j);
    double[] b = edge(i, k);
    double[] normal = Vectors.cross(a, b);
    double length = Vectors.norm(normal);
    if (length <= THIN * Vectors.norm(a) * Vectors.norm(b) || length == 0) {
      return;
    }
    for (int d = 0; d < 3; d++) {
      normal[d] /= length;
    }
    double offset = height(normal, i);
    int side = 0;
    for (int p = 0; p < count; p++) {
      double above = height(normal, p) - offset;
      int sign = above > tolerance ? 1 : above < -tolerance ? -1 : 0;
      if (sign * side < 0) {
        return;
      }
      side = sign == 0 ? side : sign;
    }
    if (side == 0 || known(i, j, k)) {
      return;
    }
    if (side > 0) {
      normal = new double[] {-normal[0], -normal[1], -normal[2]};
      offset = -offset;
    }
    faces.add(corners(normal, offset, a));
  }

  private double height(double[] normal, int p) {
    return normal[0] * points[3 * p]
        + normal[1] * points[3 * p + 1]
        + normal[2] * points[3 * p + 2];
  }

  private boolean known(int i, int j, int k) {
    double[] normal = Vectors.cross(edge(i, j), edge(i, k));
    double length = Vectors.norm(normal);
    for (int[] face : faces) {
      boolean all = true;
      for (int p : face) {
        all &= Math.abs(height(normal, p) - height(normal, i)) <= tolerance * length;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** Corners of the hull of the points in a plane, by Andrew's monotone chain. */
  private int[] corners(double[] normal, double offset, double[] along) {
    double[] x = along.clone();
    double length = Vectors.norm(x);
    for (int d = 0; d < 3; d++) {
      x[d] /= length;
    }
    double[] y = Vectors.cross(normal, x);
    int[] order = new int[count];
    int size = 0;
    for (int p = 0; p < count; p++) {
      if (Math.abs(height(normal, p) - offset) <= tolerance) {
        order[size++] = p;
      }
    }
    int[] sorted =
        Arrays.stream(order, 0, size)
            .boxed()
            .sorted(
                (p, q) -> {
                  double difference = height(x, p) - height(x, q);
                  return Math.abs(difference) > tolerance
                      ? Double.compare(difference, 0)
                      : Double.compare(height(y, p), height(y, q));
                })
            .mapToInt(Integer::intValue)
            .toArray();
    int[] chain = new int[2 * size];
    int end = 0;
    for (int p : sorted) {
      end = push(chain, end, 0, p, x, y);
    }
    int lower = end - 1;
    for (int s = size - 2; s >= 0; s--) {
      end = push(chain, end, lower, sorted[s], x, y);
    }
    return Arrays.copyOf(chain, end - 1);
  }

  private int push(int[] chain, int end, int fixed, int p, double[] x, double[] y) {
    int size = end;
    while (size - fixed >= 2) {
      int a = chain[size - 2];
      int b = chain[size - 1];
      double ux = height(x, b) - height(x, a);
      double uy = height(y, b) - height(y, a);
      double vx = height(x, p) - height(x, b);
      double vy = height(y, p) - height(y, b);
      if (ux * vy - uy * vx > THIN * Math.hypot(ux, uy) * Math.hypot(vx, vy)) {
        break;
      }
      size--;
    }
    chain[size] = p;
    return size + 1;
  }
}
