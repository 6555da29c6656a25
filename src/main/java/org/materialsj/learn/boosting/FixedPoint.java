package org.materialsj.learn.boosting;

/**
 * Slopes and curvatures as whole numbers, so that sums and differences of them are exact in any
 * order. The lowest bits of a slope are a count of rows: one addition sums up both. The more rows,
 * the fewer bits are left for each slope: 35 for ten thousand rows, 23 for a million.
 */
final class FixedPoint {

  private final int countBits;
  private final long countMask;
  private final double curvatureUnit;

  /**
   * Fixed point.
   *
   * @param rows greatest number of rows in a sum
   */
  FixedPoint(int rows) {
    countBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows);
    countMask = (1L << countBits) - 1;
    curvatureUnit = Math.scalb(1.0, countBits - 62);
  }

  /** The slopes in units of a fraction of the greatest of them, each with the count 1. */
  long[] slopes(double[] slopes) {
    double scale = scale(slopes);
    long[] fixed = new long[slopes.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = ((long) Math.rint(slopes[i] * scale) << countBits) + 1;
    }
    return fixed;
  }

  /** What the slopes are multiplied by before they are rounded. */
  double scale(double[] slopes) {
    double greatest = 0;
    for (double slope : slopes) {
      greatest = Math.max(greatest, Math.abs(slope));
    }
    int exponent = 61 - 2 * countBits - Math.getExponent(greatest);
    return Math.scalb(1.0, Math.min(exponent, Double.MAX_EXPONENT));
  }

  /** The curvatures, each from 0 to 1. */
  long[] curvatures(double[] curvatures) {
    long[] fixed = new long[curvatures.length];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = (long) (curvatures[i] / curvatureUnit);
    }
    return fixed;
  }

  /** By how many bits to shift a sum of slopes to be rid of the count. */
  int countBits() {
    return countBits;
  }

  /** The bits of the count in a sum of slopes. */
  long countMask() {
    return countMask;
  }

  /** What a sum of curvatures is to be multiplied by. */
  double curvatureUnit() {
    return curvatureUnit;
  }
}
