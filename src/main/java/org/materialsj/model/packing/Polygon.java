package org.materialsj.model.packing;

import java.util.List;
import java.util.Locale;
import org.materialsj.engine.geometry.ConvexParts;
import org.materialsj.engine.geometry.PlanePolygon;

/** A simple polygon, convex or not, about its centroid. Immutable. */
public final class Polygon implements Body {

  /** The most vertices that a polygon may have. */
  public static final int MAX_VERTICES = 1000;

  private static final double STRAIGHT = 1e-12;
  private static final double ALIKE = 1e-9;
  private static final String[] NAMES = {
    "triangle",
    "square",
    "pentagon",
    "hexagon",
    "heptagon",
    "octagon",
    "nonagon",
    "decagon",
    "hendecagon",
    "dodecagon"
  };

  private final String name;
  private final double[] vertices;
  private final List<double[]> parts;
  private final double area;
  private final double radius;
  private final int symmetry;

  private Polygon(String name, double[] vertices) {
    this.name = name;
    this.vertices = vertices;
    this.parts = ConvexParts.of(vertices);
    this.area = PlanePolygon.area(vertices);
    double largest = 0;
    for (int i = 0; i < vertices.length; i += 2) {
      largest = Math.max(largest, Math.hypot(vertices[i], vertices[i + 1]));
    }
    this.radius = largest;
    this.symmetry = symmetry(vertices, ALIKE * largest);
  }

  /**
   * The regular polygon of circumradius 1, one vertex on the x axis.
   *
   * @param sides 3 to {@value #MAX_VERTICES}
   * @return such as "regular pentagon"
   */
  public static Polygon regular(int sides) {
    checkCount(sides);
    double[] vertices = new double[2 * sides];
    for (int i = 0; i < sides; i++) {
      double angle = 2 * Math.PI * i / sides;
      vertices[2 * i] = Math.cos(angle);
      vertices[2 * i + 1] = Math.sin(angle);
    }
    String name = sides - 3 < NAMES.length ? NAMES[sides - 3] : sides + "-gon";
    return new Polygon("regular " + name, vertices);
  }

  /**
   * A polygon by its vertices, moved so that its centroid is the origin. Vertices at which the
   * boundary goes straight on are left out.
   *
   * @param name what the user calls it, not empty
   * @param points x0, y0, x1, y1, ... of 3 to {@value #MAX_VERTICES} vertices (angstrom), in either
   *     order of rotation, the first not repeated at the end; not modified
   * @return the polygon, counterclockwise
   * @throws IllegalArgumentException in one plain sentence, if there are too few or too many
   *     vertices, a number is not finite, two vertices are equal, edges cross or touch, or the area
   *     is zero
   */
  public static Polygon of(String name, double... points) {
    if (points.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a polygon needs two numbers per vertex, got " + points.length + " numbers");
    }
    checkCount(points.length / 2);
    checkDistinct(points);
    double size = extent(points);
    if (onOneLine(points, STRAIGHT * size * size)) {
      throw new IllegalArgumentException("the polygon has no area: its vertices lie on one line");
    }
    checkSimple(points);
    double area = PlanePolygon.area(points);
    double[] vertices = area > 0 ? points.clone() : PlanePolygon.reversed(points);
    vertices = PlanePolygon.withoutStraightVertices(vertices, STRAIGHT);
    double[] centroid = PlanePolygon.centroid(vertices);
    for (int i = 0; i < vertices.length; i++) {
      vertices[i] -= centroid[i % 2];
    }
    return new Polygon(name, vertices);
  }

  private static void checkCount(int count) {
    if (count < 3 || count > MAX_VERTICES) {
      throw new IllegalArgumentException(
          "a polygon has 3 to " + MAX_VERTICES + " vertices, got " + count);
    }
  }

  private static double extent(double[] points) {
    double largest = 0;
    for (int i = 2; i < points.length; i += 2) {
      largest = Math.max(largest, Math.hypot(points[i] - points[0], points[i + 1] - points[1]));
    }
    return largest;
  }

  /** A polygon that crosses itself may have no area, too, but its vertices are not on one line. */
  private static boolean onOneLine(double[] points, double tolerance) {
    int farthest = 2;
    double most = 0;
    for (int i = 2; i < points.length; i += 2) {
      double far = Math.hypot(points[i] - points[0], points[i + 1] - points[1]);
      if (far > most) {
        most = far;
        farthest = i;
      }
    }
    double dx = points[farthest] - points[0];
    double dy = points[farthest + 1] - points[1];
    for (int i = 2; i < points.length; i += 2) {
      double cross = dx * (points[i + 1] - points[1]) - dy * (points[i] - points[0]);
      if (Math.abs(cross) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private static void checkDistinct(double[] points) {
    for (double number : points) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a vertex of the polygon is not finite: " + number);
      }
    }
    for (int i = 0; i < points.length; i += 2) {
      for (int j = 0; j < i; j += 2) {
        if (points[i] == points[j] && points[i + 1] == points[j + 1]) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "vertices %d and %d of the polygon are the same point, %.6g %.6g",
                  j / 2 + 1,
                  i / 2 + 1,
                  points[i],
                  points[i + 1]));
        }
      }
    }
  }

  private static void checkSimple(double[] points) {
    int n = points.length / 2;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (PlanePolygon.edgesMeet(points, j, i)) {
          throw new IllegalArgumentException(
              "the polygon crosses or touches itself: edge "
                  + (j + 1)
                  + " meets edge "
                  + (i + 1)
                  + " (edge k starts at vertex k)");
        }
      }
    }
  }

  private static int symmetry(double[] v, double tolerance) {
    int n = v.length / 2;
    for (int order = n; order > 1; order--) {
      if (n % order == 0 && turnsOntoItself(v, order, tolerance)) {
        return order;
      }
    }
    return 1;
  }

  private static boolean turnsOntoItself(double[] v, int order, double tolerance) {
    double c = Math.cos(2 * Math.PI / order);
    double s = Math.sin(2 * Math.PI / order);
    int shift = v.length / order;
    for (int i = 0; i < v.length; i += 2) {
      int j = (i + shift) % v.length;
      double dx = c * v[i] - s * v[i + 1] - v[j];
      double dy = s * v[i] + c * v[i + 1] - v[j + 1];
      if (Math.hypot(dx, dy) > tolerance) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double measure() {
    return area;
  }

  @Override
  public double radius() {
    return radius;
  }

  /**
   * The vertices, counterclockwise, relative to the centroid.
   *
   * @return a new array x0, y0, x1, y1, ... (angstrom)
   */
  public double[] vertices() {
    return vertices.clone();
  }

  /**
   * Convex polygons with disjoint interiors whose union is the polygon: itself if it is convex.
   *
   * @return new arrays like {@link #vertices}
   */
  public List<double[]> parts() {
    return parts.stream().map(double[]::clone).toList();
  }

  /**
   * The order of rotational symmetry: a turn by 2 pi over this leaves the polygon the same, to 1e-9
   * of its radius.
   *
   * @return at least 1; n for a regular n-gon
   */
  public int symmetry() {
    return symmetry;
  }
}
