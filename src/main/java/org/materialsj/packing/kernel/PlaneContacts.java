package org.materialsj.packing.kernel;

import java.util.List;

/**
 * Finds the contacts of copies of bodies of the plane by trying every edge of one part against all
 * corners of the other, and their derivatives.
 *
 * <p>An edge with unit normal N and offset h, owned by body a, meets a corner q of the copy when
 * N.(s t + q) = h; owned by the copy, it meets a corner r of body a when N.(r - s t) = h. The
 * normal turns with its owner. When two edges lie on each other, the ends of their overlap are two
 * contacts, since either decides when the edges turn one way or the other.
 */
final class PlaneContacts {

  private final PlaneCopies copies;
  private final Pose pose;
  private final double scale;
  private final double slack;
  private final PoseGradient gradient = new PoseGradient(2);
  private final double[] q = new double[4];
  private final double[] p = new double[4];
  private final double[] t = new double[2];

  /** Corners of the two parts in Cartesian axes about the centres of their bodies. */
  private final double[][] corners = new double[2][];

  private final double[][] normals = new double[2][];
  private final PlanePart[] parts = new PlanePart[2];

  private CopyPair pair;
  private int[] shift;
  private List<Contact> found;

  PlaneContacts(PlaneCopies copies, Pose pose, double scale, double slack) {
    this.copies = copies;
    this.pose = pose;
    this.scale = scale;
    this.slack = slack;
  }

