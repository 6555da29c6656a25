package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;

/**
 * The orientations R of a body in which a site symmetry leaves it the same: R^-1 Q R is a symmetry
 * of the body for the Cartesian matrix Q of every operation of the site. They fall into families
 * that differ by more than a turn about the site's axis or a symmetry of the body; each family is
 * one {@link Orientation}.
 */
final class Alignment {

  /** Matrices of symmetries that differ by less are the same: well below a turn by 1/100. */
  static final double ALIKE = 0.05;

  private final List<double[]> site;
  private final BodySymmetry body;
  private final int dimension;

  private Alignment(List<double[]> site, BodySymmetry body, int dimension) {
    this.site = site;
    this.body = body;
    this.dimension = dimension;
  }

  /**
   * The families of orientations.
   *
   * @param site d x d Cartesian matrices of the site symmetry, row by row, identity included
   * @param body symmetries of the body
   * @param dimension d
   * @return empty when the body lacks the symmetry of the site
   */
  static List<Orientation> of(List<double[]> site, BodySymmetry body, int dimension) {
    if (body.kind() == BodySymmetry.Kind.ROUND) {
      return List.of(new Orientation.Fixed(identity(dimension)));
    }
    Alignment alignment = new Alignment(site, body, dimension);
    return dimension == 2 ? alignment.inPlane() : alignment.inSpace();
  }

  private static double[] identity(int d) {
    double[] identity = new double[d * d];
    for (int i = 0; i < d; i++) {
      identity[i * d + i] = 1;
    }
    return identity;
  }

  private List<Orientation> inPlane() {
    double[] mirror = site.stream().filter(q -> determinant(q) < 0).findFirst().orElse(null);
    if (mirror == null) {
      return site.stream().allMatch(body::has)
          ? List.of(new Orientation.Plane(body.order(new double[0])))
          : List.of();
    }
    // A mirror line at angle f has the matrix (cos 2f, sin 2f; sin 2f, -cos 2f).
    double line = Math.atan2(mirror[1], mirror[0]) / 2;
    List<double[]> starts = new ArrayList<>();
    for (double[] p : body.operations()) {
      if (determinant(p) < 0) {
        double angle = line - Math.atan2(p[1], p[0]) / 2;
        for (int half = 0; half < 2; half++) {
          double c = Math.cos(angle + half * Math.PI);
          double s = Math.sin(angle + half * Math.PI);
          keep(starts, new double[] {c, -s, s, c}, null);
        }
      }
    }
    return starts.stream().map(start -> (Orientation) new Orientation.Fixed(start)).toList();
  }

  private List<Orientation> inSpace() {
    double[] first = null;
    double[] second = null;
    for (double[] q : site) {
      double[] n = axis(q);
      if (n.length > 0 && (first == null || order(q) > order(first))) {
        first = q;
      }
    }
    if (first == null) {
      return site.stream().allMatch(body::has) ? List.of(free()) : List.of();
    }
    double[] n = axis(first);
    for (double[] q : site) {
      double[] other = axis(q);
      if (second == null && other.length > 0 && Math.abs(Vectors.dot(n, other)) < 0.99) {
        second = q;
      }
    }
    return second == null ? aboutAxis(first, n) : still(first, n, second);
  }

  private Orientation free() {
    return body.kind() == BodySymmetry.Kind.LINEAR
        ? new Orientation.Direction(turning(body.axis(), new double[] {0, 0, 1}))
        : new Orientation.Space();
  }

  private List<Orientation> aboutAxis(double[] q, double[] n) {
    List<double[]> starts = new ArrayList<>();
    for (double[] p : body.operations()) {
      if (isSameKind(p, q)) {
        double[] b = axis(p);
        keep(starts, turning(b, n), n);
        keep(starts, turning(new double[] {-b[0], -b[1], -b[2]}, n), n);
      }
    }
    List<Orientation> result = new ArrayList<>();
    for (double[] start : starts) {
      double[] b = Matrix3.times(Matrix3.transpose(start), n);
      boolean rod =
          body.kind() == BodySymmetry.Kind.LINEAR && Math.abs(Vectors.dot(b, body.axis())) > 0.99;
      result.add(
          rod ? new Orientation.Fixed(start) : new Orientation.Axis(n, start, body.order(b)));
    }
    return result;
  }

  private List<Orientation> still(double[] q1, double[] n1, double[] q2) {
    double[] n2 = axis(q2);
    double dot = Vectors.dot(n1, n2);
    double[] frame = BodySymmetry.frame(n1, n2);
    List<double[]> starts = new ArrayList<>();
    for (double[] p1 : body.operations()) {
      for (double[] p2 : body.operations()) {
        if (isSameKind(p1, q1) && isSameKind(p2, q2)) {
          for (int signs = 0; signs < 4; signs++) {
            double[] b1 = signed(axis(p1), (signs & 1) == 0);
            double[] b2 = signed(axis(p2), (signs & 2) == 0);
            if (Math.abs(Vectors.dot(b1, b2) - dot) < ALIKE) {
              double[] own = Matrix3.transpose(BodySymmetry.frame(b1, b2));
              keep(starts, Matrix3.multiply(frame, own), null);
            }
          }
        }
      }
    }
    return starts.stream().map(start -> (Orientation) new Orientation.Fixed(start)).toList();
  }

