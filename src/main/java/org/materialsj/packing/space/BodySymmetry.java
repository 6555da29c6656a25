package org.materialsj.packing.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.algebra.Matrix3;
import org.materialsj.engine.algebra.Vectors;
import org.materialsj.engine.geometry.Kabsch;
import org.materialsj.engine.geometry.Rotations;
import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.packing.BodyPoints;

/**
 * The point symmetry of a body about its origin: orthogonal matrices that carry each of its points
 * to within a tolerance of a point of the same kind. Points are of one kind when radii, atomic
 * numbers and their parts in hydrogen bonds agree.
 */
final class BodySymmetry {

  /** What the symmetries are like. */
  enum Kind {
    /** Finitely many operations. */
    FINITE,
    /** Any turn about an axis: all points lie on a line through the origin. */
    LINEAR,
    /** Any turn: one ball at the origin. */
    ROUND
  }

  /** Crystals hold rotations of orders 1, 2, 3, 4 and 6 only: all are among the twelfths. */
  private static final int TWELVE = 12;

  /** A trial made of two points may be this many tolerances off before it is fitted to all. */
  private static final double ROUGH = 4;

  private final BodyPoints body;
  private final int[] kinds;
  private final double tolerance;
  private final Kind kind;
  private final double[] axis;
  private final List<double[]> operations;