  /** Adds the contacts of a pair at the last translation of the lattice. */
  void add(int k, List<Contact> contacts) {
    pair = copies.pairs[k];
    found = contacts;
    shift = copies.lattice.shift();
    t[0] = copies.lattice.x;
    t[1] = copies.lattice.y;
    copies.cartesian(pair.operation(), q);
    int at = 4 * pair.b();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        p[2 * i + j] =
            q[2 * i] * pose.rotations[at + j] + q[2 * i + 1] * pose.rotations[at + 2 + j];
      }
    }
    for (int first = 0; first < copies.parts[pair.a()].length; first++) {
      for (PlanePart second : copies.parts[pair.b()]) {
        parts[0] = copies.parts[pair.a()][first];
        parts[1] = second;
        corners[0] = copies.corners[pair.a()][first];
        normals[0] = copies.normals[pair.a()][first];
        corners[1] = new double[second.corners.length];
        normals[1] = new double[second.normals.length];
        PlaneCopies.turn(second.corners, p, 0, corners[1]);
        PlaneCopies.turn(second.normals, p, 0, normals[1]);
        if (parts[0].margin + parts[1].margin > 0) {
          findRounded();
        } else {
          findFlat();
        }
      }
    }
  }

  /** Height of edge normal over the offset vector; positive when it bounds the scale from below. */
  private double slope(int owner, int edge) {
    double along = normals[owner][2 * edge] * t[0] + normals[owner][2 * edge + 1] * t[1];
    return owner == 0 ? along : -along;
  }

  /** Scale at which a corner of the other part lies on the line of an edge. */
  private double bound(int owner, int edge, int corner) {
    return depth(owner, edge, corner) / slope(owner, edge);
  }

  /** How far below the line of an edge a corner of the other part is at scale 0. */
  private double depth(int owner, int edge, int corner) {
    double nx = normals[owner][2 * edge];
    double ny = normals[owner][2 * edge + 1];
    double[] other = corners[1 - owner];
    double height = nx * other[2 * corner] + ny * other[2 * corner + 1];
    double h = parts[owner].offsets[edge] + parts[0].margin + parts[1].margin;
    return h - height;
  }

  /** The corner of the other part that lies deepest below an edge. */
  private int deepest(int owner, int edge) {
    double[] other = corners[1 - owner];
    int deepest = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < other.length / 2; k++) {
      double height =
          normals[owner][2 * edge] * other[2 * k] + normals[owner][2 * edge + 1] * other[2 * k + 1];
      if (height < lowest) {
        lowest = height;
        deepest = k;
      }
    }
    return deepest;
  }

  private void findFlat() {
    double high = Double.POSITIVE_INFINITY;
    double low = Double.NEGATIVE_INFINITY;
    int owner = 0;
    int edge = 0;
    for (int side = 0; side < 2; side++) {
      for (int k = 0; k < parts[side].offsets.length; k++) {
        double slope = slope(side, k);
        double depth = depth(side, k, deepest(side, k));
        double bound = depth / slope;
        if (slope > 0 && bound < high) {
          high = bound;
          owner = side;
          edge = k;
        } else if (slope < 0) {
          low = Math.max(low, bound);
        } else if (slope == 0 && depth <= 0) {
          return;
        }
      }
    }
    if (low < high && isNear(high)) {
      int corner = deepest(owner, edge);
      int facing = facing(owner, edge, corner);
      if (facing < 0 || !addOverlap(owner, edge, facing, high)) {
        edgeContact(owner, edge, corner);
      }
    }
  }

  /** The edge at a touching corner that lies most along the touched edge; -1 if none is close. */
  private int facing(int owner, int edge, int corner) {
    int other = 1 - owner;
    int n = parts[other].offsets.length;
    int before = Math.floorMod(corner - 1, n);
    int facing = opposed(owner, edge, corner) < opposed(owner, edge, before) ? corner : before;
    return opposed(owner, edge, facing) < -0.5 ? facing : -1;
  }

  private double opposed(int owner, int edge, int otherEdge) {
    double[] own = normals[owner];
    double[] other = normals[1 - owner];
    return own[2 * edge] * other[2 * otherEdge] + own[2 * edge + 1] * other[2 * otherEdge + 1];
  }

  private boolean isNear(double s) {
    return s >= scale * (1 - slack) && s <= scale * (1 + 1e-9);
  }

  /** Adds the contacts at both ends of the overlap of two facing edges; false if there is none. */
  private boolean addOverlap(int owner, int edge, int facing, double s) {
    int other = 1 - owner;
    double nx = normals[owner][2 * edge];
    double ny = normals[owner][2 * edge + 1];
    double move = (owner == 0 ? s : -s) * (nx * t[1] - ny * t[0]);
    int last = (edge + 1) % parts[owner].size();
    boolean ahead = along(owner, edge, nx, ny) < along(owner, last, nx, ny);
    int ownLow = ahead ? edge : last;
    int ownHigh = ahead ? last : edge;
    int end = (facing + 1) % parts[other].size();
    boolean otherAhead = along(other, facing, nx, ny) < along(other, end, nx, ny);
    int otherLow = otherAhead ? facing : end;
    int otherHigh = otherAhead ? end : facing;
    double low = along(owner, ownLow, nx, ny) - along(other, otherLow, nx, ny) - move;
    double high = along(owner, ownHigh, nx, ny) - along(other, otherHigh, nx, ny) - move;
    double from = Math.max(along(owner, ownLow, nx, ny), along(other, otherLow, nx, ny) + move);
    double to = Math.min(along(owner, ownHigh, nx, ny), along(other, otherHigh, nx, ny) + move);
    if (from >= to) {
      return false;
    }
    boolean added =
        low > 0 ? nearContact(other, facing, ownLow) : nearContact(owner, edge, otherLow);
    return (high < 0 ? nearContact(other, facing, ownHigh) : nearContact(owner, edge, otherHigh))
        || added;
  }

  private boolean nearContact(int owner, int edge, int corner) {
    boolean near = slope(owner, edge) > 0 && isNear(bound(owner, edge, corner));
    if (near) {
      edgeContact(owner, edge, corner);
    }
    return near;
  }

  /** Place of a corner along an edge of normal (nx, ny), whose direction is (-ny, nx). */
  private double along(int side, int corner, double nx, double ny) {
    return nx * corners[side][2 * corner + 1] - ny * corners[side][2 * corner];
  }

  private void edgeContact(int owner, int edge, int corner) {
    PlanePart part = parts[owner];
    int count = copies.cornerCounts[owner == 0 ? pair.a() : pair.b()];
    if (!part.isBoundary(edge, count)) {
      return;
    }
    double s = bound(owner, edge, corner);
    double slope = slope(owner, edge);
    int other = 1 - owner;
    double[] normal = {normals[owner][2 * edge], normals[owner][2 * edge + 1]};
    double[] ownNormal = {part.normals[2 * edge], part.normals[2 * edge + 1]};
    double[] point = corner(parts[other].corners, corner);
    double[] reach = corner(corners[other], corner);
    double sign = owner == 0 ? 1 : -1;
    gradient.clear();
    for (int d = 0; d < 2; d++) {
      gradient.byOffset[d] = -sign * s * normal[d] / slope;
      reach[d] += sign * s * t[d];
    }
    // Turning the owner turns the normal; turning the other moves its corner.
    PoseGradient.addOuter(side(owner), -1 / slope, reach, ownNormal);
    PoseGradient.addOuter(side(other), -1 / slope, normal, point);
    int edgeNumber = count + part.numbers[edge];
    int cornerNumber = parts[other].numbers[corner];
    add(s, owner == 0 ? edgeNumber : cornerNumber, owner == 0 ? cornerNumber : edgeNumber);
  }

  private double[] side(int owner) {
    return owner == 0 ? gradient.byFirst : gradient.bySecond;
  }

  private static double[] corner(double[] v, int k) {
    return new double[] {v[2 * k], v[2 * k + 1]};
  }

  /** With a disc the bodies part at a corner, or beside an edge, whichever comes last. */
  private void findRounded() {
    double margin = parts[0].margin + parts[1].margin;
    double largest = Double.NEGATIVE_INFINITY;
    int owner = -1;
    int first = 0;
    int second = 0;
    double square = t[0] * t[0] + t[1] * t[1];
    for (int i = 0; i < parts[0].size(); i++) {
      for (int j = 0; j < parts[1].size(); j++) {
        double ex = corners[1][2 * j] - corners[0][2 * i];
        double ey = corners[1][2 * j + 1] - corners[0][2 * i + 1];
        double dot = t[0] * ex + t[1] * ey;
        double root = dot * dot - square * (ex * ex + ey * ey - margin * margin);
        double s = root > 0 ? (Math.sqrt(root) - dot) / square : Double.NEGATIVE_INFINITY;
        if (s > largest) {
          largest = s;
          first = i;
          second = j;
        }
      }
    }
    for (int side = 0; side < 2; side++) {
      for (int k = 0; k < parts[side].offsets.length; k++) {
        for (int c = 0; c < parts[1 - side].size(); c++) {
          double s = slope(side, k) > 0 ? bound(side, k, c) : Double.NEGATIVE_INFINITY;
          if (s > largest && beside(side, k, c, s)) {
            largest = s;
            owner = side;
            first = k;
            second = c;
          }
        }
      }
    }
    if (isNear(largest) && owner >= 0) {
      edgeContact(owner, first, second);
    } else if (isNear(largest)) {
      cornerContact(first, second, largest);
    }
  }

  private boolean beside(int owner, int edge, int corner, double s) {
    double nx = normals[owner][2 * edge];
    double ny = normals[owner][2 * edge + 1];
    double move = (owner == 0 ? s : -s) * (nx * t[1] - ny * t[0]);
    double place = along(1 - owner, corner, nx, ny) + move;
    int next = (edge + 1) % parts[owner].size();
    double from = along(owner, edge, nx, ny);
    double to = along(owner, next, nx, ny);
    return place >= Math.min(from, to) && place <= Math.max(from, to);
  }

  /** Two corners whose distance v = s t + q - r is the margin. */
  private void cornerContact(int i, int j, double s) {
    double[] v = new double[2];
    double slope = 0;
    for (int d = 0; d < 2; d++) {
      v[d] = s * t[d] + corners[1][2 * j + d] - corners[0][2 * i + d];
      slope += v[d] * t[d];
    }
    gradient.clear();
    for (int d = 0; d < 2; d++) {
      gradient.byOffset[d] = -s * v[d] / slope;
    }
    PoseGradient.addOuter(gradient.bySecond, -1 / slope, v, corner(parts[1].corners, j));
    PoseGradient.addOuter(gradient.byFirst, 1 / slope, v, corner(parts[0].corners, i));
    add(s, parts[0].numbers[i], parts[1].numbers[j]);
  }

  private void add(double s, int featureA, int featureB) {
    double[] fraction = {copies.fraction(pair, 0) + shift[0], copies.fraction(pair, 1) + shift[1]};
    double[] byPose =
        gradient.byPose(
            pose, pair.a(), pair.b(), copies.matrix(pair.operation()), q, copies.inverse, fraction);
    found.add(
        new Contact(pair.a(), pair.b(), pair.operation(), shift, featureA, featureB, s, byPose));
  }
}
