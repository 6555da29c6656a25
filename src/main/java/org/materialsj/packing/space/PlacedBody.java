package org.materialsj.packing.space;

import java.util.List;
import org.materialsj.model.packing.Body;

/**
 * A copy of a body where it stands, as convex parts made of points.
 *
 * @param site index of the body in the asymmetric unit
 * @param operation index of the operation that makes the copy
 * @param body the body
 * @param centre d Cartesian coordinates (angstrom)
 * @param parts for each ball its centre, for each convex part its corners (angstrom)
 * @param directions for each part the directions of faces and edges, as unit vectors; empty for
 *     balls
 */
record PlacedBody(
    int site,
    int operation,
    Body body,
    double[] centre,
    List<double[]> parts,
    List<Directions> directions) {

  /**
   * The directions of a convex part.
   *
   * @param normals d coordinates per face, or edge in the plane, outward
   * @param edges d coordinates per edge; empty in the plane
   */
  record Directions(double[] normals, double[] edges) {}
}
