package org.materialsj.view.jmol;

import java.util.Objects;

/**
 * A coloured shape beside structures: numbers alone, never text. Colours are red, green and blue in
 * one number; opacity goes from 0 (invisible) to 1 (solid); lengths are in angstrom.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public sealed interface Solid {

  /**
   * Points on which the shape ends, so that all of it is seen.
   *
   * @return 3n coordinates (angstrom)
   */
  double[] outline();

  /**
   * A ball.
   *
   * @param centre 3 coordinates (angstrom)
   * @param radius above 0 (angstrom)
   * @param colour its colour
   */
  record Ball(double[] centre, double radius, int colour) implements Solid {

    /**
     * Checks the radius.
     *
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Ball {
      if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the radius of a ball must be positive, got " + radius);
      }
    }

    @Override
    public double[] outline() {
      double[] points = new double[18];
      for (int k = 0; k < 6; k++) {
        System.arraycopy(centre, 0, points, 3 * k, 3);
        points[3 * k + k / 2] += k % 2 == 0 ? radius : -radius;
      }
      return points;
    }
  }

  /**
   * A body with flat faces, its edges drawn as thin lines.
   *
   * @param vertices 3n coordinates (angstrom)
   * @param faces the vertices of each face, at least 3, in order around it
   * @param colour of the faces
   * @param opacity of the faces
   */
  record Mesh(double[] vertices, int[][] faces, int colour, double opacity) implements Solid {

    /**
     * Checks the faces.
     *
     * @throws IllegalArgumentException if a face has fewer than 3 vertices or names one that does
     *     not exist
     */
    public Mesh {
      for (int[] face : faces) {
        if (face.length < 3) {
          throw new IllegalArgumentException("a face needs at least 3 vertices");
        }
        for (int vertex : face) {
          Objects.checkIndex(vertex, vertices.length / 3);
        }
      }
    }

    @Override
    public double[] outline() {
      return vertices.clone();
    }
  }

  /**
   * A straight line.
   *
   * @param from 3 coordinates (angstrom)
   * @param to 3 coordinates (angstrom)
   * @param diameter its thickness (angstrom)
   * @param colour its colour
   */
  record Rod(double[] from, double[] to, double diameter, int colour) implements Solid {

    @Override
    public double[] outline() {
      return new double[] {from[0], from[1], from[2], to[0], to[1], to[2]};
    }
  }
}
