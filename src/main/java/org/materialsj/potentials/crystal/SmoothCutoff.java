package org.materialsj.potentials.crystal;

/**
 * How the interaction of two molecules fades with the distance R of their centres: factor 1 up to
 * the start, 0 from the end on, between them 1 - 10 t^3 + 15 t^4 - 6 t^5 with t = (R - start) /
 * (end - start), which has two continuous derivatives. Molecules are cut as wholes, so that no
 * charge is left over and no molecule is torn. With start = end the sum is cut sharply: its value
 * then jumps whenever a molecule crosses the sphere; for comparison with sums of that kind only.
 *
 * @param start distance up to which molecules count fully (angstrom), positive
 * @param end distance from which they do not count (angstrom), at least {@code start}
 */
public record SmoothCutoff(double start, double end) {

  /**
   * From 9 to 15 angstrom, half at 12. The wider the range, the less the molecules in it disturb
   * the minimum; what lies beyond is left out (in anthracene 6 % of the energy).
   */
  public static final SmoothCutoff STANDARD = new SmoothCutoff(9, 15);

  /** Checks the distances. */
  public SmoothCutoff {
    if (!(start > 0) || !(end >= start) || !(end <= 100)) {
      throw new IllegalArgumentException(
          "a cutoff must start above 0 and end at or after its start, at most at 100 angstrom,"
              + " got "
              + start
              + " and "
              + end);
    }
  }

  /**
   * The factor.
   *
   * @param r distance of two centres (angstrom)
   * @return 0 to 1
   */
  public double value(double r) {
    if (r <= start) {
      return r < end ? 1 : 0;
    }
    if (r >= end) {
      return 0;
    }
    double t = (r - start) / (end - start);
    return 1 - t * t * t * (10 - t * (15 - 6 * t));
  }

  /**
   * The derivative of the factor.
   *
   * @param r distance of two centres (angstrom)
   * @return dS/dR (1/angstrom), not positive
   */
  public double slope(double r) {
    if (r <= start || r >= end) {
      return 0;
    }
    double t = (r - start) / (end - start);
    return -30 * t * t * (1 - t) * (1 - t) / (end - start);
  }
}
