package org.materialsj.packing.kernel;

import java.util.List;
import org.materialsj.engine.algebra.Vectors;

/**
 * Finds the contacts of the copies of one {@link CopyPair} of polyhedra and their derivatives.
 *
 * <p>At the scale of a contact a plane of normal N parts the bodies; the features of both that lie
 * in it, to the slack, overlap in a polygon, and each corner of that polygon is a contact: a corner
 * of one body on a face of the other, or two edges that cross. A face with normal N and offset h
 * meets a corner q of the copy when N.(s t + q) = h, and turns with its owner; two edges meet when
 * (E_a x E_b).(s t + q - r) = 0.
 */
final class PolyhedronContacts {

  /** Cosine beyond which a face can lie along the parting plane. */
  private static final double ALONG = 0.8;

  private static final double PARALLEL = 1e-6;

  private final PolyhedronCopies copies;
  private final CopyPair pair;
  private final Pose pose;
  private final double scale;
  private final double slack;
  private final TurnedPolyhedron[] bodies = new TurnedPolyhedron[2];
  private final double[] p;
  private final double[] q;
  private final PoseGradient gradient = new PoseGradient(3);
  private double[] t;
  private int[] shift;
  private List<Contact> found;

  PolyhedronContacts(
      PolyhedronCopies copies, CopyPair pair, Pose pose, double scale, double slack) {
    this.copies = copies;
    this.pair = pair;
    this.pose = pose;
    this.scale = scale;
    this.slack = slack;
    p = copies.turnOfCopy(pair).clone();
    q = copies.cartesian(pair.operation()).clone();
    bodies[0] = copies.turned.get(pair.a());
    bodies[1] = new TurnedPolyhedron(copies.shapes.get(pair.b()));
    bodies[1].turn(p, 0, 1);
  }

  /** Adds the contacts with the copy at an offset. */
  void add(PolyhedronDifference difference, double[] offset, int[] translation, List<Contact> to) {
    t = offset;
    shift = translation;
    found = to;
    double s = 1 / difference.gauge(t[0], t[1], t[2]);
    if (!isNear(s)) {
      return;
    }
    int exit = difference.exit(t[0], t[1], t[2]);
    double[] normal = difference.normal(exit);
    int before = found.size();
    overlap(normal, s);
    if (found.size() == before) {
      alone(difference.kind(exit), difference.number(exit), normal);
    }
  }

  private boolean isNear(double s) {
    return s >= scale * (1 - slack) && s <= scale * (1 + 1e-9);
  }

  /** The contact of the exit itself. */
  private void alone(int kind, int number, double[] normal) {
    if (kind >= 0) {
      edgeContact(kind, number);
    } else {
      int owner = -1 - kind;
      double sign = owner == 0 ? -1 : 1;
      faceContact(owner, number, highest(bodies[1 - owner], normal, sign));
    }
  }

  private static double height(double[] vectors, int k, double[] n) {
    return vectors[3 * k] * n[0] + vectors[3 * k + 1] * n[1] + vectors[3 * k + 2] * n[2];
  }

  private static int highest(TurnedPolyhedron body, double[] normal, double sign) {
    int highest = 0;
    for (int k = 1; k < body.shape.cornerCount(); k++) {
      if (sign * (height(body.corners, k, normal) - height(body.corners, highest, normal)) > 0) {
        highest = k;
      }
    }
    return highest;
  }

  /** The corners of the feature of a body that lies in the parting plane: 1, 2 or a face. */
  private int[] feature(int side, double[] normal, double depth) {
    TurnedPolyhedron body = bodies[side];
    double sign = side == 0 ? 1 : -1;
    int top = highest(body, normal, sign);
    double level = sign * height(body.corners, top, normal) - depth;
    int face = facing(side, normal);
    if (face >= 0 && allAbove(body, body.shape.faces.get(face), normal, sign, level)) {
      return body.shape.faces.get(face);
    }
    int[] best = {top};
    double highest = Double.NEGATIVE_INFINITY;
    for (int e = 0; e < body.shape.edgeCount(); e++) {
      int from = body.shape.edges[4 * e];
      int to = body.shape.edges[4 * e + 1];
      double sum = sign * (height(body.corners, from, normal) + height(body.corners, to, normal));
      int[] ends = {from, to};
      if (sum > highest && allAbove(body, ends, normal, sign, level)) {
        highest = sum;
        best = ends;
      }
    }
    return best;
  }

