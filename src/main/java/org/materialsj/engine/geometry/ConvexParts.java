package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a simple polygon into convex polygons: ears are clipped, then cuts that convexity does not
 * need are undone (S. Hertel and K. Mehlhorn, doi:10.1007/3-540-12689-9_105), which leaves at most
 * four times the smallest possible number of parts. Cost O(n^3) at worst for n vertices.
 */
public final class ConvexParts {

  private final double[] v;
  private final List<int[]> cuts = new ArrayList<>();
  private final List<List<Integer>> parts = new ArrayList<>();

  private ConvexParts(double[] v) {
    this.v = v;
  }

  /**
   * The parts.
   *
   * @param vertices 2n numbers of a simple counterclockwise polygon; not modified
   * @return convex counterclockwise polygons with the same union and disjoint interiors; the
   *     polygon itself if it is convex
   * @throws IllegalArgumentException if the polygon is not simple or not counterclockwise
   */
  public static List<double[]> of(double[] vertices) {
    ConvexParts cutter = new ConvexParts(vertices);
    cutter.clipEars();
    cutter.merge();
    List<double[]> result = new ArrayList<>();
    for (List<Integer> part : cutter.parts) {
      double[] polygon = new double[2 * part.size()];
      for (int i = 0; i < part.size(); i++) {
        polygon[2 * i] = vertices[2 * part.get(i)];
        polygon[2 * i + 1] = vertices[2 * part.get(i) + 1];
      }
      result.add(polygon);
    }
    return result;
  }

  private void clipEars() {
    List<Integer> ring = new ArrayList<>();
    for (int i = 0; i < v.length / 2; i++) {
      ring.add(i);
    }
    while (ring.size() > 3) {
      int ear = 0;
      while (ear < ring.size() && !isEar(ring, ear)) {
        ear++;
      }
      if (ear == ring.size()) {
        throw new IllegalArgumentException("the polygon crosses itself or is not counterclockwise");
      }
      int before = at(ring, ear - 1);
      int after = at(ring, ear + 1);
      parts.add(new ArrayList<>(List.of(before, ring.get(ear), after)));
      cuts.add(new int[] {before, after});
      ring.remove(ear);
    }
    parts.add(ring);
  }

  private static int at(List<Integer> ring, int index) {
    return ring.get(Math.floorMod(index, ring.size()));
  }

  private double turn(int a, int b, int c) {
    return PlanePolygon.cross(v, 2 * a, 2 * b, 2 * c);
  }

  private boolean isEar(List<Integer> ring, int index) {
    int a = at(ring, index - 1);
    int b = at(ring, index);
    int c = at(ring, index + 1);
    if (turn(a, b, c) <= 0) {
      return false;
    }
    for (int p : ring) {
      if (p != a
          && p != b
          && p != c
          && turn(a, b, p) >= 0
          && turn(b, c, p) >= 0
          && turn(c, a, p) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void merge() {
    for (int[] cut : cuts) {
      List<Integer> left = partWith(cut[0], cut[1]);
      List<Integer> right = partWith(cut[1], cut[0]);
      List<Integer> joined = new ArrayList<>();
      addPath(joined, left, cut[1], cut[0]);
      addPath(joined, right, cut[0], cut[1]);
      if (convexAt(joined, cut[0]) && convexAt(joined, cut[1])) {
        parts.remove(right);
        parts.set(parts.indexOf(left), joined);
      }
    }
  }

  /** The part whose boundary goes from one vertex straight to another. */
  private List<Integer> partWith(int from, int to) {
    for (List<Integer> part : parts) {
      int place = part.indexOf(from);
      if (place >= 0 && at(part, place + 1) == to) {
        return part;
      }
    }
    throw new IllegalStateException("no part has the edge " + from + ", " + to);
  }

  /** Adds the vertices of a part from one vertex on, up to but without another. */
  private static void addPath(List<Integer> joined, List<Integer> part, int from, int to) {
    for (int place = part.indexOf(from); at(part, place) != to; place++) {
      joined.add(at(part, place));
    }
  }

  private boolean convexAt(List<Integer> ring, int vertex) {
    int place = ring.indexOf(vertex);
    return turn(at(ring, place - 1), vertex, at(ring, place + 1)) >= 0;
  }
}
