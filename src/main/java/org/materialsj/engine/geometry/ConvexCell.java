package org.materialsj.engine.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convex polyhedron that half-spaces are cut off from: a cube at first. Lengths are in angstrom.
 * For one thread.
 */
final class ConvexCell {

  /** A vertex this little beyond a plane (angstrom) counts as on it. */
  private static final double ON_PLANE = 1e-11;

  /**
   * A facet.
   *
   * @param normal outward unit normal
   * @param height distance of its plane from the origin, negative when the origin is beyond it
   * @param loop its vertices, counterclockwise seen from outside
   */
  record Facet(double[] normal, double height, int[] loop) {}

  /** Number of vertices; 0 when everything was cut off. */
  int count;

  /** 3 coordinates of each vertex. */
  double[] vertices;

  /** The facets. */
  List<Facet> facets = new ArrayList<>();

  // Of the cut that is being made: how far beyond the plane each vertex is, and the cut edges.
  private double[] beyond = new double[64];
  private int[] cutEdges = new int[96];
  private int cuts;

  ConvexCell(double halfEdge) {
    count = 8;
    vertices = new double[96];
    for (int v = 0; v < 8; v++) {
      for (int axis = 0; axis < 3; axis++) {
        vertices[3 * v + axis] = ((v >> axis) & 1) == 0 ? -halfEdge : halfEdge;
      }
    }
    for (int axis = 0; axis < 3; axis++) {
      for (int side = 0; side < 2; side++) {
        double[] normal = new double[3];
        normal[axis] = 2 * side - 1;
        int u = 1 << (axis + 1) % 3;
        int w = 1 << (axis + 2) % 3;
        int base = side << axis;
        int[] loop = {base, base + u, base + u + w, base + w};
        if (side == 0) {
          loop = new int[] {base, base + w, base + u + w, base + u};
        }
        facets.add(new Facet(normal, halfEdge, loop));
      }
    }
  }

  /** The largest distance of a vertex from the origin. */
  double radius() {
    double square = 0;
    for (int v = 0; v < count; v++) {
      square = Math.max(square, square(v));
    }
    return Math.sqrt(square);
  }

  /** The squared distance of a vertex from the origin. */
  double square(int v) {
    double x = vertices[3 * v];
    double y = vertices[3 * v + 1];
    double z = vertices[3 * v + 2];
    return x * x + y * y + z * z;
  }

  /**
   * Keeps the points x with normal . x at most height.
   *
   * @param normal unit vector; kept
   * @param height any number
   */
  void clip(double[] normal, double height) {
    if (beyond.length < count) {
      beyond = new double[2 * count];
    }
    int out = 0;
    for (int v = 0; v < count; v++) {
      beyond[v] =
          normal[0] * vertices[3 * v]
              + normal[1] * vertices[3 * v + 1]
              + normal[2] * vertices[3 * v + 2]
              - height;
      out += beyond[v] > ON_PLANE ? 1 : 0;
    }
    if (out == 0) {
      return;
    }
    if (out == count) {
      count = 0;
      facets.clear();
      return;
    }
    cut(normal, height);
  }

  private void cut(double[] normal, double height) {
    int before = count;
    cuts = 0;
    List<Facet> kept = new ArrayList<>();
    int[] cap = new int[16];
    int capSize = 0;
    for (Facet facet : facets) {
      int[] loop = facet.loop;
      int[] shorter = new int[loop.length + 2];
      int size = 0;
      for (int k = 0; k < loop.length; k++) {
        int here = loop[k];
        int next = loop[k + 1 == loop.length ? 0 : k + 1];
        boolean in = beyond[here] <= ON_PLANE;
        if (in) {
          shorter[size++] = here;
        }
        if (in != beyond[next] <= ON_PLANE) {
          int inner = in ? here : next;
          int crossing = crossing(inner, in ? next : here);
          if (crossing != inner) {
            shorter[size++] = crossing;
          }
          if (!contains(cap, capSize, crossing)) {
            cap = capSize == cap.length ? Arrays.copyOf(cap, 2 * capSize) : cap;
            cap[capSize++] = crossing;
          }
        }
      }
      if (size >= 3) {
        kept.add(new Facet(facet.normal, facet.height, Arrays.copyOf(shorter, size)));
      }
    }
    if (capSize >= 3) {
      kept.add(new Facet(normal, height, around(normal, Arrays.copyOf(cap, capSize))));
    }
    facets = kept;
    dropCutOff(before);
  }

