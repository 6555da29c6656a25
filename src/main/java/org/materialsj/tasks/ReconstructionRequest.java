package org.materialsj.tasks;

/**
 * How a density is rebuilt from its moments.
 *
 * @param order N, the highest order of the moments, 0 to {@value #MOST_ORDER}
 * @param lanczos whether the ringing is damped
 * @param radius of the ball (angstrom, or the image's unit); 0 for one that suits the object
 * @param points grid points along each axis, {@value #FEWEST_POINTS} to {@value #MOST_POINTS}; the
 *     voxels of an image are kept instead
 */
public record ReconstructionRequest(int order, boolean lanczos, double radius, int points) {

  /** The highest order; beyond, the window would take minutes. */
  public static final int MOST_ORDER = 60;

  /** The smallest grid. */
  public static final int FEWEST_POINTS = 8;

  /** The largest grid. */
  public static final int MOST_POINTS = 256;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ReconstructionRequest {
    if (order < 0 || order > MOST_ORDER) {
      throw new IllegalArgumentException("order must be 0 to " + MOST_ORDER + ", got " + order);
    }
    if (!(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("radius must be 0 or more, got " + radius);
    }
    if (points < FEWEST_POINTS || points > MOST_POINTS) {
      throw new IllegalArgumentException(
          "grid points must be " + FEWEST_POINTS + " to " + MOST_POINTS + ", got " + points);
    }
  }
}
