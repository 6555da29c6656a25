package org.materialsj.engine.geometry;

import java.util.Arrays;

/**
 * A convex polyhedron about the origin that planes cut smaller and smaller. Every facet keeps a
 * polygon of its own: facets share no vertices, so that no rounding can break their connections,
 * which is what highly symmetric crystals, with many planes through one vertex, would do. For one
 * thread; used again and again.
 */
final class VoronoiCell {

  /** Stands for the sides of the cube that the cell starts as. */
  static final int NO_PAIR = -1;

  /** A vertex this near to a plane lies on it (angstrom). */
  private static final double ON_PLANE = 1e-10;

  /** Number of facets, in the order in which their planes came. */
  int facets;

  /** What the caller called each plane, or {@link #NO_PAIR}. */
  int[] pairs = new int[64];

  /** Unit normal and distance from the origin of each facet's plane: 4 numbers each. */
  double[] planes = new double[4 * 64];

  /** The corners of each facet in order, 3 coordinates each, and their number. */
  double[][] polygons = new double[64][48];

  int[] corners = new int[64];

  /** Square of the distance of the farthest vertex. */
  double farthestSquare;

  private double[] spare = new double[48];
  private double[] heights = new double[16];

  /** Starts anew with a cube of a given half edge. */
  void reset(double half) {
    facets = 0;
    farthestSquare = 3 * half * half;
    for (int axis = 0; axis < 3; axis++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        int f = append(NO_PAIR);
        Arrays.fill(planes, 4 * f, 4 * f + 3, 0);
        planes[4 * f + axis] = sign;
        planes[4 * f + 3] = half;
        square(f, half);
      }
    }
  }

  private int append(int pair) {
    if (facets == pairs.length) {
      int capacity = 2 * facets;
      pairs = Arrays.copyOf(pairs, capacity);
      planes = Arrays.copyOf(planes, 4 * capacity);
      corners = Arrays.copyOf(corners, capacity);
      polygons = Arrays.copyOf(polygons, capacity);
      for (int f = facets; f < capacity; f++) {
        polygons[f] = new double[48];
      }
    }
    pairs[facets] = pair;
    return facets++;
  }

  /** Makes the polygon of a facet a square about the foot of its plane. */
  private void square(int f, double half) {
    double nx = planes[4 * f];
    double ny = planes[4 * f + 1];
    double nz = planes[4 * f + 2];
    double h = planes[4 * f + 3];
    // Two vectors orthogonal to the normal, the first also to the axis it is farthest from.
    double ux = 0;
    double uy = 0;
    double uz = 0;
    if (Math.abs(nx) <= Math.abs(ny) && Math.abs(nx) <= Math.abs(nz)) {
      double r = half / Math.sqrt(ny * ny + nz * nz);
      uy = -nz * r;
      uz = ny * r;
    } else if (Math.abs(ny) <= Math.abs(nz)) {
      double r = half / Math.sqrt(nx * nx + nz * nz);
      ux = nz * r;
      uz = -nx * r;
    } else {
      double r = half / Math.sqrt(nx * nx + ny * ny);
      ux = -ny * r;
      uy = nx * r;
    }
    double vx = ny * uz - nz * uy;
    double vy = nz * ux - nx * uz;
    double vz = nx * uy - ny * ux;
    double[] p = polygons[f];
    for (int k = 0; k < 4; k++) {
      int su = k == 0 || k == 3 ? 1 : -1;
      int sv = k < 2 ? 1 : -1;
      p[3 * k] = h * nx + su * ux + sv * vx;
      p[3 * k + 1] = h * ny + su * uy + sv * vy;
      p[3 * k + 2] = h * nz + su * uz + sv * vz;
    }
    corners[f] = 4;
  }

  /**
   * Cuts away what lies beyond the plane n x = h.
   *
   * @param pair what to call the plane
   * @param h distance from the origin (angstrom)
   */
  void cut(int pair, double nx, double ny, double nz, double h) {
    if (!reaches(nx, ny, nz, h)) {
      return;
    }
    int kept = 0;
    double half = 2 * Math.sqrt(farthestSquare);
    farthestSquare = 0;
    for (int f = 0; f < facets; f++) {
      clip(f, nx, ny, nz, h);
      if (corners[f] >= 3) {
        move(f, kept);
        noteFarthest(kept);
        kept++;
      }
    }
    facets = kept;
    int added = append(pair);
    planes[4 * added] = nx;
    planes[4 * added + 1] = ny;
    planes[4 * added + 2] = nz;
    planes[4 * added + 3] = h;
    square(added, half);
    // Not only by the planes that were cut: where rounding decides, which those are is uncertain.
    for (int f = 0; f < added; f++) {
      clip(added, planes[4 * f], planes[4 * f + 1], planes[4 * f + 2], planes[4 * f + 3]);
    }
    if (corners[added] < 3) {
      facets = added;
    } else {
      noteFarthest(added);
    }
  }

  private boolean reaches(double nx, double ny, double nz, double h) {
    double limit = h + ON_PLANE;
    for (int f = 0; f < facets; f++) {
      double[] p = polygons[f];
      int end = 3 * corners[f];
      for (int k = 0; k < end; k += 3) {
        if (nx * p[k] + ny * p[k + 1] + nz * p[k + 2] > limit) {
          return true;
        }
      }
    }
    return false;
  }

  private void move(int from, int to) {
    if (from == to) {
      return;
    }
    pairs[to] = pairs[from];
    corners[to] = corners[from];
    System.arraycopy(planes, 4 * from, planes, 4 * to, 4);
    double[] free = polygons[to];
    polygons[to] = polygons[from];
    polygons[from] = free;
  }

  private void noteFarthest(int f) {
    double[] p = polygons[f];
    int end = 3 * corners[f];
    for (int k = 0; k < end; k += 3) {
      double square = p[k] * p[k] + p[k + 1] * p[k + 1] + p[k + 2] * p[k + 2];
      farthestSquare = Math.max(farthestSquare, square);
    }
  }

  /** Clips the polygon of a facet; it has less than 3 corners when nothing is left. */
  private void clip(int f, double nx, double ny, double nz, double h) {
    double[] p = polygons[f];
    int count = corners[f];
    if (count > heights.length) {
      heights = new double[2 * count];
    }
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      double height = nx * p[3 * k] + ny * p[3 * k + 1] + nz * p[3 * k + 2] - h;
      heights[k] = height;
      lowest = Math.min(lowest, height);
      highest = Math.max(highest, height);
    }
    if (highest <= ON_PLANE) {
      return;
    }
    if (lowest > ON_PLANE) {
      corners[f] = 0;
      return;
    }
    if (spare.length < 6 * count) {
      spare = new double[12 * count];
    }
    int made = 0;
    int before = count - 1;
    for (int k = 0; k < count; k++) {
      double s = heights[before];
      double t = heights[k];
      // An edge that only ends on the plane gets no vertex besides that end.
      if ((s < -ON_PLANE && t > ON_PLANE) || (s > ON_PLANE && t < -ON_PLANE)) {
        double share = s / (s - t);
        for (int axis = 0; axis < 3; axis++) {
          double from = p[3 * before + axis];
          spare[made++] = from + share * (p[3 * k + axis] - from);
        }
      }
      if (t <= ON_PLANE) {
        spare[made++] = p[3 * k];
        spare[made++] = p[3 * k + 1];
        spare[made++] = p[3 * k + 2];
      }
      before = k;
    }
    polygons[f] = spare;
    spare = p;
    corners[f] = made / 3;
  }

  /** The area of a facet. */
  double area(int f) {
    double[] p = polygons[f];
    int end = 3 * corners[f];
    double sum = 0;
    for (int k = 3; k < end - 3; k += 3) {
      double ax = p[k] - p[0];
      double ay = p[k + 1] - p[1];
      double az = p[k + 2] - p[2];
      double bx = p[k + 3] - p[0];
      double by = p[k + 4] - p[1];
      double bz = p[k + 5] - p[2];
      sum += planes[4 * f] * (ay * bz - az * by);
      sum += planes[4 * f + 1] * (az * bx - ax * bz);
      sum += planes[4 * f + 2] * (ax * by - ay * bx);
    }
    return Math.abs(sum) / 2;
  }

  /**
   * The solid angle of a facet, seen from the origin: the sum over triangles (r0, r1, r2) of 2
   * atan2(|r0 (r1 x r2)|, |r0||r1||r2| + |r2| r0 r1 + |r1| r0 r2 + |r0| r1 r2).
   *
   * @see "van Oosterom and Strackee 1983, doi:10.1109/TBME.1983.325207"
   */
  double solidAngle(int f) {
    double[] p = polygons[f];
    int end = 3 * corners[f];
    double x = p[0];
    double y = p[1];
    double z = p[2];
    double r0 = Math.sqrt(x * x + y * y + z * z);
    double sum = 0;
    for (int k = 3; k < end - 3; k += 3) {
      double ax = p[k];
      double ay = p[k + 1];
      double az = p[k + 2];
      double bx = p[k + 3];
      double by = p[k + 4];
      double bz = p[k + 5];
      double ra = Math.sqrt(ax * ax + ay * ay + az * az);
      double rb = Math.sqrt(bx * bx + by * by + bz * bz);
      double triple = x * (ay * bz - az * by) + y * (az * bx - ax * bz) + z * (ax * by - ay * bx);
      double below =
          r0 * ra * rb
              + rb * (x * ax + y * ay + z * az)
              + ra * (x * bx + y * by + z * bz)
              + r0 * (ax * bx + ay * by + az * bz);
      sum += 2 * Math.atan2(Math.abs(triple), below);
    }
    return sum;
  }
}
