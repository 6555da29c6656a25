package org.materialsj.engine.special;

/**
 * Real solid harmonics S_lm(x, y, z) = r^l Y_lm(x/r, y/r, z/r) of all degrees l up to a largest one
 * and all orders m = -l..l, with their gradients. Y_lm are the real spherical harmonics,
 * orthonormal on the unit sphere: the integral of Y_lm Y_l'm' over it is 1 for l = l' and m = m',
 * and 0 otherwise.
 *
 * <p>With the associated Legendre functions P_lm without the sign (-1)^m of Condon and Shortley,
 * polar angle t from z and azimuth p from x towards y,
 *
 * <pre>
 * Y_l0 = N_l0 P_l0(cos t),  Y_lm = sqrt(2) N_lm P_lm(cos t) cos(m p),  Y_l,-m = sqrt(2) N_lm P_lm(cos t) sin(m p)
 * </pre>
 *
 * for m &gt; 0, where N_lm^2 = (2l+1)/(4 pi) (l-m)!/(l+m)!. So degree 1 is sqrt(3/(4 pi)) (y, z,
 * x). In terms of the complex harmonics with that sign, Y_lm is sqrt(2) (-1)^m times the real part
 * of order m, and Y_l,-m the same of the imaginary part. Inversion multiplies degree l by (-1)^l.
 *
 * <p>Being polynomials, solid harmonics and their gradients have no singular direction and none at
 * the origin. All come from recurrences of positive, tabulated coefficients, upwards in l, which
 * lose no digits to speak of at degrees in the hundreds. Immutable and thread-safe.
 */
public final class SolidHarmonics {

  /** The highest degree that can be asked for. */
  public static final int MOST_DEGREE = 500;

  private static final double SQRT2 = Math.sqrt(2);

  private final int degree;
  private final double[] ascend;
  private final double[] diagonal;
  private final double[] previous;
  private final double[] gradientZ;
  private final double[] gradientUp;
  private final double[] gradientDown;

  /**
   * Tabulates the coefficients.
   *
   * @param degree largest l, 0 to {@value #MOST_DEGREE}
   * @throws IllegalArgumentException for another degree
   */
  public SolidHarmonics(int degree) {
    if (degree < 0 || degree > MOST_DEGREE) {
      throw new IllegalArgumentException("degree must be 0 to " + MOST_DEGREE + ", got " + degree);
    }
    this.degree = degree;
    int size = (degree + 1) * (degree + 1);
    ascend = new double[size];
    previous = new double[size];
    gradientZ = new double[size];
    gradientUp = new double[size];
    gradientDown = new double[size];
    diagonal = new double[degree + 1];
    for (int l = 1; l <= degree; l++) {
      diagonal[l] = Math.sqrt((2 * l + 1) / (2.0 * l)) * (l == 1 ? SQRT2 : 1);
      double ratio = (2 * l + 1) / (2.0 * l - 1);
      for (int m = 0; m <= l; m++) {
        int at = index(l, m);
        if (m < l) {
          double a = Math.sqrt((4.0 * l * l - 1) / ((double) l * l - (double) m * m));
          double b = ((l - 1.0) * (l - 1.0) - (double) m * m) / (4.0 * (l - 1) * (l - 1) - 1);
          ascend[at] = a;
          previous[at] = m == l - 1 ? 0 : a * Math.sqrt(b);
        }
        gradientZ[at] = Math.sqrt(ratio * ((double) l * l - (double) m * m));
        gradientUp[at] = Math.sqrt(ratio * (l - m) * (l - m - 1)) / 2 * (m == 0 ? SQRT2 : 1);
        gradientDown[at] = Math.sqrt(ratio * (l + m) * (l + m - 1)) / 2 * (m == 1 ? SQRT2 : 1);
      }
    }
  }

  /**
   * The largest degree.
   *
   * @return l
   */
  public int degree() {
    return degree;
  }

  /**
   * The number of harmonics.
   *
   * @return (degree + 1)^2
   */
  public int size() {
    return (degree + 1) * (degree + 1);
  }