  private static double[] signed(double[] v, boolean positive) {
    return positive ? v : new double[] {-v[0], -v[1], -v[2]};
  }

  /** Keeps a start that serves the whole site and is no other start seen differently. */
  private void keep(List<double[]> starts, double[] start, double[] free) {
    double[] back = transpose(start);
    for (double[] q : site) {
      if (!body.has(product(back, product(q, start)))) {
        return;
      }
    }
    for (double[] known : starts) {
      if (isEquivalent(known, start, free)) {
        return;
      }
    }
    starts.add(start);
  }

  /** Whether known x p = start for a proper symmetry p, up to a turn about the free axis. */
  private boolean isEquivalent(double[] known, double[] start, double[] free) {
    double[] back = transpose(start);
    if (body.kind() == BodySymmetry.Kind.LINEAR) {
      double[] a = Matrix3.times(known, body.axis());
      double[] b = Matrix3.times(start, body.axis());
      boolean reversible = body.has(new double[] {-1, 0, 0, 0, -1, 0, 0, 0, -1});
      double cosine = free == null ? Vectors.dot(a, b) : sameSlant(a, b, free);
      return (reversible ? Math.abs(cosine) : cosine) > 1 - ALIKE * ALIKE;
    }
    for (double[] p : body.operations()) {
      if (determinant(p) > 0) {
        double[] turn = product(product(known, p), back);
        boolean same =
            free == null
                ? isNear(turn, identity(dimension), ALIKE)
                : Vectors.dot(Matrix3.times(turn, free), free) > 1 - ALIKE * ALIKE;
        if (same) {
          return true;
        }
      }
    }
    return false;
  }

  /** 1 when two directions of a rod are alike but for a turn about an axis, -1 when opposite. */
  private static double sameSlant(double[] a, double[] b, double[] axis) {
    double p = Vectors.dot(a, axis);
    double q = Vectors.dot(b, axis);
    return Math.abs(p) < ALIKE && Math.abs(q) < ALIKE ? 1 : p * q;
  }

  /** Whether two operations have the same determinant and angle. */
  private static boolean isSameKind(double[] p, double[] q) {
    return determinant(p) * determinant(q) > 0
        && Math.abs(p[0] + p[4] + p[8] - q[0] - q[4] - q[8]) < ALIKE;
  }

  /** The order of the rotation part: 2 for a mirror plane. */
  private static int order(double[] q) {
    double trace = (q[0] + q[4] + q[8]) * Math.signum(determinant(q));
    return (int) Math.rint(2 * Math.PI / Math.acos(Math.max(-1, Math.min(1, (trace - 1) / 2))));
  }

  /** The unit axis of an operation; empty for the identity and the inversion. */
  private static double[] axis(double[] q) {
    double sign = Math.signum(determinant(q));
    double[] best = new double[0];
    // The proper part's projector on its axis is the mean of its powers.
    double[] sum = new double[9];
    double[] power = identity(3);
    double[] proper = new double[9];
    for (int i = 0; i < 9; i++) {
      proper[i] = sign * q[i];
    }
    if (isNear(proper, power, ALIKE)) {
      return best;
    }
    int order = order(q);
    for (int k = 0; k < order; k++) {
      for (int i = 0; i < 9; i++) {
        sum[i] += power[i] / order;
      }
      power = Matrix3.multiply(power, proper);
    }
    double longest = 0;
    for (int c = 0; c < 3; c++) {
      double[] column = {sum[c], sum[3 + c], sum[6 + c]};
      double length = Vectors.norm(column);
      if (length > longest) {
        longest = length;
        best = new double[] {column[0] / length, column[1] / length, column[2] / length};
      }
    }
    return best;
  }

  /** A rotation that takes one unit vector to another. */
  private static double[] turning(double[] from, double[] to) {
    double[] aside = Math.abs(from[0]) < 0.8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    double[] beside = Math.abs(to[0]) < 0.8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
    return Matrix3.multiply(
        BodySymmetry.frame(to, beside), Matrix3.transpose(BodySymmetry.frame(from, aside)));
  }

  private static double determinant(double[] q) {
    return q.length == 4 ? q[0] * q[3] - q[1] * q[2] : Matrix3.determinant(q);
  }

  private double[] product(double[] a, double[] b) {
    double[] c = new double[a.length];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        for (int k = 0; k < dimension; k++) {
          c[i * dimension + j] += a[i * dimension + k] * b[k * dimension + j];
        }
      }
    }
    return c;
  }

  private double[] transpose(double[] a) {
    double[] c = new double[a.length];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        c[j * dimension + i] = a[i * dimension + j];
      }
    }
    return c;
  }

  /** Whether no entry differs by more than a tolerance. */
  static boolean isNear(double[] a, double[] b, double tolerance) {
    for (int i = 0; i < a.length; i++) {
      if (!(Math.abs(a[i] - b[i]) <= tolerance)) {
        return false;
      }
    }
    return true;
  }
}