  /**
   * Finds the symmetries. Cost O(n^2) for each of O(n^2) trials, n being the points of the rarest
   * kinds.
   *
   * @param body the body
   * @param tolerance largest distance of a point from its partner (angstrom), positive
   */
  BodySymmetry(Body body, double tolerance) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance must be positive, got " + tolerance);
    }
    this.body = BodyPoints.of(body);
    this.kinds = kinds(body, this.body.count());
    this.tolerance = tolerance;
    int first = anchor(null);
    if (first < 0) {
      kind = Kind.ROUND;
      axis = new double[0];
      operations = List.of();
    } else if (this.body.dimension() == 2) {
      kind = Kind.FINITE;
      axis = new double[0];
      operations = planeOperations(first);
    } else {
      double[] a = point(first);
      int second = anchor(a);
      kind = second < 0 ? Kind.LINEAR : Kind.FINITE;
      axis = second < 0 ? scaled(a) : new double[0];
      operations = second < 0 ? linearOperations() : spaceOperations(first, second);
    }
  }

  private static int[] kinds(Body body, int count) {
    int[] kinds = new int[count];
    if (body instanceof BallUnion union) {
      List<List<Object>> seen = new ArrayList<>();
      double[] radii = union.radii();
      for (int i = 0; i < count; i++) {
        int atom = i;
        List<Object> key =
            List.of(
                radii[i],
                union.radiusToAcceptors(i),
                union.isAcceptor(i),
                union.molecule().map(m -> m.number(atom)).orElse(0));
        if (!seen.contains(key)) {
          seen.add(key);
        }
        kinds[i] = seen.indexOf(key);
      }
    }
    return kinds;
  }

  /**
   * The point with the fewest partners of its kind and distance from the origin, not on the origin
   * and, when a direction is given, not on its line; -1 when there is none.
   */
  private int anchor(double[] direction) {
    int best = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < body.count(); i++) {
      double away = body.distance(i);
      if (direction != null) {
        away = Vectors.norm(Vectors.cross(point(i), direction)) / Vectors.norm(direction);
      }
      if (away > 2 * tolerance) {
        int partners = 0;
        for (int j = 0; j < body.count(); j++) {
          partners += isPartner(i, j) ? 1 : 0;
        }
        boolean farther = partners == fewest && body.distance(i) > body.distance(best) + tolerance;
        if (partners < fewest || farther) {
          fewest = partners;
          best = i;
        }
      }
    }
    return best;
  }

  private boolean isPartner(int i, int j) {
    return kinds[i] == kinds[j] && Math.abs(body.distance(i) - body.distance(j)) <= 2 * tolerance;
  }

  private double[] point(int i) {
    int d = body.dimension();
    return Arrays.copyOfRange(body.points(), d * i, d * i + d);
  }

  private static double[] scaled(double[] v) {
    double norm = Vectors.norm(v);
    return new double[] {v[0] / norm, v[1] / norm, v[2] / norm};
  }

  private List<double[]> planeOperations(int first) {
    List<double[]> found = new ArrayList<>();
    double[] a = point(first);
    double from = Math.atan2(a[1], a[0]);
    for (int j = 0; j < body.count(); j++) {
      double[] b = point(j);
      double to = Math.atan2(b[1], b[0]);
      if (isPartner(first, j)) {
        double c = Math.cos(to - from);
        double s = Math.sin(to - from);
        add(found, new double[] {c, -s, s, c});
        c = Math.cos(to + from);
        s = Math.sin(to + from);
        add(found, new double[] {c, s, s, -c});
      }
    }
    return found;
  }

  private List<double[]> spaceOperations(int first, int second) {
    List<double[]> found = new ArrayList<>();
    double[] a = point(first);
    double[] b = point(second);
    double[] frame = frame(a, b);
    double dot = Vectors.dot(a, b);
    double slack = 4 * tolerance * (Vectors.norm(a) + Vectors.norm(b));
    for (int i = 0; i < body.count(); i++) {
      for (int j = 0; j < body.count(); j++) {
        if (isPartner(first, i)
            && isPartner(second, j)
            && Math.abs(Vectors.dot(point(i), point(j)) - dot) <= slack) {
          double[] to = frame(point(i), point(j));
          add(found, Matrix3.multiply(to, Matrix3.transpose(frame)));
          for (int k = 0; k < 3; k++) {
            to[3 * k + 2] = -to[3 * k + 2];
          }
          add(found, Matrix3.multiply(to, Matrix3.transpose(frame)));
        }
      }
    }
    return found;
  }

  /** The crystallographic part of the symmetries of a rod. */
  private List<double[]> linearOperations() {
    double[] across =
        scaled(
            Vectors.cross(
                axis, Math.abs(axis[0]) < 0.8 ? new double[] {1, 0, 0} : new double[] {0, 1, 0}));
    List<double[]> found = new ArrayList<>();
    double[] half = Rotations.ofAxisAngle(across, Math.PI);
    for (int k = 0; k < TWELVE; k++) {
      double[] turn = Rotations.ofAxisAngle(axis, 2 * Math.PI * k / TWELVE);
      double[] other = Matrix3.multiply(turn, half);
      found.addAll(List.of(turn, other, negative(turn), negative(other)));
    }
    return found.stream().filter(this::has).toList();
  }

  private static double[] negative(double[] m) {
    return Arrays.stream(m).map(x -> -x).toArray();
  }

  /**
   * The matrix whose columns are orthonormal: along a, across it towards b, and their product.
   *
   * @param a 3 numbers, not 0
   * @param b 3 numbers, not along a
   */
  static double[] frame(double[] a, double[] b) {
    double[] x = scaled(a);
    double[] z = scaled(Vectors.cross(a, b));
    double[] y = Vectors.cross(z, x);
    return new double[] {x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]};
  }

  private void add(List<double[]> found, double[] trial) {
    int[] partners = partners(trial, ROUGH * tolerance);
    if (partners.length > 0) {
      double[] matrix = body.dimension() == 2 ? trial : fitted(trial, partners);
      if (has(matrix)
          && found.stream().noneMatch(known -> Alignment.isNear(known, matrix, Alignment.ALIKE))) {
        found.add(matrix);
      }
    }
  }

  /** The orthogonal matrix of the same determinant that carries points best to their partners. */
  private double[] fitted(double[] trial, int[] partners) {
    double sign = Math.signum(Matrix3.determinant(trial));
    int n = partners.length;
    // With every point its mirror image in the origin: so the origin stays where it is.
    double[] from = new double[6 * n];
    double[] to = new double[6 * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 3; k++) {
        from[3 * i + k] = body.points()[3 * i + k];
        to[3 * i + k] = sign * body.points()[3 * partners[i] + k];
        from[3 * (n + i) + k] = -from[3 * i + k];
        to[3 * (n + i) + k] = -to[3 * i + k];
      }
    }
    double[] rotation = Kabsch.superpose(from, to, false).rotation();
    return sign > 0 ? rotation : negative(rotation);
  }

  /** What the symmetries are like. */
  Kind kind() {
    return kind;
  }

  /** The direction of the line of a linear body; empty for others. */
  double[] axis() {
    return axis.clone();
  }

  /**
   * The operations, as d x d matrices that are orthogonal; they form a group within the tolerance.
   *
   * @return identity and others; for a linear body those whose angles are multiples of 30 degrees;
   *     none for a round body
   */
  List<double[]> operations() {
    return operations;
  }

  /**
   * Whether a matrix is a symmetry.
   *
   * @param matrix d x d numbers, orthogonal
   * @return true when every point has a partner within the tolerance
   */
  boolean has(double[] matrix) {
    return partners(matrix).length > 0;
  }

  /**
   * Which point each point goes to.
   *
   * @param matrix d x d numbers, orthogonal
   * @return n different indices; empty when the matrix is no symmetry
   */
  int[] partners(double[] matrix) {
    return partners(matrix, tolerance);
  }

  private int[] partners(double[] matrix, double within) {
    int d = body.dimension();
    int[] partners = new int[body.count()];
    boolean[] taken = new boolean[body.count()];
    double[] moved = new double[d];
    for (int i = 0; i < body.count(); i++) {
      for (int r = 0; r < d; r++) {
        moved[r] = 0;
        for (int c = 0; c < d; c++) {
          moved[r] += matrix[d * r + c] * body.points()[d * i + c];
        }
      }
      int nearest = -1;
      double least = within * within;
      for (int j = 0; j < body.count(); j++) {
        double square = 0;
        for (int r = 0; r < d; r++) {
          double difference = moved[r] - body.points()[d * j + r];
          square += difference * difference;
        }
        if (kinds[i] == kinds[j] && square <= least) {
          least = square;
          nearest = j;
        }
      }
      if (nearest < 0 || taken[nearest]) {
        return new int[0];
      }
      taken[nearest] = true;
      partners[i] = nearest;
    }
    return partners;
  }

  /**
   * The order of the proper rotations about an axis that are symmetries. In space at most 12, since
   * small turns of small molecules cannot be told from none.
   *
   * @param direction a unit vector; not used in the plane
   * @return at least 1
   */
  int order(double[] direction) {
    int most = body.dimension() == 2 ? body.count() : TWELVE;
    for (int order = most; order > 1; order--) {
      double angle = 2 * Math.PI / order;
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      double[] turn =
          body.dimension() == 2
              ? new double[] {c, -s, s, c}
              : Rotations.ofAxisAngle(direction, angle);
      if (has(turn)) {
        return order;
      }
    }
    return 1;
  }
}