  private static boolean allAbove(
      TurnedPolyhedron body, int[] corners, double[] normal, double sign, double level) {
    for (int corner : corners) {
      if (sign * height(body.corners, corner, normal) < level) {
        return false;
      }
    }
    return true;
  }

  /** The face most along the parting plane; -1 if none is close. */
  private int facing(int side, double[] normal) {
    double sign = side == 0 ? 1 : -1;
    int face = -1;
    double most = ALONG;
    for (int f = 0; f < bodies[side].shape.offsets.length; f++) {
      double along = sign * height(bodies[side].normals, f, normal);
      if (along > most) {
        most = along;
        face = f;
      }
    }
    return face;
  }

  private void overlap(double[] normal, double s) {
    double depth = slack * s * Vectors.dot(normal, t);
    int[][] features = {feature(0, normal, depth), feature(1, normal, depth)};
    for (int side = 0; side < 2; side++) {
      if (features[side].length > 2) {
        int face = facing(side, normal);
        for (int corner : features[1 - side]) {
          if (isInside(side, face, corner, s)) {
            nearFaceContact(side, face, corner);
          }
        }
      }
    }
    for (int i = 0; i < sides(features[0]); i++) {
      for (int j = 0; j < sides(features[1]); j++) {
        int a = features[0][i];
        int b = features[0][(i + 1) % features[0].length];
        int c = features[1][j];
        int d = features[1][(j + 1) % features[1].length];
        if (cross(normal, s, a, b, c, d)) {
          nearEdgeContact(edge(0, a, b), edge(1, c, d));
        }
      }
    }
  }

  private static int sides(int[] feature) {
    return feature.length == 2 ? 1 : feature.length > 2 ? feature.length : 0;
  }

  private int edge(int side, int from, int to) {
    int[] edges = bodies[side].shape.edges;
    int e = 0;
    while (edges[4 * e] != Math.min(from, to) || edges[4 * e + 1] != Math.max(from, to)) {
      e++;
    }
    return e;
  }

  /** A corner in its place when the copy is at scale s. */
  private double[] place(int side, int corner, double s) {
    double[] place = new double[3];
    for (int d = 0; d < 3; d++) {
      place[d] = bodies[side].corners[3 * corner + d] + (side == 0 ? 0 : s * t[d]);
    }
    return place;
  }

  /** Whether a corner of the other body is over a face. */
  private boolean isInside(int side, int face, int corner, double s) {
    double[] point = place(1 - side, corner, s);
    int[] corners = bodies[side].shape.faces.get(face);
    double[] normal = new double[3];
    System.arraycopy(bodies[side].normals, 3 * face, normal, 0, 3);
    int turns = 0;
    for (int k = 0; k < corners.length; k++) {
      double[] from = place(side, corners[k], s);
      double[] to = place(side, corners[(k + 1) % corners.length], s);
      double turn = Vectors.dot(normal, Vectors.cross(minus(to, from), minus(point, from)));
      turns += turn >= 0 ? 1 : -1;
    }
    // Mirrored bodies have their faces clockwise.
    return Math.abs(turns) == corners.length;
  }

  /** Whether edge a-b of the first body and edge c-d of the copy cross, seen along the normal. */
  private boolean cross(double[] normal, double s, int a, int b, int c, int d) {
    double[] pa = place(0, a, s);
    double[] pb = place(0, b, s);
    double[] pc = place(1, c, s);
    double[] pd = place(1, d, s);
    return side(normal, pa, pb, pc) * side(normal, pa, pb, pd) < 0
        && side(normal, pc, pd, pa) * side(normal, pc, pd, pb) < 0;
  }

  private static double side(double[] normal, double[] from, double[] to, double[] point) {
    return Vectors.dot(normal, Vectors.cross(minus(to, from), minus(point, from)));
  }

  private static double[] minus(double[] a, double[] b) {
    return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
  }

  private double faceSlope(int owner, int face) {
    double along = height(bodies[owner].normals, face, t);
    return owner == 0 ? along : -along;
  }

  private double faceBound(int owner, int face, int corner) {
    double[] normal = new double[3];
    System.arraycopy(bodies[owner].normals, 3 * face, normal, 0, 3);
    double depth =
        bodies[owner].shape.offsets[face] - height(bodies[1 - owner].corners, corner, normal);
    return depth / faceSlope(owner, face);
  }

