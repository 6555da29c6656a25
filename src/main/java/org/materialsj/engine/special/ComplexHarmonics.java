package org.materialsj.engine.special;

/**
 * Complex spherical harmonics Y_l^m, orthonormal on the unit sphere, with the phase of Condon and
 * Shortley: with polar angle t from z and azimuth p from x towards y,
 *
 * <pre>
 * Y_l^m = (-1)^m sqrt((2l+1)/(4 pi) (l-m)!/(l+m)!) P_lm(cos t) exp(i m p),   Y_l^-m = (-1)^m conj(Y_l^m),
 * </pre>
 *
 * where P_lm has no sign (-1)^m of its own. Immutable and thread-safe.
 */
public final class ComplexHarmonics {

  private final SolidHarmonics harmonics;

  /**
   * Tabulates the coefficients.
   *
   * @param degree largest l, 0 to {@value SolidHarmonics#MOST_DEGREE}
   * @throws IllegalArgumentException for another degree
   */
  public ComplexHarmonics(int degree) {
    harmonics = new SolidHarmonics(degree);
  }

  /**
   * The number of harmonics.
   *
   * @return (degree + 1)^2
   */
  public int size() {
    return harmonics.size();
  }

  /**
   * Computes all Y_l^m in the direction of a vector, at the places of {@link SolidHarmonics#index}.
   *
   * @param x component
   * @param y component
   * @param z component
   * @param real receives {@link #size()} real parts
   * @param imaginary receives as many imaginary parts
   * @throws IllegalArgumentException if the vector has no direction, being 0 or not finite
   */
  public void values(double x, double y, double z, double[] real, double[] imaginary) {
    harmonics.directions(x, y, z, real);
    double half = Math.sqrt(0.5);
    for (int l = 0; l <= harmonics.degree(); l++) {
      int at = SolidHarmonics.index(l, 0);
      imaginary[at] = 0;
      for (int m = 1; m <= l; m++) {
        double sign = m % 2 == 0 ? half : -half;
        double cos = real[at + m];
        double sin = real[at - m];
        real[at + m] = sign * cos;
        imaginary[at + m] = sign * sin;
        real[at - m] = half * cos;
        imaginary[at - m] = -half * sin;
      }
    }
  }
}
