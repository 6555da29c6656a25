package org.materialsj.moments;

/**
 * Brings invariants of different degrees to the unit of moments, for learning:
 *
 * <pre>
 * f(I) = sign(I) |I|^(1/d),   d the degree.
 * </pre>
 *
 * Its slope is infinite at 0, where invariants of symmetric structures lie, so below a small root s
 * it is replaced by
 *
 * <pre>
 * f(I) = s u ((2 - 1/d) + (1/d - 1) |u|),   u = I / s^d,   for |u| &lt; 1,
 * </pre>
 *
 * which joins it with the same value and slope, is odd and increasing and has a slope of at most (2
 * - 1/d) s^(1-d). Immutable and thread-safe.
 */
public final class SignedRoot {

  /** The root below which the curve is smoothed, unless another is given. */
  public static final double DEFAULT_SMALLEST = 0.01;

  private final int[] degrees;
  private final double smallest;

  /**
   * Scales with the default smallest root.
   *
   * @param degrees degree d of each invariant, at least 1; copied
   * @throws IllegalArgumentException if a degree is below 1
   */
  public SignedRoot(int[] degrees) {
    this(degrees, DEFAULT_SMALLEST);
  }

  /**
   * Scales with another smallest root.
   *
   * @param degrees degree d of each invariant, at least 1; copied
   * @param smallest s, in the unit of the moments, positive
   * @throws IllegalArgumentException if a degree is below 1 or s not positive and finite
   */
  public SignedRoot(int[] degrees, double smallest) {
    for (int degree : degrees) {
      if (degree < 1) {
        throw new IllegalArgumentException("degrees must be at least 1, got " + degree);
      }
    }
    if (!(smallest > 0 && smallest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("smallest must be positive, got " + smallest);
    }
    this.degrees = degrees.clone();
    this.smallest = smallest;
  }

  /**
   * Scales invariants.
   *
   * @param values one of each degree; not modified unless the same array
   * @param roots receives as many numbers f(I), in the unit of the moments
   */
  public void apply(double[] values, double[] roots) {
    for (int k = 0; k < degrees.length; k++) {
      int d = degrees[k];
      double u = values[k] / Math.pow(smallest, d);
      double size = Math.abs(u);
      double root = size < 1 ? size * (2 - 1.0 / d + (1.0 / d - 1) * size) : root(size, d);
      roots[k] = Math.copySign(smallest * root, u);
    }
  }

  /**
   * Computes the derivatives.
   *
   * @param values one of each degree; not modified unless the same array
   * @param slopes receives as many numbers df/dI
   */
  public void slopes(double[] values, double[] slopes) {
    for (int k = 0; k < degrees.length; k++) {
      int d = degrees[k];
      double unit = Math.pow(smallest, d);
      double size = Math.abs(values[k] / unit);
      double slope = size < 1 ? 2 - 1.0 / d + 2 * (1.0 / d - 1) * size : root(size, d) / (d * size);
      slopes[k] = smallest / unit * slope;
    }
  }

  private static double root(double size, int d) {
    return switch (d) {
      case 1 -> size;
      case 2 -> Math.sqrt(size);
      case 3 -> Math.cbrt(size);
      case 4 -> Math.sqrt(Math.sqrt(size));
      default -> Math.pow(size, 1.0 / d);
    };
  }
}