  private void nearFaceContact(int owner, int face, int corner) {
    if (faceSlope(owner, face) > 0 && isNear(faceBound(owner, face, corner))) {
      faceContact(owner, face, corner);
    }
  }

  private void faceContact(int owner, int face, int corner) {
    int other = 1 - owner;
    double s = faceBound(owner, face, corner);
    double slope = faceSlope(owner, face);
    double sign = owner == 0 ? 1 : -1;
    double[] normal = new double[3];
    double[] own = new double[3];
    double[] reach = new double[3];
    gradient.clear();
    for (int d = 0; d < 3; d++) {
      normal[d] = bodies[owner].normals[3 * face + d];
      own[d] = bodies[owner].shape.normals[3 * face + d];
      reach[d] = bodies[other].corners[3 * corner + d] + sign * s * t[d];
      gradient.byOffset[d] = -sign * s * normal[d] / slope;
    }
    // Turning the owner turns the normal; turning the other moves its corner.
    PoseGradient.addOuter(by(owner), -1 / slope, reach, own);
    PoseGradient.addOuter(by(other), -1 / slope, normal, bodies[other].shape.corner(corner));
    int faceNumber = bodies[owner].shape.cornerCount() + face;
    add(s, owner == 0 ? faceNumber : corner, owner == 0 ? corner : faceNumber);
  }

  private double[] by(int owner) {
    return owner == 0 ? gradient.byFirst : gradient.bySecond;
  }

  private double[] direction(int side, int edge) {
    double[] direction = new double[3];
    System.arraycopy(bodies[side].directions, 3 * edge, direction, 0, 3);
    return direction;
  }

  private double edgeBound(int a, int b) {
    double[] normal = Vectors.cross(direction(0, a), direction(1, b));
    double between =
        height(bodies[0].corners, bodies[0].shape.edges[4 * a], normal)
            - height(bodies[1].corners, bodies[1].shape.edges[4 * b], normal);
    return between / Vectors.dot(normal, t);
  }

  private void nearEdgeContact(int a, int b) {
    double[] one = direction(0, a);
    double[] two = direction(1, b);
    double sine = Vectors.norm(Vectors.cross(one, two));
    boolean crossed = sine > PARALLEL * Vectors.norm(one) * Vectors.norm(two);
    if (crossed && isNear(edgeBound(a, b))) {
      edgeContact(a, b);
    }
  }

  private void edgeContact(int a, int b) {
    double s = edgeBound(a, b);
    double[] one = direction(0, a);
    double[] two = direction(1, b);
    double[] normal = Vectors.cross(one, two);
    double slope = Vectors.dot(normal, t);
    int cornerA = bodies[0].shape.edges[4 * a];
    int cornerB = bodies[1].shape.edges[4 * b];
    double[] v = minus(place(1, cornerB, s), place(0, cornerA, s));
    gradient.clear();
    for (int d = 0; d < 3; d++) {
      gradient.byOffset[d] = -s * normal[d] / slope;
    }
    PoseGradient.addOuter(gradient.byFirst, -1 / slope, Vectors.cross(two, v), own(0, a));
    PoseGradient.addOuter(gradient.byFirst, 1 / slope, normal, bodies[0].shape.corner(cornerA));
    PoseGradient.addOuter(gradient.bySecond, -1 / slope, Vectors.cross(v, one), own(1, b));
    PoseGradient.addOuter(gradient.bySecond, -1 / slope, normal, bodies[1].shape.corner(cornerB));
    add(s, edgeNumber(0, a), edgeNumber(1, b));
  }

  /** Direction of an edge in the frame of its body. */
  private double[] own(int side, int edge) {
    PolyhedronShape shape = bodies[side].shape;
    return minus(shape.corner(shape.edges[4 * edge + 1]), shape.corner(shape.edges[4 * edge]));
  }

  private int edgeNumber(int side, int edge) {
    PolyhedronShape shape = bodies[side].shape;
    return shape.cornerCount() + shape.offsets.length + edge;
  }

  private void add(double s, int featureA, int featureB) {
    double[] fraction = new double[3];
    for (int d = 0; d < 3; d++) {
      fraction[d] = copies.fraction(pair, d) + shift[d];
    }
    double[] byPose =
        gradient.byPose(
            pose,
            pair.a(),
            pair.b(),
            copies.matrix(pair.operation()),
            q,
            copies.lattice.inverse,
            fraction);
    found.add(
        new Contact(pair.a(), pair.b(), pair.operation(), shift, featureA, featureB, s, byPose));
  }
}
