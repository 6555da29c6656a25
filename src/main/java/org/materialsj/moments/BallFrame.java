package org.materialsj.moments;

/**
 * Where the unit ball lies: u = (r - centre) / radius. Immutable.
 *
 * @param x coordinate of the centre (angstrom, or the image's unit)
 * @param y coordinate of the centre
 * @param z coordinate of the centre
 * @param radius the length that becomes 1, in the same unit
 */
public record BallFrame(double x, double y, double z, double radius) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite or the radius is not positive
   */
  public BallFrame {
    if (!Double.isFinite(x + y + z)) {
      throw new IllegalArgumentException(
          "the centre must be finite, got (" + x + ", " + y + ", " + z + ")");
    }
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the radius must be positive, got " + radius);
    }
  }

  /**
   * Brings points into the ball's coordinates.
   *
   * @param positions 3n coordinates; not modified
   * @return 3n pure numbers
   */
  public double[] toBall(double[] positions) {
    double[] inside = new double[positions.length];
    for (int i = 0; i < inside.length; i += 3) {
      inside[i] = (positions[i] - x) / radius;
      inside[i + 1] = (positions[i + 1] - y) / radius;
      inside[i + 2] = (positions[i + 2] - z) / radius;
    }
    return inside;
  }
}