  /**
   * The place of a harmonic: degree by degree, in each from m = -l to l.
   *
   * @param l degree, at least 0
   * @param m order, -l to l
   * @return l^2 + l + m
   */
  public static int index(int l, int m) {
    return l * l + l + m;
  }

  /**
   * Computes all S_lm at a point. Cost about 3 operations per harmonic.
   *
   * @param x coordinate
   * @param y coordinate
   * @param z coordinate
   * @param values receives {@link #size()} numbers, in the unit of the coordinates to the power l
   */
  public void values(double x, double y, double z, double[] values) {
    double r2 = x * x + y * y + z * z;
    values[0] = 0.5 / Math.sqrt(Math.PI);
    for (int l = 1; l <= degree; l++) {
      int at = l * l + l;
      int below = at - 2 * l;
      int below2 = below - 2 * (l - 1);
      for (int m = 2 - l; m <= l - 2; m++) {
        int k = at + (m < 0 ? -m : m);
        values[at + m] = ascend[k] * z * values[below + m] - previous[k] * r2 * values[below2 + m];
      }
      double cos = values[below + l - 1];
      double sin = l == 1 ? 0 : values[below - l + 1];
      double up = ascend[at + l - 1] * z;
      if (l > 1) {
        values[at - l + 1] = up * sin;
      }
      values[at + l - 1] = up * cos;
      values[at + l] = diagonal[l] * (x * cos - y * sin);
      values[at - l] = diagonal[l] * (y * cos + x * sin);
    }
  }

  /**
   * Computes all Y_lm in the direction of a vector.
   *
   * @param x component
   * @param y component
   * @param z component
   * @param values receives {@link #size()} pure numbers
   * @throws IllegalArgumentException if the vector has no direction, being 0 or not finite
   */
  public void directions(double x, double y, double z, double[] values) {
    double largest = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
    if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the vector (" + x + ", " + y + ", " + z + ") has no direction");
    }
    // Scaled first, or the squares of very long and short vectors would over- or underflow.
    double u = x / largest;
    double v = y / largest;
    double w = z / largest;
    double norm = Math.sqrt(u * u + v * v + w * w);
    values(u / norm, v / norm, w / norm, values);
  }

  /**
   * Computes the gradients of all S_lm from their values at the same point: those of degree l are
   * combinations of S of degree l - 1. Cost about 10 operations per harmonic.
   *
   * @param values what {@link #values} gave for the point; not modified
   * @param gradients receives 3 {@link #size()} numbers: derivatives by x, y and z of the first
   *     harmonic, then of the next
   */
  public void gradients(double[] values, double[] gradients) {
    gradients[0] = 0;
    gradients[1] = 0;
    gradients[2] = 0;
    for (int l = 1; l <= degree; l++) {
      int at = l * l + l;
      int p = at - 2 * l;
      boolean hasUp = l > 1;
      gradients[3 * at] = hasUp ? -gradientUp[at] * values[p + 1] : 0;
      gradients[3 * at + 1] = hasUp ? -gradientUp[at] * values[p - 1] : 0;
      gradients[3 * at + 2] = gradientZ[at] * values[p];
      for (int m = 1; m <= l; m++) {
        double up = gradientUp[at + m];
        double down = gradientDown[at + m];
        double cosUp = m < l - 1 ? up * values[p + m + 1] : 0;
        double sinUp = m < l - 1 ? up * values[p - m - 1] : 0;
        double cosDown = down * values[p + m - 1];
        double sinDown = m == 1 ? 0 : down * values[p - m + 1];
        int plus = 3 * (at + m);
        gradients[plus] = cosDown - cosUp;
        gradients[plus + 1] = -sinUp - sinDown;
        gradients[plus + 2] = m < l ? gradientZ[at + m] * values[p + m] : 0;
        int minus = 3 * (at - m);
        gradients[minus] = sinDown - sinUp;
        gradients[minus + 1] = cosUp + cosDown;
        gradients[minus + 2] = m < l ? gradientZ[at + m] * values[p - m] : 0;
      }
    }
  }
}
