package org.materialsj.packing;

import org.materialsj.model.packing.BallUnion;
import org.materialsj.model.packing.Body;
import org.materialsj.model.packing.Disc;
import org.materialsj.model.packing.Polygon;
import org.materialsj.model.packing.Polyhedron;

/**
 * A body as points with balls about them: the balls of a union, the one ball of a disc, or corners
 * with balls of no size.
 *
 * @param dimension d
 * @param points d n coordinates (angstrom)
 * @param radii n radii (angstrom)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record BodyPoints(int dimension, double[] points, double[] radii) {

  /**
   * The points of a body.
   *
   * @param body any body
   * @return its points, in its own frame
   * @throws IllegalArgumentException if it is of a kind that is not known here
   */
  public static BodyPoints of(Body body) {
    if (body instanceof BallUnion union) {
      return new BodyPoints(3, union.centres(), union.radii());
    }
    if (body instanceof Disc disc) {
      return new BodyPoints(2, new double[2], new double[] {disc.radius()});
    }
    if (body instanceof Polygon polygon) {
      double[] vertices = polygon.vertices();
      return new BodyPoints(2, vertices, new double[vertices.length / 2]);
    }
    if (body instanceof Polyhedron polyhedron) {
      double[] vertices = polyhedron.vertices();
      return new BodyPoints(3, vertices, new double[vertices.length / 3]);
    }
    throw new IllegalArgumentException(
        "\"" + body.name() + "\" is a body of no kind that is known here");
  }

  /**
   * The number of points.
   *
   * @return n, at least 1
   */
  public int count() {
    return radii.length;
  }

  /**
   * The distance of a point from the origin.
   *
   * @param point index of the point
   * @return distance (angstrom)
   */
  public double distance(int point) {
    double square = 0;
    for (int k = 0; k < dimension; k++) {
      square += points[dimension * point + k] * points[dimension * point + k];
    }
    return Math.sqrt(square);
  }
}
