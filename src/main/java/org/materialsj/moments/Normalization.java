package org.materialsj.moments;

/**
 * The two scales of Zernike moments in the literature. Moments are kept in the first; the second is
 * theirs times a factor (and, as complex numbers, turned by i^m, a quarter turn about z that no
 * rotation invariant sees).
 */
public enum Normalization {
  /** The basis functions R_nl Y_lm are orthonormal in the unit ball. */
  ORTHONORMAL(1),
  /**
   * Of Novotni and Klein, doi:10.1016/j.cad.2004.01.005: 3/(4 pi) times the integral over the ball
   * of a basis function times its conjugate is 1, and the moments carry the factor 3/(4 pi).
   */
  NOVOTNI_KLEIN(Math.sqrt(3 / (4 * Math.PI)));

  private final double factor;

  Normalization(double factor) {
    this.factor = factor;
  }

  /**
   * What an orthonormal moment is multiplied by.
   *
   * @return 1 or sqrt(3/(4 pi))
   */
  public double factor() {
    return factor;
  }
}
