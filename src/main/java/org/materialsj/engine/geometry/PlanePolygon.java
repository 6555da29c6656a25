package org.materialsj.engine.geometry;

import java.util.Arrays;

/**
 * Polygons of the plane as 2n numbers x0, y0, x1, y1, ...: area, centroid, and whether the boundary
 * meets itself.
 */
public final class PlanePolygon {

  private PlanePolygon() {}

  /**
   * The signed area.
   *
   * @param v 2n numbers; not modified
   * @return positive for a counterclockwise polygon
   */
  public static double area(double[] v) {
    double twice = 0;
    for (int i = 0, j = v.length - 2; i < v.length; j = i, i += 2) {
      // Relative to the first vertex, so that a polygon far from the origin keeps its digits.
      twice += (v[j] - v[0]) * (v[i + 1] - v[1]) - (v[i] - v[0]) * (v[j + 1] - v[1]);
    }
    return twice / 2;
  }

  /**
   * The centroid of the area.
   *
   * @param v 2n numbers of a polygon of non-zero area; not modified
   * @return x and y
   */
  public static double[] centroid(double[] v) {
    double x = 0;
    double y = 0;
    for (int i = 0, j = v.length - 2; i < v.length; j = i, i += 2) {
      double xi = v[i] - v[0];
      double yi = v[i + 1] - v[1];
      double xj = v[j] - v[0];
      double yj = v[j + 1] - v[1];
      double cross = xj * yi - xi * yj;
      x += (xi + xj) * cross;
      y += (yi + yj) * cross;
    }
    double six = 6 * area(v);
    return new double[] {v[0] + x / six, v[1] + y / six};
  }

  /**
   * The same polygon with its vertices in the opposite order.
   *
   * @param v 2n numbers; not modified
   * @return 2n numbers
   */
  public static double[] reversed(double[] v) {
    double[] reversed = new double[v.length];
    for (int i = 0; i < v.length; i += 2) {
      reversed[i] = v[v.length - 2 - i];
      reversed[i + 1] = v[v.length - 1 - i];
    }
    return reversed;
  }

  /**
   * The polygon without the vertices at which it goes straight on.
   *
   * @param v 2n numbers; not modified
   * @param tolerance sine of the largest angle that counts as straight
   * @return at most 2n numbers
   */
  public static double[] withoutStraightVertices(double[] v, double tolerance) {
    int n = v.length / 2;
    double[] kept = new double[v.length];
    int size = 0;
    for (int i = 0; i < n; i++) {
      int before = 2 * ((i + n - 1) % n);
      int after = 2 * ((i + 1) % n);
      double ax = v[2 * i] - v[before];
      double ay = v[2 * i + 1] - v[before + 1];
      double bx = v[after] - v[2 * i];
      double by = v[after + 1] - v[2 * i + 1];
      double scale = Math.hypot(ax, ay) * Math.hypot(bx, by);
      boolean straight = Math.abs(ax * by - ay * bx) <= tolerance * scale && ax * bx + ay * by > 0;
      if (!straight) {
        kept[size++] = v[2 * i];
        kept[size++] = v[2 * i + 1];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /**
   * Whether two edges of a polygon meet elsewhere than at the vertex that neighbours share. Edge i
   * goes from vertex i to vertex i + 1.
   *
   * @param v 2n numbers without repeated neighbours; not modified
   * @param i an edge, 0 to n - 1
   * @param j another edge
   * @return true if they cross, touch or overlap
   */
  public static boolean edgesMeet(double[] v, int i, int j) {
    int n = v.length / 2;
    int a = 2 * i;
    int b = 2 * ((i + 1) % n);
    int c = 2 * j;
    int d = 2 * ((j + 1) % n);
    if (b == c || d == a) {
      int first = b == c ? a : c;
      int middle = b == c ? b : a;
      int last = b == c ? d : b;
      double dot =
          (v[middle] - v[first]) * (v[last] - v[middle])
              + (v[middle + 1] - v[first + 1]) * (v[last + 1] - v[middle + 1]);
      return cross(v, first, middle, last) == 0 && dot < 0;
    }
    double abc = cross(v, a, b, c);
    double abd = cross(v, a, b, d);
    double cda = cross(v, c, d, a);
    double cdb = cross(v, c, d, b);
    if (abc * abd < 0 && cda * cdb < 0) {
      return true;
    }
    return abc == 0 && between(v, a, b, c)
        || abd == 0 && between(v, a, b, d)
        || cda == 0 && between(v, c, d, a)
        || cdb == 0 && between(v, c, d, b);
  }

  /** Twice the signed area of the triangle of three vertices, given by the places of their x. */
  static double cross(double[] v, int a, int b, int c) {
    return (v[b] - v[a]) * (v[c + 1] - v[a + 1]) - (v[b + 1] - v[a + 1]) * (v[c] - v[a]);
  }

  private static boolean between(double[] v, int a, int b, int p) {
    return v[p] >= Math.min(v[a], v[b])
        && v[p] <= Math.max(v[a], v[b])
        && v[p + 1] >= Math.min(v[a + 1], v[b + 1])
        && v[p + 1] <= Math.max(v[a + 1], v[b + 1]);
  }
}
