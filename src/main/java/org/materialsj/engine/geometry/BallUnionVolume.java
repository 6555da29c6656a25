package org.materialsj.engine.geometry;

/**
 * The exact volume and surface of a union of balls, in closed form.
 *
 * <p>The power cell of a ball holds the points whose power distance |x - c|^2 - r^2 is least for
 * it; the union is the sum, without overlap, of the balls each cut to its own cell. A ball cut to a
 * convex cell is measured corner by corner, see {@link OutsideBall}. Hidden, equal, nested and
 * tangent balls need no special care: they have no cell, one cell, or a cell that is not cut.
 *
 * @param volume volume of all points that are in at least one ball (in the cube of the unit of
 *     length)
 * @param area area of the boundary of the union, inner walls of closed hollows included (in the
 *     square of the unit of length)
 * @see "F. Aurenhammer 1987, doi:10.1137/0216006"
 */
public record BallUnionVolume(double volume, double area) {

  /** Two centres this close, as a share of the larger radius, are one place. */
  private static final double SAME_PLACE = 1e-9;

  /**
   * Measures a union.
   *
   * @param centres 3n coordinates, n at least 1; not modified
   * @param radii n positive radii in the same unit; not modified
   * @return volume and area; cost O(n^2 + n m^2) with m the number of balls that meet one
   * @throws IllegalArgumentException if lengths do not fit, or a number is not finite, or a radius
   *     is not positive
   */
  public static BallUnionVolume of(double[] centres, double[] radii) {
    if (radii.length == 0 || centres.length != 3 * radii.length) {
      throw new IllegalArgumentException(
          radii.length + " balls got " + centres.length + " coordinates of centres");
    }
    for (int k = 0; k < centres.length; k++) {
      if (!Double.isFinite(centres[k])) {
        throw new IllegalArgumentException("coordinates must be finite, got " + centres[k]);
      }
      if (!(radii[k / 3] > 0) || !Double.isFinite(radii[k / 3])) {
        throw new IllegalArgumentException(
            "a radius must be positive and finite, got " + radii[k / 3]);
      }
    }
    double volume = 0;
    double area = 0;
    for (int i = 0; i < radii.length; i++) {
      ConvexCell cell = cell(i, centres, radii);
      if (cell.count > 0) {
        double[] part = part(cell, radii[i]);
        volume += part[0];
        area += part[1];
      }
    }
    return new BallUnionVolume(volume, area);
  }

  /** The power cell of a ball about its centre, cut from a cube that holds the ball. */
  private static ConvexCell cell(int i, double[] centres, double[] radii) {
    ConvexCell cell = new ConvexCell(1.5 * radii[i]);
    for (int j = 0; j < radii.length && cell.count > 0; j++) {
      double dx = centres[3 * j] - centres[3 * i];
      double dy = centres[3 * j + 1] - centres[3 * i + 1];
      double dz = centres[3 * j + 2] - centres[3 * i + 2];
      double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
      if (j == i || distance >= radii[i] + radii[j]) {
        continue;
      }
      if (distance <= SAME_PLACE * Math.max(radii[i], radii[j])) {
        if (radii[j] > radii[i] || (radii[j] == radii[i] && j < i)) {
          cell.clip(new double[] {1, 0, 0}, Double.NEGATIVE_INFINITY);
        }
        continue;
      }
      double height = distance / 2 + (radii[i] - radii[j]) * (radii[i] + radii[j]) / (2 * distance);
      cell.clip(new double[] {dx / distance, dy / distance, dz / distance}, height);
    }
    return cell;
  }

  /** Volume and free surface of a ball inside a cell about its centre. */
  private static double[] part(ConvexCell cell, double radius) {
    OutsideBall corner = new OutsideBall(radius);
    double[] sums = new double[3];
    for (ConvexCell.Facet facet : cell.facets) {
      int[] loop = facet.loop();
      int last = loop[loop.length - 1];
      for (int v : loop) {
        addEdge(cell.vertices, facet, last, v, corner, sums);
        last = v;
      }
    }
    return new double[] {sums[0] - sums[1], sums[2]};
  }

  /** Adds the two corners of an edge: volume of the cell, volume outside the ball, surface. */
  private static void addEdge(
      double[] x, ConvexCell.Facet facet, int from, int to, OutsideBall corner, double[] sums) {
    double[] n = facet.normal();
    double h = facet.height();
    double ux = x[3 * to] - x[3 * from];
    double uy = x[3 * to + 1] - x[3 * from + 1];
    double uz = x[3 * to + 2] - x[3 * from + 2];
    double length = Math.sqrt(ux * ux + uy * uy + uz * uz);
    if (length == 0) {
      return;
    }
    double px = x[3 * from] - h * n[0];
    double py = x[3 * from + 1] - h * n[1];
    double pz = x[3 * from + 2] - h * n[2];
    // Positive when the foot of the plane is on the facet's side of the edge.
    double a =
        (n[0] * (py * uz - pz * uy) + n[1] * (pz * ux - px * uz) + n[2] * (px * uy - py * ux))
            / length;
    double begin = (px * ux + py * uy + pz * uz) / length;
    sums[0] += h * a * length / 6;
    for (int side = 0; side < 2; side++) {
      double b = side == 0 ? begin : begin + length;
      corner.measure(Math.abs(h), Math.abs(a), Math.abs(b));
      double sign = (side == 0 ? -1 : 1) * Math.signum(b) * Math.signum(h) * Math.signum(a);
      sums[1] += sign * corner.volume;
      sums[2] += sign * corner.surface;
    }
  }
}
