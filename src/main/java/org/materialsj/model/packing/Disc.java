package org.materialsj.model.packing;

/**
 * A disc about the origin of the plane.
 *
 * @param radius positive (angstrom)
 */
public record Disc(double radius) implements Body {

  /** Checks the radius. */
  public Disc {
    if (!(radius > 0) || !Double.isFinite(radius)) {
      throw new IllegalArgumentException("the radius of a disc must be positive, got " + radius);
    }
  }

  @Override
  public String name() {
    return radius == 1 ? "disc" : "disc of radius " + radius;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double measure() {
    return Math.PI * radius * radius;
  }
}
