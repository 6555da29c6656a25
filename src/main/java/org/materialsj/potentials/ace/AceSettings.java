package org.materialsj.potentials.ace;

import java.util.List;

/**
 * What a basis is made of.
 *
 * @param degrees largest sum of all n + l in a product of 1, 2, ... sums over neighbours; one to
 *     four numbers, each 0 to 30
 * @param angular largest l in such a product; as many numbers, each 0 to 8; the first counts as 0
 * @param cutoff distance from which on neighbours do not count, angstrom
 * @param nearest distance of nearest neighbours r0, angstrom; sets the scale of {@link
 *     AceRadial#CHEBYSHEV}
 * @param inner inner cutoff, angstrom: the functions fade to 0 from it down to {@value #FADE} of
 *     it, where the repulsive core takes over; 0 for no core
 * @param radial the radial functions
 */
public record AceSettings(
    List<Integer> degrees,
    List<Integer> angular,
    double cutoff,
    double nearest,
    double inner,
    AceRadial radial) {

  /** Below this part of the inner cutoff the functions are 0. */
  public static final double FADE = 0.8;

  private static final int MOST_ORDER = 4;
  private static final int MOST_DEGREE = 30;
  private static final int MOST_ANGULAR = 8;

  /** Checks the numbers. */
  public AceSettings {
    degrees = List.copyOf(degrees);
    angular = List.copyOf(angular);
    if (degrees.isEmpty() || degrees.size() > MOST_ORDER || degrees.size() != angular.size()) {
      throw new IllegalArgumentException(
          "degrees and angular need one to four numbers each, got " + degrees + " and " + angular);
    }
    for (int i = 0; i < degrees.size(); i++) {
      if (degrees.get(i) < 0 || degrees.get(i) > MOST_DEGREE) {
        throw new IllegalArgumentException("degrees must be 0 to 30, got " + degrees);
      }
      if (angular.get(i) < 0 || angular.get(i) > MOST_ANGULAR) {
        throw new IllegalArgumentException("angular must be 0 to 8, got " + angular);
      }
    }
    if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cutoff must be positive and finite, got " + cutoff);
    }
    if (!(nearest > 0 && nearest < cutoff)) {
      throw new IllegalArgumentException(
          "nearest must be between 0 and the cutoff " + cutoff + ", got " + nearest);
    }
    if (!(inner >= 0 && inner < cutoff)) {
      throw new IllegalArgumentException(
          "inner must be at least 0 and less than the cutoff " + cutoff + ", got " + inner);
    }
  }

  /**
   * The settings of a named size.
   *
   * @param size number of functions
   * @param cutoff in angstrom
   * @param nearest distance of nearest neighbours, angstrom
   * @param inner inner cutoff, angstrom; 0 for no core
   * @param radial the radial functions
   * @return the settings
   */
  public static AceSettings of(
      AceSize size, double cutoff, double nearest, double inner, AceRadial radial) {
    return new AceSettings(size.degrees(), size.angular(), cutoff, nearest, inner, radial);
  }

  /**
   * The largest number of factors of a product.
   *
   * @return 1 to 4
   */
  int order() {
    return degrees.size();
  }
}
