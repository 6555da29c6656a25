package org.materialsj.engine.geometry;

import java.util.Arrays;
import org.materialsj.engine.algebra.Vectors;

/**
 * The smallest ball that encloses points.
 *
 * <p>The ball of a few points is found, the point farthest outside of it is taken to them, and of
 * these at most five points the two to four are kept whose ball encloses all: the radius grows at
 * every step, so that there are few. Equal, collinear and coplanar points need no care, because
 * points without a circumscribed sphere are passed over: fewer of them already span the ball.
 *
 * @param x coordinate of the centre
 * @param y coordinate of the centre
 * @param z coordinate of the centre
 * @param radius the largest distance of a point from the centre; 0 for one point
 */
public record EnclosingBall(double x, double y, double z, double radius) {

  /** What rounding may add to a distance, relative to the radius. */
  private static final double TOLERANCE = 1e-13;

  /**
   * Finds the ball.
   *
   * @param positions 3n coordinates, n at least 1; not modified
   * @return the ball, in the same unit; its centre is right to about 1e-13 of the extent, unless
   *     the points that span it nearly lie on a line or plane
   * @throws IllegalArgumentException if there is no point, or a coordinate is not finite
   */
  public static EnclosingBall of(double[] positions) {
    if (positions.length == 0 || positions.length % 3 != 0) {
      throw new IllegalArgumentException(
          "a ball needs points of three coordinates, got " + positions.length + " numbers");
    }
    for (double coordinate : positions) {
      if (!Double.isFinite(coordinate)) {
        throw new IllegalArgumentException("coordinates must be finite, got " + coordinate);
      }
    }
    // Far from the origin, rounding would be larger than the tolerance.
    double[] near = new double[positions.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = positions[i] - positions[i % 3];
    }
    EnclosingBall ball = aroundFirst(near);
    return new EnclosingBall(
        ball.x + positions[0], ball.y + positions[1], ball.z + positions[2], ball.radius);
  }

  /** The ball of points of which the first is the origin. */
  private static EnclosingBall aroundFirst(double[] positions) {
    int[] support = {0};
    EnclosingBall ball = new EnclosingBall(0, 0, 0, 0);
    while (true) {
      int far = ball.farthest(positions);
      double distance = ball.distance(positions, far);
      if (distance <= ball.radius * (1 + TOLERANCE)) {
        return ball.enclosing(distance);
      }
      Candidate next = smallest(positions, with(support, far));
      if (!(next.ball.radius > ball.radius)) {
        return ball.enclosing(distance); // rounding is all that is left
      }
      ball = next.ball;
      support = next.points;
    }
  }

  private record Candidate(EnclosingBall ball, int[] points) {}

  private EnclosingBall enclosing(double distance) {
    return new EnclosingBall(x, y, z, Math.max(radius, distance));
  }

  private static int[] with(int[] points, int another) {
    int[] more = Arrays.copyOf(points, points.length + 1);
    more[points.length] = another;
    return more;
  }

  /** The smallest of the balls that two to four of the points span and that enclose them all. */
  private static Candidate smallest(double[] positions, int[] points) {
    Candidate best = null;
    Candidate fallback = null;
    for (int subset = 1; subset < 1 << points.length; subset++) {
      int count = Integer.bitCount(subset);
      if (count < 2 || count > 4) {
        continue;
      }
      int[] chosen = new int[count];
      int at = 0;
      for (int i = 0; i < points.length; i++) {
        if ((subset & 1 << i) != 0) {
          chosen[at++] = points[i];
        }
      }
      EnclosingBall ball = circumscribed(positions, chosen);
      if (!Double.isFinite(ball.radius)) {
        continue;
      }
      double reach = 0;
      for (int point : points) {
        reach = Math.max(reach, ball.distance(positions, point));
      }
      if (fallback == null || reach < fallback.ball.radius) {
        fallback = new Candidate(ball.enclosing(reach), chosen);
      }
      if (reach <= ball.radius * (1 + TOLERANCE)
          && (best == null || ball.radius < best.ball.radius)) {
        best = new Candidate(ball, chosen);
      }
    }
    return best == null ? fallback : best;
  }

  /** The sphere through points, with its centre in their line or plane; not finite if none. */
  private static EnclosingBall circumscribed(double[] positions, int[] points) {
    double[] a = edge(positions, points[0], points[1]);
    double[] centre;
    if (points.length == 2) {
      centre = new double[] {a[0] / 2, a[1] / 2, a[2] / 2};
    } else {
      double[] b = edge(positions, points[0], points[2]);
      double[] normal = Vectors.cross(a, b);
      if (points.length == 3) {
        double[] span = new double[3];
        for (int k = 0; k < 3; k++) {
          span[k] = Vectors.dot(a, a) * b[k] - Vectors.dot(b, b) * a[k];
        }
        centre = scaled(Vectors.cross(span, normal), 1 / (2 * Vectors.dot(normal, normal)));
      } else {
        double[] c = edge(positions, points[0], points[3]);
        double[] bc = Vectors.cross(b, c);
        double[] ca = Vectors.cross(c, a);
        double[] sum = new double[3];
        for (int k = 0; k < 3; k++) {
          sum[k] =
              Vectors.dot(a, a) * bc[k] + Vectors.dot(b, b) * ca[k] + Vectors.dot(c, c) * normal[k];
        }
        centre = scaled(sum, 1 / (2 * Vectors.dot(a, bc)));
      }
    }
    int at = 3 * points[0];
    return new EnclosingBall(
        positions[at] + centre[0],
        positions[at + 1] + centre[1],
        positions[at + 2] + centre[2],
        Vectors.norm(centre));
  }

  private int farthest(double[] positions) {
    int far = 0;
    double most = -1;
    for (int i = 0; i < positions.length / 3; i++) {
      double distance = distance(positions, i);
      if (distance > most) {
        most = distance;
        far = i;
      }
    }
    return far;
  }

  private double distance(double[] positions, int i) {
    double dx = positions[3 * i] - x;
    double dy = positions[3 * i + 1] - y;
    double dz = positions[3 * i + 2] - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private static double[] edge(double[] positions, int from, int to) {
    return new double[] {
      positions[3 * to] - positions[3 * from],
      positions[3 * to + 1] - positions[3 * from + 1],
      positions[3 * to + 2] - positions[3 * from + 2]
    };
  }

  private static double[] scaled(double[] a, double factor) {
    return new double[] {factor * a[0], factor * a[1], factor * a[2]};
  }
}
