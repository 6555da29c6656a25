package org.materialsj.model.packing;

import java.util.Arrays;
import java.util.List;
import org.materialsj.engine.geometry.ConvexHull;

/** A convex polyhedron about its centroid. Immutable. */
public final class Polyhedron implements Body {

  /** The most points that a polyhedron may be made from. */
  public static final int MAX_POINTS = 500;

  private static final double FLAT = 1e-9;

  private final String name;
  private final double[] vertices;
  private final List<int[]> faces;
  private final double volume;
  private final double radius;

  private Polyhedron(String name, double[] vertices, List<int[]> faces, double volume) {
    this.name = name;
    this.vertices = vertices;
    this.faces = faces;
    this.volume = volume;
    double largest = 0;
    for (int i = 0; i < vertices.length; i += 3) {
      largest =
          Math.max(largest, Math.hypot(Math.hypot(vertices[i], vertices[i + 1]), vertices[i + 2]));
    }
    radius = largest;
  }

  /**
   * The convex hull of points, moved so that the centroid of its volume is the origin. Faces that
   * share a plane are one face; points that are no corner are left out.
   *
   * @param name what the user calls it, not empty
   * @param points x0, y0, z0, x1, ... of 4 to {@value #MAX_POINTS} points (angstrom); not modified
   * @return the polyhedron
   * @throws IllegalArgumentException in one plain sentence, if there are too few or too many
   *     points, a number is not finite, or all points lie in one plane
   */
  public static Polyhedron hull(String name, double... points) {
    int count = points.length / 3;
    if (points.length % 3 != 0 || count < 4 || count > MAX_POINTS) {
      throw new IllegalArgumentException(
          "a polyhedron needs three numbers for each of 4 to "
              + MAX_POINTS
              + " points, got "
              + points.length
              + " numbers");
    }
    double extent = 0;
    for (int i = 0; i < points.length; i++) {
      if (!Double.isFinite(points[i])) {
        throw new IllegalArgumentException("a point of the polyhedron is not finite: " + points[i]);
      }
      extent = Math.max(extent, Math.abs(points[i] - points[i % 3]));
    }
    List<int[]> faces = ConvexHull.faces(points);
    double[] moments = moments(points, faces);
    if (faces.size() < 4 || !(moments[0] > FLAT * extent * extent * extent)) {
      throw new IllegalArgumentException(
          "the polyhedron is flat: its points lie in one plane, or nearly so");
    }
    int[] place = new int[count];
    int corners = 0;
    for (int[] face : faces) {
      for (int corner : face) {
        place[corner] = 1;
      }
    }
    double[] vertices = new double[points.length];
    for (int p = 0; p < count; p++) {
      if (place[p] == 1) {
        for (int d = 0; d < 3; d++) {
          vertices[3 * corners + d] = points[3 * p + d] - moments[1 + d];
        }
        place[p] = corners++;
      }
    }
    List<int[]> renumbered =
        faces.stream().map(face -> Arrays.stream(face).map(p -> place[p]).toArray()).toList();
    return new Polyhedron(name, Arrays.copyOf(vertices, 3 * corners), renumbered, moments[0]);
  }

  /** Volume and centroid, as the sum of tetrahedra between the first point and the faces. */
  private static double[] moments(double[] p, List<int[]> faces) {
    double[] sum = new double[4];
    for (int[] face : faces) {
      for (int k = 2; k < face.length; k++) {
        double[][] v = new double[3][3];
        int[] corners = {face[0], face[k - 1], face[k]};
        for (int c = 0; c < 3; c++) {
          for (int d = 0; d < 3; d++) {
            v[c][d] = p[3 * corners[c] + d] - p[d];
          }
        }
        double volume =
            (v[0][0] * (v[1][1] * v[2][2] - v[1][2] * v[2][1])
                    + v[0][1] * (v[1][2] * v[2][0] - v[1][0] * v[2][2])
                    + v[0][2] * (v[1][0] * v[2][1] - v[1][1] * v[2][0]))
                / 6;
        sum[0] += volume;
        for (int d = 0; d < 3; d++) {
          sum[1 + d] += volume * (v[0][d] + v[1][d] + v[2][d]) / 4;
        }
      }
    }
    for (int d = 0; d < 3; d++) {
      sum[1 + d] = p[d] + sum[1 + d] / sum[0];
    }
    return sum;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public double measure() {
    return volume;
  }

  @Override
  public double radius() {
    return radius;
  }

  /**
   * The corners, relative to the centroid.
   *
   * @return a new array x0, y0, z0, x1, ... (angstrom)
   */
  public double[] vertices() {
    return vertices.clone();
  }

  /**
   * The faces.
   *
   * @return for each face new indices of its corners, counterclockwise as seen from outside
   */
  public List<int[]> faces() {
    return faces.stream().map(int[]::clone).toList();
  }
}