  private static boolean contains(int[] array, int size, int value) {
    for (int k = 0; k < size; k++) {
      if (array[k] == value) {
        return true;
      }
    }
    return false;
  }

  /** The vertex where an edge meets the plane: the inner end when that lies on it. */
  private int crossing(int inner, int outer) {
    if (beyond[inner] >= -ON_PLANE) {
      return inner;
    }
    for (int k = 0; k < cuts; k += 3) {
      if (cutEdges[k] == inner && cutEdges[k + 1] == outer) {
        return cutEdges[k + 2];
      }
    }
    if (3 * count + 3 > vertices.length) {
      vertices = Arrays.copyOf(vertices, 2 * vertices.length);
    }
    double share = beyond[inner] / (beyond[inner] - beyond[outer]);
    for (int axis = 0; axis < 3; axis++) {
      double from = vertices[3 * inner + axis];
      vertices[3 * count + axis] = from + share * (vertices[3 * outer + axis] - from);
    }
    if (cuts + 3 > cutEdges.length) {
      cutEdges = Arrays.copyOf(cutEdges, 2 * cutEdges.length);
    }
    cutEdges[cuts++] = inner;
    cutEdges[cuts++] = outer;
    cutEdges[cuts++] = count;
    return count++;
  }

  /** Puts the vertices of the new facet in order about its normal. */
  private int[] around(double[] normal, int[] loop) {
    double[] centre = new double[3];
    for (int v : loop) {
      for (int axis = 0; axis < 3; axis++) {
        centre[axis] += vertices[3 * v + axis] / loop.length;
      }
    }
    int least = Math.abs(normal[0]) <= Math.abs(normal[1]) ? 0 : 1;
    double[] p = new double[3];
    p[Math.abs(normal[2]) < Math.abs(normal[least]) ? 2 : least] = 1;
    double along = p[0] * normal[0] + p[1] * normal[1] + p[2] * normal[2];
    for (int axis = 0; axis < 3; axis++) {
      p[axis] -= along * normal[axis];
    }
    double[] angles = new double[loop.length];
    for (int k = 0; k < loop.length; k++) {
      double dx = vertices[3 * loop[k]] - centre[0];
      double dy = vertices[3 * loop[k] + 1] - centre[1];
      double dz = vertices[3 * loop[k] + 2] - centre[2];
      double across =
          normal[0] * (p[1] * dz - p[2] * dy)
              + normal[1] * (p[2] * dx - p[0] * dz)
              + normal[2] * (p[0] * dy - p[1] * dx);
      double angle = Math.atan2(across, p[0] * dx + p[1] * dy + p[2] * dz);
      int v = loop[k];
      int place = k;
      while (place > 0 && angles[place - 1] > angle) {
        angles[place] = angles[place - 1];
        loop[place] = loop[place - 1];
        place--;
      }
      angles[place] = angle;
      loop[place] = v;
    }
    return loop;
  }

  /** Renumbers the vertices without those that were cut off. */
  private void dropCutOff(int before) {
    int[] renamed = new int[count];
    int size = 0;
    for (int v = 0; v < count; v++) {
      if (v >= before || beyond[v] <= ON_PLANE) {
        System.arraycopy(vertices, 3 * v, vertices, 3 * size, 3);
        renamed[v] = size++;
      }
    }
    count = size;
    for (Facet facet : facets) {
      int[] loop = facet.loop;
      for (int k = 0; k < loop.length; k++) {
        loop[k] = renamed[loop[k]];
      }
    }
  }
}
